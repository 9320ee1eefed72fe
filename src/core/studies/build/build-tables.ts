import type { Release } from '#core/disclosure/protect-tables.ts'
import { disclosureRules } from '#core/disclosure/rule.ts'
import type { DisclosureRuleId } from '#core/disclosure/rule.ts'
import { sumTables } from '#core/disclosure/sum-tables.ts'
import { TOTAL } from '#core/disclosure/table-asked.ts'
import type { Breakdown, Contribution, ProtectedTable, TableAsked } from '#core/disclosure/table-asked.ts'
import { indicatorOf } from '#core/indicators/indicators.ts'
import { formOf } from '#core/monitoring/form.ts'
import { UNKNOWN_CODE } from '#core/studies/material.ts'
import type { StudyMaterial } from '#core/studies/material.ts'
import type { Measured } from '#core/values/absence.ts'
import { absent, isNumber, ratio } from '#core/values/measured.ts'
import { breakdownOf } from './breakdowns.ts'
import { cardsAsked } from './cards.ts'
import type { Amounts, MeasurePlan, TablePlan } from './plan.ts'
import { releaseTables } from './release-tables.ts'

/** A table with its numbers, before anything is said in words. */
export type NumberedTable = {
  readonly plan: TablePlan
  /** Years of the columns; one for a table of the last year alone. */
  readonly years: readonly number[]
  /** Codes down the side, the total last; the total alone where nothing is broken down. */
  readonly codes: readonly string[]
  /** Where the breakdown is a tree: code → the code that it lies within. */
  readonly within: ReadonlyMap<string, string>
  /** Code by code, year by year, measure by measure. */
  readonly cells: readonly Measured[]
  /** Ratios of all answers to either question, because those that gave both could not be told apart safely. */
  readonly ofAllAnswers: readonly MeasurePlan[]
  readonly coverage: { readonly asked: number; readonly answered: number }
}

/** The rules under which something can be withheld; what stands in the register anyway is not looked at. */
export const protectingRules = ['counted', 'confidential'] as const satisfies readonly DisclosureRuleId[]
export type ProtectingRule = (typeof protectingRules)[number]

/** What was published under each rule, cards included, with the amounts behind it. Never leaves the house. */
export type ReleasesByRule = { readonly [rule in ProtectingRule]: Release }

export type BuiltTables = {
  readonly tables: readonly NumberedTable[]
  readonly releases: ReleasesByRule
  /** How many figures nothing can protect any more, and how many the attack could work out: nothing is published while there are any. */
  readonly leaks: number
}

/**
 * Counts and adds up every table of the study, and withholds what would betray one firm or one cluster: by itself, with the
 * other tables, or with what `earlier` editions published. At the end everything is attacked.
 */
export function buildTables(
  plans: readonly TablePlan[],
  material: StudyMaterial,
  earlier: readonly ReleasesByRule[] = [],
): BuiltTables {
  const asked = plans.flatMap((plan) => askedOf(plan, material))
  const under = (rule: DisclosureRuleId) => asked.filter((each) => each.rule === rule)
  const tablesOf = (rule: DisclosureRuleId) => under(rule).flatMap(({ table, bundle }) => (bundle === null ? [table] : []))
  const bundlesOf = (rule: DisclosureRuleId) => {
    const bundled = under(rule).filter(({ bundle }) => bundle !== null)
    return [...Map.groupBy(bundled, ({ bundle }) => bundle).values()].map((each) => each.map(({ table }) => table))
  }
  const openTables = [...tablesOf('open'), ...bundlesOf('open').flat()]
  const open = sumTables(openTables)
  const release = (rule: ProtectingRule) => {
    const cards = cardsAsked(material, rule).map((card) => [card])
    const before = earlier.map((each) => each[rule])
    return releaseTables({ tables: tablesOf(rule), bundles: [...bundlesOf(rule), ...cards] }, disclosureRules[rule], before)
  }
  const [counted, confidential] = [release('counted'), release('confidential')]
  const shown = [...open, ...counted.release.shown, ...confidential.release.shown]
  const byId = new Map(shown.map((table) => [table.id, table]))
  return {
    tables: plans.map((plan) => stitch(plan, material, byId)),
    releases: { counted: counted.release, confidential: confidential.release },
    leaks: counted.leaks + confidential.leaks,
  }
}

function yearsOf(plan: TablePlan, { year, years }: StudyMaterial): readonly number[] {
  return plan.years === 'all' ? years : [year]
}

/** A table with the rule that it obeys, and the bundle of those that are shown together or not at all. */
type Asked = { readonly rule: DisclosureRuleId; readonly bundle: string | null; readonly table: TableAsked }

function askedOf(plan: TablePlan, material: StudyMaterial): Asked[] {
  const breakdowns = plan.breakdown === null ? [] : [breakdownOf(plan.breakdown, material)]
  return yearsOf(plan, material).flatMap((year) =>
    plan.measures.flatMap(({ id, rule, amounts }): Asked[] => {
      const table = (part: Part, name: string, of: Amounts): TableAsked => ({
        id: tableId(plan, id, year, part),
        measure: `${name}.${year}`,
        kind: amounts.kind,
        breakdowns,
        ...withAbsent(breakdowns, of(material, year)),
      })
      const always = { rule, bundle: null }
      if (amounts.by === 'sum') return [{ ...always, table: table('', amounts.name, amounts.of) }]
      const { names, part, whole, all } = amounts
      const sides = [table('part', names.part, part), table('whole', names.whole, whole)]
      if (all === null) return sides.map((side) => ({ ...always, table: side }))
      // All years of a ratio mean the same: where one cannot be shown of those that gave both, none is.
      const bundle = [plan.id, id].join(':')
      return [
        ...sides.map((side) => ({ rule, bundle, table: side })),
        { ...always, table: table('all-part', names.part, all.part) },
        { ...always, table: table('all-whole', names.whole, all.whole) },
      ]
    }),
  )
}

