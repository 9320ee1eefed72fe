import type { Cells, Field, Series } from '../cells/cells.ts'
import { mergeColumns } from '../cells/merge.ts'
import { fieldFrom, known, none, outcomeAt, seriesFrom, unseenReason, within, writeOutcome } from '../cells/outcome.ts'
import type { Interval, Outcome } from '../cells/outcome.ts'
import { sharesInColumn, sharesOfLine } from '../cells/shares.ts'
import type { Shares } from '../cells/shares.ts'
import { isSeen, joinStates, sumsOf } from '../cells/sums.ts'
import type { Sums } from '../cells/sums.ts'
import { boundPair } from './bound-pair.ts'
import { referenceShares } from './reference.ts'
import type { Reference } from './reference.ts'
import { roomOf } from './reference-room.ts'

type Asked = { readonly sums?: Sums; readonly reference?: Reference }

/**
 * How far two activities choose the same regions, for every pair. Formula: γ_ij = Σ_r (s_ri − x_r)(s_rj − x_r) / X, X = 1 − Σ_r x_r².
 * Source: G. Ellison, E. L. Glaeser, W. R. Kerr 2010, "What causes industry agglomeration?", AER 100(3). In: R × C jobs; `reference` (null: all
 * activities). Out: C × C numbers, the same both ways; about 0 = as by chance, above = together, below = apart. The diagonal is `undefined-here`: one
 * activity is held against chance by `ellisonGlaeser`. Likewise X = 0. An activity of nobody: `no-activity`. Unseen cells: an interval that holds the truth.
 */
export function pairCoagglomeration(cells: Cells, { sums = sumsOf(cells), reference = null }: Asked = {}): Field {
  const whole = referenceShares(cells, sums, reference)
  const room = roomOf(whole)
  const activities = cells.columns.map((_, column) => sharesInColumn(cells, column, sums.columns))
  const field = fieldFrom({ rows: cells.columns, columns: cells.columns }, () => none('undefined-here'))
  if (!(room.most > 0)) return field
  const width = cells.columns.length
  for (const [one, first] of activities.entries())
    for (let other = 0; other < one; other += 1) {
      const second = activities[other]
      if (second === undefined) continue
      const outcome = pairOf([first, second], whole, room)
      for (const at of [one * width + other, other * width + one]) writeOutcome(field, at, outcome)
    }
  return field
}

/**
 * The same of one activity with every other, as `pairCoagglomeration` has it in its row. In: R × C jobs and the column of the one. Out: C numbers; its own
 * place is `undefined-here`.
 */
export function coagglomerationWith(
  cells: Cells,
  column: number,
  { sums = sumsOf(cells), reference = null }: Asked = {},
): Series {
  const whole = referenceShares(cells, sums, reference)
  const room = roomOf(whole)
  const shares = (of: number) => sharesInColumn(cells, of, sums.columns)
  const own = shares(column)
  return seriesFrom(cells.columns, (other) =>
    other === column || !(room.most > 0) ? none('undefined-here') : pairOf([own, shares(other)], whole, room),
  )
}

function pairOf([one, other]: readonly [Shares, Shares], whole: Shares, room: Interval): Outcome {
  if (one.isEmpty || other.isEmpty || whole.isEmpty) return none('no-activity')
  const state = joinStates(joinStates(one.state, other.state), whole.state)
  if (!isSeen(state)) return within(dividedBy(boundPair(one, other, whole), room), unseenReason(state))
  let sum = 0
  for (const [at, share] of whole.least.entries()) sum += ((one.least[at] ?? 0) - share) * ((other.least[at] ?? 0) - share)
  return known(sum / room.least)
}

function dividedBy({ least, most }: Interval, room: Interval): Interval {
  return { least: least / (least < 0 ? room.least : room.most), most: most / (most > 0 ? room.least : room.most) }
}

/**
 * How far the activities of a group choose the same regions. Formula (1997): γ_c = [G / X − H − Σ γ_i w_i² (1 − H_i)] / (1 − Σ w_i²), w_i the share of
 * activity i in the group, G of the group pooled, H = Σ w_i² H_i. As γ_i (1 − H_i) = G_i / X − H_i, the plants cancel out:
 * γ_c = Σ_{i ≠ j} w_i w_j γ_ij / (1 − Σ w_i²), the mean of the pairs of 2010 — so no plants are asked for, and of two activities it is γ_ij itself.
 * Sources: G. Ellison, E. L. Glaeser 1997, JPE 105(5), section VI; G. Ellison, E. L. Glaeser, W. R. Kerr 2010, AER 100(3).
 * In: R × C jobs, names of at least two activities, `reference` as for pairs. Out: one number. Fewer than two members with somebody in them:
 * `undefined-here`; unseen cells: an interval that holds the truth. Refuses a member that the table does not have, or named twice.
 */
export function groupCoagglomeration(cells: Cells, members: readonly string[], asked: Asked = {}): Outcome {
  const { sums = sumsOf(cells), reference = null } = asked
  const chosen = mergeColumns(
    cells,
    members.map((member) => ({ name: member, members: [member] })),
  )
  if (new Set(members).size < members.length) throw new RangeError('a member of the group is named twice')
  const ofMembers = sumsOf(chosen)
  const weights = sharesOfLine(ofMembers.columns, ofMembers.total)
  const filled = [...weights.most.keys()].filter((at) => (weights.most[at] ?? 0) > 0)
  if (weights.isEmpty) return none('no-activity')
  if (filled.length < 2) return none('undefined-here')
  const whole = reference === null ? { ...ofMembers, rows: sums.rows, total: sums.total } : ofMembers
  const pairs = pairCoagglomeration(chosen, { sums: whole, reference })
  const outcomes = filled.flatMap((one) =>
    filled.filter((other) => other < one).map((other) => ({ ...outcomeAt(pairs, one * members.length + other), one, other })),
  )
  const unseen = outcomes.find(({ why }) => why !== 'known')
  if (unseen?.why === 'undefined-here') return none('undefined-here')
  if (isSeen(weights.state)) {
    let apart = 0
    const sums = { value: 0, least: 0, most: 0 }
    for (const { one, other, value, least, most } of outcomes) {
      const weight = 2 * (weights.values[one] ?? 0) * (weights.values[other] ?? 0)
      sums.value += weight * value
      sums.least += weight * least
      sums.most += weight * most
      apart += weight
    }
    if (unseen === undefined) return known(sums.value / apart)
    return within({ least: sums.least / apart, most: sums.most / apart }, unseen.why === 'unknown' ? 'unknown' : 'withheld')
  }
  // A mean with unknown weights lies between its ends.
  const ends = { least: Math.min(...outcomes.map(({ least }) => least)), most: Math.max(...outcomes.map(({ most }) => most)) }
  return within(ends, unseen?.why === 'unknown' ? 'unknown' : unseenReason(weights.state))
}
