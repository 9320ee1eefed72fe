import { diceFor } from '../../bench/country/dice.ts'
import type { Dice } from '../../bench/country/dice.ts'
import { asFirm, brands, firmNames, legalForms } from './brands.ts'
import { slugOf } from './grammar.ts'
import { placeOf, places } from './places.ts'
import type { Place } from './places.ts'
import { tradeOf } from './trades.ts'
import type { Trade } from './trades.ts'

export const figureYears = [2020, 2021, 2022, 2023, 2024, 2025] as const

/** What a year of an organisation comes to. */
export type Figures = {
  readonly employees: number
  readonly turnoverEur: number
  readonly exportEur: number
  readonly researchEur: number
  readonly researchStaffFte: number
}

export type Organisation = {
  readonly subject: string
  readonly slug: string
  readonly name: { readonly lt: string; readonly en: string }
  readonly code: string
  readonly kind: string
  readonly legalForm: { readonly lt: string; readonly en: string } | null
  readonly place: Place
  readonly trade: string | null
  readonly activity: string | null
  readonly founded: string
  readonly doesResearch: boolean
  /** Firms of one owner. */
  readonly group: string | null
  readonly figures: ReadonlyMap<number, Figures>
}

export type FirmWanted = { readonly number: number; readonly trade: string; readonly town: string; readonly taken: Set<string> }

/** A firm of a trade; every fourth has its seat elsewhere than the cluster. */
export function inventFirm({ number, trade: tradeId, town, taken }: FirmWanted): Organisation {
  const dice = diceFor(61, number)
  const trade = tradeOf(tradeId)
  const place = settle(town, dice)
  const size = sizeOf(trade, dice)
  const name = nameOf(number, { place, trade, taken, isLarge: size >= 180 }, dice)
  const founded = 1992 + Math.floor(26 * dice.roll() ** 0.8)
  const doesResearch = dice.chance(trade.researchShare * (size < 10 ? 0.6 : 1.15))
  return {
    subject: `organisation/${slugOf(name.plain)}`,
    slug: slugOf(name.plain),
    name: { lt: name.lt, en: name.en },
    code: codeOf(number),
    kind: 'company',
    legalForm: legalForms[name.legalForm],
    place,
    trade: tradeId,
    activity: dice.pick(trade.activities),
    founded: `${founded}-${String(1 + dice.below(12)).padStart(2, '0')}`,
    doesResearch,
    group: null,
    figures: firmYears({ trade, size, doesResearch }, dice),
  }
}

/** A code of a form of its own: letters, a hyphen, six digits. No register of a real country has such codes. */
export function codeOf(number: number): string {
  return `XL-${String(100_000 + number * 37)}`
}

function settle(town: string, dice: Dice): Place {
  const home = placeOf(town)
  if (!dice.chance(0.3)) return home
  const near = places.filter(({ county }) => county === home.county)
  const choices = dice.chance(0.6) ? near : places
  return dice.pick(choices.flatMap((place) => Array.from({ length: place.weight }, () => place)))
}

/** Many small firms and few large ones, smaller where people are served one by one. */
function sizeOf({ turnoverPerHead, exportShare }: Trade, dice: Dice): number {
  const spread = 0.75 + exportShare * 0.5 + (turnoverPerHead > 100 ? 0.1 : 0)
  const usual = Math.exp(0.9 + spread * 3.1 * dice.roll() ** 1.35 + dice.roll() * 0.8)
  return Math.max(2, Math.round(dice.chance(0.03) ? usual * 5 : usual))
}

type Naming = { readonly place: Place; readonly trade: Trade; readonly taken: Set<string>; readonly isLarge: boolean }

function nameOf(number: number, { place, trade, taken, isLarge }: Naming, dice: Dice) {
  const brand = brands[number]
  if (brand === undefined) throw new Error('there are not enough names')
  const first = firmNames(brand, place.town, trade, dice)
  const name = asFirm(taken.has(slugOf(first.lt)) ? { lt: brand, en: brand } : first, isLarge)
  taken.add(slugOf(name.plain))
  return name
}

/** Growth of all firms in a year, beside that of their trade. */
export const yearsOfAll = new Map([
  [2021, 0.02],
  [2022, 0.07],
  [2023, -0.03],
  [2024, 0.01],
  [2025, 0.03],
])

function firmYears(
  { trade, size, doesResearch }: { trade: Trade; size: number; doesResearch: boolean },
  dice: Dice,
): ReadonlyMap<number, Figures> {
  const perHead = trade.turnoverPerHead * 1000 * Math.exp((dice.roll() + dice.roll() + dice.roll() - 1.5) * 0.6)
  const exporting = dice.chance(0.25) ? 0 : Math.min(0.98, trade.exportShare * (0.45 + dice.roll()))
  const research = doesResearch ? 0.004 + 0.09 * trade.researchShare * dice.roll() : 0
  const own = (dice.roll() - 0.45) * 0.12
  const years = new Map<number, Figures>()
  let heads: number = size
  let turnover = size * perHead
  for (const year of figureYears) {
    const growth = (yearsOfAll.get(year) ?? 0) + trade.growth + own + (dice.roll() - 0.5) * 0.16
    heads *= 1 + growth * 0.55
    turnover *= 1 + growth
    const turnoverEur = Math.round(turnover / 100) * 100
    const researchEur = Math.round((turnover * research) / 100) * 100
    years.set(year, {
      employees: Math.max(1, Math.round(heads)),
      turnoverEur,
      exportEur: Math.round((turnover * Math.min(0.98, exporting * (1 + (year - 2020) * 0.015))) / 100) * 100,
      researchEur,
      researchStaffFte: Math.round((researchEur / 52_000) * 10) / 10,
    })
  }
  return years
}

/** The years of an institution, whose size hardly changes and whose income is not that of a trade. */
export function steadyYears(employees: number, perHeadEur: number, research: number): ReadonlyMap<number, Figures> {
  return new Map(
    figureYears.map((year) => {
      const heads = Math.max(1, Math.round(employees * (1 + (year - 2020) * 0.008)))
      const turnoverEur = Math.round((heads * perHeadEur * (1 + (year - 2020) * 0.03)) / 1000) * 1000
      const researchEur = Math.round((turnoverEur * research) / 1000) * 1000
      return [
        year,
        { employees: heads, turnoverEur, exportEur: 0, researchEur, researchStaffFte: Math.round(researchEur / 41_000) },
      ]
    }),
  )
}
