import { itemOf } from '#core/registry/item-of.ts'
import { propertyOf } from '#core/registry/properties.ts'
import { covers, isEmpty, overlap, spanOf } from '#core/statements/span.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { LiveStatement, StatementValue } from '#core/statements/statement.ts'
import type { ImportFinding, Place } from './finding.ts'
import type { Ledger } from './ledger.ts'
import { draftOf } from './plan.ts'
import type { Planning } from './plan.ts'
import type { PlannedStatement } from './register-view.ts'

export type PeriodRow = {
  readonly subject: string
  readonly property: 'member' | 'label'
  readonly value: StatementValue
  readonly from: string | null
  readonly to: string | null
  readonly at: Place
}

export type PlannedPeriod = {
  readonly drafts: readonly PlannedStatement[]
  readonly findings: readonly ImportFinding[]
  readonly commit: () => void
}

/**
 * Holds a membership or label of the file against what the register has of it. The same period is left alone; a period
 * that is known less exactly or still open is closed or sharpened by a statement that supersedes it; a period after
 * another one is new; one that contradicts a recorded one is asked about.
 */
export function planPeriod(row: PeriodRow, planning: Planning, ledger: Ledger): PlannedPeriod {
  const { from, to, at } = row
  const period = { validFrom: from, validTo: to }
  const span = spanOf(period)
  if (from !== null && to !== null && isEmpty(span)) return nothing([{ at, code: 'ends-before-it-begins', from, to }])
  const key = `${row.subject}\n${row.property}\n${itemFor(row)}`
  const earlier = ledger.periods.get(key) ?? []
  const repeated = earlier.find((each) => each.from === from && each.to === to)
  if (repeated) return nothing([{ at, code: 'row-repeated', line: repeated.line }])
  const clash = earlier.find((each) => overlap(each.span, span))
  if (clash) return nothing([{ at, code: 'overlaps-another-row', line: clash.line }])
  const commit = () => void ledger.periods.set(key, [...earlier, { from, to, span, line: at.line }])
  return { ...holdAgainstRegister(row, planning), commit }
}

function holdAgainstRegister(row: PeriodRow, planning: Planning): { drafts: PlannedStatement[]; findings: ImportFinding[] } {
  const { from, to, at } = row
  const { view, choices } = planning
  const item = itemFor(row)
  const property = propertyOf(row.property)
  const known = view
    .live(row.subject, row.property)
    .filter((each) => property !== undefined && !isAbsentValue(each.value) && itemOf(property, each.value) === item)
  const draft = (validFrom: string | null, validTo: string | null, supersedes: number | null = null) =>
    draftOf({ subject: row.subject, property: row.property, value: row.value, validFrom, validTo, supersedes }, at.line, choices)
  if (from === null && to === null) return planUndated(known, planning, { row, draft })
  const touching = known.filter((each) => overlap(spanOf(each), spanOf({ validFrom: from, validTo: to })))
  if (touching.length === 0) return { drafts: [draft(from ?? (to === null ? choices.validFrom : null), to)], findings: [] }
  const foreign = touching.filter((each) => !agrees(each.validFrom, from) || !agrees(each.validTo, to))
  const sharper = touching.flatMap((each) => {
    if (foreign.includes(each)) return [draft(from, to, each.id)]
    const merged = { from: finer(each.validFrom, from), to: finer(each.validTo, to) }
    return merged.from === each.validFrom && merged.to === each.validTo ? [] : [draft(merged.from, merged.to, each.id)]
  })
  const [first] = foreign
  if (!first) return { drafts: sharper, findings: [] }
  // Which of two different periods the row corrects, nobody can tell from the row.
  const areOne = foreign.every((each) => each.validFrom === first.validFrom && each.validTo === first.validTo)
  const finding: ImportFinding = areOne
    ? { at, code: 'overlaps-recorded', from: first.validFrom, to: first.validTo }
    : { at, code: 'overlaps-several' }
  return { drafts: sharper, findings: [finding] }
}

/** A row without dates says that it is so today: enough when the register says it too, a question when it says that it ended. */
function planUndated(
  known: readonly LiveStatement[],
  planning: Planning,
  { row, draft }: { row: PeriodRow; draft: (from: string | null, to: string | null) => PlannedStatement },
): { drafts: PlannedStatement[]; findings: ImportFinding[] } {
  const { today } = planning.view
  const since = planning.choices.validFrom
  if (known.some((each) => covers(spanOf(each), today) || (each.validFrom ?? '') > today)) return { drafts: [], findings: [] }
  const last = known.toSorted((one, other) => (one.validTo ?? '').localeCompare(other.validTo ?? '')).at(-1)
  if (!last) return { drafts: [draft(since, null)], findings: [] }
  return {
    drafts: [draft(since ?? today, null)],
    findings: [{ at: row.at, code: 'overlaps-recorded', from: last.validFrom, to: last.validTo }],
  }
}

/** Whether two dates can be the same one, known more or less exactly; a date that is not said agrees with any. */
function agrees(one: string | null, other: string | null): boolean {
  return one === null || other === null || one.startsWith(other) || other.startsWith(one)
}

function finer(one: string | null, other: string | null): string | null {
  return (one?.length ?? 0) >= (other?.length ?? 0) ? one : other
}

function itemFor(row: PeriodRow): string {
  const property = propertyOf(row.property)
  return property === undefined ? '' : itemOf(property, row.value)
}

function nothing(findings: readonly ImportFinding[]): PlannedPeriod {
  return { drafts: [], findings, commit: () => undefined }
}
