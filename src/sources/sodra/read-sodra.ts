import { cleanText } from '#core/registry/import/clean-text.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { openTable } from '#sources/files/open-table.ts'
import type { TableFile } from '#sources/files/open-table.ts'
import { readColumns } from '#sources/files/read-columns.ts'
import { FileRefusal } from '#sources/files/trouble.ts'

/** An insurer in one month or on one day, as Sodra publishes it. Wages, contributions and debts are not read. */
export type InsurerRow = {
  readonly line: number
  /** Code of the legal entity; null for a person or a foreign body without one. */
  readonly code: string | null
  readonly name: string
  readonly municipality: string
  /** Activity by EVRK version 2, `41.20.00`; null = not known. */
  readonly activity: string | null
  /** Month `2023-01` or day `2020-05-01`. */
  readonly period: string
  readonly insured: number | null
}

export type SodraRow = { readonly line: number; readonly insurer: InsurerRow | null }

/** Walks a monthly or a daily file of Sodra row by row. */
export async function openSodra(
  path: string,
  member?: string,
): Promise<{ file: string; fingerprint: string; rhythm: 'monthly' | 'daily'; rows: () => AsyncGenerator<SodraRow> }> {
  const table = await openTable(path, { member })
  const rhythm = await rhythmOf(table)
  return {
    file: table.file,
    fingerprint: table.fingerprint,
    rhythm,
    async *rows() {
      for await (const { line, get } of readColumns(table, columnName, ['jarCode', 'numInsured']))
        yield { line, insurer: insurerOf(line, get) }
    },
  }
}

async function rhythmOf(table: TableFile): Promise<'monthly' | 'daily'> {
  for await (const row of table.rows()) {
    const names = row.cells.map((cell) => columnName(typeof cell === 'string' ? cell : ''))
    if (names.includes('month')) return 'monthly'
    if (names.includes('date')) return 'daily'
    break
  }
  throw new FileRefusal({ code: 'header-missing', file: table.file, expected: ['jarCode', 'numInsured', 'month / date'] })
}

/** Sodra gives each column a Lithuanian and, in brackets, a technical name. */
function columnName(head: string): string {
  return /\(([A-Za-z0-9]+)\)\s*$/.exec(head)?.[1] ?? head.trim()
}

function insurerOf(line: number, get: (column: string) => string): InsurerRow | null {
  const period = periodOf(get('month'), get('date'))
  if (period === null) return null
  const insured = get('numInsured')
  return {
    line,
    code: /^\d{7}(\d{2})?$/.test(get('jarCode')) ? get('jarCode') : null,
    name: cleanText(get('name')).text,
    municipality: cleanText(get('municipality')).text,
    activity: activityOf(get('ecoActCode')),
    period,
    insured: /^\d+$/.test(insured) ? Number(insured) : null,
  }
}

function periodOf(month: string, date: string): string | null {
  const period = month === '' ? date.slice(0, 10) : `${month.slice(0, 4)}-${month.slice(4, 6)}`
  return period.length >= 7 && isFuzzyDate(period) ? period : null
}

/** `412000` → `41.20.00`; 0 and nothing mean that it is not known. A leading zero is lost by some programs. */
function activityOf(code: string): string | null {
  if (!/^\d{5,6}$/.test(code) || Number(code) === 0) return null
  const whole = code.padStart(6, '0')
  return `${whole.slice(0, 2)}.${whole.slice(2, 4)}.${whole.slice(4)}`
}
