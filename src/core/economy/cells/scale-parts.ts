type Parts = { readonly seeds: readonly number[]; readonly least: readonly number[]; readonly most: readonly number[] }

const STEPS = 100

/** Parts in proportion to their seeds, each cut to its bounds, that add up to the amount as nearly as the bounds allow. */
export function evenestScale({ seeds, least, most }: Parts, amount: number): readonly number[] {
  // A seed of nothing could never grow: the smallest share of its room lets it.
  const grown = seeds.map((seed, at) => Math.max(seed, 1e-9 * Math.min(most[at] ?? 0, Number.MAX_VALUE)))
  const at = (factor: number): number[] =>
    grown.map((seed, part) => Math.min(Math.max(seed * factor, least[part] ?? 0), most[part] ?? 0))
  const sum = (factor: number): number => at(factor).reduce((all, part) => all + part, 0)
  let low = 0
  let high = 1
  while (sum(high) < amount && high < 1e18) high *= 4
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2
    if (sum(middle) < amount) low = middle
    else high = middle
  }
  return at(high)
}
