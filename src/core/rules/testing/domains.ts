import type { Quantity } from '#core/statements/statement.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import type { Material } from '#core/rules/material.ts'
import type { Asked, Comparison, DurationUnit, Requirement, RuleSet } from '#core/rules/rule-set.ts'
import { activityCodesOf } from './activity-codes.ts'
import type { ActivityCodes } from './activity-codes.ts'
import { dayBefore, endOfTerm, lastStart, longAgo, sortedDays } from './calendar.ts'
import { dayAfter } from '#core/values/fuzzy-date.ts'

/** What the rule sets ask of each fact, so that a world has a value on both sides of and at every threshold. */
export type Domains = {
  readonly numbers: ReadonlyMap<string, readonly number[]>
  readonly days: ReadonlyMap<string, readonly Day[]>
  readonly texts: ReadonlyMap<string, readonly string[]>
  /** How many items more of a property with several can matter. */
  readonly further: ReadonlyMap<string, number>
  readonly activities: ActivityCodes
  /** How many rows beside those named are tried. */
  readonly rows: readonly number[]
  /** A name for every criterion that nobody entered: of its rule set and condition. */
  readonly criteria: ReadonlyMap<Requirement, string>
}

/** Smaller than the distance between any two thresholds of a test, also when several are added up. */
export const grain = 0.125
const farBeyond = 1000
/** Three named rows that do not meet a condition leave room for a share of two thirds beside six that do. */
const ENOUGH_FOR_SHARES = 6

/** The place of a part in the maps; `begun` is the beginning of the validity. */
export function placeOf(property: string, part: string | null): string {
  return `${property}/${part ?? ''}`
}

/** Reads out of the rule sets and the material which values can matter. */
export function domainsOf(ruleSets: readonly RuleSet[], material: Material, { day, clock }: { day: Day; clock: Day }): Domains {
  const found: Gathered = {
    thresholds: new Map(),
    sums: new Map(),
    days: new Map(),
    texts: new Map(),
    further: new Map(),
    criteria: new Map(),
    condition: '',
    rows: 1,
    hasShare: false,
  }
  for (const { id, tests } of ruleSets) {
    for (const condition of tests.flatMap(({ conditions }) => conditions)) {
      found.condition = `${id}/${condition.id}`
      gather(condition.requires, found, clock)
    }
  }
  const places = new Set([...found.thresholds.keys(), ...found.sums.keys()])
  return {
    numbers: new Map([...places].map((place) => [place, numbersAt(place, found, material)])),
    days: new Map(
      [...found.days].map(([place, days]) => [place, sortedDays([longAgo, ...days, day, dayAfter(day), clock, dayAfter(clock)])]),
    ),
    texts: new Map([...found.texts].map(([place, texts]) => [place, [...texts, 'something-else']])),
    further: found.further,
    activities: activityCodesOf(ruleSets.flatMap(({ lists }) => Object.values(lists))),
    rows: [...Array.from({ length: found.rows + 1 }, (_, number) => number), ...(found.hasShare ? [ENOUGH_FOR_SHARES] : [])],
    criteria: found.criteria,
  }
}

type Gathered = {
  readonly thresholds: Map<string, Set<number>>
  readonly sums: Map<string, Set<number>>
  readonly days: Map<string, Set<Day>>
  readonly texts: Map<string, Set<string>>
  readonly further: Map<string, number>
  readonly criteria: Map<Requirement, string>
  condition: string
  rows: number
  hasShare: boolean
}

function gather(requirement: Requirement, found: Gathered, day: Day): void {
  const deeper = (parts: readonly (Requirement | null)[]) => {
    for (const part of parts) if (part !== null) gather(part, found, day)
  }
  switch (requirement.kind) {
    case 'number':
      add(found.thresholds, placeOf(requirement.asked.property, requirement.asked.part), endsOf(requirement.comparison))
      return gatherAsked(requirement.asked, found)
    case 'date': {
      const against = requirement.comparison.day ?? day
      add(found.days, placeOf(requirement.asked.property, requirement.asked.part), around(against))
      return gatherAsked(requirement.asked, found)
    }
    case 'duration': {
      const starts = turningDays(requirement.comparison, requirement.unit, day)
      if (requirement.since === 'membership') return add(found.days, placeOf('member', 'begun'), starts)
      add(found.days, placeOf(requirement.since.property, requirement.since.part), starts)
      add(found.days, placeOf(requirement.since.property, 'begun'), starts)
      return gatherAsked(requirement.since, found)
    }
    case 'exists':
      if (requirement.age !== null) {
        const starts = turningDays(requirement.age.comparison, 'months', day)
        add(found.days, placeOf(requirement.asked.property, requirement.age.part), starts)
      }
      return gatherAsked(requirement.asked, found)
    case 'code':
      add(found.texts, placeOf(requirement.asked.property, requirement.asked.part), requirement.in)
      return gatherAsked(requirement.asked, found)
    case 'activity':
      return
    case 'count':
      found.rows = Math.max(found.rows, ...endsOf(requirement.comparison).map((end) => Math.ceil(end) + 1))
      return deeper([requirement.where])
    case 'share':
      found.hasShare = true
      return deeper([requirement.of, requirement.where])
    case 'sum':
      // Where each row may only add a little, it takes several to get beyond the threshold.
      found.rows = Math.max(found.rows, ...endsOf(requirement.comparison).map((end) => Math.ceil(end) + 1))
      add(found.sums, placeOf(requirement.asked.property, requirement.asked.part), endsOf(requirement.comparison))
      gatherAsked(requirement.asked, found)
      return deeper([requirement.where])
    case 'all':
    case 'any':
    case 'at-least':
      return deeper(requirement.parts)
    case 'not':
      return deeper([requirement.part])
    case 'rule-set':
      return
    case 'not-entered':
      found.criteria.set(requirement, `${found.condition} ${found.criteria.size}`)
  }
}

