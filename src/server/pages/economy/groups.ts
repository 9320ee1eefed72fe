import type { Table } from '#core/registry/table.ts'
import { textIn } from '#core/values/language.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import type { EconomyGroups, Observed } from '#web/public/economy/economy-data.ts'
import { say } from '#words/say.ts'
import { madeAlsoOf, observed, see } from './see.ts'
import type { Seen } from './see.ts'
import { column } from './tables.ts'

export const economyGroupsPage: PageDefinition<Observed<EconomyGroups>> = {
  page: 'economy-groups',
  async load(reader) {
    const seen = await see(reader)
    return observed(await madeOfLinksToo(reader, seen), ({ observation: { sets } }) => ({ sets }))
  },
  tables: (data, reader) => [groupsTable(reader, data.content?.sets ?? []), apartTable(reader, data.content?.sets ?? [])],
}

/** The page of groups tells what the derived ones were made of: their input–output table is among its sources. */
async function madeOfLinksToo(reader: PageReader, seen: Seen | null): Promise<Seen | null> {
  const used = seen?.observation.sets.flatMap(({ derived }) =>
    derived === null || 'unused' in derived.links ? [] : [derived.links.table.id],
  )
  if (seen === null || used === undefined || used.length === 0) return seen
  return madeAlsoOf(seen, { loads: (await reader.economy.flowTables()).filter(({ id }) => used.includes(id)) })
}

function groupsTable(reader: PageReader, sets: EconomyGroups['sets']): Table {
  const { language } = reader
  return {
    id: 'groups',
    title: say(language, 'economy.groups'),
    columns: [
      column(reader, 'set', 'economy.column.data-set'),
      column(reader, 'id', 'economy.column.id'),
      column(reader, 'group', 'economy.column.group'),
      column(reader, 'activities', 'economy.column.codes'),
      { ...column(reader, 'over-starts', 'economy.derived.over-starts'), type: 'number' as const },
      { ...column(reader, 'over-places', 'economy.derived.over-places'), type: 'number' as const },
      { ...column(reader, 'links-weight', 'economy.links.weight'), type: 'number' as const },
      column(reader, 'links-table', 'economy.links.table'),
      { ...column(reader, 'as-without-links', 'economy.links.column'), type: 'number' as const },
      column(reader, 'joined-by-links', 'economy.links.joined'),
      column(reader, 'left-by-links', 'economy.links.left'),
    ],
    rows: sets.flatMap((set) =>
      set.groups.map((group) => {
        const firm = set.derived?.groups[group.id]
        const name = textIn(group.name, language)?.text ?? group.id
        const links = set.derived === null || 'unused' in set.derived.links ? null : set.derived.links
        const other = links?.groups[group.id]
        return [
          set.id,
          group.id,
          name,
          [...group.activities],
          firm?.overStarts ?? null,
          firm?.overPlaces ?? null,
          links?.weight ?? null,
          links?.table.id ?? null,
          other?.likeness ?? null,
          other === undefined ? null : [...other.joined],
          other === undefined ? null : [...other.left],
        ]
      }),
    ),
  }
}

/** What is in no group of a derived set, and why. */
function apartTable(reader: PageReader, sets: EconomyGroups['sets']): Table {
  const { language } = reader
  return {
    id: 'apart',
    title: say(language, 'economy.derived.apart'),
    columns: [
      column(reader, 'set', 'economy.column.data-set'),
      column(reader, 'year', 'economy.ask.year'),
      column(reader, 'activity', 'economy.column.codes'),
      column(reader, 'why', 'economy.derived.apart.why'),
    ],
    rows: sets.flatMap(({ id, derived }) =>
      (derived?.apart ?? []).map(({ activity, why }) => [id, String(derived?.year ?? ''), activity, why]),
    ),
  }
}
