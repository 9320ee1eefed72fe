import type { Language } from '#core/values/language.ts'
import { formatNumber } from './format.ts'
import { isMessageKey, say } from './say.ts'

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
  if (column === '') return say(language, 'economy.lake.refused-row.whole', { value })
  return say(language, 'economy.lake.refused-row.where', { column, value })
}

/** Why nothing could be done with the data on the economy; `trouble` is what the lake found. */
export function sayLakeTrouble(
  language: Language,
  trouble: { readonly code: string; readonly [part: string]: unknown },
): string[] {
  const key = `economy.lake.trouble.${trouble.code}`
  if (!isMessageKey(key)) return [say(language, 'imports.refused.other', { code: trouble.code })]
  const values = Object.entries(trouble).map(([name, value]): [string, string | number] => {
    if (Array.isArray(value)) return [name, value.length === 0 ? 'none' : value.join(', ')]
    if (typeof value === 'number') return [name, name === 'count' ? value : formatNumber(language, value)]
    return [name, typeof value === 'string' ? value : 'none']
  })
  return [say(language, key, Object.fromEntries(values)), ...examplesOf(trouble).map((example) => sayExample(language, example))]
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
    firm: example.firm,
    lines: example.lines.join(', '),
    column: example.column,
    values: example.values.map((value) => (typeof value === 'string' ? value : '–')).join(' / '),
  })
}
