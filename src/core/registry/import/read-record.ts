import { judgeLegalEntityCode } from '#core/values/register-code.ts'
import { cleanText } from './clean-text.ts'
import { fieldsFor } from './fields.ts'
import type { Field, FieldId, FieldType, ImportKind } from './fields.ts'
import type { ImportFinding, Place } from './finding.ts'
import { foldText } from './fold-text.ts'
import type { Mapping } from './guess-columns.ts'
import { parseDate } from './parse-date.ts'
import { parseNumber } from './parse-number.ts'
import type { ImportChoices, RegisterView } from './register-view.ts'
import { textOf } from './sheet.ts'
import type { CellContent, SheetRow } from './sheet.ts'

/** A row whose cells have been read as what their columns hold. */
export type ImportRecord = {
  readonly line: number
  readonly texts: ReadonlyMap<FieldId, string>
  readonly numbers: ReadonlyMap<FieldId, number>
  readonly findings: readonly ImportFinding[]
}

export const LONGEST_NAME = 300
const LONGEST_TEXT = 2000

export type ReadingOf = {
  readonly kind: ImportKind
  readonly mapping: Mapping
  readonly columns: number
  readonly view: Pick<RegisterView, 'choices'>
  readonly choices: Pick<ImportChoices, 'dates' | 'evrk'>
}

/** Reads one row; null for a row that holds nothing. */
export function readRecord(row: SheetRow, reading: ReadingOf): ImportRecord | null {
  const findings: ImportFinding[] = []
  const filled = row.cells.map(textOf).filter((text) => text !== null)
  const isEmpty = row.cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))
  if (isEmpty) return null
  const nowhere: Place = { line: row.line, column: null }
  const section = filled[0]
  // A caption that is joined over the whole width, or stands alone in a wide table, is no member.
  if (section !== undefined && row.cells.length > 1 && filled.length === row.cells.length && new Set(filled).size === 1) {
    return {
      line: row.line,
      texts: new Map(),
      numbers: new Map(),
      findings: [{ at: nowhere, code: 'row-of-section', given: section }],
    }
  }
  if (row.cells.slice(reading.columns).some((cell) => textOf(cell) !== null))
    findings.push({ at: nowhere, code: 'row-with-more-cells', cells: row.cells.length, columns: reading.columns })
  const texts = new Map<FieldId, string>()
  const numbers = new Map<FieldId, number>()
  for (const [id, field] of fieldsFor(reading.kind)) {
    const column = reading.mapping.get(id)
    const at: Place = { line: row.line, column: column ?? null }
    const read = column === undefined ? { findings: [] } : readCell(row.cells[column] ?? null, field.type, at, reading)
    findings.push(...read.findings)
    if (read.text !== undefined) texts.set(id, read.text)
    if (read.number !== undefined) numbers.set(id, read.number)
    if (isMissing(field, read)) findings.push({ at, code: 'cell-missing', field: id })
  }
  return { line: row.line, texts, numbers, findings }
}

type ReadCell = { readonly text?: string; readonly number?: number; readonly findings: readonly ImportFinding[] }

function isMissing(field: Field, read: ReadCell): boolean {
  return field.required === true && read.text === undefined && read.number === undefined && read.findings.length === 0
}

