import type { Field } from '#core/economy/cells/cells.ts'
import { fieldFrom, known, none } from '#core/economy/cells/outcome.ts'
import type { Outcome } from '#core/economy/cells/outcome.ts'
import { firmEvents, survivalYears } from '#core/economy/firms/firm-events.ts'
import type { FirmCount, FirmYears, SurvivalYears } from '#core/economy/firms/firm-events.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { ALL_ACTIVITIES, countFirms } from './firm-layout.ts'
import type { FirmLayout, FirmTable } from './firm-layout.ts'
import { protectLinked } from './linked/protect-linked.ts'

/** What is told of the firms of a place and an activity in a year: counts, and shares of them. */
export const demographyIds = [
  ...['active', 'began', 'entry', 'ended', 'exit'],
  ...['cohort-1', 'survival-1', 'cohort-2', 'survival-2', 'cohort-3', 'survival-3'],
  ...['large', 'fast', 'fast-share', 'gone'],
] as const satisfies readonly DemographyId[]
export type DemographyId =
  | Exclude<FirmCount, 'left' | `${'kept' | 'lost'}-${SurvivalYears}`>
  | 'entry'
  | 'exit'
  | `survival-${SurvivalYears}`
  | 'fast-share'

/** Rows are towns, counties and the country, columns divisions, sections and all activities. */
export type FirmDemography = {
  readonly year: number
  /** Years in a row that it was seen in. */
  readonly years: readonly number[]
  readonly version: '2' | '2.1'
  readonly fields: { readonly [id in DemographyId]: Field }
}

/** Firms of a data set, with their activities in either edition. */
export type HeldFirmYears = {
  readonly versionIn: (year: number) => '2' | '2.1'
  readonly inEdition: (version: '2' | '2.1') => { readonly firms: FirmYears; readonly layout: FirmLayout }
  readonly rule: Pick<DisclosureRule, 'threshold' | 'safetyShare'>
}

/**
 * How firms came, went, stayed and grew in a year. Made of firms one by one, hence protected here: a count of fewer firms than the
 * country's threshold is secret, and so is what is left of a whole beside it (those that did not begin, did not survive, did not grow
 * fast) and what two years tell together (who left the next year, whom a cohort lost since the year before). What belongs together has
 * one pattern: active, began and ended; a cohort and who of it is there; large and fast. Each is completed over towns, counties and the
 * country and over divisions, sections and all activities at once, so that no total tells what is kept back; a cohort is kept back as
 * well where its year keeps back how many began. null where the year is not among the years in a row.
 */
export function firmDemography(held: HeldFirmYears, year: number): FirmDemography | null {
  const version = held.versionIn(year)
  const { firms, layout } = held.inEdition(version)
  if (!firms.years.includes(year)) return null
  const tables = tablesIn(held)
  const tableOf = tables(year)
  const hidden = new Map<string, Uint8Array>([
    ['flows', protectFlows(held, layout, tableOf)],
    ['growth', protectFamily(held, layout, [tableOf('large'), tableOf('fast')], [[0, 1]])],
    ['gone', protectFamily(held, layout, [tableOf('gone')], [])],
    ...survivalYears.map((after): [string, Uint8Array] => [`cohort-${after}`, protectCohort(held, year, { after, tables })]),
  ])
  const outcome =
    (count: FirmCount, family: string) =>
    (at: number): Outcome => {
      const table = tableOf(count)
      if (table === null) return none('undefined-here')
      if (table.seen[at] === 0) return none('unknown')
      return hidden.get(family)?.[at] === 1 ? none('withheld') : known(table.values[at] ?? 0)
    }
  const field = (of: (at: number) => Outcome) => fieldFrom(layout, (row, column) => of(row * layout.columns.length + column))
  const count = (id: FirmCount, family: string) => field(outcome(id, family))
  const share = (part: FirmCount, whole: FirmCount, family: string) =>
    field((at) => shareOf(outcome(part, family)(at), outcome(whole, family)(at)))
  return {
    year,
    years: firms.years,
    version,
    fields: {
      active: count('active', 'flows'),
      began: count('began', 'flows'),
      entry: share('began', 'active', 'flows'),
      ended: count('ended', 'flows'),
      exit: share('ended', 'active', 'flows'),
      'cohort-1': count('cohort-1', 'cohort-1'),
      'survival-1': share('kept-1', 'cohort-1', 'cohort-1'),
      'cohort-2': count('cohort-2', 'cohort-2'),
      'survival-2': share('kept-2', 'cohort-2', 'cohort-2'),
      'cohort-3': count('cohort-3', 'cohort-3'),
      'survival-3': share('kept-3', 'cohort-3', 'cohort-3'),
      large: count('large', 'growth'),
      fast: count('fast', 'growth'),
      'fast-share': share('fast', 'large', 'growth'),
      gone: count('gone', 'gone'),
    },
  }
}

