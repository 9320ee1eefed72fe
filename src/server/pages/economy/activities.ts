import { byFigure } from '#core/economy/observed/figure.ts'
import { cellsColumnOf } from '#core/economy/observed/find-place.ts'
import { codesOf } from '#core/economy/observed/organised-clusters.ts'
import { starListsOf } from '#core/economy/observed/star-lists.ts'
import { strongListsOf } from '#core/economy/observed/strong-lists.ts'
import { levelOfActivity } from '#core/economy/observed/question.ts'
import type { Question } from '#core/economy/observed/question.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import type {
  EconomyActivities,
  EconomyActivity,
  EconomyActivityData,
  EconomyGroups,
  FirmsPart,
  Observed,
} from '#web/public/economy/economy-data.ts'
import { complexityTable } from './complexity-table.ts'
import { activityAt, byQuotient, pairWithChance } from './rows.ts'
import { madeAlsoOf, observed, see, wagesBeside } from './see.ts'
import { firmsTables, nothingTold, withFirms } from './firms.ts'
import type { Seen } from './see.ts'
import { starsTable, strongTable } from './stars-table.ts'
import { togetherAt, togetherTable } from './together.ts'
import { activitiesTable, column, pairsTable } from './tables.ts'
import type { Table } from '#core/registry/table.ts'
import { textIn } from '#core/values/language.ts'
import { say } from '#words/say.ts'

const NEIGHBOURS = 12

export const economyActivitiesPage: PageDefinition<Observed<EconomyActivities>> = {
  page: 'economy-activities',
  async load(reader) {
    return observed(await see(reader), ({ observation }) => ({
      rows: observation.economy.amount.columns
        .map((_, at) => activityAt(observation, at))
        .toSorted((one, other) => byFigure(one.amount, other.amount)),
      complexity: observation.economy.complexity,
    }))
  },
  tables: async (data, reader) => [
    activitiesTable(reader, data.frame, data.content?.rows ?? []),
    complexityTable(reader, data.content?.complexity ?? null),
  ],
}

export const economyActivityPage: PageDefinition<EconomyActivityData> = {
  page: 'economy-activity',
  async load(reader) {
    const activity = (reader.slug ?? '').toUpperCase()
    const level = levelOfActivity(activity)
    return level === null ? null : loadActivity(reader, activity, { level, groups: null })
  },
  tables: activityTables,
}

/** A group stands below its set: `/economy/groups/<set>.<group>`. */
export const economyGroupPage: PageDefinition<EconomyActivityData> = {
  page: 'economy-activity',
  async load(reader) {
    const [set = '', ...rest] = (reader.slug ?? '').split('.')
    return rest.length === 0 ? null : loadActivity(reader, rest.join('.'), { groups: set })
  },
  tables: activityTables,
}

export const economyGroupsPage: PageDefinition<Observed<EconomyGroups>> = {
  page: 'economy-groups',
  async load(reader) {
    const seen = await see(reader)
    return observed(await madeOfLinksToo(reader, seen), ({ observation: { sets } }) => ({ sets }))
  },
  tables: (data, reader) => [groupsTable(reader, data.content?.sets ?? []), apartTable(reader, data.content?.sets ?? [])],
}

async function activityTables({ observed: { frame, content } }: EconomyActivityData, reader: PageReader): Promise<Table[]> {
  return [
    await pairsTable(reader, frame, content?.rows ?? []),
    activitiesTable(reader, frame, content === null ? [] : [content.row]),
    starsTable(reader, content?.stars ?? []),
    strongTable(reader, content?.strong ?? []),
    ...(await firmsTables(reader, frame, content?.firms ?? null)),
    togetherTable(reader, frame, content?.together ?? null),
  ]
}

async function loadActivity(
  reader: PageReader,
  activity: string,
  change: Partial<Question>,
): Promise<EconomyActivityData | null> {
  const seen = await see(reader, change)
  if (seen === null) return { activity, observed: { frame: null, content: null } }
  const at = cellsColumnOf(seen.observation.economy.amount, activity)
  if (at === null) return null
  const code = seen.observation.economy.amount.columns[at] ?? activity
  // A group of a set is nothing that firms are told of.
  const made =
    seen.observation.question.groups === null
      ? await withFirms(reader, seen, { place: null, activity: code })
      : { seen, firms: nothingTold }
  return {
    activity: code,
    observed: await observed(made.seen, () => contentAt(reader, made, at)),
  }
}

async function contentAt(
  reader: PageReader,
  { seen, firms }: { seen: Seen; firms: FirmsPart },
  at: number,
): Promise<EconomyActivity> {
  const { observation } = seen
  const { economy, sets, question } = observation
  const { columns, rows } = economy.amount
  const group = sets.find(({ id }) => id === question.groups)?.groups.find(({ id }) => id === columns[at])
  return {
    row: activityAt(observation, at),
    rows: rows
      .map((_, place) => pairWithChance(economy, place, at))
      .filter(({ amount }) => amount.value !== 0)
      .toSorted(byQuotient),
    neighbours: columns
      .map((activity, other) => ({ activity, relatedness: economy.relatedness[at * columns.length + other] ?? Number.NaN }))
      .filter(({ relatedness }, other) => other !== at && relatedness > 0)
      .toSorted((one, other) => other.relatedness - one.relatedness)
      .slice(0, NEIGHBOURS),
    together: await togetherAt(reader, seen, at),
    firms,
    stars: starListsOf(observation, { column: at }, await wagesBeside(reader, seen)),
    strong: strongListsOf(observation, { column: at }),
    clusters: await reader.economy.clustersIn(codesOf(observation, columns[at] ?? '')),
    parts: group?.activities ?? [],
    firmness: group === undefined ? null : (sets.find(({ id }) => id === question.groups)?.derived?.groups[group.id] ?? null),
  }
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
