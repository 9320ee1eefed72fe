import type { Cell, Column, Table } from '#core/registry/table.ts'
import type { VerdictChangeNote, VerdictChangesData } from '#web/public/rules/verdict-changes/verdict-changes-data.ts'
import { say } from '#words/say.ts'
import type { PageReader } from '#server/page-definition.ts'
import { nameIn } from '#server/value-cell.ts'
import { columnHead } from './property-column.ts'

const columns = [
  ['verdict', 'number'],
  ['previous', 'number'],
  ['recorded', 'date'],
  ['change', 'number'],
  ['id', 'text'],
  ['cluster', 'text'],
  ['rule-set', 'text'],
  ['reading', 'text'],
  ['edition-before', 'number'],
  ['edition-after', 'number'],
  ['day-before', 'date'],
  ['day-after', 'date'],
  ['test', 'text'],
  ['condition', 'text'],
  ['before', 'text'],
  ['after', 'text'],
  ['causes', 'text'],
  ['statements', 'text'],
] as const satisfies readonly (readonly [string, Column['type']])[]

/** A row for each outcome that became another; one for a verdict of which only the evidence changed. */
export async function verdictChangesTable({ changes }: VerdictChangesData, reader: PageReader): Promise<Table> {
  const { language } = reader
  const names = await reader.namesOf([...new Set(changes.map(({ after }) => after.subject))])
  return {
    id: 'verdict-changes',
    title: say(language, 'verdict-changes.export'),
    columns: columns.map(([id, type]): Column => ({ id, ...columnHead(`verdict-changes.column.${id}`, language), type })),
    rows: changes.flatMap((change) => rowsOf(change, nameIn(names.get(change.after.subject), language) ?? null)),
  }
}

function rowsOf({ before, after, turned, causes }: VerdictChangeNote, name: string | null): Cell[][] {
  const facts = causes.flatMap((cause) => (cause.kind === 'facts' ? cause.facts.map(({ statement }) => String(statement)) : []))
  const about: Cell[] = [
    after.id,
    before.id,
    after.recordedAt,
    after.change,
    after.subject,
    name,
    after.ruleSet,
    after.reading,
    before.edition,
    after.edition,
    before.referenceDay,
    after.referenceDay,
  ]
  const why: Cell[] = [causes.map(({ kind }) => kind), facts]
  if (turned.length === 0) return [[...about, null, null, null, null, ...why]]
  return turned.map((each) => [...about, each.test, each.condition, each.before, each.after, ...why])
}
