import { attack } from '#core/disclosure/attack.ts'
import { protectTables } from '#core/disclosure/protect-tables.ts'
import type { Release } from '#core/disclosure/protect-tables.ts'
import { disclosureRules } from '#core/disclosure/rule.ts'
import type { DisclosureRuleId } from '#core/disclosure/rule.ts'
import { TOTAL } from '#core/disclosure/table-asked.ts'
import type { Breakdown, Contribution, ProtectedTable, TableAsked } from '#core/disclosure/table-asked.ts'
import { indicatorOf } from '#core/indicators/indicators.ts'
import { formOf } from '#core/monitoring/form.ts'
import type { StudyMaterial } from '#core/studies/material.ts'
import type { Measured } from '#core/values/absence.ts'
import { absent, isNumber, ratio } from '#core/values/measured.ts'
import { breakdownOf } from './breakdowns.ts'
import type { MeasurePlan, TablePlan } from './plan.ts'

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
  readonly coverage: { readonly asked: number; readonly answered: number }
}

/** The rules under which something can be withheld; what stands in the register anyway is not looked at. */
export const protectingRules = ['counted', 'confidential'] as const satisfies readonly DisclosureRuleId[]
export type ProtectingRule = (typeof protectingRules)[number]

/** What was published under each rule, with the amounts behind it. Never leaves the house. */
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
  const askedUnder = (rule: DisclosureRuleId) => asked.flatMap((each) => (each.rule === rule ? [each.table] : []))
  const open = protectTables(askedUnder('open'), disclosureRules.open).tables
  let leaks = 0
  const release = (rule: ProtectingRule): Release => {
    const tables = askedUnder(rule)
    const before = earlier.map((each) => each[rule])
    const { tables: shown, unprotected } = protectTables(tables, disclosureRules[rule], before)
    const own = { asked: tables, shown }
    leaks += unprotected + attack([...before, own], disclosureRules[rule]).length
    return own
  }
  const releases = { counted: release('counted'), confidential: release('confidential') }
  const shown = [...open, ...releases.counted.shown, ...releases.confidential.shown]
  const byId = new Map(shown.map((table) => [table.id, table]))
  return { tables: plans.map((plan) => stitch(plan, material, byId)), releases, leaks }
}

function yearsOf(plan: TablePlan, { year, years }: StudyMaterial): readonly number[] {
  return plan.years === 'all' ? years : [year]
}

function askedOf(plan: TablePlan, material: StudyMaterial): { rule: DisclosureRuleId; table: TableAsked }[] {
  const breakdowns = plan.breakdown === null ? [] : [breakdownOf(plan.breakdown, material)]
  return yearsOf(plan, material).flatMap((year) =>
    plan.measures.flatMap(({ id, rule, amounts }) => {
      const table = (part: string, of: (material: StudyMaterial, year: number) => readonly Contribution[]) => ({
        rule,
        table: {
          id: tableId(plan, id, year, part),
          measure: `${measureName(id, part)}.${year}`,
          kind: amounts.kind,
          breakdowns,
          contributions: of(material, year),
        },
      })
      return amounts.by === 'sum' ? [table('', amounts.of)] : [table('part', amounts.part), table('whole', amounts.whole)]
    }),
  )
}

function measureName(id: string, part: string): string {
  return part === '' ? id : `${id}.${part}`
}

function tableId({ id }: TablePlan, measure: string, year: number, part: string): string {
  return [id, measure, year, part].join(':')
}

function stitch(plan: TablePlan, material: StudyMaterial, tables: ReadonlyMap<string, ProtectedTable>): NumberedTable {
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
  return { plan, years, codes, within, cells, coverage: coverageOf(plan, material) }
}

type Place = { readonly plan: TablePlan; readonly measure: MeasurePlan; readonly year: number; readonly code: string | null }

function cellOf(
  { plan, measure, year, code }: Place,
  material: StudyMaterial,
  tables: ReadonlyMap<string, ProtectedTable>,
): Measured {
  const why = absenceOf(measure, year, plan, material)
  if (why !== null) return why
  const at = (part: string): Measured => {
    const cells = tables.get(tableId(plan, measure.id, year, part))?.cells ?? []
    return cells.find((cell) => code === null || cell.at[0] === code)?.shown ?? absent('not-found')
  }
  if (measure.amounts.by === 'sum') return at('')
  const share = ratio(at('part'), at('whole'))
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
