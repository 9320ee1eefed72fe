import type { Cell, Column, Table } from '#core/registry/table.ts'
import type { SourcedVoice } from '#web/public/sources/sources-data.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { findSubjects } from '#server/find-subjects.ts'
import type { PageReader } from '#server/page-definition.ts'
import { nameIn, valueCell } from '#server/value-cell.ts'
import type { Naming } from '#server/value-cell.ts'
import { propertyTitle } from './statements-table.ts'

const columnIds = [
  'subject',
  'name',
  'property',
  'value',
  'validFrom',
  'validTo',
  'locator',
  'standing',
  'ours',
  'statement',
  'receipt',
] as const

/** Statements as they were recorded, one row each: what rests on a source. */
export async function voicesTable(voices: readonly SourcedVoice[], reader: PageReader): Promise<Table> {
  const { language, codes, publicUrl } = reader
  const naming: Naming = { language, codes, names: await reader.namesOf(findSubjects(voices)) }
  return {
    id: 'statements',
    title: say(language, 'exports.table.statements'),
    columns: columnIds.map((id): Column => ({ id, ...headOf(id, language), type: typeOf(id) })),
    rows: voices.map((voice): Cell[] => [
      voice.subject,
      nameIn(naming.names.get(voice.subject), language) ?? null,
      propertyTitle(voice.property, language),
      valueCell(voice.property, voice.value, naming),
      voice.validFrom,
      voice.validTo,
      voice.locator,
      voice.isReplaced ? 'replaced' : voice.rank,
      voice.ours ? 'yes' : null,
      voice.statement,
      publicUrl + addressOf('statements', language, String(voice.statement)),
    ]),
  }
}

function headOf(id: (typeof columnIds)[number], language: PageReader['language']): Pick<Column, 'title' | 'meaning'> {
  switch (id) {
    case 'name':
    case 'locator':
    case 'standing':
    case 'receipt':
      return { title: say(language, `sources.column.${id}`), meaning: say(language, `sources.column.${id}.meaning`) }
    default:
      return { title: say(language, `exports.column.${id}`), meaning: say(language, `exports.column.${id}.meaning`) }
  }
}

function typeOf(id: (typeof columnIds)[number]): Column['type'] {
  if (id === 'statement') return 'number'
  if (id === 'receipt') return 'url'
  return id === 'validFrom' || id === 'validTo' ? 'date' : 'text'
}
