import { cellState } from '#core/economy/cells/cells.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import { emptyLine, joinStates, setValues, sumsOf } from '#core/economy/cells/sums.ts'
import type { Line, Sums } from '#core/economy/cells/sums.ts'
import type { ActivityLevel, ActivityTree } from '#core/economy/activities/activity-tree.ts'
import { coverCodes } from './cover-codes.ts'
import type { Cover, WantedColumns } from './cover-codes.ts'
import type { ShownCells, ShownTables } from './show-cells.ts'

/** A year in the edition of its own as it may be shown, level by level; all tables have the same places. */
export type ShownLevels = { readonly [level in ActivityLevel]: ShownTables }

export type LedYear = {
  readonly shown: ShownTables
  /** Share of what is surely counted that goes into no one column: it leaves intervals; 0 … 1. */
  readonly divided: number
}

/**
 * A year of one edition in the activities of the other: Σ e_rs over the widest cells s that go to t whole ≤ e_rt ≤ the same and all that goes there in part or,
 * for want of a link, may. Made of **what is shown of the year in its own edition** and of the official links, so that it tells no more than that: a
 * second table of the same firms, protected by itself, would tell by the difference what the first keeps back. A division by estimated shares would be
 * a number of the country, and wrong in each place. Links come from `buildBridge` (without firms observed). Totals of places are those that are shown;
 * of groups, which need not hold everything, the sums of their cells. Shapes: R places × columns of each level in, R × wanted columns out, same unit.
 */
export function leadYear(own: ShownLevels, tree: ActivityTree, wanted: WantedColumns): LedYear {
  const { covers, divided } = coverCodes(columnsOf(own), tree, wanted)
  const holdAll = wanted.groups === null
  const amounts = lead(own, covers, { holdAll, of: ({ cells, sums }) => ({ cells, sums }) })
  const counted = lead(own, covers, { holdAll, of: ({ firms, firmSums }) => ({ cells: firms, sums: firmSums }) })
  const surely = own.class.sums.columns.least
  const all = surely.reduce((sum, least) => sum + least, 0)
  return {
    shown: { cells: amounts.cells, sums: amounts.sums, firms: counted.cells, firmSums: counted.sums },
    divided: all === 0 ? 0 : divided.reduce((sum, { at }) => sum + (surely[at] ?? 0), 0) / all,
  }
}

function columnsOf(own: ShownLevels): { readonly [level in ActivityLevel]: readonly string[] } {
  const { section, division, group, class: finest } = own
  return {
    section: section.cells.columns,
    division: division.cells.columns,
    group: group.cells.columns,
    class: finest.cells.columns,
  }
}

type Shown = Pick<ShownCells, 'cells' | 'sums'>

function lead(
  own: ShownLevels,
  covers: readonly Cover[],
  { holdAll, of }: { readonly holdAll: boolean; readonly of: (tables: ShownTables) => Shown },
): Shown {
  const { cells: like, sums: all } = of(own.section)
  const [height, width] = [like.rows.length, covers.length]
  const led = emptyLine(height * width)
  const columns = emptyLine(width)
  for (const [column, { parts }] of covers.entries())
    for (const { level, at, isWhole } of parts) {
      const { cells, sums } = of(own[level])
      for (let row = 0; row < height; row += 1)
        add(led, row * width + column, { from: cells, at: row * cells.columns.length + at, isWhole })
      add(columns, column, { from: sums.columns, at, isWhole })
      if (sums.columns.summed[at] === 0) columns.summed[column] = 0
    }
  for (const line of [led, columns]) setValues(line)
  const { values, least, most, states } = led
  const cells: Cells = { rows: like.rows, columns: covers.map(({ name }) => name), values, least, most, states }
  return { cells, sums: sumsWith(cells, columns, holdAll ? all : null) }
}

type Amounts = Pick<Line, 'least' | 'most' | 'states'>

/** All of an amount, or nobody knows how much of it. */
function add(to: Line, into: number, { from, at, isWhole }: { from: Amounts; at: number; isWhole: boolean }): void {
  const state = from.states[at] ?? cellState.zero
  if (isWhole) to.least[into] = (to.least[into] ?? 0) + (from.least[at] ?? 0)
  to.most[into] = (to.most[into] ?? 0) + (from.most[at] ?? Infinity)
  to.states[into] = joinStates(to.states[into] ?? cellState.zero, isWhole || state === cellState.zero ? state : cellState.unknown)
}

/** Totals of places and of everything as they were shown, if the columns hold everything. */
function sumsWith(cells: Cells, columns: Line, shown: Sums | null): Sums {
  const { rows, total } = shown ?? sumsOf(cells)
  return { rows, columns, total }
}
