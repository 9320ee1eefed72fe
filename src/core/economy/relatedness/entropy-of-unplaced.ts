import { entropy, entropyWithin } from './entropy-within.ts'

type Ends = { readonly least: number; readonly most: number }

/** An amount of one activity, of a group. */
export type Amount = Ends & { readonly group: number }

/** An amount that lies in activities of these groups, known ones or others, in so many of them at most. */
export type Unplaced = Ends & { readonly groups: readonly number[]; readonly among: number }

/**
 * Between which ends the entropy of amounts x lies when other amounts c lie in any of their activities or in others, divided as they like.
 * The most: H ≤ H(x, c each by itself) + Σ_k (c_k / T) log₂ n_k, as dividing c_k among n_k of its own adds that much at most, and putting parts
 * together adds nothing; all c_k / T together are at most 1, and H is no more than that of all activities alike. The least, where all amounts are known: each c_k, those of the fewest groups first, whole on the largest activity that it
 * may be of, which majorizes every other division. Otherwise, as entropy is concave,
 * H ≥ (X / T) H(x), with the ends of both. Out: two numbers in bits, never narrower than the truth.
 */
export function entropyOfUnplaced(placed: readonly Amount[], unplaced: readonly Unplaced[]): Ends {
  const known = within(placed)
  if (unplaced.length === 0) return known
  const all = [...placed, ...unplaced]
  const [allLeast, unplacedMost] = [sumOf(all, 'least'), sumOf(unplaced, 'most')]
  const shares = unplaced.map(({ least, most, among }) => ({
    among,
    most: most === Infinity ? 1 : most / (most + allLeast - least),
  }))
  const alike = Math.log2(placed.length + unplaced.reduce((sum, { among }) => sum + among, 0))
  const most = Math.min(alike, within(all).most + dividing(shares))
  if (areNested(unplaced) && all.every((amount) => amount.least === amount.most))
    return { least: Math.min(most, together(placed, unplaced)), most }
  const placedLeast = sumOf(placed, 'least')
  return { least: placedLeast === 0 ? 0 : (placedLeast / (placedLeast + unplacedMost)) * known.least, most }
}

/** The most that dividing can add: parts of the whole, of which those that divide among the most come first, are 1 at most. */
function dividing(shares: readonly { readonly among: number; readonly most: number }[]): number {
  let left = 1
  let bits = 0
  for (const { among, most } of shares.toSorted((one, other) => other.among - one.among)) {
    const share = Math.min(left, most)
    bits += share * Math.log2(among)
    left -= share
  }
  return bits
}

function within(amounts: readonly Ends[]): Ends {
  return entropyWithin(
    Float64Array.from(amounts, ({ least }) => least),
    Float64Array.from(amounts, ({ most }) => most),
  )
}

/** Whether the groups of any two lie apart, or those of one within those of the other. */
function areNested(unplaced: readonly Unplaced[]): boolean {
  const sets = [...new Map(unplaced.map(({ groups }) => [groups.join(), new Set(groups)])).values()]
  return sets.every((one, at) =>
    sets.slice(at + 1).every((other) => {
      const both = [...one].filter((group) => other.has(group)).length
      return both === 0 || both === one.size || both === other.size
    }),
  )
}

/** All in as few as may be. */
function together(placed: readonly Amount[], unplaced: readonly Unplaced[]): number {
  const amounts = placed.map(({ group, least }) => ({ group, amount: least }))
  for (const { groups, least } of unplaced.toSorted((one, other) => one.groups.length - other.groups.length)) {
    const own = new Set(groups)
    let largest: (typeof amounts)[number] | null = null
    for (const each of amounts) if (own.has(each.group) && each.amount > (largest?.amount ?? -1)) largest = each
    if (largest === null) amounts.push({ group: groups[0] ?? -1, amount: least })
    else largest.amount += least
  }
  return entropy(Float64Array.from(amounts, ({ amount }) => amount))
}

function sumOf(amounts: readonly Ends[], end: keyof Ends): number {
  return amounts.reduce((sum, amount) => sum + amount[end], 0)
}
