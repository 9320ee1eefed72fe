import type { Cell, Column, Table } from '#core/registry/table.ts'
import { changeKinds } from '#web/public/changes/changes-data.ts'
import type { ChangeNote } from '#web/public/changes/changes-data.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import type { PageReader } from '#server/page-definition.ts'
import { columnHead } from './property-column.ts'

const columns = [
  ['id', 'number'],
  ['recordedAt', 'date'],
  ['recordedBy', 'text'],
  ['deed', 'text'],
  ['file', 'text'],
  ['added', 'number'],
  ['corrected', 'number'],
  ['withdrawn', 'number'],
  ['judged', 'number'],
  ['sources', 'number'],
  ['subjectCount', 'number'],
  ['page', 'url'],
] as const satisfies readonly (readonly [string, Column['type']])[]

/** Changes of the register as they leave the house, one row each. */
export function changesTable(changes: readonly ChangeNote[], { language, publicUrl }: PageReader): Table {
  return {
    id: 'changes',
    title: say(language, 'changes.title'),
    columns: columns.map(([id, type]): Column => ({ id, ...columnHead(`changes.column.${id}`, language), type })),
    rows: changes.map(({ id, recordedAt, recordedBy, deed, file, counts, sources, subjectCount }): Cell[] => [
      id,
      recordedAt,
      recordedBy,
      deed,
      file,
      ...changeKinds.map((kind) => counts[kind]),
      sources,
      subjectCount,
      publicUrl + addressOf('changes', language, String(id)),
    ]),
  }
}
