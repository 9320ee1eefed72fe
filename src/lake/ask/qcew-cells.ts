import { cellState } from '#core/economy/cells/cells.ts'
import { tightenBounds } from '#core/economy/cells/tighten-bounds.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import { parquet, rowsOf, text, withConnection } from '../engine.ts'
import type { Load } from '../load.ts'
import type { Lake } from '../open.ts'
import { heldFiles } from './held-files.ts'

export type QcewQuestion = {
  /** `2016-Q2` */
  readonly quarter: string
  /** Level of areas and industries: `55` = states by NAICS of three digits, `54` = states by sectors. */
  readonly level: string
  /** `5` = private. */
  readonly ownership: string
}

export type QcewAnswer = {
  readonly cells: Cells
  /** Establishments of each cell, also of withheld ones; NaN where there is no row. */
  readonly establishments: Float64Array
  /** Location quotients that the publisher printed; NaN where it did not. */
  readonly published: Float64Array
  /** Employed in all industries of each area, of the same ownership and of all; NaN where not held. */
  readonly areaTotals: { readonly own: Float64Array; readonly all: Float64Array }
  /** Employed in each industry in the whole nation, of the same ownership; NaN where not held. */
  readonly industryTotals: Float64Array
  readonly loads: readonly Load[]
}

/**
 * The American table of states by industries, employed in the last month of a quarter. A withheld cell keeps its establishments: each
 * may have anybody from nobody on, and all of them no more than the totals of the area and of the industry in the nation leave. A cell without a row is a zero when its area
 * has rows, because the publisher lists every industry that an area has.
 */
export async function qcewCells(lake: Lake, { quarter, level, ownership }: QcewQuestion): Promise<QcewAnswer> {
  // The publisher numbers its levels alike: 15 is the nation by what 55 is the states by.
  const ofNation = String(Number(level) - 40)
  const wanted = new Set(
    [`${level}-${ownership}`, `${ofNation}-${ownership}`, `51-${ownership}`, '50-0'].map((slice) => `${quarter}-${slice}`),
  )
  const { files, loads } = await heldFiles(lake, 'qcew', (slice) => wanted.has(slice))
  const rows =
    files.length === 0
      ? []
      : await withConnection(await lake.engine(), async (connection) =>
          rowsOf(
            connection,
            `SELECT area, activity, ownership, level, state, establishments, employed3, published_lq3 FROM ${parquet(files)} WHERE level IN (${text(level)}, ${text(ofNation)}) OR activity = '10' ORDER BY area, activity`,
          ),
        )
  const inside = rows.filter((row) => row['level'] === level)
  const areas = [...new Set(inside.map(({ area }) => String(area)))].toSorted()
  const activities = [...new Set(inside.map(({ activity }) => String(activity)))].toSorted()
  const size = areas.length * activities.length
  const at = new Map(areas.map((area, index) => [area, index]))
  const columnAt = new Map(activities.map((activity, index) => [activity, index]))
  const areaTotals = { own: empty(areas.length), all: empty(areas.length) }
  for (const row of rows) {
    const index = at.get(String(row['area']))
    if (index === undefined || row['activity'] !== '10' || row['state'] !== 'value') continue
    if (row['ownership'] === ownership) areaTotals.own[index] = Number(row['employed3'])
    if (row['ownership'] === '0') areaTotals.all[index] = Number(row['employed3'])
  }
  const industryTotals = empty(activities.length)
  for (const row of rows) {
    const index = columnAt.get(String(row['activity']))
    if (index !== undefined && row['level'] === ofNation && row['state'] === 'value')
      industryTotals[index] = Number(row['employed3'])
  }
  const [values, least, most] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  const states = new Uint8Array(size).fill(cellState.zero)
  const [establishments, published] = [empty(size), empty(size)]
  for (const row of inside) {
    const cell = (at.get(String(row['area'])) ?? 0) * activities.length + (columnAt.get(String(row['activity'])) ?? 0)
    establishments[cell] = Number(row['establishments'])
    if (row['published_lq3'] !== null) published[cell] = Number(row['published_lq3'])
    if (row['state'] === 'suppressed') {
      states[cell] = cellState.suppressed
      values[cell] = Number.NaN
      most[cell] = Infinity
    } else {
      const employed = Number(row['employed3'])
      states[cell] = employed === 0 ? cellState.zero : cellState.value
      values[cell] = employed
      least[cell] = employed
      most[cell] = employed
    }
  }
  const cells = { rows: areas, columns: activities, values, least, most, states }
  // Neither all industries nor all areas need to be held: totals are the most that their parts can be together, not the least.
  const totals = possibleTotals(cells, { rows: areaTotals.own, columns: industryTotals })
  const bounded = tightenBounds(cells, totals, { activities: false, regions: false })
  return { cells: bounded.cells, establishments, published, areaTotals, industryTotals, loads }
}

/** A total below what is seen of its own parts is wrong, or of something else: it bounds nothing. */
function possibleTotals(cells: Cells, { rows, columns }: { rows: Float64Array; columns: Float64Array }) {
  const width = cells.columns.length
  const seen = { rows: new Float64Array(rows.length), columns: new Float64Array(width) }
  for (const [at, least] of cells.least.entries()) {
    const row = Math.floor(at / width)
    seen.rows[row] = (seen.rows[row] ?? 0) + least
    seen.columns[at % width] = (seen.columns[at % width] ?? 0) + least
  }
  const possible = (totals: Float64Array, sums: Float64Array) =>
    totals.map((total, at) => (total < (sums[at] ?? 0) ? Number.NaN : total))
  return { rows: possible(rows, seen.rows), columns: possible(columns, seen.columns) }
}

function empty(length: number): Float64Array {
  return new Float64Array(length).fill(Number.NaN)
}
