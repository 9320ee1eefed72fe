import type { Language } from '#core/values/language.ts'
import { sayFileTrouble } from './file-trouble.ts'
import { formatNumber } from './format.ts'
import { isMessageKey, say } from './say.ts'

const LONGEST = 160
const MOST = 15

/**
 * A text of somebody's file as it may stand in a sentence: signs that move the cursor of a terminal or turn the direction of writing
 * are shown as what they are, and nothing goes on for pages.
 */
export function plainly(text: string): string {
  const seen = text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD')
  return seen.length > LONGEST ? `${seen.slice(0, LONGEST)}…` : seen
}

function listOf(values: readonly unknown[]): string {
  const shown = values.slice(0, MOST).map((value) => plainly(String(value)))
  return values.length > MOST ? `${shown.join(', ')}, … (+${values.length - MOST})` : shown.join(', ')
}

type Row = { readonly line: number; readonly column: string; readonly code: string; readonly value: string | null }

/** Why rows were not taken. */
export function sayRowReason(language: Language, code: string): string {
  const key = `economy.lake.row.${code}`
  return isMessageKey(key) ? say(language, key) : code
}

/** Why a row was not taken, with its line. */
export function sayRefusedRow(language: Language, { line, column, code, value }: Row): string {
  return say(language, 'economy.lake.refused-row', {
    line: String(line),
    reason: sayRowReason(language, code),
    where: whereOf(language, column, value),
  })
}

function whereOf(language: Language, column: string, value: string | null): string {
  if (value === null) return ''
  if (column === '') return say(language, 'economy.lake.refused-row.whole', { value: plainly(value) })
  return say(language, 'economy.lake.refused-row.where', { column: plainly(column), value: plainly(value) })
}

/** Why nothing could be done with the data on the economy; `trouble` is what the lake found. */
export function sayLakeTrouble(
  language: Language,
  trouble: { readonly code: string; readonly [part: string]: unknown },
): string[] {
  const key = `economy.lake.trouble.${trouble.code}`
  if (!isMessageKey(key)) return [say(language, 'imports.refused.other', { code: trouble.code })]
  const values = Object.entries(trouble).map(([name, value]): [string, string | number] => {
    if (Array.isArray(value)) return [name, value.length === 0 ? 'none' : listOf(value)]
    if (typeof value === 'number') return [name, name === 'count' ? value : formatNumber(language, value)]
    return [name, typeof value === 'string' ? plainly(value) : 'none']
  })
  return [say(language, key, Object.fromEntries(values)), ...examplesOf(trouble).map((example) => sayExample(language, example))]
}

/** Why a file could not be read; where the terminal's options for other imports are no answer, with words of its own. */
export function sayLakeFileTrouble(
  language: Language,
  trouble: { readonly code: string; readonly [part: string]: unknown },
): string {
  const key = `economy.lake.trouble.${trouble.code}`
  return isMessageKey(key) ? (sayLakeTrouble(language, trouble)[0] ?? '') : sayFileTrouble(language, trouble)
}

type Contradiction = {
  readonly slice: string
  readonly firm: string
  readonly lines: readonly number[]
  readonly column: string
  readonly values: readonly unknown[]
}

function examplesOf({ examples }: { readonly [part: string]: unknown }): (Row | Contradiction)[] {
  return Array.isArray(examples) ? examples.filter(isExample) : []
}

function isExample(example: unknown): example is Row | Contradiction {
  return typeof example === 'object' && example !== null && ('line' in example || 'lines' in example)
}

function sayExample(language: Language, example: Row | Contradiction): string {
  if ('line' in example) return sayRefusedRow(language, example)
  return say(language, 'economy.lake.trouble.rows-contradict.row', {
    slice: example.slice,
    firm: plainly(example.firm),
    lines: listOf(example.lines),
    column: example.column,
    values: example.values.map((value) => (typeof value === 'string' ? plainly(value) : '–')).join(' / '),
  })
}
