import { activityLevels } from '#core/economy/activities/activity-tree.ts'
import type { ActivityLevel, ActivityTree, ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import { isSeen } from '#core/economy/cells/sums.ts'
import { mergeColumns } from '#core/economy/cells/merge.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { classesOfGroup } from '#core/economy/groups/group-set.ts'
import type { GroupSet } from '#core/economy/groups/group-set.ts'
import type { FirmSizes } from '#core/economy/observed/agglomeration.ts'
import { firmSizes } from '#core/economy/observed/firm-sizes.ts'
import { heldByOne } from '#core/economy/observed/held-by-one.ts'
import type { Tables } from '#core/economy/observed/show-cells.ts'
import { protectYear } from '#core/economy/observed/protect-year.ts'
import type { Columns, YearTable } from '#core/economy/observed/year-sums.ts'
import { areas } from '#core/economy/observed/question.ts'
import type { Area, Level, Question } from '#core/economy/observed/question.ts'
import type { Withheld } from '#core/economy/observed/show-cells.ts'
import type { ActivityBook } from '#lake/ask/activity-book.ts'
import { cellsOf } from '#lake/ask/cells-of.ts'
import type { CellsAnswer, CellsQuestion } from '#lake/ask/cells-of.ts'
import type { Holding } from '#lake/ask/holdings.ts'
import { plantsOf } from '#lake/ask/plants-of.ts'
import type { Plants } from '#lake/ask/plants-of.ts'
import type { Lake } from '#lake/open.ts'
import type { gatherPlaceBook } from './gather-place-book.ts'

/** The year that is shown, and how it is coded. */
export type Shown = { readonly holding: Holding; readonly year: number; readonly version: ActivityVersion }

export type Asking = {
  readonly asked: Question
  readonly set: GroupSet | null
  readonly tree: ActivityTree
  readonly sets: readonly GroupSet[]
  /** The set derived from what is shown of the others, if there is one. */
  readonly derived: GroupSet | null
  readonly bookFor: (level: ActivityLevel) => ActivityBook
  readonly places: Awaited<ReturnType<typeof gatherPlaceBook>>
  readonly rule: DisclosureRule
}

/** All tables that pages show of a year, looked at as one so that none gives away what another keeps back; and the one that is asked for. */
export async function askYear(
  lake: Lake,
  shown: Shown,
  asking: Asking,
): Promise<{ tables: Tables; answer: CellsAnswer; sizes: () => Promise<FirmSizes> }> {
  const { asked, set, sets, rule } = asking
  const columns: Columns = set === null ? asked.level : `set:${set.id}`
  const { own, withheld } = await protectedTable(lake, shown, { ...asking, wanted: { by: asked.by, columns } })
  const { amount, firms } = own.table
  // One table of a year: of towns and counties, of several levels and sets, what is told of each could be combined.
  const isTold = asked.by === 'municipality' && set !== null && set.id === sets[0]?.id
  return {
    tables: { amount, firms, withheld, ...(isTold ? { heldByOne: heldByOne({ ...own.table, withheld }, rule) } : {}) },
    answer: own.answer,
    sizes: async () => firmSizes((await plantsOf(lake, { ...own.question, groups: own.groups, by: 'country' })).plants, rule),
  }
}

/** What groups are derived from: one table of a year in persons as it is shown, whatever set may come of it. */
export async function askToDerive(
  lake: Lake,
  shown: Shown,
  asking: Omit<Asking, 'asked' | 'set' | 'derived'> & { readonly level: Level },
): Promise<Pick<Tables, 'amount' | 'withheld'> & Pick<CellsAnswer, 'loads'>> {
  const { level } = asking
  const asked: Question = { year: shown.year, unit: 'employment', by: 'municipality', level, groups: null }
  const wanted = { by: asked.by, columns: level }
  const { own, withheld } = await protectedTable(lake, shown, { ...asking, asked, derived: null, wanted })
  return { amount: own.table.amount, withheld, loads: own.answer.loads }
}

type Wanted = { readonly by: Area; readonly columns: Columns }

async function protectedTable(
  lake: Lake,
  shown: Shown,
  asking: Omit<Asking, 'set'> & { readonly wanted: Wanted },
): Promise<{ own: AskedTable; withheld: Withheld }> {
  const { derived, tree, places, rule, wanted } = asking
  const sets = derived === null ? asking.sets : [...asking.sets, derived]
  const found: AskedTable[] = []
  const later: AskedTable[] = []
  for (const by of areas) {
    for (const columns of [...activityLevels, ...asking.sets.map(({ id }) => `set:${id}` as const)])
      found.push(await askTable(lake, shown, { ...asking, sets, by, columns }))
    if (derived !== null) later.push(await askTable(lake, shown, { ...asking, sets, by, columns: `set:${derived.id}` }))
  }
  const county = new Map(places.places.map(({ id, county: of }) => [id, of]))
  const withheldOf = protectYear(
    found.map(({ table }) => table),
    { tree, sets, countyOf: (place) => county.get(place) ?? null },
    { rule, later: later.map(({ table }) => table) },
  )
  const own = [...found, ...later].find(({ table: { by, columns } }) => by === wanted.by && columns === wanted.columns)
  const withheld = withheldOf(wanted.by, wanted.columns)
  if (own === undefined || withheld === null) throw new RangeError(`no table by ${wanted.by} and ${wanted.columns}`)
  return { own, withheld }
}

type AskedTable = {
  readonly table: YearTable
  readonly answer: CellsAnswer
  readonly question: Omit<CellsQuestion, 'unit'>
  readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[]
}

async function askTable(
  lake: Lake,
  { holding, year, version }: Shown,
  {
    asked,
    sets,
    tree,
    bookFor,
    places,
    by,
    columns,
  }: Omit<Asking, 'set' | 'derived'> & { readonly by: Area; readonly columns: Columns },
): Promise<AskedTable> {
  const level = activityLevels.find((each) => each === columns) ?? 'class'
  const set = sets.find(({ id }) => `set:${id}` === columns) ?? null
  const question: Omit<CellsQuestion, 'unit'> = {
    dataSet: holding.dataSet,
    period: { from: `${year}-01`, to: `${year}-12` },
    by,
    activity: level,
    version,
    places,
    activities: bookFor(level),
  }
  const answer = await cellsOf(lake, { ...question, unit: asked.unit })
  const groups = set === null ? answer.cells.columns.map((name) => ({ name, members: [name] })) : groupsIn(set, tree)
  const grouped = ({ cells }: CellsAnswer) => (set === null ? cells : mergeColumns(cells, groups, 'zero'))
  const amount = asked.unit === 'wages' ? withoutParts(grouped(answer)) : grouped(answer)
  const unitOf = async (unit: CellsQuestion['unit']) =>
    unit === asked.unit ? amount : grouped(await cellsOf(lake, { ...question, unit }))
  const largest = async (sizedBy: 'employment' | 'wages') =>
    largestIn((await plantsOf(lake, { ...question, groups, sizedBy })).plants, amount)
  const byPersons = await largest('employment')
  const none = { largest: new Float64Array(amount.values.length), second: new Float64Array(amount.values.length) }
  const paid = { employment: byPersons, firms: none, wages: asked.unit === 'wages' ? await largest('wages') : none }[asked.unit]
  return {
    table: { by, columns, amount, firms: await unitOf('firms'), persons: await unitOf('employment'), ...byPersons, paid },
    answer,
    question,
    groups,
  }
}

/**
 * Wages of which some are not published: of how many firms the rest is nobody counts, so that not even the least is told.
 */
function withoutParts(cells: Cells): Cells {
  const isPart = (at: number) => !isSeen(cells.states[at])
  return {
    ...cells,
    least: cells.least.map((least, at) => (isPart(at) ? 0 : least)),
    most: cells.most.map((most, at) => (isPart(at) ? Infinity : most)),
  }
}

/** The two largest firms of each cell of a table. */
function largestIn({ rows, columns, largest, second }: Plants, { rows: wanted, columns: names }: Cells) {
  const rowAt = new Map(rows.map((row, at) => [row, at]))
  const columnAt = new Map(columns.map((column, at) => [column, at]))
  const from = wanted.flatMap((row) =>
    names.map((name) => {
      const [own, column] = [rowAt.get(row), columnAt.get(name)]
      return own === undefined || column === undefined ? -1 : own * columns.length + column
    }),
  )
  return {
    largest: Float64Array.from(from, (at) => largest[at] ?? 0),
    second: Float64Array.from(from, (at) => second[at] ?? 0),
  }
}

function groupsIn(set: GroupSet, tree: ActivityTree) {
  return set.groups.flatMap((group) => {
    const members = classesOfGroup(group, tree)
    return members === null || members.length === 0 ? [] : [{ name: group.id, members }]
  })
}
