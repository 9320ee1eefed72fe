import { firstDay, isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { isAbsent, isNumber } from '#core/values/measured.ts'
import { isDocument, isRows } from './answer.ts'
import type { Answer, Cell, Row } from './answer.ts'
import { keyOfRow } from './merge.ts'
import type { Question } from './question.ts'
import { formLists, isFormList } from './question-type.ts'
import type { CellType } from './question-type.ts'
import { findingAt } from './return-finding.ts'
import type { ReturnFinding, RowPlace } from './return-finding.ts'

/** What is missing or impossible in one answer by itself. `year` is the year asked about. */
export function checkAnswer(question: Question, answer: Answer | undefined, year: number): ReturnFinding[] {
  const { id } = question
  if (answer === undefined || (isAbsent(answer) && answer.absent === 'not-answered'))
    return question.needed === 'always' ? [findingAt(id, { code: 'answer-missing' })] : []
  if (isAbsent(answer)) {
    // The coordinator is not shown a sum that was withheld for the firms' sake, and has nothing to explain.
    const isOwnChoice = question.needed === 'always' && answer.absent !== 'withheld'
    return isOwnChoice ? [findingAt(id, { code: 'absence-unexplained', reason: answer.absent })] : []
  }
  const type = question.answer
  if (type.kind === 'rows') return isRows(answer) ? checkRows(question, answer, year) : [wrongShape(question, null)]
  if (isRows(answer)) return [wrongShape(question, null)]
  if (type.kind === 'document') return checkDocument(question, answer, year)
  if (isDocument(answer)) return [wrongShape(question, null)]
  if (type.kind === 'yes-no')
    return answer === 'yes' || answer === 'no' ? [] : [findingAt(id, { code: 'code-unknown', given: saidOf(answer), row: null })]
  return checkCell(question, type, answer, { row: null, year })
}

type Where = { readonly row: RowPlace | null; readonly year: number }

function checkRows(question: Question, rows: readonly Row[], year: number): ReturnFinding[] {
  const type = question.answer
  if (type.kind !== 'rows') return []
  const findings: ReturnFinding[] = []
  if (rows.length === 0 && question.needed === 'always') findings.push(findingAt(question.id, { code: 'answer-missing' }))
  const seen = new Set<string>()
  for (const [index, row] of rows.entries()) {
    const line = index + 1
    for (const { id, cell, optional } of type.columns) {
      const place = { line, column: id }
      const value = row[id] ?? null
      if (value !== null && value !== '') findings.push(...checkCell(question, cell, value, { row: place, year }))
      else if (optional !== true) findings.push(findingAt(question.id, { code: 'cell-missing', row: place }))
    }
    const key = keyOfRow(question.id, row)
    if (key !== '' && seen.has(key)) findings.push(findingAt(question.id, { code: 'row-twice', given: key, line }))
    seen.add(key)
  }
  return findings
}

function checkDocument(question: Question, answer: Answer, year: number): ReturnFinding[] {
  if (!isDocument(answer)) return [wrongShape(question, null)]
  const { title, approved, url } = answer
  const findings: ReturnFinding[] = []
  if ((title.lt ?? title.en ?? '').trim() === '')
    findings.push(findingAt(question.id, { code: 'cell-missing', row: { line: 1, column: 'title' } }))
  if (approved !== null) findings.push(...checkDate(question, approved, { row: null, year }))
  if (url !== null) findings.push(...checkAddress(question, url))
  return findings
}

function checkCell(question: Question, type: CellType, value: Exclude<Cell, null>, where: Where): ReturnFinding[] {
  if (type.kind === 'number') {
    if (!isNumber(value) || !Number.isFinite(value))
      return [where.row === null ? findingAt(question.id, { code: 'not-a-number' }) : wrongShape(question, where.row)]
    return checkNumber(question, type, value)
  }
  if (type.kind === 'words') {
    const said = typeof value === 'object' && (value.lt ?? value.en ?? '').trim() !== ''
    return said ? [] : [wrongShape(question, where.row)]
  }
  if (typeof value !== 'string') return [wrongShape(question, where.row)]
  if (type.kind === 'date') return checkDate(question, value, where)
  if (type.kind === 'url') return checkAddress(question, value)
  if (type.kind === 'organisation') return value.startsWith('organisation/') ? [] : [wrongShape(question, where.row)]
  if (type.kind === 'code' && isFormList(type.list) && !formLists[type.list].some((code) => code === value))
    return [findingAt(question.id, { code: 'code-unknown', given: value, row: where.row })]
  return []
}

function checkNumber(question: Question, type: CellType & { kind: 'number' }, now: number): ReturnFinding[] {
  const { unit, whole, least, most } = type
  if (least !== undefined && now < least) return [findingAt(question.id, { code: 'below-least', now, least, unit })]
  if (most !== undefined && now > most) return [findingAt(question.id, { code: 'above-most', now, most, unit })]
  return whole === true && !Number.isInteger(now) ? [findingAt(question.id, { code: 'not-whole', now })] : []
}

function checkDate(question: Question, given: string, { row, year }: Where): ReturnFinding[] {
  if (!isFuzzyDate(given)) return [findingAt(question.id, { code: 'date-malformed', given, row })]
  // A label may run out later than the year; everything else that is dated had happened by its end.
  if (row?.column === 'until') return []
  if (firstDay(given) > `${year}-12-31`) return [findingAt(question.id, { code: 'date-after-year', given, year, row })]
  const isOfTheYear = question.period === 'year' && Number(given.slice(0, 4)) < year
  return isOfTheYear ? [findingAt(question.id, { code: 'date-before-year', given, year, row })] : []
}

function checkAddress(question: Question, given: string): ReturnFinding[] {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(given) ? [] : [findingAt(question.id, { code: 'address-malformed', given })]
}

function wrongShape(question: Question, row: RowPlace | null): ReturnFinding {
  return findingAt(question.id, { code: 'wrong-shape', row })
}

function saidOf(answer: Answer): string {
  return typeof answer === 'string' ? answer : '…'
}
