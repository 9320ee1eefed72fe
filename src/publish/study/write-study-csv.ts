import { strToU8, zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import type { StudyTable } from '#core/studies/edition.ts'
import type { Language } from '#core/values/language.ts'
import { writeCsv } from '../write-csv.ts'
import type { WantedEdition } from './say-edition.ts'
import { longTable } from './study-tables.ts'
import { writeSdmxCsv } from './write-sdmx-csv.ts'

/** One table as CSV: a line for each combination of categories, with their codes and labels. */
export function writeTableCsv(table: StudyTable, language: Language): string {
  return [...writeCsv(longTable(table, language), { separator: ',', heads: 'ids' })].join('')
}

/** All tables of an edition as CSV in one archive. */
export function writeStudyCsv({ content, imprint, language }: WantedEdition): Uint8Array {
  return archive(
    content.tables.map((table) => [`${name(table)}.csv`, writeTableCsv(table, language)]),
    imprint.frozenOn ?? content.knownAt.slice(0, 10),
  )
}

/** All tables of an edition as SDMX-CSV in one archive. */
export function writeStudySdmx({ content, imprint }: Omit<WantedEdition, 'language'>): Uint8Array {
  return archive(
    content.tables.map((table) => [`${name(table)}.sdmx.csv`, writeSdmxCsv(content, table)]),
    imprint.frozenOn ?? content.knownAt.slice(0, 10),
  )
}

function name({ id, number }: StudyTable): string {
  return `${String(number).padStart(2, '0')}-${id.replaceAll(/[^A-Za-z0-9_-]/g, '-')}`
}

/** Files in an archive that is the same each time: their date is that of the edition and not of the writing. */
function archive(files: readonly (readonly [name: string, text: string])[], day: string): Uint8Array {
  const entries: Zippable = Object.fromEntries(files.map(([file, text]) => [file, strToU8(text)]))
  // The format keeps local time without a zone: noon is the same day everywhere the date is read.
  return zipSync(entries, { mtime: `${day}T12:00:00` })
}
