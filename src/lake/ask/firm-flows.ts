import { activityVersions } from '#core/economy/activities/activity-tree.ts'
import { parseActivity } from '#core/economy/activities/parse-activity.ts'
import { seenCounts } from '#core/economy/firms/firm-flows.ts'
import type { SeenCount } from '#core/economy/firms/firm-flows.ts'
import type { HighGrowthRule } from '#core/economy/firms/high-growth.ts'
import { gapRules } from '#core/economy/firms/life.ts'
import type { Trees } from '../bring/decide-edition.ts'
import type { DataSetId } from '../data-set.ts'
import type { Lake } from '../open.ts'
import { askRows } from './ask-rows.ts'
import type { RowsAsked } from './ask-rows.ts'
import { flowsStatement } from './flows-statement.ts'
import { holdPeriod } from './held-period.ts'
import { codesStatement } from './statements.ts'

/**
 * Firms of the register counted by year, place and activity. Of line l: the year `years[yearAt[l]]`; the id of its place (or `?name`
 * without one); its raw code with its edition (`620100 2`), and the nearest one of the other edition; −1 = not known.
 */
export type CountedFirms = {
  readonly years: readonly number[]
  readonly yearAt: Int32Array
  readonly places: readonly string[]
  readonly placeAt: Int32Array
  readonly codes: readonly string[]
  readonly codeAt: Int32Array
  readonly nearCodes: readonly string[]
  readonly nearAt: Int32Array
  readonly numbers: { readonly [count in SeenCount]: Float64Array }
}

export type FlowsQuestion = {
  readonly dataSet: DataSetId
  /** Whole ones in a row, of so many months each. */
  readonly years: readonly number[]
  readonly months: number
  readonly growth: HighGrowthRule | null
  readonly trees: Trees
}

/** How firms began, ended and grew over whole years in a row, counted where the rows are: no row of a firm comes here. */
export async function firmFlows(lake: Lake, { dataSet, years, months, growth, trees }: FlowsQuestion): Promise<CountedFirms> {
  const [first = 0, last = 0] = [years[0], years.at(-1)]
  const held = await holdPeriod(lake, dataSet, { from: `${first}-01`, to: `${last}-12` })
  const rows = await askRows(lake, held)
  const editions = new Set([...held.slices.values()].map(({ activityVersion }) => activityVersion))
  const isMixed = editions.has('mixed') || (editions.has('2') && editions.has('2.1'))
  const unread = isMixed ? await unreadCodes(rows, trees) : []
  const statement = flowsStatement(rows, {
    months: rows.months,
    first,
    held: months,
    unread,
    isMixed,
    gap: gapRules.years,
    growth,
  })
  const answer = await rows.run(statement, TEXTS)
  const [year, place, code, near] = [answer.text(0), answer.text(1), answer.text(2), answer.text(3)]
  const yearOf = year.texts.map((each) => years.indexOf(Number(each)))
  const numbers = Object.fromEntries(seenCounts.map((count, at) => [count, answer.numbers(TEXTS + at)]))
  return {
    years,
    yearAt: year.at.map((each) => yearOf[each] ?? -1),
    places: place.texts,
    placeAt: place.at,
    codes: code.texts,
    codeAt: code.at,
    nearCodes: near.texts,
    nearAt: near.at,
    // Each of `seenCounts` is there.
    numbers: numbers as CountedFirms['numbers'],
  }
}

const TEXTS = 4

/** Codes that their own edition does not have. */
async function unreadCodes({ firmMonth, months, run }: RowsAsked, trees: Trees): Promise<string[]> {
  const answer = await run(codesStatement({ firmMonth }, { months }), 1)
  return answer.text(0).texts.filter((coded) => {
    const [code = '', edition = ''] = coded.split(' ')
    const version = activityVersions.find((each) => each === edition)
    return version === undefined || !('code' in parseActivity(code, trees[version]))
  })
}
