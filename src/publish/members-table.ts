import { covers } from '#core/statements/span.ts'
import { partOf } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { Column, Table } from '#core/registry/table.ts'
import type { Day } from '#core/statements/statement.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'

/** Memberships as a table that can be brought in again: one row for each period, or for those that hold on a day. */
export function membersTable(
  shown: readonly Shown[],
  about: { day: Day | null; language: Language; nameOf: (subject: string) => string; codeOf: (subject: string) => string | null },
): Table {
  const { day, language, nameOf, codeOf } = about
  const column = (id: 'cluster' | 'name' | 'code' | 'role' | 'joined' | 'left', type: Column['type'] = 'text'): Column => ({
    id,
    title: say(language, `imports.field.${id}`),
    meaning: '',
    type,
  })
  const memberships = shown.filter((segment) => segment.property === 'member' && (day === null || covers(segment, day)))
  return {
    id: 'members',
    title: say(language, 'imports.kind.members'),
    columns: [
      column('cluster'),
      column('name'),
      column('code'),
      column('role'),
      column('joined', 'date'),
      column('left', 'date'),
    ],
    rows: memberships.map(({ subject, value, validFrom, validTo }) => {
      const organisation = partOf(value, 'organisation') ?? ''
      return [subject, nameOf(organisation), codeOf(organisation), partOf(value, 'role') ?? null, validFrom, validTo]
    }),
  }
}
