import type { Cells, Field } from '../cells/cells.ts'
import { cellState, reasons } from '../cells/cells.ts'

/** A correlation over fewer regions than this is noise; Lithuania's ten counties are at the edge. */
const LEAST_REGIONS = 10

/**
 * Locational correlation LC_ij = corr_r(e_ri, e_rj): how far two activities are large in the same regions (Delgado, Porter, Stern 2016;
 * LC-Emp of employment, LC-Est of establishments, whichever the cells hold).
 * Shapes: R × C cells in, C × C out, symmetric, diagonal 1. Unit: −1 to 1. Order C² R.
 * Refuses: fewer than `leastRegions` regions (`too-few`, every pair); an activity without variance (`undefined-here`); an activity with unseen
 * cells (`withheld` or `unknown`, with −1 to 1 as its interval: a correlation of what happens to be published would be another number).
 */
export function locationalCorrelation(cells: Cells, leastRegions = LEAST_REGIONS): Field {
  const { rows, columns } = cells
  const n = columns.length
  const why = new Uint8Array(n * n)
  const values = new Float64Array(n * n).fill(Number.NaN)
  const { deviations, reason } = standardise(cells)
  if (rows.length < leastRegions) reason.fill(reasons.indexOf('too-few'))
  const length = rows.length
  for (let i = 0; i < n; i += 1) {
    for (let j = i; j < n; j += 1) {
      const code = (reason[i] ?? 0) === 0 ? (reason[j] ?? 0) : (reason[i] ?? 0)
      why[i * n + j] = code
      why[j * n + i] = code
    }
  }
  // Four activities against one at a time: each line is read from memory a quarter as often.
  for (let i = 0; i < n; i += 1) {
    if (reason[i] !== 0) continue
    const a = i * length
    values[i * n + i] = 1
    let j = i + 1
    for (; j + 3 < n; j += 4) {
      const b = j * length
      let first = 0
      let second = 0
      let third = 0
      let fourth = 0
      for (let row = 0; row < length; row += 1) {
        const x = deviations[a + row] ?? 0
        first += x * (deviations[b + row] ?? 0)
        second += x * (deviations[b + length + row] ?? 0)
        third += x * (deviations[b + 2 * length + row] ?? 0)
        fourth += x * (deviations[b + 3 * length + row] ?? 0)
      }
      set(i, j, first)
      set(i, j + 1, second)
      set(i, j + 2, third)
      set(i, j + 3, fourth)
    }
    for (; j < n; j += 1) {
      let sum = 0
      for (let row = 0; row < length; row += 1) sum += (deviations[a + row] ?? 0) * (deviations[j * length + row] ?? 0)
      set(i, j, sum)
    }
  }
  function set(i: number, j: number, value: number): void {
    if (reason[j] !== 0) return
    const within = Math.max(-1, Math.min(1, value))
    values[i * n + j] = within
    values[j * n + i] = within
  }
  return { rows: columns, columns, values, ...ends(values, why), why }
}

const unseenCodes: readonly number[] = [reasons.indexOf('withheld'), reasons.indexOf('unknown')]

function ends(values: Float64Array, why: Uint8Array): { least: Float64Array; most: Float64Array } {
  const end = (bound: number) => values.map((value, at) => (unseenCodes.includes(why[at] ?? 0) ? bound : value))
  return { least: end(-1), most: end(1) }
}

/** Each activity as deviations from its mean with length 1, one activity after another. */
function standardise(cells: Cells): { deviations: Float64Array; reason: Uint8Array } {
  const { rows, columns, values, states } = cells
  const length = rows.length
  const deviations = new Float64Array(columns.length * length)
  const reason = new Uint8Array(columns.length)
  for (let column = 0; column < columns.length; column += 1) {
    let sum = 0
    let largest = 0
    for (let row = 0; row < length; row += 1) {
      const at = row * columns.length + column
      const state = states[at] ?? cellState.unknown
      if (state === cellState.suppressed) reason[column] = reasons.indexOf('withheld')
      if (state === cellState.unknown && reason[column] === 0) reason[column] = reasons.indexOf('unknown')
      sum += values[at] ?? 0
      largest = Math.max(largest, values[at] ?? 0)
    }
    if (reason[column] !== 0) continue
    const mean = sum / length
    let squares = 0
    for (let row = 0; row < length; row += 1) {
      const deviation = (values[row * columns.length + column] ?? 0) - mean
      deviations[column * length + row] = deviation
      squares += deviation * deviation
    }
    // Twelve equal numbers whose mean is off by the last bit have no variance.
    if (squares <= length * (1e-13 * largest) ** 2) reason[column] = reasons.indexOf('undefined-here')
    const scale = 1 / Math.sqrt(squares)
    for (let row = 0; row < length; row += 1) deviations[column * length + row] = (deviations[column * length + row] ?? 0) * scale
  }
  return { deviations, reason }
}
