import { byFigure } from '#core/economy/observed/figure.ts'
import { cellsColumnOf } from '#core/economy/observed/find-place.ts'
import { codesOf } from '#core/economy/observed/organised-clusters.ts'
import { levelOfActivity } from '#core/economy/observed/question.ts'
import type { Question } from '#core/economy/observed/question.ts'
import { starListsOf } from '#core/economy/observed/star-lists.ts'
import { strongListsOf } from '#core/economy/observed/strong-lists.ts'
import type { Table } from '#core/registry/table.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import type { EconomyActivities, Observed } from '#web/public/economy/economy-data.ts'
import type { EconomyActivity, EconomyActivityData } from '#web/public/economy/profile-data.ts'
import type { FirmsPart } from '#web/public/economy/firms-data.ts'
import { complexityTable } from './complexity-table.ts'
import { firmsTables, nothingTold, withFirms } from './firms.ts'
import { activityAt, byQuotient, pairWithChance } from './rows.ts'
import { observed, see, wagesBeside } from './see.ts'
import type { Seen } from './see.ts'
import { starsTable, strongTable } from './stars-table.ts'
import { activitiesTable, pairsTable } from './tables.ts'
import { togetherAt, togetherTable } from './together.ts'

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
  const set = sets.find(({ id }) => id === question.groups) ?? null
  const group = set?.groups.find(({ id }) => id === columns[at])
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
    set,
    firmness: group === undefined ? null : (set?.derived?.groups[group.id] ?? null),
  }
}
