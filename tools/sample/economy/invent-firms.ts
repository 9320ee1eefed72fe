import { diceFor } from '../../../bench/country/dice.ts'
import type { Dice } from '../../../bench/country/dice.ts'
import { before2025 } from '../activity-versions.ts'
import { brands } from '../brands.ts'
import { clusterSeeds } from '../clusters.ts'
import { inCase } from '../grammar.ts'
import type { SampleCountry } from '../invent-country.ts'
import { codeOf } from '../invent-organisations.ts'
import { placeOf, places } from '../places.ts'
import type { Place } from '../places.ts'
import { tradeIds, tradeOf } from '../trades.ts'
import { everyday, hidden } from './everyday.ts'
import { headsOfMember, headsOfOther } from './heads.ts'
import { MONTHS } from './months.ts'

/** A firm as the social insurance sees it. */
export type Firm = {
  readonly insurer: number
  /** Code in the register of legal entities; null for people and foreign bodies without one. */
  readonly code: string | null
  readonly name: string
  /** Null where the file does not tell. */
  readonly place: Place | null
  /** EVRK 2.1, and the class of EVRK 2 that it had before 2025; null where the file does not tell. */
  readonly activity: { readonly now: string; readonly before: string } | null
  /** First month and the month after the last, counted from January 2021. */
  readonly from: number
  readonly to: number
  /** Insured persons in each month of `from` … `to`. */
  readonly heads: readonly number[]
  readonly wageEur: number
  readonly turnoverPerHead: number
}

/** Numbers of organisations end far below. */
const FIRST_NUMBER = 3_000

/** The economy of the sample country: the organisations of its register, and as many other firms as are wanted. */
export function inventFirms({ organisations, clusters }: SampleCountry, others: number): Firm[] {
  const joined = new Map<string, string>()
  for (const { members } of clusters)
    for (const { organisation, from } of members)
      if (from < (joined.get(organisation.code) ?? '9999')) joined.set(organisation.code, from)
  const members = organisations.map((organisation, index): Firm => {
    const dice = diceFor(161, index)
    const { trade, activity } = organisation
    return {
      insurer: 200_000 + index * 3,
      code: organisation.code,
      name: organisation.name.lt,
      place: organisation.place,
      activity: activity === null ? null : { now: activity, before: before2025(activity)[0] },
      from: 0,
      to: MONTHS,
      heads: headsOfMember(organisation, joined.get(organisation.code) ?? null, dice),
      wageEur: (trade === null ? 1500 : wageOf(trade)) * firmFactor(dice) * dearness(organisation.place),
      turnoverPerHead: trade === null ? 30 : tradeOf(trade).turnoverPerHead,
    }
  })
  const taken = new Set(organisations.map(({ name }) => name.lt.toLowerCase()))
  return [...members, ...Array.from({ length: others }, (_, index) => inventOther(index, taken))]
}

type Calling = {
  readonly place: Place
  readonly activity: string
  readonly heads: number
  readonly wageEur: number
  readonly growth: number
  readonly products: readonly string[]
  readonly turnoverPerHead: number
  /** Share that did not exist yet in January 2021. */
  readonly young: number
}

function inventOther(index: number, taken: Set<string>): Firm {
  const dice = diceFor(162, index)
  const calling = callingOf(index, dice)
  const { place, activity } = calling
  const isYoung = dice.chance(calling.young)
  const from = isYoung ? 1 + dice.below(MONTHS - 2) : 0
  const leaving = dice.chance(0.006 * (MONTHS - from) * (calling.growth < 0 ? 1.5 : calling.growth > 0.04 ? 0.4 : 1))
  const to = leaving ? from + 1 + dice.below(MONTHS - from) : MONTHS
  const isPerson = dice.chance(0.03)
  const versions = before2025(activity)
  return {
    insurer: 300_000 + index * 3,
    code: isPerson ? null : codeOf(FIRST_NUMBER + index),
    name: nameOf(index, calling, taken, dice),
    place: dice.chance(0.01) ? null : place,
    activity: dice.chance(0.02) ? null : { now: activity, before: dice.chance(0.6) ? versions[0] : dice.pick(versions) },
    from,
    to,
    heads: headsOfOther({ usual: isPerson ? 2 : calling.heads, growth: calling.growth, activity, from, to, isYoung }, dice),
    wageEur: calling.wageEur * firmFactor(dice) * dearness(place),
    turnoverPerHead: calling.turnoverPerHead,
  }
}

function callingOf(index: number, dice: Dice): Calling {
  const grown = hidden.find(({ every }, at) => index % every === 7 + at * 4)
  if (grown !== undefined)
    return { ...grown, place: placeOf(grown.town), activity: dice.pick(grown.activities), turnoverPerHead: 90, young: 0.45 }
  const place = dice.pick(byWeight)
  if (dice.chance(0.62)) {
    const local = dice.pick(everydayByWeight)
    return { ...local, place, turnoverPerHead: 20 + local.wageEur / 40, young: 0.28 }
  }
  const trade = dice.pick(tradesAt(place))
  const { activities, products, growth, turnoverPerHead, exportShare } = tradeOf(trade)
  return {
    place,
    activity: dice.chance(0.6) ? (activities[0] ?? '') : dice.pick(activities),
    heads: 5 + 12 * exportShare,
    wageEur: wageOf(trade),
    growth: growth - 0.015,
    products: products.map(([lt]) => lt),
    turnoverPerHead,
    young: 0.24 + Math.max(0, growth),
  }
}

const byWeight = places.flatMap((place) => Array.from({ length: place.weight + 3 }, () => place))
const everydayByWeight = everyday.flatMap((each) => Array.from({ length: each.weight }, () => each))

const tradesByPlace = new Map<Place, readonly string[]>()

/** Trades of a place, each as often as it is likely: at home where a cluster of the trade is, rarer around it, by chance elsewhere. */
function tradesAt(place: Place): readonly string[] {
  const known = tradesByPlace.get(place)
  if (known !== undefined) return known
  const weighed = tradeIds.flatMap((trade, index) => {
    const homes = clusterSeeds.filter(({ trades }) => trades.includes(trade)).map(({ town }) => placeOf(town))
    const near = homes.includes(place) ? 34 : homes.some(({ county }) => county === place.county) ? 9 : 3
    return Array.from({ length: Math.round(near * (0.4 + 1.2 * diceFor(163, index, places.indexOf(place)).roll())) }, () => trade)
  })
  tradesByPlace.set(place, weighed)
  return weighed
}

/** Gross monthly wage of a trade in 2021. */
function wageOf(trade: string): number {
  const { turnoverPerHead, researchShare } = tradeOf(trade)
  return 820 + turnoverPerHead * 4 + researchShare * 1100
}

function firmFactor(dice: Dice): number {
  return Math.exp((dice.roll() + dice.roll() + dice.roll() - 1.5) * 0.36)
}

function dearness({ town, kind }: Place): number {
  return town === 'Lendrava' ? 1.14 : kind === 'city' ? 1.04 : 0.93
}

function nameOf(index: number, { place, products }: Calling, taken: Set<string>, dice: Dice): string {
  const product = dice.pick(products)
  const brand = brands[(index * 7 + dice.below(5)) % brands.length] ?? ''
  const words = [`${brand} ${product}`, `${inCase(place.town, 'genitive')} ${brand} ${product}`, `${brand} ${product} ${index}`]
  const name = words.find((each) => !taken.has(`rab „${each}“`.toLowerCase())) ?? ''
  taken.add(`rab „${name}“`.toLowerCase())
  return `RAB "${name}"`
}
