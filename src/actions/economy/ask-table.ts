import { activityLevels } from '#core/economy/activities/activity-tree.ts'
import type { ActivityLevel, ActivityTree, ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import { mergeColumns } from '#core/economy/cells/merge.ts'
import { isSeen } from '#core/economy/cells/sums.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { classesOfGroup } from '#core/economy/groups/group-set.ts'
import type { GroupSet } from '#core/economy/groups/group-set.ts'
import type { Area, Question } from '#core/economy/observed/question.ts'
import type { Columns, YearTable } from '#core/economy/observed/year-sums.ts'
import type { ActivityBook } from '#lake/ask/activity-book.ts'
import { cellsOf } from '#lake/ask/cells-of.ts'
import type { CellsAnswer, CellsQuestion } from '#lake/ask/cells-of.ts'
import type { Holding } from '#lake/ask/holdings.ts'
import { plantsOf } from '#lake/ask/plants-of.ts'
import type { Plants } from '#lake/ask/plants-of.ts'
import type { Load } from '#lake/load.ts'
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
  /** The loads of the correspondence by which the other edition is led over. */
  readonly bridgedBy: readonly Load[]
}

/** A table of a year, and how it was asked for. */
export type AskedTable = {
  readonly table: YearTable
  readonly answer: CellsAnswer
  readonly question: Omit<CellsQuestion, 'unit'>
  readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[]
}

/** Asks the lake for one table of a year: what is counted, firms, persons, and the two largest firms of each cell. */
export async function askTable(
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
