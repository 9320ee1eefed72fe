import type { Cell, Table } from '#core/registry/table.ts'
import { findSubjects } from '#server/find-subjects.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { readPageNumber } from '#server/read-filters.ts'
import { columnHead } from '#server/tables/property-column.ts'
import { propertyTitle } from '#server/tables/statements-table.ts'
import { nameIn, valueCell } from '#server/value-cell.ts'
import { readRanks, revisionOf, statementsOfSource } from '#store/count-uses.ts'
import { readSources } from '#store/sources.ts'
import type { SourceData } from '#web/public/sources/sources-data.ts'
import { say } from '#words/say.ts'
import { cutPages } from './clusters.ts'
import { voiceOf } from './dossier.ts'

const ROWS = 200

export const sourcePage: PageDefinition<SourceData> = {
  page: 'source',
  async load(reader) {
    const id = reader.slug ?? ''
    const [[source], revision, asked] = [await readSources(reader.db, [id]), await revisionOf(reader.db, id), readPageNumber(reader.query)]
    if (source === undefined || revision === null) return null
    const { voices, total, subjects } = await readPart(reader, id, { offset: (asked - 1) * ROWS, most: ROWS })
    const paging = cutPages(total, asked, ROWS)
    const last = paging.page === asked ? voices : (await readPart(reader, id, { offset: (paging.page - 1) * ROWS, most: ROWS })).voices
    return { source: { ...source, ...revision }, voices: last, paging, subjects }
  },
  async tables(_data, reader) {
    const { voices } = await readPart(reader, reader.slug ?? '', { offset: 0, most: null })
    return [await voicesTable(voices, reader)]
  },
}

async function readPart(reader: PageReader, source: string, cut: { offset: number; most: number | null }) {
  const { statements, total, subjects } = await statementsOfSource(reader.db, source, { ...cut, knownAt: reader.knownAt })
  const ranks = await readRanks(reader.db, statements.map(({ id }) => id), reader.knownAt)
  return { voices: statements.map((statement) => voiceOf(statement, ranks.get(statement.id) ?? 'accepted')), total, subjects }
}

async function voicesTable(voices: SourceData['voices'], reader: PageReader): Promise<Table> {
  const { language, codes } = reader
  const names = await reader.namesOf(findSubjects(voices.map(({ subject, value }) => [subject, value])))
  return {
    id: 'statements',
    title: say(language, 'sources.statements'),
    columns: [
      { id: 'subject', ...columnHead('exports.column.subject', language), type: 'text' },
      { id: 'name', ...columnHead('property.name', language), type: 'text' },
      { id: 'property', ...columnHead('exports.column.property', language), type: 'text' },
      { id: 'value', ...columnHead('exports.column.value', language), type: 'text' },
      { id: 'validFrom', ...columnHead('exports.column.validFrom', language), type: 'date' },
      { id: 'validTo', ...columnHead('exports.column.validTo', language), type: 'date' },
      { id: 'locator', ...columnHead('sources.column.locator', language), type: 'text' },
      { id: 'statement', ...columnHead('exports.column.statement', language), type: 'number' },
    ],
    rows: voices.map((voice): Cell[] => [
      voice.subject,
      nameIn(names.get(voice.subject), language) ?? null,
      propertyTitle(voice.property, language),
      valueCell(voice.property, voice.value, { language, codes, names }),
      voice.validFrom,
      voice.validTo,
      voice.locator,
      voice.statement,
    ]),
  }
}
