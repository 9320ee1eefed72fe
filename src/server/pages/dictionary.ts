import { z } from 'zod'
import { propertyIds, propertyOf } from '#core/registry/properties.ts'
import type { PropertyId } from '#core/registry/properties.ts'
import type { Table } from '#core/registry/table.ts'
import type { Localised } from '#core/values/language.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { columnHead } from '#server/tables/property-column.ts'
import { nameIn } from '#server/value-cell.ts'
import { countByProperty } from '#store/count-uses.ts'
import type { DictionaryData } from '#web/public/dictionary/dictionary-data.ts'
import { describeType } from '#web/public/dictionary/describe-type.ts'
import { say } from '#words/say.ts'

const wordsSchema = z.object({ lt: z.string().optional(), en: z.string().optional() }).transform(
  ({ lt, en }): Localised => ({ ...(lt === undefined ? {} : { lt }), ...(en === undefined ? {} : { en }) }),
)
const listsSchema = z.record(z.string(), z.object({ name: wordsSchema }))

export const dictionaryPage: PageDefinition<DictionaryData> = {
  page: 'dictionary',
  async load(reader) {
    const [document, used] = await Promise.all([reader.document('codelists'), countByProperty(reader.db, reader.knownAt)])
    const names = listsSchema.parse(document ?? {})
    const lists = Object.entries(reader.codes).map(([list, codes]) => ({ list, name: names[list]?.name ?? {}, codes }))
    return { lists: lists.toSorted((one, other) => (one.list < other.list ? -1 : 1)), used: Object.fromEntries(used) }
  },
  tables: (data, reader) => [propertiesTable(data, reader), codesTable(data, reader)],
}

function propertiesTable({ used }: DictionaryData, { language }: PageReader): Table {
  return {
    id: 'properties',
    title: say(language, 'dictionary.properties'),
    columns: [
      { id: 'id', ...columnHead('dictionary.column.id', language), type: 'text' },
      { id: 'name', ...columnHead('dictionary.column.name', language), type: 'text' },
      { id: 'meaning', ...columnHead('dictionary.column.meaning', language), type: 'text' },
      { id: 'type', ...columnHead('dictionary.column.type', language), type: 'text' },
      { id: 'kinds', ...columnHead('dictionary.column.kinds', language), type: 'text' },
      { id: 'used', ...columnHead('dictionary.column.used', language), type: 'number' },
    ],
    rows: propertyIds.map((id) => [id, say(language, `property.${id}`), say(language, `property.${id}.meaning`), typeText(id, language), kindsOf(id, language), used[id] ?? 0]),
  }
}

function typeText(id: PropertyId, language: PageReader['language']): string {
  const property = propertyOf(id)
  return property === undefined ? '' : describeType(language, property)
}

function kindsOf(id: PropertyId, language: PageReader['language']): string[] {
  return (propertyOf(id)?.of ?? []).map((kind) => say(language, `common.kind.${kind}`))
}

function codesTable({ lists }: DictionaryData, { language }: PageReader): Table {
  return {
    id: 'codes',
    title: say(language, 'dictionary.lists'),
    columns: [
      { id: 'list', ...columnHead('dictionary.column.list', language), type: 'text' },
      { id: 'code', ...columnHead('dictionary.column.code', language), type: 'text' },
      { id: 'name', ...columnHead('dictionary.column.name', language), type: 'text' },
      { id: 'meaning', ...columnHead('dictionary.column.meaning', language), type: 'text' },
    ],
    rows: lists.flatMap(({ list, codes }) => Object.entries(codes).map(([code, { name, definition }]) => [list, code, nameIn(name, language) ?? code, nameIn(definition, language) ?? null])),
  }
}
