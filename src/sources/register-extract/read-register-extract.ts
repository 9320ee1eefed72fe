import { cleanText } from '#core/registry/import/clean-text.ts'
import { judgeLegalEntityCode } from '#core/values/register-code.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { openTable } from '#sources/files/open-table.ts'
import { readColumns } from '#sources/files/read-columns.ts'

/** A legal entity as an extract of the register of legal entities gives it. */
export type RegisteredEntity = {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly address: string
  readonly registered: string | null
  readonly form: string
  readonly statusCode: string
  readonly status: string
  readonly statusSince: string | null
  /** The day that the extract was made. */
  readonly extractDay: string | null
}

export type ExtractRow = { readonly line: number; readonly entity: RegisteredEntity | null }

const columns = ['ja_kodas', 'ja_pavadinimas']

/** Walks the extract row by row (`|`, quotation marks doubled); a row without a code that can exist has no entity. */
export async function openRegisterExtract(
  path: string,
  member?: string,
): Promise<{ file: string; fingerprint: string; rows: () => AsyncGenerator<ExtractRow> }> {
  const table = await openTable(path, { member })
  return {
    file: table.file,
    fingerprint: table.fingerprint,
    async *rows() {
      for await (const { line, get } of readColumns(table, (head) => head.trim().toLowerCase(), columns)) {
        const code = get('ja_kodas')
        const verdict = judgeLegalEntityCode(code)
        const isEntity = (verdict === 'valid' || verdict === 'old-format') && get('ja_pavadinimas') !== ''
        yield { line, entity: isEntity ? entityOf(line, code, get) : null }
      }
    },
  }
}

function entityOf(line: number, code: string, get: (column: string) => string): RegisteredEntity {
  return {
    line,
    code,
    name: cleanText(get('ja_pavadinimas')).text,
    address: cleanText(get('adresas')).text,
    registered: dayOf(get('ja_reg_data')),
    form: cleanText(get('form_pavadinimas')).text,
    statusCode: get('stat_kodas'),
    status: cleanText(get('stat_pavadinimas')).text,
    statusSince: dayOf(get('stat_data_nuo')),
    extractDay: dayOf(get('formavimo_data')),
  }
}

function dayOf(text: string): string | null {
  const day = text.slice(0, 10)
  return isFuzzyDate(day) && day.length === 10 ? day : null
}
