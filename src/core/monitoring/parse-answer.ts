import { cleanText } from '#core/registry/import/clean-text.ts'
import { parseDate } from '#core/registry/import/parse-date.ts'
import { parseNumber } from '#core/registry/import/parse-number.ts'
import type { Language, Localised } from '#core/values/language.ts'
import { languages } from '#core/values/language.ts'
import { absenceReasons } from '#core/values/absence.ts'
import type { Answer, Cell, Row } from './answer.ts'
import type { Question } from './question.ts'
import { formLists, isFormList } from './question-type.ts'
import type { CellType, Column } from './question-type.ts'

/**
 * An answer as fields of a form, by name: `''` for a single value, `lt`, `en` for words, `title.lt`, `approved`, `url` for a
 * document, `2.role` for a cell of rows, `absent` for the reason why there is none.
 */
export type AnswerFields = ReadonlyMap<string, string>

/** Why something that was typed cannot be taken as an answer. Sentences: `answer.trouble.<code>`. */
export type AnswerTrouble = {
  readonly code: 'number-malformed' | 'number-ambiguous' | 'date-malformed' | 'code-unknown' | 'too-long' | 'too-many-rows'
  readonly given: string
  /** The line of rows, from 1; null where the answer has none. */
  readonly line: number | null
}

export type ParsedAnswer = { readonly answer: Answer } | { readonly trouble: AnswerTrouble }

/** With what is typed: the language of its numbers, and the codes of the country's lists (null = a list that is not known). */
export type Typing = { readonly language: Language; readonly codesOf: (list: string) => ReadonlySet<string> | null }

const LONGEST_TEXT = 5_000
const MOST_ROWS = 1_000

/** Reads what was typed into the fields of a question. Nothing typed is "not answered". */
export function parseAnswer({ answer: type }: Question, fields: AnswerFields, typing: Typing): ParsedAnswer {
  const reason = absenceReasons.find((each) => each === fields.get('absent'))
  if (reason !== undefined) return { answer: { absent: reason } }
  if (type.kind === 'rows') return parseRows(type.columns, fields, typing)
  if (type.kind === 'document') return parseDocument(fields)
  const cell = parseCell(type.kind === 'yes-no' ? { kind: 'code', list: 'yes-no' } : type, { fields, at: '' }, typing)
  if ('trouble' in cell) return { trouble: { ...cell.trouble, line: null } }
  return { answer: cell.value ?? { absent: 'not-answered' } }
}

type ParsedCell = { readonly value: Cell } | { readonly trouble: Omit<AnswerTrouble, 'line'> }
type Place = { readonly fields: AnswerFields; readonly at: string }

function parseCell(type: CellType, { fields, at }: Place, typing: Typing): ParsedCell {
  if (type.kind === 'words') return parseWords(fields, at)
  const text = cleaned(fields.get(at) ?? '')
  if (text === '') return { value: null }
  if (text.length > LONGEST_TEXT) return trouble('too-long', text)
  if (type.kind === 'number') return parseTypedNumber(text, typing.language)
  if (type.kind === 'date') {
    const parsed = parseDate(text, 'day-first')
    return 'date' in parsed ? { value: parsed.date } : trouble('date-malformed', text)
  }
  if (type.kind === 'code') return isCode(type.list, text, typing) ? { value: text } : trouble('code-unknown', text)
  if (type.kind === 'organisation') return ORGANISATION.test(text) ? { value: text } : trouble('code-unknown', text)
  if (type.kind === 'url') return { value: /^[\w-]+(\.[\w-]+)+(\/.*)?$/.test(text) ? `https://${text}` : text }
  return { value: text }
}

const ORGANISATION = /^organisation\/[a-z0-9-]{1,190}$/

function isCode(list: string, code: string, { codesOf }: Typing): boolean {
  if (list === 'yes-no') return code === 'yes' || code === 'no'
  if (isFormList(list)) return formLists[list].some((each) => each === code)
  return codesOf(list)?.has(code) ?? /^[a-z0-9-]{1,100}$/.test(code)
}

