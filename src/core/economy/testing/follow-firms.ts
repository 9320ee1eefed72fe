import { fastFrom } from '#core/economy/firms/high-growth.ts'
import type { HighGrowthRule } from '#core/economy/firms/high-growth.ts'
import type { GapRule } from '#core/economy/firms/life.ts'

/** In which periods (months or years) each firm was seen: `seen[f * periods + p]` is 1 or 0. */
export type Presence = { readonly firms: number; readonly periods: number; readonly seen: Uint8Array }

/** What is known of how a firm's series ends. */
export const endings = ['alive', 'gone', 'unsettled'] as const
/**
 * First and last period of every firm. A firm seen in the first period of the series has an unknown beginning (`beganBefore` = 1): it is no
 * entry. One that was away longer than the gap rule allows ends before the gap; what comes after is a `returns`, not a second entry, since
 * the same number was given. Mergers, splits and changes of legal form are not seen in a series of insured persons: a firm taken over ends here.
 */
export type Lives = {
  readonly first: Int32Array
  /** Last period seen before the firm's end. −1 with `first` −1 for a firm never seen. */
  readonly last: Int32Array
  readonly beganBefore: Uint8Array
  /** Index into `endings`. */
  readonly ending: Uint8Array
  /** Periods filled inside gaps, and firms that came back after a longer absence. */
  readonly filled: number
  readonly returns: number
}

/** Shapes: see Presence. Refuses a gap that is no whole number of periods. */
export function livesOf({ firms, periods, seen }: Presence, { longestGap }: GapRule): Lives {
  if (!(Number.isInteger(longestGap) && longestGap >= 0))
    throw new RangeError(`a gap is a whole number of periods, not ${longestGap}`)
  const first = new Int32Array(firms).fill(-1)
  const last = new Int32Array(firms).fill(-1)
  const beganBefore = new Uint8Array(firms)
  const ending = new Uint8Array(firms)
  let filled = 0
  let returns = 0
  for (let firm = 0; firm < firms; firm += 1) {
    let began = -1
    let until = -1
    let isGone = false
    for (let period = 0; period < periods; period += 1) {
      if (seen[firm * periods + period] !== 1) continue
      if (began === -1) began = period
      else if (period - until - 1 > longestGap) {
        isGone = true
        returns += 1
        break
      } else filled += period - until - 1
      until = period
    }
    first[firm] = began
    last[firm] = until
    if (began === 0) beganBefore[firm] = 1
    const away = periods - 1 - until
    ending[firm] = endings.indexOf(isGone || away > longestGap ? 'gone' : away === 0 ? 'alive' : 'unsettled')
  }
  return { first, last, beganBefore, ending, filled, returns }
}

/** Whether a firm that was large enough grew by more than the rate a year: (end / start)^(1/years) − 1 > rate. Exactly the rate is not above it. */
export function growsFast(before: number, after: number, rule: Pick<HighGrowthRule, 'yearlyRate' | 'years'>): boolean {
  return after / before > fastFrom(rule)
}
