import type { Cells, Series } from '../cells/cells.ts'
import { known, none, seriesFrom, unseenReason, within } from '../cells/outcome.ts'
import type { Interval } from '../cells/outcome.ts'
import { sharesInRow, sharesOfLine } from '../cells/shares.ts'
import type { Shares } from '../cells/shares.ts'
import { distanceOf } from '../cells/share-distance.ts'
import { heaviestSum, limited } from '../cells/simplex.ts'
import { isSeen, joinStates, sumsOf } from '../cells/sums.ts'
import type { Sums } from '../cells/sums.ts'

/**
 * How far the make-up of each region is from that of the whole. Formula: K_r = Σ_i |e_ri / e_r − e_i / e|; the whole includes the region itself.
 * Source: P. Krugman 1991, "Geography and Trade". In: R × C amounts. Out: R numbers, 0 (the same make-up) … 2 (nothing in common); some authors
 * halve it (coefficient of specialisation, 0 … 1). Empty region: `no-activity`. Unseen cells: an interval that holds the truth.
 */
export function krugmanIndex(cells: Cells, sums: Sums = sumsOf(cells)): Series {
  const whole = sharesOfLine(sums.columns, sums.total)
  return seriesFrom(cells.rows, (row) => {
    const own = sharesInRow(cells, row, sums.rows)
    if (own.isEmpty || whole.isEmpty) return none('no-activity')
    const distance = distanceOf(own, whole)
    const state = joinStates(own.state, whole.state)
    return isSeen(state) ? known(distance.least) : within(distance, unseenReason(state))
  })
}

/**
 * How like the whole each region is. Formula: Hachman_r = 1 / Σ_i LQ_ri p_ri = 1 / Σ_i (p_ri² / q_i), q_i the share of activity i in the whole.
 * Source: F. Hachman, Bureau of Economic and Business Research, University of Utah (1995). In: R × C amounts. Out: R numbers above 0 and up to 1
 * (the same make-up). Empty region: `no-activity`; an activity that nobody has counts for nothing. Unseen cells: an interval that holds the truth.
 */
export function hachmanIndex(cells: Cells, sums: Sums = sumsOf(cells)): Series {
  const whole = sharesOfLine(sums.columns, sums.total)
  return seriesFrom(cells.rows, (row) => {
    const own = sharesInRow(cells, row, sums.rows)
    if (own.isEmpty || whole.isEmpty) return none('no-activity')
    const state = joinStates(own.state, whole.state)
    const meeting = isSeen(state) ? meetingOf(own, whole) : null
    if (meeting !== null) return known(1 / meeting)
    const { least, most } = meetingReach(own, whole)
    return within(limited({ least: 1 / most, most: 1 / least }, 0, 1), unseenReason(state))
  })
}

/** Σ p² / q, which is at least 1. */
function meetingOf(own: Shares, whole: Shares): number {
  let sum = 0
  for (let at = 0; at < own.values.length; at += 1) {
    const part = own.values[at] ?? 0
    if (part > 0) sum += (part * part) / (whole.values[at] ?? 0)
  }
  return sum
}

/** Σ p (p/q) with p/q between its own ends: the greatest fills the greatest quotients first. */
function meetingReach(own: Shares, whole: Shares): Interval {
  const lows = own.least.map((least, at) => (least === 0 ? 0 : -least / (whole.most[at] ?? 1)))
  const highs = own.most.map((most, at) => (most === 0 ? 0 : most / (whole.least[at] ?? 0)))
  const least = -heaviestSum(own, 1, lows)
  return { least: Math.max(1, least), most: Math.max(1, heaviestSum(own, 1, highs)) }
}
