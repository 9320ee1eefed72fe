import { activityLevels } from '#core/economy/activities/activity-tree.ts'
import type { ActivityLevel, ActivityTree, ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import { mergeColumns } from '#core/economy/cells/merge.ts'
import { sumsOf } from '#core/economy/cells/sums.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { codesOfGroup } from '#core/economy/groups/group-set.ts'
import type { GroupSet } from '#core/economy/groups/group-set.ts'
import { tellsFirm } from '#core/economy/observed/contributors.ts'
import { looseCodes } from '#core/economy/groups/loose-codes.ts'
import type { Area, Question } from '#core/economy/observed/question.ts'
import type { Classed, Columns, YearTable } from '#core/economy/observed/year-sums.ts'
import type { ActivityBook } from '#lake/ask/activity-book.ts'
import { cellsIn } from '#lake/ask/cells-of.ts'
import type { ByClass, CellsAnswer, CellsQuestion } from '#lake/ask/cells-of.ts'
import type { Holding } from '#lake/ask/holdings.ts'
import { plantsOf } from '#lake/ask/plants-of.ts'
import type { Plants, PlantsAnswer, PlantsQuestion } from '#lake/ask/plants-of.ts'
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

/** The name of all activities taken as one. */
const ALL = 'all'

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
    rule,
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
  const answerIn = await cellsIn(lake, question)
  const answer = answerIn(asked.unit)
  const groups = set === null ? answer.cells.columns.map((name) => ({ name, members: [name] })) : groupsIn(set, tree)
  const grouped = (cells: Cells) => (set === null ? cells : mergeColumns(cells, groups, 'zero'))
  // What classes of size tell is protected by itself, and laid over what of it may be shown.
  const amount = grouped(answer.seen)
  const unitOf = (unit: CellsQuestion['unit']) => (unit === asked.unit ? amount : grouped(answerIn(unit).seen))
  const everything = [{ name: ALL, members: [...new Set(groups.flatMap(({ members }) => members))] }]
  const knownBy = async (sized: Pick<PlantsQuestion, 'sizedBy' | 'byClass'>) => {
    const ask = (wish: Pick<CellsQuestion, 'by'> & { readonly groups: typeof groups }) =>
      plantsOf(lake, { ...question, ...wish, ...sized })
    const [own, ofColumns] = [await ask({ by, groups }), await ask({ by: 'country', groups })]
    const { plants: ofRows } = await ask({ by, groups: everything })
    const { plants: country } = await ask({ by: 'country', groups: everything })
    const inCountry = { rows: country.rows, columns: amount.columns }
    return {
      ...laidOut(own.plants, amount),
      split:
        own.parts.length === 0 ? null : { cells: splitTells(own, amount, rule), columns: splitTells(ofColumns, inCountry, rule) },
      totals: {
        rows: laidOut(ofRows, { rows: amount.rows, columns: [ALL] }),
        columns: laidOut(ofColumns.plants, inCountry),
        all: laidOut(country, { rows: country.rows, columns: [ALL] }),
      },
    }
  }
  const { largest, second, totals, split } = await knownBy({ sizedBy: 'employment' })
  const firms = unitOf('firms')
  const none = new Float64Array(amount.values.length)
  const counted = { firms: firms.least, largest: none, second: none }
  const paid = asked.unit === 'wages' ? await knownBy({ sizedBy: 'wages' }) : counted
  /** Rows of a month and firms of a year: the fewer of both, as one firm may be in several rows and another in one month only. */
  const classedBy = async (told: ByClass): Promise<Classed> => {
    const [least, most] = [await knownBy({ byClass: 'least' }), await knownBy({ byClass: 'most' })]
    const rowsInMonths = grouped(told.firms)
    const few = most.firms.map((all, at) => Math.min(all, rowsInMonths.values[at] ?? 0))
    const bounds = grouped(told.bounds)
    return { bounds, least: { ...least, firms: few, amount: bounds }, most: { ...most, firms: few, amount: grouped(told.most) } }
  }
  return {
    table: {
      by,
      columns,
      amount,
      firms,
      persons: unitOf('employment'),
      largest,
      second,
      totals,
      split,
      paid,
      classed: answer.byClass === null || !isOfOneEdition({ holding, year, version }) ? null : await classedBy(answer.byClass),
    },
    answer: set === null ? answer : withLoose(answer, groups, tree),
    question,
    groups,
  }
}

/**
 * Classes of size are told of a year that is coded in one edition only: where firms may belong to several activities, those that surely are in one
 * could be worked out from tables of both.
 */
function isOfOneEdition({ holding, year, version }: Shown): boolean {
  return holding.slices.every(
    ({ slice, activityVersion }) => !slice.startsWith(String(year)) || (activityVersion ?? version) === version,
  )
}

/** What may be of a group, and is counted in none, counts as not classed. */
function withLoose(answer: CellsAnswer, groups: AskedTable['groups'], tree: ActivityTree): CellsAnswer {
  const { cells, coverage } = answer
  const loose = looseCodes(cells.columns, new Set(groups.flatMap(({ members }) => members)), tree)
  const [amount = 0] = loose.length === 0 ? [] : sumsOf(mergeColumns(cells, [{ name: ALL, members: loose }])).total.least
  return { ...answer, coverage: { ...coverage, unclassed: coverage.unclassed + amount } }
}

/**
 * Cells of which a part would give a firm away by itself (1). What surely is there is in no other cell, so that the shares beside it are not told by
 * taking away; where nothing surely is, they may be.
 */
function splitTells({ plants, parts }: PlantsAnswer, like: Layout, rule: DisclosureRule): Uint8Array {
  const tells = new Float64Array(plants.firms.length)
  const sure = new Set(parts.flatMap(({ cell, isSure }) => (isSure ? [cell] : [])))
  for (const { cell, isSure, firms, size, largest: first, second } of parts)
    if (isSure === sure.has(cell) && tellsFirm({ firms, size, top: { first, second } }, rule)) tells[cell] = 1
  return Uint8Array.from(takerOf(plants, like)(tells))
}

type Layout = Pick<Cells, 'rows' | 'columns'>

/** Of each cell of a table, how many firms are known and the two largest of them. */
function laidOut(plants: Plants, like: Layout) {
  const take = takerOf(plants, like)
  return { firms: take(plants.firms), largest: take(plants.largest), second: take(plants.second) }
}

/** Lays numbers of one table out like another. */
function takerOf({ rows, columns }: Layout, { rows: wanted, columns: names }: Layout) {
  const rowAt = new Map(rows.map((row, at) => [row, at]))
  const columnAt = new Map(columns.map((column, at) => [column, at]))
  const from = wanted.flatMap((row) =>
    names.map((name) => {
      const [own, column] = [rowAt.get(row), columnAt.get(name)]
      return own === undefined || column === undefined ? -1 : own * columns.length + column
    }),
  )
  return (of: Float64Array) => Float64Array.from(from, (at) => of[at] ?? 0)
}

function groupsIn(set: GroupSet, tree: ActivityTree) {
  return set.groups.flatMap((group) => {
    const members = codesOfGroup(group, tree)
    return members === null || members.length === 0 ? [] : [{ name: group.id, members }]
  })
}