function readCell(cell: CellContent, type: FieldType, at: Place, reading: ReadingOf): ReadCell {
  if (typeof cell === 'object' && cell !== null && 'error' in cell)
    return { findings: [{ at, code: 'cell-error', given: cell.error }] }
  if (typeof cell === 'object' && cell !== null && 'formula' in cell) return { findings: [{ at, code: 'formula-without-value' }] }
  const raw = textOf(cell)
  if (raw === null) return { findings: [] }
  if (type === 'date') return readDate(cell, at, reading)
  if (type === 'number') return readNumber(cell, at)
  const { text, signsRemoved, looksLikeFormula, isDamaged } = cleanText(raw)
  const findings: ImportFinding[] = []
  const most = type === 'name' ? LONGEST_NAME : LONGEST_TEXT
  if (isDamaged) return { findings: [{ at, code: 'text-damaged', given: text }] }
  if (text.length > most) return { findings: [{ at, code: 'text-too-long', length: text.length, most }] }
  if (signsRemoved) findings.push({ at, code: 'signs-removed' })
  if (text === '') return { findings }
  if (looksLikeFormula) findings.push({ at, code: 'formula-kept-as-text', given: text })
  const read = readText(text, type, at, reading)
  return { ...read, findings: [...findings, ...read.findings] }
}

function readText(text: string, type: FieldType, at: Place, reading: ReadingOf): ReadCell {
  if (type === 'register-code') return readCode(text, at)
  if (type === 'url') return readAddress(text, at)
  if (type === 'activity') return readActivity(text, at, reading)
  if (typeof type !== 'object') return { text, findings: [] }
  const known = reading.view.choices.get(type.list) ?? new Map<string, string>()
  const code = known.get(foldText(text))
  if (code !== undefined) return { text: code, findings: [] }
  const stem = foldText(text).slice(0, 4)
  const nearest = [...known.keys()].find((word) => word.startsWith(stem)) ?? null
  return { findings: [{ at, code: 'choice-unknown', given: text, choices: [...new Set(known.values())].join(', '), nearest }] }
}

function readCode(text: string, at: Place): ReadCell {
  const bare = text.replace(/[\s\u00a0]/g, '')
  const verdict = judgeLegalEntityCode(bare)
  switch (verdict) {
    case 'valid':
      return { text: bare, findings: [] }
    case 'old-format':
      return { text: bare, findings: [{ at, code: 'register-code-old', given: bare }] }
    case 'not-digits':
      return { findings: [{ at, code: 'register-code-not-digits', given: text }] }
    case 'wrong-length':
      return { findings: [{ at, code: 'register-code-wrong-length', given: text }] }
    case 'wrong-check-digit':
      return { findings: [{ at, code: 'register-code-wrong-check-digit', given: text }] }
  }
}

/** `620100`, `62.01`, `62.01.00` and `6201` are written with dots. */
function readActivity(text: string, at: Place, { choices }: ReadingOf): ReadCell {
  const digits = text.replace(/[.\s]/g, '')
  if (!/^\d{2,6}$/.test(digits)) return { findings: [{ at, code: 'activity-malformed', given: text }] }
  if (choices.evrk === null) return { findings: [{ at, code: 'activity-version-unknown', given: text }] }
  return { text: digits.replace(/(\d{2})(?=\d)/g, '$1.'), findings: [] }
}

function readAddress(text: string, at: Place): ReadCell {
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`
  const isAddress = /^https?:\/\/[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i.test(whole)
  return isAddress ? { text: whole, findings: [] } : { findings: [{ at, code: 'address-malformed', given: text }] }
}

function readDate(cell: CellContent, at: Place, reading: ReadingOf): ReadCell {
  const parsed = parseDate(cell, reading.choices.dates)
  if ('date' in parsed) return { text: parsed.date, findings: [] }
  if ('malformed' in parsed) return { findings: [{ at, code: 'date-malformed', given: parsed.malformed }] }
  return {
    findings: [{ at, code: 'date-ambiguous', given: parsed.ambiguous, dayFirst: parsed.dayFirst, monthFirst: parsed.monthFirst }],
  }
}

function readNumber(cell: CellContent, at: Place): ReadCell {
  const parsed = parseNumber(cell)
  if ('number' in parsed) return { number: parsed.number, findings: [] }
  if ('malformed' in parsed) return { findings: [{ at, code: 'number-malformed', given: parsed.malformed }] }
  return { findings: [{ at, code: 'number-ambiguous', given: parsed.ambiguous }] }
}
