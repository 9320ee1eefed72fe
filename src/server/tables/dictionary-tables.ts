import { listsOf } from '#core/registry/lists-of.ts'
import { propertyOf } from '#core/registry/properties.ts'
import type { PropertyId } from '#core/registry/properties.ts'
import type { Column, Table } from '#core/registry/table.ts'
import type { DictionaryData } from '#web/public/dictionary/dictionary-data.ts'
import { say } from '#words/say.ts'
import type { PageReader } from '#server/page-definition.ts'
import { nameIn } from '#server/value-cell.ts'
import { columnHead } from './property-column.ts'

type Writer = Pick<PageReader, 'language'>

/** All properties, a row each: what spreadsheets need to read any other table of the house. */
export function propertiesTable({ properties }: DictionaryData, { language }: Writer): Table {
  const ids = ['property', 'name', 'meaning', 'type', 'unit', 'list', 'of', 'many', 'timing', 'used'] as const
  return {
    id: 'properties',
    title: say(language, 'dictionary.properties.title'),
    columns: ids.map((id): Column => ({
      id,
      ...columnHead(`dictionary.column.${id}`, language),
      type: id === 'used' ? 'number' : 'text',
    })),
    rows: properties.map(({ id, used }) => {
      const { type, unit, list, of, many, timing } = describeProperty(id)
      return [
        id,
        say(language, `property.${id}`),
        say(language, `property.${id}.meaning`),
        type,
        unit,
        list,
        of,
        many ? 'many' : 'one',
        timing,
        used,
      ]
    }),
  }
}

/** All codes of all lists, a row each. */
export function codesTable({ lists }: DictionaryData, { language }: Writer): Table {
  const ids = ['list', 'code', 'name', 'definition', 'ours'] as const
  return {
    id: 'codes',
    title: say(language, 'dictionary.lists.title'),
    columns: ids.map((id): Column => ({ id, ...columnHead(`dictionary.code.${id}`, language), type: 'text' })),
    rows: lists.flatMap(({ list, codes }) =>
      codes.map(({ code, name, definition, isOurs }) => [
        list,
        code,
        nameIn(name, language) ?? null,
        definition === null ? null : (nameIn(definition, language) ?? null),
        isOurs ? 'yes' : null,
      ]),
    ),
  }
}

/** The dictionary for programs: whole definitions, names in both languages. */
export function dictionaryJson({ properties, lists }: DictionaryData) {
  return {
    properties: properties.map(({ id, used }) => ({
      id,
      name: { lt: say('lt', `property.${id}`), en: say('en', `property.${id}`) },
      meaning: { lt: say('lt', `property.${id}.meaning`), en: say('en', `property.${id}.meaning`) },
      ...propertyOf(id),
      many: propertyOf(id)?.many ?? false,
      statements: used,
    })),
    lists: lists.map(({ list, name, source, codes }) => ({ list, name, source, codes })),
  }
}

function describeProperty(id: PropertyId) {
  const property = propertyOf(id)
  if (property === undefined) throw new Error(`no property ${id}`)
  const { type, of, many, timing } = property
  const inside = type.kind === 'record' ? Object.values(type.parts) : [type]
  return {
    type:
      type.kind === 'record'
        ? `record(${Object.entries(type.parts)
            .map(([name, part]) => `${name}: ${part.kind}`)
            .join(', ')})`
        : type.kind,
    unit: inside.flatMap((part) => (part.kind === 'number' ? part.unit : [])).join(', ') || null,
    list: listsOf(id).join(', ') || null,
    of,
    many: many ?? false,
    timing,
  }
}
