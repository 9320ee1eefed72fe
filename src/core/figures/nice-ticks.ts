/** How many steps about, and whether only whole numbers make sense: of clusters there is no half. */
export type TickWish = { readonly wanted?: number; readonly isWhole?: boolean }

/** Even steps of 1, 2 or 5 times a power of ten from below the least to above the greatest; zero is among them. */
export function niceTicks(least: number, greatest: number, { wanted = 5, isWhole = false }: TickWish = {}): number[] {
  const low = Math.min(0, least)
  const high = Math.max(0, greatest)
  // Smaller than any number of a study: an axis of its own would only show the dust of binary fractions.
  if (!(high - low > 1e-9) || !Number.isFinite(high - low)) return [0, 1]
  const rough = (high - low) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const even = ([1, 2, 5, 10].find((each) => each * power >= rough * 0.999) ?? 10) * power
  const step = isWhole ? Math.max(1, even) : even
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  // Multiplied and not added up, so that the dust of binary fractions does not grow.
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}
