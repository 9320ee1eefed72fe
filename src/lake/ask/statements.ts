// The questions that go through all rows, as texts that DuckDB and PostgreSQL both understand: a function of the names of tables, so
// that the same text runs over Parquet here and over partitions of servers there. No function of one of the two only.

/** Which rows count: all, or those of months from one to another (`2023-01`). */
export type Months = { readonly from: string; readonly to: string } | null

/** What is added up in a cell. */
export type Unit = 'employment' | 'firms' | 'wages'

/**
 * Wages of a row, in whole cents as a number that doubles hold exactly up to 90 million million euros: sums of them are the same whatever
 * the order in which threads or servers add them up. What is kept back is decided by them, and must be the same each time.
 */
export const CENTS = 'FLOOR(wage_eur * insured * 100 + 0.5)'

export const amount = (sql: string, name: string) => `CAST(SUM(${sql}) AS DOUBLE PRECISION) AS ${name}`
const euros = (name: string) => `CAST(SUM(${CENTS}) AS DOUBLE PRECISION) / 100 AS ${name}`
export const countIf = (condition: string, name: string) => amount(`CASE WHEN ${condition} THEN 1 ELSE 0 END`, name)

/** Of each unit the column of what is known (`amount`) and of how many firm-months, for wages insured persons, nothing is known (`unseen`). */
export const columnsOfUnit: { readonly [unit in Unit]: { readonly amount: number; readonly unseen: number } } = {
  employment: { amount: 0, unseen: 1 },
  firms: { amount: 2, unseen: 1 },
  wages: { amount: 3, unseen: 4 },
}

/**
 * Of firms that give a class of size in place of their number: how many firm-months, what they have at least and at most, and how many without a number have no
 * most. They stand after the other columns.
 */
export const columnsByClass = { firms: 5, least: 6, most: 7, endless: 8 } as const
/** A class without a most counts with its least, of at least one person, so that each of its firms is seen: what comes of it is not told. */
const MOST_OF_CLASS = 'COALESCE(insured_most, GREATEST(insured_least, 1))'

const measuredByClass = [
  countIf('insured IS NULL AND insured_least IS NOT NULL', 'class_firms'),
  amount('COALESCE(insured_least, 0)', 'class_least'),
  amount(`CASE WHEN insured_least IS NULL THEN 0 ELSE ${MOST_OF_CLASS} END`, 'class_most'),
  countIf('insured IS NULL AND insured_most IS NULL', 'class_endless'),
]

/** All units at once: reading the rows takes longer than adding them up, and whoever shows one unit protects it by the others. */
const measured = [
  amount('insured', 'insured'),
  countIf('insured IS NULL', 'insured_unseen'),
  countIf('insured > 0', 'firms'),
  euros('wages'),
  amount('CASE WHEN insured > 0 AND wage_eur IS NULL THEN insured WHEN insured IS NULL THEN 1 ELSE 0 END', 'wages_unseen'),
]

/** Conditions as SQL has them; nothing where there are none. */
export function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
}

/** Which rows of a table of all months count. */
export function within(months: Months): string[] {
  if (months === null) return []
  for (const month of [months.from, months.to]) if (!/^\d{4}-\d{2}$/.test(month)) throw new RangeError(`${month} is no month`)
  return [`month >= '${months.from}'`, `month <= '${months.to}'`]
}

/** Sums by place and activity: `place, activity[, version]` and the columns of all units; with classes of size where rows have them (`byClass`). */
export function cellsStatement(
  { firmMonth }: { readonly firmMonth: string },
  { months, byName, byVersion, byClass = false }: { months: Months; byName: boolean; byVersion: boolean; byClass?: boolean },
): string {
  const place = byName ? 'place_raw' : 'place'
  const by = [place, 'activity', ...(byVersion ? ['activity_version'] : [])].join(', ')
  const conditions = [...within(months), ...(byName ? ['place IS NULL'] : [])]
  const columns = byClass ? [...measured, ...measuredByClass] : measured
  return `SELECT ${by}, ${columns.join(', ')} FROM ${firmMonth}${where(conditions)} GROUP BY ${by}`
}

/**
 * The rows of firms that give a class of size in place of their number, as if they had its least or its most persons: as a table for the other
 * statements.
 */
export function rowsByClass(firmMonth: string, end: 'least' | 'most'): string {
  const persons = end === 'least' ? 'insured_least' : MOST_OF_CLASS
  return `(SELECT firm, month, place, place_raw, activity, ${persons} AS insured, wage_eur
    FROM ${firmMonth} WHERE insured IS NULL AND insured_least IS NOT NULL) AS by_class`
}

