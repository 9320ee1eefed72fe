import { reasonCode, unseenReason } from '../cells/outcome.ts'
import { reasons } from '../cells/cells.ts'
import type { Cells, Field } from '../cells/cells.ts'
import { areAllSeen, isSeen, joinStates, sumsOf } from '../cells/sums.ts'
import type { Sums } from '../cells/sums.ts'
import { aroundOf } from './quotient-others.ts'
import { leastQuotient, mostQuotient } from './quotient-reach.ts'

/**
 * Location quotient of each region in each activity. Formula: LQ_ri = (e_ri / e_r) / (e_i / e), e_r, e_i and e the totals of the region, of the
 * activity and of everything (`sums`; by default those of the table itself). Sources: P. S. Florence 1939; B. Balassa 1965 (the same number as
 * revealed comparative advantage); the U.S. Bureau of Labor Statistics, "QCEW location quotients", whose reference is always the total of all.
 * In: R × C amounts of 0 and more (persons, firms, euros: any unit, it cancels). Out: R × C numbers without unit; 1 = as in the reference.
 * Unseen amounts: no value, but the interval that holds the quotient for every completion of the table within its bounds; it cannot be narrowed
 * where the totals are the sums of their cells, or are all published. Infinite where nothing bounds it.
 * `no-activity` where the region or the activity certainly has nothing (0 / 0); a true zero elsewhere is 0. One firm or one person gives a value
 * like any other: ask `quotientOfFirms` how firm it is. For a group of activities merge first (`mergeColumns`).
 * When everything is known `least` and `most` are the very array of `values`.
 */
export function locationQuotient(cells: Cells, sums: Sums = sumsOf(cells)): Field {
  const isAllKnown = isSeen(sums.total.states[0]) && [cells.states, sums.rows.states, sums.columns.states].every(areAllSeen)
  return isAllKnown ? knownQuotients(cells, sums) : boundedQuotients(cells, sums)
}

const KNOWN = 0
const NO_ACTIVITY = reasons.indexOf('no-activity')

function knownQuotients({ rows, columns, values }: Cells, sums: Sums): Field {
  const width = columns.length
  const quotients = new Float64Array(values.length)
  const why = new Uint8Array(values.length)
  const all = sums.total.values[0] ?? 0
  const activities = sums.columns.values
  const isEmptySomewhere = activities.includes(0)
  for (let row = 0; row < rows.length; row += 1) {
    const region = sums.rows.values[row] ?? 0
    const start = row * width
    if (region === 0) {
      quotients.fill(Number.NaN, start, start + width)
      why.fill(NO_ACTIVITY, start, start + width)
      continue
    }
    // Products of whole numbers are exact, so that a region made up like the whole gets exactly 1; 0 / 0 is NaN by itself.
    for (let column = 0; column < width; column += 1)
      quotients[start + column] = ((values[start + column] ?? 0) * all) / (region * (activities[column] ?? 0))
  }
  if (isEmptySomewhere)
    for (let column = 0; column < width; column += 1)
      if ((sums.columns.values[column] ?? 0) === 0)
        for (let row = 0; row < rows.length; row += 1) why[row * width + column] = NO_ACTIVITY
  return { rows, columns, values: quotients, least: quotients, most: quotients, why }
}

function boundedQuotients(cells: Cells, sums: Sums): Field {
  const { rows, columns } = cells
  const width = columns.length
  const size = rows.length * width
  const field = {
    rows,
    columns,
    values: new Float64Array(size).fill(Number.NaN),
    least: new Float64Array(size).fill(Number.NaN),
    most: new Float64Array(size).fill(Number.NaN),
    why: new Uint8Array(size).fill(NO_ACTIVITY),
  }
  const aroundCell = aroundOf(cells, sums)
  const allState = sums.total.states[0] ?? 0
  for (let row = 0; row < rows.length; row += 1) {
    if (sums.rows.most[row] === 0) continue
    for (let column = 0; column < width; column += 1) {
      if (sums.columns.most[column] === 0) continue
      const at = row * width + column
      const lines = joinStates(joinStates(sums.rows.states[row] ?? 0, sums.columns.states[column] ?? 0), allState)
      const state = joinStates(cells.states[at] ?? 0, lines)
      if (isSeen(state)) {
        const quotient = quotientOf(cells, sums, { row, column, at })
        field.values[at] = quotient
        field.least[at] = quotient
        field.most[at] = quotient
        field.why[at] = KNOWN
        continue
      }
      const around = aroundCell(row, column)
      field.least[at] = leastQuotient(around)
      field.most[at] = mostQuotient(around)
      field.why[at] = reasonCode(unseenReason(state))
    }
  }
  return field
}

type Place = { readonly row: number; readonly column: number; readonly at: number }

function quotientOf(cells: Cells, sums: Sums, { row, column, at }: Place): number {
  const region = sums.rows.values[row] ?? 0
  const activity = sums.columns.values[column] ?? 0
  return ((cells.values[at] ?? 0) * (sums.total.values[0] ?? 0)) / (region * activity)
}

/**
 * The quotient on a scale that is the same above and below 1: (LQ − 1) / (LQ + 1), from −1 (nothing here) through 0 (as in the reference) towards 1.
 * Source: B. Dalum, K. Laursen, G. Villumsen 1998, "Structural change in OECD export specialisation patterns". In and out: a field; intervals
 * follow, as it always grows with the quotient. Refuses what the quotient refuses.
 */
export function symmetricQuotient(quotient: Field): Field {
  const turn = (value: number): number => (value === Infinity ? 1 : (value - 1) / (value + 1))
  return {
    ...quotient,
    values: quotient.values.map(turn),
    least: quotient.least.map(turn),
    most: quotient.most.map(turn),
  }
}

/** Whether a region is specialised in an activity: LQ ≥ 1 (exactly 1 counts). */
export const specialisedState = { no: 0, yes: 1, 'cannot-say': 2, 'no-activity': 3 } as const

/**
 * Specialised means LQ ≥ 1, and exactly 1 counts. In: a field of quotients. Out: codes of `specialisedState`: `yes` when even the least is 1 or
 * more, `no` when even the most is below 1, `cannot-say` between; `no-activity` where there is no quotient.
 */
export function specialised(quotient: Field): Uint8Array {
  return Uint8Array.from(quotient.why, (why, at) => {
    if (why === NO_ACTIVITY) return specialisedState['no-activity']
    if ((quotient.least[at] ?? Number.NaN) >= 1) return specialisedState.yes
    return (quotient.most[at] ?? Number.NaN) < 1 ? specialisedState.no : specialisedState['cannot-say']
  })
}
