import type { Dice } from '../../../bench/country/dice.ts'
import type { Organisation } from '../invent-organisations.ts'
import { yearsOfAll } from '../invent-organisations.ts'
import { FIRST_YEAR, MONTHS, monthNumber } from './months.ts'

/**
 * Insured persons of a member in each month: what its accounts say, moved to its months, and up to six per cent more in the three
 * years after it joined. It joined a cluster, it did not become another firm.
 */
export function headsOfMember({ figures, kind }: Organisation, joined: string | null, dice: Dice): number[] {
  const at = (year: number) => figures.get(year)?.employees ?? figures.get(year - 1)?.employees ?? 1
  const since = joined === null ? null : monthNumber(joined)
  return Array.from({ length: MONTHS }, (_, month) => {
    const position = FIRST_YEAR + (month - 6) / 12
    const year = Math.floor(position)
    const between = at(year) + (at(year + 1) - at(year)) * (position - year)
    const lift =
      since === null || since < 0 || month < since || kind !== 'company' ? 0 : Math.min(36, month - since) * (0.06 / 36)
    return wholeHeads(between * (1 + lift), dice)
  })
}

export type OtherWanted = {
  readonly usual: number
  readonly growth: number
  readonly activity: string
  readonly from: number
  readonly to: number
  readonly isYoung: boolean
}

export function headsOfOther({ usual, growth, activity, from, to, isYoung }: OtherWanted, dice: Dice): number[] {
  const size = usual * Math.exp((dice.roll() + dice.roll() + dice.roll() - 1.7) * 1.5) * (dice.chance(0.015) ? 5 : 1)
  const own = (dice.roll() - 0.47) * 0.16
  let heads = Math.max(1, isYoung ? size * 0.45 : size)
  return Array.from({ length: to - from }, (_, index) => {
    const month = from + index
    const year = FIRST_YEAR + Math.floor(month / 12)
    const early = isYoung && index < 24 ? 0.35 : 0
    heads *= 1 + ((yearsOfAll.get(year) ?? 0) * 0.5 + growth * 0.8 + own + early) / 12
    return wholeHeads(heads * season(activity, month % 12), dice)
  })
}

/** Beds, tables and fields need hands in summer. */
function season(activity: string, month: number): number {
  const swing = /^(55|93)/.test(activity) ? 0.25 : /^(01|56)/.test(activity) ? 0.12 : 0
  return 1 + swing * Math.sin(((month - 3) / 12) * 2 * Math.PI)
}

function wholeHeads(heads: number, dice: Dice): number {
  return Math.max(1, Math.floor(heads + (heads < 3 ? 0.5 : dice.roll())))
}
