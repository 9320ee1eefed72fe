import { randomFrom } from '../random.ts'
import { NEVER } from './panel.ts'
import type { Panel } from './panel.ts'

/**
 * The panel as if every start had been `earlier` years before, with the true years of treatment taken out of sight: whatever is estimated
 * after these invented starts is no effect, and should hold 0. A start that leaves no year before its invented one becomes a start before
 * the panel and is counted there.
 */
export function placeboPanel(panel: Panel, earlier: number): Panel {
  if (!(Number.isInteger(earlier) && earlier > 0))
    throw new RangeError(`an invented start lies whole years earlier, not ${earlier}`)
  const { years, units } = panel
  const outcome = panel.outcome.slice()
  const starts = Int32Array.from(panel.starts, (start) => (start === NEVER ? NEVER : start - earlier))
  for (let unit = 0; unit < units; unit += 1) {
    const start = panel.starts[unit] ?? NEVER
    if (start === NEVER) continue
    for (const [at, year] of years.entries()) if (year >= start) outcome[unit * years.length + at] = NaN
  }
  const serves = panel.serves === null ? null : Int32Array.from(panel.serves, (start) => (start === 0 ? 0 : start - earlier))
  return { ...panel, outcome, starts, serves }
}

/**
 * Probability of a mean difference at least as far from 0 when within each pair it is a coin toss who was treated: signs of the differences
 * are drawn anew (Fisher 1935; Rosenbaum 2002). Needs no large sample. Exact up to 14 pairs (every assignment is tried), simulated above:
 * (1 + as far) / (1 + draws). NaN for no pair.
 */
export function signFlipTest(
  differences: ArrayLike<number>,
  options: { draws: number; seed: number },
): { pValue: number; isExact: boolean } {
  const pairs = differences.length
  const observed = Math.abs(sumOf(differences, () => 1)) * (1 - 1e-12)
  if (pairs === 0) return { pValue: NaN, isExact: true }
  if (pairs <= 14) {
    let far = 0
    const ways = 2 ** pairs
    for (let way = 0; way < ways; way += 1)
      if (Math.abs(sumOf(differences, (pair) => (((way >> pair) & 1) === 1 ? 1 : -1))) >= observed) far += 1
    return { pValue: far / ways, isExact: true }
  }
  const random = randomFrom(options.seed)
  let far = 0
  for (let draw = 0; draw < options.draws; draw += 1)
    if (Math.abs(sumOf(differences, () => (random() < 0.5 ? 1 : -1))) >= observed) far += 1
  return { pValue: (1 + far) / (1 + options.draws), isExact: false }
}

function sumOf(differences: ArrayLike<number>, sign: (pair: number) => number): number {
  let sum = 0
  for (let pair = 0; pair < differences.length; pair += 1) sum += sign(pair) * (differences[pair] ?? NaN)
  return sum
}
