import type { PropertyId } from '#core/registry/properties.ts'
import { wordsOn } from '#core/registry/shown.ts'
import type { Cell, Column, Table } from '#core/registry/table.ts'
import type { OrganisationsData } from '#web/public/organisations/organisations-data.ts'
import { addressOfSubject } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { findSubjects } from '#server/find-subjects.ts'
import type { PageReader } from '#server/page-definition.ts'
import { nameIn } from '#server/value-cell.ts'
import type { Naming } from '#server/value-cell.ts'
import { columnHead, propertyCell } from './property-column.ts'

type Row = OrganisationsData['rows'][number]

const propertyColumns = [
  ['short-name', 'text'],
  ['register-code', 'text'],
  ['organisation-kind', 'text'],
  ['legal-form', 'text'],
  ['seat', 'text'],
  ['town', 'text'],
  ['website', 'url'],
] as const satisfies readonly (readonly [PropertyId, Column['type']])[]

/** The list of organisations as it leaves the house. */
export async function organisationsTable(rows: readonly Row[], reader: PageReader): Promise<Table> {
  const { language, codes } = reader
  const names = await reader.namesOf(findSubjects(rows.map(({ clusters, shown }) => [clusters, shown.map(({ value }) => value)])))
  const naming: Naming = { language, codes, names }
  return {
    id: 'organisations',
    title: say(language, 'exports.table.organisations'),
    columns: [
      { id: 'id', ...columnHead('exports.column.id', language), type: 'text' },
      { id: 'name', ...columnHead('property.name', language), type: 'text' },
      ...propertyColumns.map(([id, type]): Column => ({ id, ...columnHead(`property.${id}`, language), type })),
      { id: 'clusters', ...columnHead('exports.column.clusters', language), type: 'text' },
      { id: 'address', ...columnHead('exports.column.address', language), type: 'url' },
    ],
    rows: rows.map((row) => cells(row, reader, naming)),
  }
}

function cells({ subject, shown, clusters }: Row, { day, language, publicUrl }: PageReader, naming: Naming): Cell[] {
  return [
    subject,
    nameIn(wordsOn(shown, 'name', day), language) ?? null,
    ...propertyColumns.map(([property]) => propertyCell(shown, { property, day, naming })),
    clusters.length === 0 ? null : clusters.map((cluster) => nameIn(naming.names.get(cluster), language) ?? cluster),
    publicUrl + addressOfSubject(subject, language),
  ]
}
