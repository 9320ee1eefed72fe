import type { Cells, Series } from '../cells/cells.ts'
import { mergeRows } from '../cells/merge.ts'
import { known, none, outcomeAt, seriesFrom, within } from '../cells/outcome.ts'
import { emptyLine, isSeen, joinStates, sumsOf } from '../cells/sums.ts'
import type { Line, Sums } from '../cells/sums.ts'
import { theilIndex } from './spread.ts'

export type TheilParts = {
  /** How far the groups of regions are from the reference: T_B = Σ_g S_g ln(S_g / X_g). */
  readonly between: Series
  /** What is left within them: T_W = Σ_g S_g T_g = T − T_B. */
  readonly within: Series
}

/**
 * The Theil index of each activity as what lies between groups of regions (counties) and what lies within them, T = T_B + T_W.
 * Source: H. Theil 1967, "Economics and Information Theory"; F. Bickenbach, E. Bode 2008. In: R × C amounts, the group of each region. Out: C
 * numbers each. One group: T_B = 0; each region its own group: T_W = 0. Unseen cells: intervals, that of T_W by the ends of the other two.
 * Refuses what `theilIndex` refuses.
 */
export function theilParts(cells: Cells, groupOf: (region: string) => string, sums: Sums = sumsOf(cells)): TheilParts {
  const groups = [...new Set(cells.rows.map(groupOf))]
  const groupAt = cells.rows.map((region) => groups.indexOf(groupOf(region)))
  const merged = mergeRows(
    cells,
    groups.map((name) => ({ name, members: cells.rows.filter((region) => groupOf(region) === name) })),
  )
  const whole = theilIndex(cells, { sums })
  const between = theilIndex(merged, { sums: { ...sums, rows: addedUp(sums.rows, groupAt, groups.length) } })
  return {
    between,
    within: seriesFrom(cells.columns, (at) => {
      const [all, part] = [outcomeAt(whole, at), outcomeAt(between, at)]
      if (all.why === 'no-activity' || all.why === 'undefined-here') return none(all.why)
      const ends = { least: Math.max(0, all.least - part.most), most: Math.max(0, all.most - part.least) }
      if (all.why === 'known' && part.why === 'known') return known(ends.least)
      return within(ends, all.why === 'known' ? (part.why === 'unknown' ? 'unknown' : 'withheld') : all.why)
    }),
  }
}

function addedUp(regions: Line, groupAt: readonly number[], groups: number): Line {
  const line = emptyLine(groups)
  for (const [region, group] of groupAt.entries()) {
    line.least[group] = (line.least[group] ?? 0) + (regions.least[region] ?? 0)
    line.most[group] = (line.most[group] ?? 0) + (regions.most[region] ?? 0)
    line.states[group] = joinStates(line.states[group] ?? 0, regions.states[region] ?? 0)
    if (regions.summed[region] === 0) line.summed[group] = 0
  }
  for (const [group, state] of line.states.entries()) line.values[group] = isSeen(state) ? (line.least[group] ?? 0) : Number.NaN
  return line
}
