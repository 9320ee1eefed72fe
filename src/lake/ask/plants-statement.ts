// How many firms of which size are in each place and activity. Like `statements.ts`, texts that DuckDB and PostgreSQL both understand.
// Nothing here puts all firms in an order: of tens of millions that would go to the disk for half an hour.

import { CENTS, amount, countIf, where, within } from './statements.ts'
import type { Months } from './statements.ts'

/** From how many insured persons on a firm belongs to the next size class. */
export const sizeClassesFrom = [1, 10, 50, 250] as const

/** What the size of a firm is taken from; a wage that is not published adds nothing. */
export type SizedBy = 'employment' | 'wages'

/** What is added up of a row, a whole number that sums keep exactly, and how many of it in a month are one of the size. */
const sizedBy: { readonly [by in SizedBy]: { readonly whole: string; readonly unit: number } } = {
  employment: { whole: 'CAST(insured AS DOUBLE PRECISION)', unit: 1 },
  wages: { whole: `COALESCE(${CENTS}, 0)`, unit: 100 },
}

export type Sized = {
  /** Of how many months a size is the mean. */
  readonly held: number
  readonly sizedBy: SizedBy
  /** No firm has two rows: none moves, and rows are firms. */
  readonly isAlone: boolean
  /** Rows of one firm in one cell are added up before anything else: where they lie on other servers, fewer travel. */
  readonly addsUpFirst: boolean
  readonly months: Months
  /** Of what has no id of a place, by its name. */
  readonly byName: boolean
  readonly byVersion: boolean
}

/** The name of a place counts where it has no id. */
const NAMED = 'CASE WHEN place IS NULL THEN place_raw END'

/** Where a firm may be: `place, place_raw, activity[, activity_version]`. */
function placesIn({ byVersion }: Sized): readonly string[] {
  return ['place', 'place_raw', 'activity', ...(byVersion ? ['activity_version'] : [])]
}

/** By what the answer has its rows. */
function shownIn({ byName, byVersion }: Sized): readonly string[] {
  return [byName ? 'place_raw' : 'place', 'activity', ...(byVersion ? ['activity_version'] : [])]
}

/** How many whole numbers of a row are a size of 1. */
export function scaleOf({ held, sizedBy: by }: Pick<Sized, 'held' | 'sizedBy'>): number {
  if (!Number.isSafeInteger(held) || held < 1) throw new RangeError(`a mean of ${held} months`)
  return held * sizedBy[by].unit
}

/** Rows with persons: `place, place_raw, activity[, activity_version]` and what else is told of them; grouped by these and by more. */
function personsIn(
  firmMonth: string,
  how: Sized,
  { tells, by }: { tells: readonly string[]; by: readonly string[] | null },
): string {
  const sqlOf = (column: string) => (column === 'place_raw' ? NAMED : column)
  const columns = placesIn(how).map((column) => (column === 'place_raw' ? `${NAMED} AS place_raw` : column))
  const grouped = by === null ? '' : ` GROUP BY ${[...placesIn(how).map(sqlOf), ...by].join(', ')}`
  return `SELECT ${[...columns, ...tells].join(', ')} FROM ${firmMonth}${where([...within(how.months), 'insured > 0'])}${grouped}`
}

/** The rows with `firm` and `whole`. */
function rowsIn(firmMonth: string, how: Sized): string {
  const { whole } = sizedBy[how.sizedBy]
  return how.addsUpFirst
    ? personsIn(firmMonth, how, { tells: ['firm', amount(whole, 'whole')], by: ['firm'] })
    : personsIn(firmMonth, how, { tells: ['firm', `${whole} AS whole`], by: null })
}

/** Columns are the same or both null, so that a server can look them up: PostgreSQL holds `IS NOT DISTINCT FROM` against every row. */
function same(columns: readonly string[], one: string, other: string): string {
  return columns.map((column) => `COALESCE('=' || ${one}.${column}, '') = COALESCE('=' || ${other}.${column}, '')`).join(' AND ')
}

/** Numbers for where firms are, so that a firm is held against itself by numbers: `cell`, and of all that the answer tells as one `shown`. */
function cellsIn(firmMonth: string, how: Sized): string {
  const columns = placesIn(how).join(', ')
  const there = personsIn(firmMonth, how, { tells: [], by: [] })
  const numbered = `SELECT ${columns}, CAST(ROW_NUMBER() OVER (ORDER BY ${columns}) AS INTEGER) AS cell FROM (${there}) AS there`
  const toldAsOne = (how.byName ? placesIn(how) : shownIn(how)).join(', ')
  return `cells AS MATERIALIZED (SELECT ${columns}, cell, MIN(cell) OVER (PARTITION BY ${toldAsOne}) AS shown FROM (${numbered}) AS numbered)`
}

function rowsInCells(firmMonth: string, how: Sized): string {
  return `(${rowsIn(firmMonth, how)}) AS own JOIN cells ON ${same(placesIn(how), 'own', 'cells')}`
}

