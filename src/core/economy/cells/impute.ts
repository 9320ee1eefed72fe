import { cellState } from './cells.ts'
import type { Cells } from './cells.ts'
import { evenestScale } from './scale-parts.ts'
import type { Sums } from './sums.ts'

/** A whole table of which the unseen cells were guessed. Never shown without saying so. */
export type Imputed = {
  readonly values: Float64Array
  /** 1 where the number is an estimate, 0 where it was seen. */
  readonly isEstimate: Uint8Array
  readonly rounds: number
  /** How far the worst line still is from its total, as a part of the total: 0 when everything fits. */
  readonly gap: number
}

const CLOSE = 1e-10

/**
 * Estimates unseen cells so that rows and columns meet their totals. Formula: iterative proportional fitting inside bounds: x_ri = clip(λ_r μ_i seed_ri,
 * least, most), each λ_r and μ_i chosen in turn so that its line meets its total. Source: W. E. Deming, F. F. Stephan 1940 (without bounds);
 * L. M. Bregman 1967 (turns of projections find a point that fits, if there is one). Seed: what is left of the row × what is left of the column.
 * In: R × C cells with bounds and their totals (tighten first). Out: R × C numbers in the same unit, each unseen one marked as an estimate.
 * A total that is itself unseen only keeps its line between its bounds. Totals that no table can meet leave a `gap` above 0.
 * Refuses: a cell without an upper bound in a line whose totals bound it neither (RangeError: there is nothing to estimate from).
 */
export function imputeByFitting(cells: Cells, sums: Sums, mostRounds = 500): Imputed {
  const width = cells.columns.length
  const isEstimate = Uint8Array.from(cells.states, (state) => (state > cellState.zero ? 1 : 0))
  const ceilings = cells.most.map((most, at) =>
    Math.min(most, sums.rows.most[Math.floor(at / width)] ?? Infinity, sums.columns.most[at % width] ?? Infinity),
  )
  const open = ceilings.findIndex((most, at) => most === Infinity && isEstimate[at] === 1)
  if (open >= 0)
    throw new RangeError(`nothing bounds the cell of ${cells.rows[Math.floor(open / width)]}, ${cells.columns[open % width]}`)
  const lines = [
    ...cells.rows.map((_, row) => ({ start: row * width, step: 1, parts: width, ...endsOf(sums.rows, row) })),
    ...cells.columns.map((_, column) => ({
      start: column,
      step: width,
      parts: cells.rows.length,
      ...endsOf(sums.columns, column),
    })),
  ]
  const values = seedOf(cells, ceilings)
  let rounds = 0
  let gap = worstGap(values, lines)
  while (gap > CLOSE && rounds < mostRounds) {
    for (const line of lines) fitLine(values, { line, isEstimate, least: cells.least, most: ceilings })
    rounds += 1
    const now = worstGap(values, lines)
    if (rounds > 50 && now > gap * 0.999999 && now > CLOSE) break
    gap = now
  }
  return { values, isEstimate, rounds, gap }
}

type Ends = { readonly low: number; readonly high: number }
type Span = Ends & { readonly start: number; readonly step: number; readonly parts: number }

function endsOf(line: { readonly least: Float64Array; readonly most: Float64Array }, at: number): Ends {
  return { low: line.least[at] ?? 0, high: line.most[at] ?? Infinity }
}

/** The middle of the bounds where the row and the column tell nothing, otherwise in proportion to both. */
function seedOf(cells: Cells, ceilings: Float64Array): Float64Array {
  const width = cells.columns.length
  const middle = cells.values.map((value, at) =>
    Number.isNaN(value) ? ((cells.least[at] ?? 0) + (ceilings[at] ?? 0)) / 2 : value,
  )
  const rows = new Float64Array(cells.rows.length)
  const columns = new Float64Array(width)
  let all = 0
  for (const [at, value] of middle.entries()) {
    const row = Math.floor(at / width)
    rows[row] = (rows[row] ?? 0) + value
    columns[at % width] = (columns[at % width] ?? 0) + value
    all += value
  }
  return middle.map((value, at) => {
    if (!Number.isNaN(cells.values[at] ?? Number.NaN) || all === 0) return value
    const expected = ((rows[Math.floor(at / width)] ?? 0) * (columns[at % width] ?? 0)) / all
    return Math.min(Math.max(expected, cells.least[at] ?? 0), ceilings[at] ?? 0)
  })
}

function sumOfSpan(values: Float64Array, { start, step, parts }: Span): number {
  let sum = 0
  for (let part = 0, at = start; part < parts; part += 1, at += step) sum += values[at] ?? 0
  return sum
}

function worstGap(values: Float64Array, lines: readonly Span[]): number {
  let worst = 0
  for (const line of lines) {
    const sum = sumOfSpan(values, line)
    worst = Math.max(
      worst,
      (line.low - sum) / Math.max(1, line.low),
      line.high === Infinity ? 0 : (sum - line.high) / Math.max(1, line.high),
    )
  }
  return worst
}

type Fit = { readonly line: Span; readonly isEstimate: Uint8Array; readonly least: Float64Array; readonly most: Float64Array }

function fitLine(values: Float64Array, { line, isEstimate, least, most }: Fit): void {
  const sum = sumOfSpan(values, line)
  const wanted = Math.min(Math.max(sum, line.low), line.high)
  if (Math.abs(wanted - sum) <= CLOSE * Math.max(1, wanted) * 0.1) return
  const free: number[] = []
  let seen = 0
  for (let part = 0, at = line.start; part < line.parts; part += 1, at += line.step)
    if (isEstimate[at] === 1) free.push(at)
    else seen += values[at] ?? 0
  const pick = (from: Float64Array) => free.map((at) => from[at] ?? 0)
  const scaled = evenestScale({ seeds: pick(values), least: pick(least), most: pick(most) }, wanted - seen)
  for (const [part, at] of free.entries()) values[at] = scaled[part] ?? 0
}
