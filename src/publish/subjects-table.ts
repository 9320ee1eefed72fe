import type { PropertyId } from '#core/registry/properties.ts'
import { propertiesOf, propertyOf } from '#core/registry/properties.ts'
import type { SubjectKind } from '#core/registry/property-type.ts'
import { shownOn } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { Cell, Column, Table } from '#core/registry/table.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { Day, StatementValue, ValuePart } from '#core/statements/statement.ts'
import { languages, textIn } from '#core/values/language.ts'
import type { Language } from '#core/values/language.ts'
import { formatQuantity } from '#words/format.ts'
import { say } from '#words/say.ts'

type PropertyColumn = {
  readonly property: PropertyId
  readonly column: Column
  readonly cell: (segments: readonly Shown[]) => Cell
}

/**
 * Every subject of a kind with all that is shown of it on a day, for programs and for working on: codes and references
 * as they are, texts in each language in a column of their own. Columns that nobody has anything in are left out.
 */
export function subjectsTable(
  kind: SubjectKind,
  shown: readonly Shown[],
  { day, language }: { day: Day; language: Language },
): Table {
  const bySubject = Map.groupBy(shown, (segment) => segment.subject)
  const used = new Set(shown.map((segment) => segment.property))
  const columns = propertiesOf(kind)
    .filter((property) => used.has(property))
    .flatMap((property) => columnsOf(property, language))
  const rows = [...bySubject]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([subject, segments]): Cell[] => [
      subject,
      ...columns.map(({ property, cell }) => cell(shownOn(segments, property, day))),
    ])
  const id: Column = {
    id: 'id',
    title: say(language, 'exports.column.id'),
    meaning: say(language, 'exports.column.id.meaning'),
    type: 'text',
  }
  return { id: kind, title: kind, columns: [id, ...columns.map(({ column }) => column)], rows }
}

function columnsOf(property: PropertyId, language: Language): PropertyColumn[] {
  const definition = propertyOf(property)
  if (!definition) return []
  const { type } = definition
  const head = (id: string, suffix = '') => ({ id, title: `${say(language, `property.${property}`)}${suffix}`, meaning: '' })
  if (type.kind === 'words' && definition.many !== true) {
    return languages.map((each) => ({
      property,
      column: { ...head(`${property}.${each}`, ` (${each})`), type: 'text' },
      cell: (segments) => wordsCell(segments, each),
    }))
  }
  if (definition.many === true)
    return [{ property, column: { ...head(property), type: 'text' }, cell: (segments) => manyCell(segments, language) }]
  if (type.kind === 'number') {
    const { unit } = type
    return [
      {
        property,
        column: { ...head(property), type: 'number', unit },
        cell: (segments) => numberCell(segments, (value) => formatQuantity(language, value, unit)),
      },
    ]
  }
  const columnType = type.kind === 'date' || type.kind === 'url' ? type.kind : 'text'
  return [{ property, column: { ...head(property), type: columnType }, cell: (segments) => oneCell(segments) }]
}

function wordsCell(segments: readonly Shown[], language: Language): Cell {
  for (const { value } of segments) {
    if (typeof value === 'object' && isAbsentValue(value)) return value
    if (typeof value === 'object' && language in value)
      return textOf(new Map<string, unknown>(Object.entries(value)).get(language))
  }
  return null
}

function manyCell(segments: readonly Shown[], language: Language): Cell {
  const absent = segments.map(({ value }) => value).find((value) => typeof value === 'object' && isAbsentValue(value))
  if (absent !== undefined && typeof absent === 'object' && isAbsentValue(absent)) return absent
  return segments.length === 0
    ? null
    : segments.map(({ value, property }) => recordText(property, value, language) ?? flat(value))
}

/** All parts of a record, in the order of its definition; undefined for what is no record. */
function recordText(property: string, value: StatementValue, language: Language): string | undefined {
  const type = propertyOf(property)?.type
  if (type?.kind !== 'record' || typeof value !== 'object') return undefined
  const given = new Map<string, ValuePart>(Object.entries(value))
  const texts = Object.entries(type.parts).flatMap(([part, partType]) => {
    const content = given.get(part)
    if (content === undefined) return []
    if (typeof content !== 'object') return [String(content)]
    if ('moreThan' in content || 'about' in content || 'from' in content)
      return [formatQuantity(language, content, partType.kind === 'number' ? partType.unit : 'places')]
    return [textIn(content, language)?.text ?? '']
  })
  return texts.join('|')
}

function numberCell(
  [first]: readonly Shown[],
  format: (value: Exclude<Parameters<typeof formatQuantity>[1], number>) => string,
): Cell {
  if (first === undefined) return null
  const { value } = first
  if (typeof value === 'number') return value
  if (typeof value === 'string') return value
  if (isAbsentValue(value)) return value
  if ('moreThan' in value && typeof value.moreThan === 'number') return format({ moreThan: value.moreThan })
  if ('about' in value && typeof value.about === 'number') return format({ about: value.about })
  if ('from' in value && 'to' in value && typeof value.from === 'number' && typeof value.to === 'number')
    return format({ from: value.from, to: value.to })
  return flat(value)
}

function oneCell([first]: readonly Shown[]): Cell {
  if (first === undefined) return null
  const { value } = first
  if (typeof value === 'object' && isAbsentValue(value)) return value
  return flat(value)
}

function flat(value: StatementValue): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  return Object.values(value).map(textOf).join(' ')
}

function textOf(part: unknown): string {
  return typeof part === 'string' || typeof part === 'number' ? String(part) : JSON.stringify(part)
}