function shareOf(part: Outcome, whole: Outcome): Outcome {
  if (whole.why !== 'known') return whole
  if (whole.value === 0) return none('no-activity')
  return part.why === 'known' ? known(part.value / whole.value) : part
}

/** Tables of a year in its own edition; each is counted once. */
function tablesIn(held: HeldFirmYears): (year: number) => TableOf {
  const eventsIn = new Map<string, ReturnType<typeof firmEvents>>()
  const tables = new Map<string, FirmTable | null>()
  return (year) => (count) => {
    const key = `${year} ${count}`
    const before = tables.get(key)
    if (before !== undefined) return before
    const version = held.versionIn(year)
    const { firms, layout } = held.inEdition(version)
    const events = eventsIn.get(version) ?? firmEvents(firms)
    eventsIn.set(version, events)
    const table = countFirms(layout, firms, (visit) => events(count, year, visit))
    tables.set(key, table)
    return table
  }
}

type TableOf = (count: FirmCount) => FirmTable | null

function protectFlows(held: HeldFirmYears, layout: FirmLayout, tableOf: TableOf): Uint8Array {
  // Once it is known who ended, it is those who left.
  const tables = [tableOf('active'), tableOf('began'), tableOf('left')]
  const rests = [1, 2].map((part) => [0, part] as const)
  return protectFamily(held, layout, tables, rests)
}

/** A cohort was shown in its own year too: what that year keeps back is kept back here, in all activities where its edition was another. */
function protectCohort(
  held: HeldFirmYears,
  year: number,
  { after, tables }: { after: SurvivalYears; tables: (year: number) => TableOf },
): Uint8Array {
  const { layout, firms } = held.inEdition(held.versionIn(year))
  const birth = year - after
  if (!firms.years.includes(birth)) return new Uint8Array(layout.rows.length * layout.columns.length)
  const there = held.inEdition(held.versionIn(birth)).layout
  const isSame = held.versionIn(birth) === held.versionIn(year)
  const hiddenThere = protectFlows(held, there, tables(birth))
  const from = Uint8Array.from({ length: layout.rows.length * layout.columns.length }, (_, at) => {
    if (isSame) return hiddenThere[at] ?? 0
    const [row, column] = [Math.floor(at / layout.columns.length), at % layout.columns.length]
    return layout.columns[column] === ALL_ACTIVITIES ? (hiddenThere[(row + 1) * there.columns.length - 1] ?? 0) : 0
  })
  // In the first year those that were lost are what is left of the cohort.
  const kinds = after === 1 ? (['cohort', 'kept'] as const) : (['cohort', 'kept', 'lost'] as const)
  const own = kinds.map((kind) => tables(year)(`${kind}-${after}`))
  return protectFamily(held, layout, own, [[0, 1]], from)
}

/**
 * One pattern for several tables. `rests` are pairs of a whole and a part of it: what is left of the whole counts like a table of its own.
 * A pattern that is safe for one of them stays safe when more is kept back for the next. What is not seen is taken for shown: who looks
 * knows no more than that.
 */
function protectFamily(
  { rule }: HeldFirmYears,
  layout: FirmLayout,
  tables: readonly (FirmTable | null)[],
  rests: readonly (readonly [number, number])[],
  from?: Uint8Array,
): Uint8Array {
  const all = [...tables, ...rests.map(([whole, part]) => restOf(tables[whole] ?? null, tables[part] ?? null))].filter(
    (table) => table !== null,
  )
  const size = layout.rows.length * layout.columns.length
  const secret = Uint8Array.from({ length: size }, (_, at) =>
    all.some(({ values }) => (values[at] ?? 0) > 0 && (values[at] ?? 0) < (rule.threshold ?? 0)) ? 1 : 0,
  )
  return all.reduce(
    (hidden, { values }) => {
      // A cell is kept back where somebody is in it: of two that come to two together, each is one.
      const together = (nodes: readonly number[]) => {
        const all = nodes.reduce((sum, node) => sum + (values[node] ?? 0), 0)
        return all > 0 && all < (rule.threshold ?? 0)
      }
      return protectLinked({ values, secret, sums: layout.sums, together }, rule.safetyShare, { from: hidden })
    },
    from ?? new Uint8Array(size),
  )
}

function restOf(whole: FirmTable | null, part: FirmTable | null): FirmTable | null {
  if (whole === null || part === null) return null
  return {
    values: whole.values.map((value, at) => value - (part.values[at] ?? 0)),
    seen: whole.seen.map((seen, at) => (seen === 1 ? (part.seen[at] ?? 0) : 0)),
  }
}