function parseWords(fields: AnswerFields, at: string): ParsedCell {
  const words: { -readonly [language in Language]?: string } = {}
  for (const language of languages) {
    const text = cleaned(fields.get(named(at, language)) ?? '')
    if (text.length > LONGEST_TEXT) return trouble('too-long', text)
    if (text !== '') words[language] = text
  }
  return { value: Object.keys(words).length === 0 ? null : words }
}

/** A lone sign before three digits is the decimal sign in the language that has it so, and parts thousands in English. */
function parseTypedNumber(text: string, language: Language): ParsedCell {
  const parsed = parseNumber(text)
  if ('number' in parsed) return Number.isFinite(parsed.number) ? { value: parsed.number } : trouble('number-malformed', text)
  if ('malformed' in parsed) return trouble('number-malformed', text)
  const isComma = parsed.ambiguous.includes(',')
  const bare = parsed.ambiguous.replaceAll(/[^\d.,-]/g, '')
  if (isComma === (language === 'lt')) return { value: Number(bare.replace(',', '.')) }
  return language === 'en' ? { value: Number(bare.replace(',', '')) } : trouble('number-ambiguous', text)
}

function parseDocument(fields: AnswerFields): ParsedAnswer {
  const title = parseWords(fields, 'title')
  const approved = cleaned(fields.get('approved') ?? '')
  const url = cleaned(fields.get('url') ?? '')
  if ('trouble' in title) return { trouble: { ...title.trouble, line: null } }
  if (title.value === null && approved === '' && url === '') return { answer: { absent: 'not-answered' } }
  if (url.length > LONGEST_TEXT) return { trouble: { code: 'too-long', given: url, line: null } }
  const date = approved === '' ? null : parseDate(approved, 'day-first')
  if (date !== null && !('date' in date)) return { trouble: { code: 'date-malformed', given: approved, line: null } }
  return {
    answer: {
      title: isWords(title.value) ? title.value : {},
      approved: date === null ? null : date.date,
      url: url === '' ? null : url,
    },
  }
}

function parseRows(columns: readonly Column[], fields: AnswerFields, typing: Typing): ParsedAnswer {
  const numbers = new Set<number>()
  for (const name of fields.keys()) {
    const number = /^(\d{1,6})\./.exec(name)?.[1]
    if (number !== undefined) numbers.add(Number(number))
  }
  if (numbers.size > MOST_ROWS) return { trouble: { code: 'too-many-rows', given: String(numbers.size), line: null } }
  const rows: Row[] = []
  for (const number of [...numbers].toSorted((one, other) => one - other)) {
    if (fields.has(`${number}.drop`)) continue
    const row: Record<string, Cell> = {}
    for (const { id, cell } of columns) {
      const parsed = parseCell(cell, { fields, at: `${number}.${id}` }, typing)
      if ('trouble' in parsed) return { trouble: { ...parsed.trouble, line: rows.length + 1 } }
      row[id] = parsed.value
    }
    if (Object.values(row).some((cell) => cell !== null)) rows.push(row)
  }
  // That there are none is said on purpose: an empty table may be one that nobody has come to yet.
  return { answer: rows.length === 0 && !fields.has('none') ? { absent: 'not-answered' } : rows }
}

function trouble(code: AnswerTrouble['code'], given: string): { trouble: Omit<AnswerTrouble, 'line'> } {
  return { trouble: { code, given: given.length > 60 ? `${given.slice(0, 60)}…` : given } }
}

function isWords(cell: Cell): cell is Localised {
  return typeof cell === 'object' && cell !== null
}

export function named(at: string, part: string): string {
  return at === '' ? part : `${at}.${part}`
}

/** Lines stay lines; everything else that nobody sees goes. */
function cleaned(text: string): string {
  return text
    .split('\n')
    .map((line) => cleanText(line).text)
    .join('\n')
    .trim()
}
