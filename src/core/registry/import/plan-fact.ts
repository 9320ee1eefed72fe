import { itemOf } from '#core/registry/item-of.ts'
import type { PropertyId } from '#core/registry/properties.ts'
import { propertyOf } from '#core/registry/properties.ts'
import { agree } from '#core/statements/agree.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { StatementValue } from '#core/statements/statement.ts'
import type { FieldId } from './fields.ts'
import type { ImportFinding, Place } from './finding.ts'
import { bareName } from './fold-text.ts'
import { draftOf } from './plan.ts'
import type { Planning } from './plan.ts'
import type { PlannedStatement } from './register-view.ts'

export type FactRow = {
  readonly subject: string
  readonly property: PropertyId
  readonly value: StatementValue
  readonly field: FieldId
  readonly at: Place
}

/**
 * Holds a value of the file against what the register has. The same value is left alone; what the same source said
 * before is superseded; what another source says stays beside it, and the difference is told.
 */
export function planFact(row: FactRow, planning: Planning): { drafts: PlannedStatement[]; findings: ImportFinding[] } {
  const { subject, value, at } = row
  const property = propertyOf(row.property)
  if (!property) return { drafts: [], findings: [] }
  const item = itemOf(property, value)
  const known = planning.view
    .live(subject, row.property)
    .filter((each) => !isAbsentValue(each.value) && itemOf(property, each.value) === item)
  if (known.some((each) => sameValue(row.property, each.value, value))) return { drafts: [], findings: [] }
  const ours = known.findLast((each) => each.source === planning.choices.source)
  const other = known.find((each) => each !== ours)
  const findings: ImportFinding[] =
    other && !ours
      ? [{ at, code: 'value-differs', field: row.field, given: shownValue(value), known: shownValue(other.value) }]
      : []
  const said = {
    subject,
    property: row.property,
    value,
    validFrom: planning.choices.validFrom,
    validTo: null,
    supersedes: ours?.id ?? null,
  }
  return { drafts: [draftOf(said, at.line, planning.choices)], findings }
}

/** Two ways of writing one name are one name: no new statement for quotation marks or the place of `UAB`. */
function sameValue(property: PropertyId, one: StatementValue, other: StatementValue): boolean {
  if (agree(one, other) || sameDate(property, one, other)) return true
  return property === 'name' && bareName(shownValue(one)) === bareName(shownValue(other))
}

/** A date known only by its year does not contradict the day in that year. */
export function sameDate(property: PropertyId, one: StatementValue, other: StatementValue): boolean {
  if (propertyOf(property)?.type.kind !== 'date' || typeof one !== 'string' || typeof other !== 'string') return false
  return one.startsWith(other) || other.startsWith(one)
}

/** A value as a short text for a finding. */
export function shownValue(value: StatementValue): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if ('code' in value && typeof value.code === 'string') return value.code
  return Object.values(value)
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(' ')
}
