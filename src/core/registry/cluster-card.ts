import type { Day, FuzzyDate, Quantity, SubjectId } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'
import { yearOf } from '#core/values/fuzzy-date.ts'
import { covers } from '#core/statements/span.ts'
import { partOf, shownOn, textOn, textsOn, wordsOn } from './shown.ts'
import type { Shown } from './shown.ts'

/** The filters that lists, the map, tables and exports of clusters share. */
export const filterNames = [
  'field',
  'direction',
  'county',
  'municipality',
  'label',
  'status',
  'association',
  'founded',
  'kind',
] as const
export type FilterName = (typeof filterNames)[number]

/** The value of a filter for "nothing is known of it". */
export const UNKNOWN = 'unknown'

/** Properties of clusters that a card is made from. */
export const cardProperties = [
  'name',
  'short-name',
  'former-name',
  'kind',
  'status',
  'sector',
  'field',
  'direction',
  'seat',
  'town',
  'founded',
  'ended',
  'website',
  'coordinator',
  'members-total',
  'label',
] as const

/** A cluster on a day, as far as lists, filters and the map need it. */
export type ClusterCard = {
  readonly subject: SubjectId
  readonly name: Localised
  /** For each filter the values that hold; never empty, `unknown` stands for nothing known. */
  readonly values: { readonly [filter in FilterName]: readonly string[] }
  readonly founded: FuzzyDate | null
  readonly membersTotal: Quantity | null
  /** How many members the register knows by name on the day. */
  readonly membersNamed: number
  /** The number of the latest statement that the card rests on. */
  readonly newest: number
  /** All segments of the card's properties that hold on the day. */
  readonly shown: readonly Shown[]
}

/** What a card needs to know beyond the cluster's own properties. */
export type CardSurroundings = {
  readonly countyOf: ReadonlyMap<SubjectId, SubjectId>
  readonly associationsOf: ReadonlyMap<SubjectId, readonly SubjectId[]>
  readonly membersNamed: number
}

/** The card of a cluster on a day; undefined when it was not there yet, as far as its founding is known. */
export function cardOf(
  subject: SubjectId,
  segments: readonly Shown[],
  day: Day,
  around: CardSurroundings,
): ClusterCard | undefined {
  const founded = latestText(segments, 'founded')
  // Only a founding that certainly came later keeps a cluster out: "2018" may mean any day of that year.
  if (founded !== null && founded > day && !day.startsWith(founded)) return undefined
  const shown = segments.filter((segment) => covers(segment, day))
  const seat = textOn(shown, 'seat', day)
  const county = seat === undefined ? undefined : around.countyOf.get(seat)
  const labels = shownOn(shown, 'label', day).flatMap(({ value }) => partOf(value, 'level') ?? [])
  return {
    subject,
    name: nameOn(segments, day),
    values: {
      field: orUnknown(textsOn(shown, 'field', day)),
      direction: orUnknown(textsOn(shown, 'direction', day)),
      county: orUnknown(county === undefined ? [] : [county]),
      municipality: orUnknown(seat === undefined ? [] : [seat]),
      label: orUnknown([...new Set(labels)]),
      status: orUnknown(textsOn(shown, 'status', day)),
      association: orUnknown(around.associationsOf.get(subject) ?? []),
      founded: [founded === null ? UNKNOWN : spanOfYears(yearOf(founded))],
      kind: orUnknown(textsOn(shown, 'kind', day)),
    },
    founded,
    membersTotal: quantityOn(shown, day),
    membersNamed: around.membersNamed,
    newest: segments.reduce((latest, segment) => Math.max(latest, segment.statement), 0),
    shown,
  }
}

/** The five years that a year falls into: 2011 → `2010-2014`. */
export function spanOfYears(year: number): string {
  const first = year - (year % 5)
  return `${first}-${first + 4}`
}

/** The name on a day; for a day on which it had none, the latest one. */
export function nameOn(segments: readonly Shown[], day: Day): Localised {
  const then = wordsOn(segments, 'name', day)
  if (then.lt !== undefined || then.en !== undefined) return then
  const latest = segments.findLast((segment) => segment.property === 'name')
  return latest === undefined ? {} : wordsOn(segments, 'name', latest.from ?? '0000-01-01')
}

/** Founding is told of for all days: it is known today also of a day before it. */
function latestText(segments: readonly Shown[], property: 'founded'): string | null {
  const value = segments.findLast((segment) => segment.property === property)?.value
  return typeof value === 'string' ? value : null
}

function quantityOn(shown: readonly Shown[], day: Day): Quantity | null {
  const value = shownOn(shown, 'members-total', day)[0]?.value
  if (typeof value === 'number') return value
  if (typeof value !== 'object') return null
  if ('moreThan' in value && typeof value.moreThan === 'number') return { moreThan: value.moreThan }
  if ('about' in value && typeof value.about === 'number') return { about: value.about }
  if ('from' in value && 'to' in value && typeof value.from === 'number' && typeof value.to === 'number')
    return { from: value.from, to: value.to }
  return null
}

function orUnknown(values: readonly string[]): readonly string[] {
  return values.length === 0 ? [UNKNOWN] : values
}

/** The least number that a quantity can mean: what lists are sorted by. */
export function leastOf(quantity: Quantity): number {
  if (typeof quantity === 'number') return quantity
  if ('moreThan' in quantity) return quantity.moreThan + 1
  return 'about' in quantity ? quantity.about : quantity.from
}