function gatherAsked(asked: Asked, found: Gathered): void {
  found.further.set(asked.property, (found.further.get(asked.property) ?? 0) + 1)
  for (const [part, text] of Object.entries(asked.with ?? {})) add(found.texts, placeOf(asked.property, part), [text])
}

function add<T>(to: Map<string, Set<T>>, place: string, values: readonly T[]): void {
  to.set(place, new Set([...(to.get(place) ?? []), ...values]))
}

/** The numbers at which a comparison turns. */
export function endsOf(comparison: Comparison): number[] {
  return Object.values(comparison)
}

/** The starts at which a duration up to the day turns from met to not met, and their neighbours. */
function turningDays(comparison: Comparison, unit: DurationUnit, day: Day): Day[] {
  return endsOf(comparison).flatMap((length) => {
    const start = lastStart(day, length, unit)
    // Several starts can share the end of their term: 28 and 29 February, 30 and 31 of a month.
    let first = start
    while (endOfTerm(dayBefore(first), length, unit) === day) first = dayBefore(first)
    return [dayBefore(first), first, start, dayAfter(start)]
  })
}

function around(day: Day): Day[] {
  return [dayBefore(day), day, dayAfter(day)]
}

function numbersAt(place: string, found: Gathered, material: Material): number[] {
  const direct = [...(found.thresholds.get(place) ?? [])]
  const pieces = [...direct, ...endsTold(place.slice(0, place.indexOf('/')), material)]
  const left = [...(found.sums.get(place) ?? [])].flatMap((sum) => sumsOf(pieces).map((piece) => sum - piece))
  const turning = [...direct, ...left].flatMap((number) => [number - grain, number, number + grain])
  return [...new Set([0, ...turning, farBeyond])].filter((number) => number >= 0).toSorted((one, other) => one - other)
}

/** The numbers that the material tells of a property, and the ends of those that it tells roughly. */
function endsTold(property: string, material: Material): number[] {
  const told = [material.subject, ...material.others.values()].flatMap((facts) => facts.said.get(property) ?? [])
  return told.flatMap(({ value, rivals }) =>
    [value, ...rivals].flatMap((each) => (isQuantity(each) ? endsOfQuantity(each).filter((end) => end !== Infinity) : [])),
  )
}

/** Zero, each number, and what they make together. */
function sumsOf(numbers: readonly number[]): number[] {
  let sums = new Set([0])
  for (const number of numbers.slice(0, 5)) sums = new Set([...sums, ...[...sums].map((sum) => sum + number)])
  return [...sums]
}

export function isQuantity(value: unknown): value is Quantity {
  if (typeof value === 'number') return true
  return typeof value === 'object' && value !== null && ('moreThan' in value || 'about' in value || 'from' in value)
}

/** Lowest and highest number that a source's words leave room for; `moreThan` excludes its end. */
export function endsOfQuantity(quantity: Quantity): [number, number] {
  if (typeof quantity === 'number') return [quantity, quantity]
  if ('moreThan' in quantity) return [quantity.moreThan, Infinity]
  if ('from' in quantity) return [quantity.from, quantity.to]
  const half = roundedTo(quantity.about) / 2
  return [Math.max(0, quantity.about - half), quantity.about + half]
}

/** The unit of the last digit that is not zero: 1 000 000 of 7 000 000, 0.1 of 12.5. */
function roundedTo(number: number): number {
  const [whole = '', decimals = ''] = String(number).split('.')
  if (decimals !== '') return 10 ** -decimals.length
  return 10 ** (whole.length - whole.replace(/0+$/, '').length)
}

/** The numbers of a quantity that can matter. */
export function numbersWithin(quantity: Quantity, candidates: readonly number[], whole: boolean): number[] {
  const [lo, hi] = endsOfQuantity(quantity)
  const open = typeof quantity === 'object' && 'moreThan' in quantity
  const beyond = hi === Infinity ? [lo + (whole ? 1 : grain), lo + farBeyond] : [hi]
  const inside = [...(open ? [] : [lo]), ...beyond, ...candidates].filter(
    (number) => (open ? number > lo : number >= lo) && number <= hi && (!whole || Number.isInteger(number)),
  )
  return [...new Set(inside)].toSorted((one, other) => one - other)
}
