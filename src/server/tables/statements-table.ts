import { inOrder } from '#core/registry/in-order.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { Cell, Column, Table } from '#core/registry/table.ts'
import { covers } from '#core/statements/span.ts'
import type { Dossier } from '#web/public/dossier.ts'
import { isMessageKey, say } from '#words/say.ts'
import { findSubjects } from '#server/find-subjects.ts'
import type { PageReader } from '#server/page-definition.ts'
import { valueCell } from '#server/value-cell.ts'
import type { Naming } from '#server/value-cell.ts'

const columnIds = [
  'subject',
  'property',
  'property-name',
  'value',
  'validFrom',
  'validTo',
  'source',
  'statement',
  'ours',
  'contested',
] as const

/** What holds of a subject on the day, and what others say of it then: one row for each value, with its receipt. */
export async function statementsTable(dossier: Pick<Dossier, 'shown' | 'about'>, reader: PageReader): Promise<Table> {
  const { language, codes, day } = reader
  const segments = [...inOrder(dossier.shown), ...inOrder(dossier.about)].filter((segment) => covers(segment, day))
  const names = await reader.namesOf(findSubjects(segments))
  return {
    id: 'statements',
    title: say(language, 'exports.table.statements'),
    columns: columnIds.map((id): Column => {
      const type = id === 'validFrom' || id === 'validTo' ? 'date' : id === 'statement' ? 'number' : 'text'
      return { id, title: say(language, `exports.column.${id}`), meaning: say(language, `exports.column.${id}.meaning`), type }
    }),
    rows: segments.map((segment) => rowOf(segment, { language, codes, names })),
  }
}

function rowOf(segment: Shown, naming: Naming): Cell[] {
  return [
    segment.subject,
    segment.property,
    propertyTitle(segment.property, naming.language),
    valueCell(segment.property, segment.value, naming),
    segment.validFrom,
    segment.validTo,
    segment.source,
    segment.statement,
    segment.ours ? 'yes' : null,
    segment.contested ? 'yes' : null,
  ]
}

/** The name of a property; its id while it has no word. */
export function propertyTitle(property: string, language: PageReader['language']): string {
  const key = `property.${property}`
  return isMessageKey(key) ? say(language, key) : property
}