/**
 * Firms by year: `firm, year, place, activity, months, insured, wage_sum, wage_persons`. Place and activity are those of the latest month
 * of the year, with the month in front (seven letters); a place without id is its name after a question mark, and after an activity stands
 * the edition that codes it in that month, for a month may be coded in two.
 */
export function panelStatement({ firmMonth }: { readonly firmMonth: string }, { months }: { months: Months }): string {
  const { place, activity, insured, conditions } = yearOfFirms(months)
  return `SELECT firm, SUBSTR(month, 1, 4) AS year, ${place} AS place, ${activity} AS activity,
    ${amount('1', 'months')}, ${insured} AS insured,
    ${euros('wage_sum')}, ${amount('CASE WHEN wage_eur IS NULL THEN 0 ELSE insured END', 'wage_persons')}
    FROM ${firmMonth}${where(conditions)} GROUP BY firm, SUBSTR(month, 1, 4)`
}

/** What is said of a firm in a year: `place` and `activity` with their month in front, and persons of all months together. */
export function yearOfFirms(months: Months): {
  readonly place: string
  readonly activity: string
  readonly insured: string
  readonly conditions: readonly string[]
} {
  return {
    place: `MAX(month || COALESCE(place, '?' || place_raw, ''))`,
    activity: `MAX(month || COALESCE(activity || ' ' || COALESCE(activity_version, ''), ''))`,
    insured: 'CAST(SUM(insured) AS DOUBLE PRECISION)',
    conditions: within(months),
  }
}

/** Codes with their edition (`620100 2`): `activity`. */
export function codesStatement({ firmMonth }: { readonly firmMonth: string }, { months }: { months: Months }): string {
  return `SELECT DISTINCT activity || ' ' || activity_version AS activity FROM ${firmMonth}${where([...within(months), 'activity IS NOT NULL', 'activity_version IS NOT NULL'])}`
}

/** How many firms have had which code last in one edition and which first in the other: `old_code, new_code, firms`. */
export function pairsStatement({ firmMonth }: { readonly firmMonth: string }, { months }: { months: Months }): string {
  // A month has seven letters; what stands behind the latest, or first, is the code of it.
  const codes = (edition: string, which: 'MAX' | 'MIN') =>
    `(SELECT firm, SUBSTR(${which}(month || activity), 8) AS code FROM ${firmMonth}${where([...within(months), `activity_version = '${edition}'`, 'activity IS NOT NULL'])} GROUP BY firm)`
  return `SELECT older.code AS old_code, newer.code AS new_code, ${amount('1', 'firms')}
    FROM ${codes('2', 'MAX')} AS older JOIN ${codes('2.1', 'MIN')} AS newer ON newer.firm = older.firm GROUP BY older.code, newer.code`
}

/** Months in which a firm was there: `firm, first, last`. */
export function spansStatement({ firmMonth }: { readonly firmMonth: string }, { months }: { months: Months }): string {
  return `SELECT firm, MIN(month) AS first, MAX(month) AS last FROM ${firmMonth}${where([...within(months), 'insured > 0'])} GROUP BY firm`
}

/**
 * Where each firm stands, what it does and how large it is: `activity, activity_version, size, across, up`, in no order and without its name. Of the firm's rows the latest
 * counts that has coordinates; its size is its mean of the months held. Firms without coordinates have nulls in their place.
 */
export function sitesStatement(
  { firmMonth }: { readonly firmMonth: string },
  { held, months, across, up }: { held: number; months: Months; across: string; up: string },
): string {
  if (!Number.isSafeInteger(held) || held < 1) throw new RangeError(`a mean of ${held} months`)
  for (const column of [across, up]) if (!/^[a-z]+$/.test(column)) throw new RangeError(`${column} is no column`)
  const order = `CASE WHEN ${up} IS NULL THEN 1 ELSE 0 END, month DESC, insured DESC, ${across}, ${up}, activity`
  return `SELECT activity, activity_version, size, across, up FROM (
      SELECT activity, activity_version, CAST(SUM(insured) OVER (PARTITION BY firm) AS DOUBLE PRECISION) / ${held} AS size,
        ${across} AS across, ${up} AS up, ROW_NUMBER() OVER (PARTITION BY firm ORDER BY ${order}) AS place_in_order
      FROM ${firmMonth}${where([...within(months), 'insured > 0'])}) AS ranked
    WHERE place_in_order = 1`
}
