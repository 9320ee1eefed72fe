import { covers } from '#core/statements/span.ts'
import { propertiesOf } from '#core/registry/properties.ts'
import type { PropertyId } from '#core/registry/properties.ts'
import { textOn, wordsOn } from '#core/registry/shown.ts'
import type { Column, Table } from '#core/registry/table.ts'
import { subjectEntity } from '#server/entities/subject-entity.ts'
import { findSubjects } from '#server/find-subjects.ts'
import type { Page, PageDefinition, PageReader } from '#server/page-definition.ts'
import { pageOf } from '#server/page-definition.ts'
import { readRuleSetNotes } from '#server/read-rule-set-notes.ts'
import { dossierJson } from '#server/present-dossier.ts'
import { columnHead, propertyCell } from '#server/tables/property-column.ts'
import { statementsTable } from '#server/tables/statements-table.ts'
import type { SubjectShown } from '#web/public/dossier.ts'
import type { RecordData, RecordKind, RecordsData } from '#web/public/records/records-data.ts'
import { compareIn } from '#words/format.ts'
import { say } from '#words/say.ts'
import { bySubject, readDossier, readSome } from './dossier.ts'

/** What the lists are ordered by, newest first; then by name. */
const orderOf = {
  study: 'published',
  act: 'adopted',
  measure: 'period',
  project: 'starts',
  body: 'founded',
} as const satisfies Record<RecordKind, PropertyId>

const relatedProperties = [
  'name',
  'short-name',
  'code',
  'kind',
  'starts',
  'ends',
  'budget-eur',
  'grant-eur',
  'beneficiary',
  'coordinator',
  'adopted',
  'period',
]

/** The list and the one page of a kind of record, both made from the definitions of its properties. */
export function recordPages(kind: RecordKind): { readonly list: Page; readonly one: Page } {
  return { list: pageOf(listOf(kind)), one: pageOf(oneOf(kind)) }
}

function listOf(kind: RecordKind): PageDefinition<RecordsData> {
  return {
    page: 'records',
    async load(reader) {
      const { language, day } = reader
      const q = reader.query.get('q') ?? ''
      const shown = (await reader.shownOfKind(kind)).filter((segment) => covers(segment, day))
      const rows = bySubject([...new Set(shown.map(({ subject }) => subject))], shown)
      const title = ({ shown: own }: SubjectShown) => Object.values(wordsOn(own, 'name', day)).join(' ')
      const time = ({ shown: own }: SubjectShown) => textOn(own, orderOf[kind], day) ?? ''
      return {
        kind,
        q,
        rows: rows
          .filter((row) =>
            fold(`${title(row)} ${textOn(row.shown, 'code', day) ?? ''} ${textOn(row.shown, 'short-name', day) ?? ''}`).includes(
              fold(q),
            ),
          )
          .toSorted((one, other) => compareIn('en', time(other), time(one)) || compareIn(language, title(one), title(other))),
      }
    },
    tables: async (data, reader) => [await recordsTable(data, reader)],
  }
}

function oneOf(kind: RecordKind): PageDefinition<RecordData> {
  return {
    page: 'record',
    async load(reader) {
      const dossier = await readDossier(reader, `${kind}/${reader.slug}`)
      if (dossier === null) return null
      return {
        ...dossier,
        kind,
        related: await readSome(
          reader,
          dossier.about.map(({ subject }) => subject),
          relatedProperties,
        ),
        ruleSets: await readRuleSetNotes(reader, ({ act, measure }) => [act, measure].includes(dossier.subject)),
      }
    },
    tables: async (data, reader) => [await statementsTable(data, reader)],
    json: (data, reader) => dossierJson(data, reader),
    entity: (data, reader) => subjectEntity(data, reader),
  }
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
}

/** Properties with one short value are columns; long texts are on the page of each record. */
async function recordsTable({ kind, rows }: RecordsData, reader: PageReader): Promise<Table> {
  const { language, codes, day } = reader
  const names = await reader.namesOf(findSubjects(rows.map(({ shown }) => shown.map(({ value }) => value))))
  const used = new Set(rows.flatMap(({ shown }) => shown.map(({ property }) => property)))
  const properties = propertiesOf(kind).filter((property) => used.has(property))
  return {
    id: reader.route,
    title: say(language, `records.${kind}.title`),
    columns: [
      { id: 'id', ...columnHead('exports.column.id', language), type: 'text' },
      ...properties.map((id): Column => ({ id, ...columnHead(`property.${id}`, language), type: 'text' })),
    ],
    rows: rows.map(({ subject, shown }) => [
      subject,
      ...properties.map((property) => propertyCell(shown, { property, day, naming: { language, codes, names } })),
    ]),
  }
}
