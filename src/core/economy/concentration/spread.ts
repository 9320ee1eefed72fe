import type { Cells, Series } from '../cells/cells.ts'
import { known, none, seriesFrom, unseenReason, within } from '../cells/outcome.ts'
import type { Interval } from '../cells/outcome.ts'
import { distanceOf } from '../cells/share-distance.ts'
import { sharesInColumn } from '../cells/shares.ts'
import type { Shares } from '../cells/shares.ts'
import { isSeen, joinStates, sumsOf } from '../cells/sums.ts'
import type { Sums } from '../cells/sums.ts'
import { giniOf, giniReach } from './gini.ts'
import { referenceShares } from './reference.ts'
import type { Reference } from './reference.ts'
import { theilOf, theilReach } from './theil.ts'

type Held = { readonly sums?: Sums; readonly reference?: Reference }

/**
 * The part of an activity that would have to move for it to be spread like the reference. Formula: Hoover_i = ½ Σ_r |s_ri − x_r|.
 * Source: E. M. Hoover 1936. In: R × C amounts; `reference` (null: all activities together). Out: C numbers, 0 (spread like the reference) … 1, never
 * quite reached. An activity of nobody: `no-activity`; unseen cells: an interval that holds the truth. Refuses a reference of another length.
 */
export function hooverIndex(cells: Cells, held: Held = {}): Series {
  return spreadOf(cells, held, {
    exact: (own, whole) => distanceOf(own, whole).least / 2,
    reach: (own, whole) => halved(distanceOf(own, whole)),
  })
}

const halved = ({ least, most }: Interval): Interval => ({ least: least / 2, most: most / 2 })

/**
 * Inequality of an activity over the regions. Formula: the Gini coefficient of the Lorenz curve of s_ri over x_r, regions in the order of s_ri / x_r:
 * G_i = ½ Σ_r Σ_q |s_ri x_q − s_qi x_r|. Source: E. M. Hoover 1936; P. Krugman 1991 (locational Gini). Scale: 0 … 1, the whole area; some
 * programs print half of it (0 … 0.5). The top is 1 − x of the region that holds all. Regions in a tie may stand in any order.
 * In: R × C amounts; `reference` (null: all activities). Out: C numbers. An activity of nobody: `no-activity`. A region without reference
 * (x = 0) that holds some of the activity comes last. Unseen cells: an interval that holds the truth.
 */
export function hooverGini(cells: Cells, held: Held = {}): Series {
  return spreadOf(cells, held, { exact: (own, whole) => giniOf(own.values, whole.values), reach: giniReach })
}

/**
 * How far the places of an activity are from the reference, as information. Formula: T_i = Σ_r s_ri ln(s_ri / x_r), 0 ln 0 = 0.
 * Source: H. Theil 1967. In: R × C amounts; `reference` (null: all activities). Out: C numbers from 0, without a common top (ln 1/x of the smallest
 * region). `undefined-here` when the activity is in a region that the reference says is empty. Unseen cells: an interval that holds the truth.
 */
export function theilIndex(cells: Cells, held: Held = {}): Series {
  return spreadOf(cells, held, { exact: (own, whole) => theilOf(own.values, whole.values), reach: theilReach })
}

type Spread = {
  readonly exact: (own: Shares, whole: Shares) => number
  readonly reach: (own: Shares, whole: Shares) => Interval
}

function spreadOf(cells: Cells, { sums = sumsOf(cells), reference = null }: Held, { exact, reach }: Spread): Series {
  const whole = referenceShares(cells, sums, reference)
  return seriesFrom(cells.columns, (column) => {
    const own = sharesInColumn(cells, column, sums.columns)
    if (own.isEmpty || whole.isEmpty) return none('no-activity')
    const state = joinStates(own.state, whole.state)
    if (!isSeen(state)) return within(reach(own, whole), unseenReason(state))
    const value = exact(own, whole)
    return Number.isFinite(value) ? known(value) : none('undefined-here')
  })
}
