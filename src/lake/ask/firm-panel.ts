import { setImmediate } from 'node:timers/promises'
import type { DataSetId } from '../data-set.ts'
import type { Load } from '../load.ts'
import type { Lake } from '../open.ts'
import { askRows } from './ask-rows.ts'
import { holdPeriod } from './held-period.ts'
import type { Period } from './held-period.ts'
import type { TextColumn } from './read-columns.ts'
import { panelStatement, spansStatement } from './statements.ts'

/**
 * Firms by years, row by row (`firm * years.length + year`). A firm that was not there in a year has 0 months and NaN elsewhere: absent,
 * which is not a firm of nobody. Firm-level: for estimates inside, never for a page.
 */
export type FirmPanel = {
  readonly firms: readonly string[]
  readonly years: readonly number[]
  /** Months that the lake holds of each year; fewer than twelve: a part of a year. */
  readonly heldMonths: readonly number[]
  /** Months in which the firm was there. */
  readonly months: Float64Array
  /** Insured persons, the mean of the months held. */
  readonly insured: Float64Array
  /** Mean monthly wage, weighed by insured persons, of the months in which it is published; NaN where it never is. */
  readonly wage: Float64Array
  /** Ids of places (or `?name` without one) and raw codes of activities at the end of the year; -1 = unknown. */
  readonly places: { readonly names: readonly string[]; readonly at: Int32Array }
  /** A code that two editions have is there twice: `versions` tells which edition each is of, '' where nobody says. */
  readonly activities: { readonly names: readonly string[]; readonly versions: readonly string[]; readonly at: Int32Array }
  /** First and last month with insured persons within the period; null = never any. */
  readonly first: readonly (string | null)[]
  readonly last: readonly (string | null)[]
  readonly loads: readonly Load[]
}

/** All firms of a period by years, for entry and exit, survival, growth, matching and differences. */
export async function firmPanel(
  lake: Lake,
  { dataSet, period }: { readonly dataSet: DataSetId; readonly period: Period },
): Promise<FirmPanel> {
  const held = await holdPeriod(lake, dataSet, period)
  const heldByYear = Map.groupBy([...held.slices.keys()], (slice) => Number(slice.slice(0, 4)))
  const years = [...heldByYear.keys()].toSorted((one, other) => one - other)
  const heldMonths = years.map((year) => heldByYear.get(year)?.length ?? 0)
  const empty = { firms: [], years, heldMonths, loads: held.loads, first: [], last: [] }
  const nothing = { names: [], at: new Int32Array() }
  if (held.files.length === 0)
    return {
      ...empty,
      months: new Float64Array(),
      insured: new Float64Array(),
      wage: new Float64Array(),
      places: nothing,
      activities: { ...nothing, versions: [] },
    }
  const { firmMonth, months: within, run } = await askRows(lake, held)
  const answer = await run(panelStatement({ firmMonth }, { months: within }), 4)
  const spans = await run(spansStatement({ firmMonth }, { months: within }), 3)
  const [firm, year, place, activity] = [answer.text(0), answer.text(1), answer.text(2), answer.text(3)]
  // They come in the order of their codes: millions of them would be put in order here while everybody else waits.
  const firms = firm.texts
  const yearAt = year.texts.map((each) => years.indexOf(Number(each)))
  const cells = firms.length * years.length
  const panel = {
    months: new Float64Array(cells),
    insured: new Float64Array(cells).fill(Number.NaN),
    wage: new Float64Array(cells).fill(Number.NaN),
  }
  const placeAt = new Int32Array(cells).fill(-1)
  const activityAt = new Int32Array(cells).fill(-1)
  const places = withoutMonth(place.texts)
  const activities = withoutMonth(activity.texts)
  const [months, insured, wageSum, wagePersons] = [answer.numbers(4), answer.numbers(5), answer.numbers(6), answer.numbers(7)]
  for (let row = 0; row < answer.rows; row += 1) {
    if (row % ROWS_AT_ONCE === 0) await setImmediate()
    const inYear = yearAt[year.at[row] ?? 0] ?? 0
    const at = (firm.at[row] ?? 0) * years.length + inYear
    panel.months[at] = months[row] ?? 0
    panel.insured[at] = (insured[row] ?? Number.NaN) / (heldMonths[inYear] ?? 1)
    const persons = wagePersons[row] ?? 0
    if (persons > 0) panel.wage[at] = (wageSum[row] ?? Number.NaN) / persons
    placeAt[at] = places.number[place.at[row] ?? -1] ?? -1
    activityAt[at] = activities.number[activity.at[row] ?? -1] ?? -1
  }
  return {
    ...empty,
    firms,
    ...panel,
    places: { names: places.names, at: placeAt },
    activities: { ...codesIn(activities.names), at: activityAt },
    ...spansOf(firms, { firm: spans.text(0), first: spans.text(1), last: spans.text(2) }),
  }
}

/** After so many rows others are served. */
const ROWS_AT_ONCE = 20_000
const MONTH_LETTERS = 7

/** The statement puts a month in front of what was said in it, to find the latest. */
function withoutMonth(texts: readonly string[]): { readonly names: string[]; readonly number: readonly number[] } {
  const numbers = new Map<string, number>()
  const number = texts.map((text) => {
    const name = text.slice(MONTH_LETTERS)
    if (name === '') return -1
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, numbers.size)
    return numbers.size - 1
  })
  return { names: [...numbers.keys()], number }
}

/** `620100 2.1`: a code and the edition it is of. */
function codesIn(coded: readonly string[]): { names: string[]; versions: string[] } {
  const parts = coded.map((each) => each.split(' '))
  return { names: parts.map(([code = '']) => code), versions: parts.map(([, version = '']) => version) }
}

/** First and last months beside the firms: both are in the order of their codes, and those without persons have none. */
function spansOf(
  firms: readonly string[],
  { firm, first, last }: { readonly [column in 'firm' | 'first' | 'last']: TextColumn },
): Pick<FirmPanel, 'first' | 'last'> {
  let row = 0
  const rowOf = firms.map((each) => (firm.texts[firm.at[row] ?? -1] === each ? row++ : -1))
  const told = ({ texts, at }: TextColumn) => rowOf.map((own) => texts[at[own] ?? -1] ?? null)
  return { first: told(first), last: told(last) }
}