/** Sums by the columns of a table that has a row for each firm with its `whole`, and the two largest of each. */
function plantsBy(
  firms: string,
  { by, scale, meet }: { by: readonly string[]; scale: number; meet: (one: string, other: string) => string },
) {
  const columns = by.join(', ')
  const classes = sizeClassesFrom.map((from, at) => {
    const next = sizeClassesFrom[at + 1]
    // A mean of less than one person is in the lowest class.
    const least = at === 0 ? 'whole > 0' : `whole >= ${from * scale}`
    return countIf(next === undefined ? least : `${least} AND whole < ${next * scale}`, `class_${at}`)
  })
  const told = ['firms', 'size', 'largest', 'second', ...classes.map((_, at) => `class_${at}`)]
  const sums = `SELECT ${[
    columns,
    countIf('whole > 0', 'firms'),
    `CAST(SUM(whole) AS DOUBLE PRECISION) / ${scale} AS size`,
    'MAX(whole) AS most',
    `MAX(whole) / ${scale} AS largest`,
    ...classes,
  ].join(', ')} FROM ${firms} GROUP BY ${columns}`
  const seconds = `SELECT ${by.map((column) => `each.${column}`).join(', ')},
      CASE WHEN SUM(CASE WHEN each.whole = sums.most THEN 1 ELSE 0 END) > 1 THEN MAX(sums.largest)
        ELSE COALESCE(MAX(CASE WHEN each.whole < sums.most THEN each.whole END), 0) / ${scale} END AS second
    FROM ${firms} AS each JOIN sums ON ${meet('each', 'sums')} GROUP BY ${by.map((column) => `each.${column}`).join(', ')}`
  return {
    told: told.map((column) => `${column === 'second' ? 'seconds' : 'sums'}.${column}`).join(', '),
    tables: `sums AS MATERIALIZED (${sums}), seconds AS (${seconds})`,
    from: `sums JOIN seconds ON ${meet('seconds', 'sums')}`,
  }
}

/**
 * Firms that stayed in one place and activity, by these: `place, activity[, version], firms, size, largest, second, class…`. The size
 * of a firm is its mean of the months held; `largest` and `second` are the two largest sizes in the cell (0 where there is none).
 */
export function plantsStatement({ firmMonth }: { readonly firmMonth: string }, how: Sized): string {
  const scale = scaleOf(how)
  const shown = shownIn(how)
  if (how.isAlone) {
    const own = `SELECT * FROM (${rowsIn(firmMonth, { ...how, addsUpFirst: false })}) AS own${where(how.byName ? ['place IS NULL'] : [])}`
    const meet = (one: string, other: string) => same(shown, one, other)
    const { tables, told, from } = plantsBy('firms', { by: shown, scale, meet })
    // Not kept: the rows are read again faster than they are written down.
    return `WITH firms AS NOT MATERIALIZED (${own}), ${tables} SELECT ${shown.map((column) => `sums.${column}`).join(', ')}, ${told} FROM ${from}`
  }
  const meet = (one: string, other: string) => `${one}.cell = ${other}.cell`
  const { tables, told, from } = plantsBy('firms', { by: ['cell'], scale, meet })
  const settled = `SELECT MIN(shown) AS cell, CAST(SUM(whole) AS DOUBLE PRECISION) AS whole FROM ${rowsInCells(firmMonth, how)}
    GROUP BY firm HAVING MIN(cell) = MAX(cell)`
  return `WITH ${cellsIn(firmMonth, how)}, firms AS MATERIALIZED (${settled}), ${tables}
    SELECT ${shown.map((column) => `cells.${column}`).join(', ')}, ${told}
    FROM ${from} JOIN cells ON cells.cell = sums.cell${where(how.byName ? ['cells.place IS NULL'] : [])}`
}

/**
 * The other firms one by one, in each place and activity that they were in: `place, activity[, version], firm, whole`, a whole number that is
 * `scaleOf` times the size there. Means of parts would not add up: 3.33 and 6.67 persons may be a little less than ten.
 */
export function movingStatement({ firmMonth }: { readonly firmMonth: string }, how: Sized): string {
  const moving = `SELECT firm FROM ${rowsInCells(firmMonth, how)} GROUP BY firm HAVING MIN(cell) < MAX(cell)`
  const by = [...placesIn(how), 'firm'].join(', ')
  const parts = `SELECT ${by}, CAST(SUM(whole) AS DOUBLE PRECISION) AS whole FROM (${rowsIn(firmMonth, how)}) AS own
    WHERE firm IN (SELECT firm FROM moving) GROUP BY ${by}`
  return `WITH ${cellsIn(firmMonth, how)}, moving AS (${moving})
    SELECT ${[...shownIn(how), 'firm', 'whole'].join(', ')} FROM (${parts}) AS parts${where(how.byName ? ['place IS NULL'] : [])}`
}