/** In a year whose activities are told in another version of the classification, a section has no number: not even zero. */
function withAbsent(breakdowns: readonly Breakdown[], contributions: readonly Contribution[]) {
  const versionOf = (code: string) => code.split(' ')[0]
  const edge = breakdowns.find(({ id }) => id === 'section')
  const told = contributions.flatMap(({ at }) => at['section'] ?? [])
  const versions = new Set([UNKNOWN_CODE, ...told].map(versionOf))
  const other = (edge?.codes ?? []).filter(({ code }) => !versions.has(versionOf(code)))
  return { contributions, absent: other.map(({ code }) => ({ at: [code], absent: 'not-applicable' as const })) }
}

type Part = '' | 'part' | 'whole' | 'all-part' | 'all-whole'

function tableId({ id }: TablePlan, measure: string, year: number, part: Part): string {
  return [id, measure, year, part].join(':')
}

type ShownTables = ReadonlyMap<string, ProtectedTable>

function stitch(plan: TablePlan, material: StudyMaterial, tables: ShownTables): NumberedTable {
  const years = yearsOf(plan, material)
  const breakdown: Breakdown | null = plan.breakdown === null ? null : breakdownOf(plan.breakdown, material)
  const codes = [...(breakdown?.codes ?? []).map(({ code }) => code), TOTAL]
  const cells = codes.flatMap((code) =>
    years.flatMap((year) =>
      plan.measures.map((measure) => cellOf({ plan, measure, year, code: breakdown === null ? null : code }, material, tables)),
    ),
  )
  const within = new Map(
    (breakdown?.codes ?? []).flatMap(({ code, within: above }) => (above === null ? [] : [[code, above] as const])),
  )
  const ofAllAnswers = plan.measures.filter((measure) => isOfAllAnswers({ plan, measure, year: material.year }, tables))
  return { plan, years, codes, within, cells, ofAllAnswers, coverage: coverageOf(plan, material) }
}

/** Sides of a ratio that are in no release were not safe to show. */
function isOfAllAnswers({ plan, measure: { id, amounts }, year }: Omit<Place, 'code'>, tables: ShownTables): boolean {
  return amounts.by === 'ratio' && amounts.all !== null && !tables.has(tableId(plan, id, year, 'part'))
}

type Place = { readonly plan: TablePlan; readonly measure: MeasurePlan; readonly year: number; readonly code: string | null }

function cellOf({ plan, measure, year, code }: Place, material: StudyMaterial, tables: ShownTables): Measured {
  const why = absenceOf(measure, year, plan, material)
  if (why !== null) return why
  const at = (part: Part): Measured => {
    const cells = tables.get(tableId(plan, measure.id, year, part))?.cells ?? []
    return cells.find((cell) => code === null || cell.at[0] === code)?.shown ?? absent('not-found')
  }
  if (measure.amounts.by === 'sum') return at('')
  const isOfAll = isOfAllAnswers({ plan, measure, year }, tables)
  const share = ratio(at(isOfAll ? 'all-part' : 'part'), at(isOfAll ? 'all-whole' : 'whole'))
  // A share is kept as 0–1 and read as a percentage: two more digits.
  const digits = measure.decimals + (measure.unit === 'share' ? 2 : 0)
  return isNumber(share) ? Number(share.toFixed(digits)) : share
}

/** Why a whole year of a measure has no numbers: the form did not ask, or nobody answered. Counting the register needs neither. */
function absenceOf({ indicator }: MeasurePlan, year: number, { basis }: TablePlan, { returns }: StudyMaterial): Measured | null {
  if (basis === 'register') return null
  const form = formOf(year + 1)
  if (indicator !== null && form !== undefined && !indicatorOf(indicator).asks.every((id) => form.questions.includes(id)))
    return absent('not-asked')
  return returns.some((each) => each.year === year && each.answers !== null) ? null : absent('not-answered')
}

function coverageOf({ basis, of }: TablePlan, { year, returns, clusters, members }: StudyMaterial): NumberedTable['coverage'] {
  if (basis === 'returns') {
    const asked = returns.filter((each) => each.year === year)
    return { asked: asked.length, answered: asked.filter(({ answers }) => answers !== null).length }
  }
  const population =
    of === 'clusters'
      ? clusters.filter((each) => each.year === year && each.isActive).length
      : new Set(members.filter((each) => each.year === year).map(({ organisation }) => organisation)).size
  return { asked: population, answered: population }
}

/** The cell of a code, a year and a measure; absent when the table has no such place. */
export function numberAtPlace(table: NumberedTable, code: string, year: number, measure: string): Measured {
  const row = table.codes.indexOf(code)
  const column = table.years.indexOf(year)
  const place = table.plan.measures.findIndex(({ id }) => id === measure)
  if (row < 0 || column < 0 || place < 0) return absent('not-found')
  return table.cells[(row * table.years.length + column) * table.plan.measures.length + place] ?? absent('not-found')
}
