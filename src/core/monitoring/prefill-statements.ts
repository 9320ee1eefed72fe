import { isPropertyId, propertyOf } from '#core/registry/properties.ts'
import { shownOn } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { StatementValue } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'
import { isNumber } from '#core/values/measured.ts'
import type { AnswerValue, Cell, Row } from './answer.ts'
import type { Question } from './question.ts'
import type { CellType, Column } from './question-type.ts'

/** An answer read from the register, with the segments that it was read from. */
export type Found = { readonly answer: AnswerValue; readonly segments: readonly Shown[] }

/** What the statements of a cluster say about a question on the last day of the year; undefined when nothing definite. */
export function answerFromStatements(question: Question, shown: readonly Shown[], year: number): Found | undefined {
  const { property, answer: type } = question
  if (property === null || !isPropertyId(property)) return undefined
  const segments = shownOn(shown, property, `${year}-12-31`).filter(({ value }) => !isAbsentValue(value))
  if (type.kind === 'rows') return rowsFrom(type.columns, segments)
  const segment = segments[0]
  if (segment === undefined) return undefined
  if (question.nature === 'flow' && !isOf(segment, year)) return undefined
  // A count that is years old is no answer for this year; last year's return is nearer.
  if (propertyOf(property)?.timing === 'observation' && type.kind === 'number' && !isOf(segment, year)) return undefined
  const answer = type.kind === 'document' ? documentFrom(segment.value) : cellFrom(type, segment.value)
  return answer === undefined ? undefined : { answer, segments: [segment] }
}

/** Whether a statement is about the year: it begins or ends in it. */
function isOf({ validFrom, validTo }: Shown, year: number): boolean {
  return [validFrom, validTo].some((date) => date?.startsWith(String(year)) === true)
}

function rowsFrom(columns: readonly Column[], segments: readonly Shown[]): Found | undefined {
  const found = segments.flatMap((segment) => {
    const row = rowFrom(columns, segment)
    return row === undefined ? [] : [{ row, segment }]
  })
  if (found.length === 0) return undefined
  return { answer: found.map(({ row }) => row), segments: found.map(({ segment }) => segment) }
}

/** A row from one item: its columns are parts of a record, or the value itself; `from` and `until` are its validity. */
function rowFrom(columns: readonly Column[], { value, validFrom, validTo }: Shown): Row | undefined {
  const dates: { readonly [column: string]: string | null } = { from: validFrom, since: validFrom, until: validTo }
  const row: Record<string, Cell> = {}
  for (const { id, cell, optional } of columns) {
    const read = id in dates ? (dates[id] ?? undefined) : cellFrom(cell, partFor(id, value))
    if (read === undefined && optional !== true) return undefined
    row[id] = read ?? null
  }
  return row
}

function partFor(column: string, value: StatementValue): unknown {
  if (typeof value !== 'object' || isAbsentValue(value)) return value
  const parts = new Map<string, unknown>(Object.entries(value))
  return parts.has(column) ? parts.get(column) : value
}

function cellFrom(type: CellType | { readonly kind: 'yes-no' }, value: unknown): number | string | Localised | undefined {
  if (type.kind === 'number') return isNumber(value) ? value : undefined
  if (type.kind === 'words') return isLocalised(value) ? value : undefined
  if (typeof value !== 'string') return undefined
  if (type.kind === 'organisation') return value.startsWith('organisation/') ? value : undefined
  if (type.kind === 'yes-no') return value === 'yes' || value === 'no' ? value : undefined
  return value
}

function documentFrom(value: StatementValue): AnswerValue | undefined {
  if (typeof value !== 'object' || isAbsentValue(value)) return undefined
  const { title, approved, url } = Object.fromEntries<unknown>(Object.entries(value))
  if (!isLocalised(title)) return undefined
  return { title, approved: typeof approved === 'string' ? approved : null, url: typeof url === 'string' ? url : null }
}

function isLocalised(value: unknown): value is Localised {
  return typeof value === 'object' && value !== null && ('lt' in value || 'en' in value)
}
