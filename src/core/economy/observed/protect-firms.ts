import { partsOf } from '#core/economy/firms/firm-flows.ts'
import type { FirmCount, FirmFlows, SurvivalYears } from '#core/economy/firms/firm-flows.ts'
import type { FirmRules } from '#core/economy/firms/firm-rules.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { ALL_ACTIVITIES, countFirms } from './firm-layout.ts'
import type { FirmLayout, FirmTable } from './firm-layout.ts'
import { protectLinked } from './linked/protect-linked.ts'

/** Firms of a data set, counted with their activities in either edition. */
export type HeldFlows = {
  readonly versionIn: (year: number) => '2' | '2.1'
  readonly inEdition: (version: '2' | '2.1') => { readonly flows: FirmFlows; readonly layout: FirmLayout }
  readonly rule: Pick<DisclosureRule, 'threshold' | 'safetyShare'>
  readonly rules: FirmRules
}

/** Tables of a year in its own edition; each is counted once. */
export function tablesIn(held: HeldFlows): (year: number) => TableOf {
  const tables = new Map<string, FirmTable | null>()
  return (year) => (count) => {
    const key = `${year} ${count}`
    const before = tables.get(key)
    if (before !== undefined) return before
    const { flows, layout } = held.inEdition(held.versionIn(year))
    const at = flows.years.indexOf(year)
    const made = at === -1 ? null : partsOf(count, at, { years: flows.years.length, growth: held.rules.highGrowth })
    const table = made === null ? null : countFirms(layout, flows, made)
    tables.set(key, table)
    return table
  }
}

export type TableOf = (count: FirmCount) => FirmTable | null

export function protectFlows(held: HeldFlows, layout: FirmLayout, tableOf: TableOf): Uint8Array {
  // Once it is known who ended, it is those who left.
  const tables = [tableOf('active'), tableOf('began'), tableOf('left')]
  const rests = [1, 2].map((part) => [0, part] as const)
  return protectFamily(held, layout, tables, rests)
}

/** A cohort was shown in its own year too: what that year keeps back is kept back here, in all activities where its edition was another. */
export function protectCohort(
  held: HeldFlows,
  year: number,
  {
    after,
    tables,
    hiddenInFlows = (birth) => protectFlows(held, held.inEdition(held.versionIn(birth)).layout, tables(birth)),
  }: {
    after: SurvivalYears
    tables: (year: number) => TableOf
    /** What a year keeps back of how many began in it. */
    hiddenInFlows?: (birth: number) => Uint8Array
  },
): Uint8Array {
  const { layout, flows } = held.inEdition(held.versionIn(year))
  const birth = year - after
  if (!flows.years.includes(birth)) return new Uint8Array(layout.rows.length * layout.columns.length)
  const there = held.inEdition(held.versionIn(birth)).layout
  const isSame = held.versionIn(birth) === held.versionIn(year)
  const hiddenThere = hiddenInFlows(birth)
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
 * One pattern for several tables. `differences` are pairs of a whole and a part of it: what is left of the whole counts like a table of its own.
 * A pattern that is safe for one of them stays safe when more is kept back for the next. What is not seen is taken for shown: who looks
 * knows no more than that.
 */
export function protectFamily(
  { rule }: Pick<HeldFlows, 'rule'>,
  layout: FirmLayout,
  tables: readonly (FirmTable | null)[],
  differences: readonly (readonly [number, number])[],
  from?: Uint8Array,
): Uint8Array {
  const all = [...tables, ...differences.map(([whole, part]) => restOf(tables[whole] ?? null, tables[part] ?? null))].filter(
    (table) => table !== null,
  )
  const size = layout.rows.length * layout.columns.length
  const isFew = (firms: number) => firms > 0 && firms < (rule.threshold ?? 0)
  const secret = Uint8Array.from({ length: size }, (_, at) => (all.some(({ values }) => isFew(values[at] ?? 0)) ? 1 : 0))
  return all.reduce(
    (hidden, { values }) => {
      // A cell is kept back where somebody is in it: of two that come to two together, each is one.
      const together = (nodes: readonly number[]) => isFew(nodes.reduce((sum, node) => sum + (values[node] ?? 0), 0))
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
