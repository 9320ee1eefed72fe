import type { AuditEntry } from '#core/people/audit-entry.ts'
import type { Cell, Column, Table } from '#core/registry/table.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import { columnHead } from './property-column.ts'

const columns = [
  ['number', 'number'],
  ['at', 'date'],
  ['person', 'text'],
  ['act', 'text'],
  ['details', 'text'],
  ['hash', 'text'],
] as const satisfies readonly (readonly [string, Column['type']])[]

/** Entries of the audit trail as they leave the house. */
export function auditTable(entries: readonly AuditEntry[], language: Language): Table {
  return {
    id: 'audit',
    title: say(language, 'inside.audit.title'),
    columns: columns.map(([id, type]): Column => ({ id, ...columnHead(`inside.audit.${id}`, language), type })),
    rows: entries.map(({ number, at, person, personName, act, details, hash }): Cell[] => [
      number,
      at,
      personName === '' ? person : personName,
      act,
      JSON.stringify(details),
      hash,
    ]),
  }
}
