import { squaresOfShares } from '../cells/evenness.ts'
import type { Interval } from '../cells/outcome.ts'
import type { Shares } from '../cells/shares.ts'

/** X = 1 − Σ x²: what is left for an activity to differ in; 0 when the whole reference is in one region. */
export function roomOf(whole: Shares): Interval {
  const { least, most } = squaresOfShares(whole)
  // Shares of thirds and sevenths add up to 1 only nearly.
  const clean = (room: number) => (room < 1e-14 ? 0 : room)
  return { least: clean(1 - most), most: clean(1 - least) }
}
