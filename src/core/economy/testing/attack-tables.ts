import type { LinkedSum } from '../observed/linked/linked-numbers.ts'
import { nodeAt } from '../observed/year-sums.ts'
import type { Frame, YearTable } from '../observed/year-sums.ts'

/** Every number of the tables with its totals. */
export function numbersOf(framed: readonly Frame[], pick: (table: YearTable) => Float64Array): Float64Array {
  const numbers = new Float64Array(framed.at(-1)?.end ?? 0)
  for (const frame of framed)
    for (const [at, value] of pick(frame.table).entries()) {
      const [row, column] = [Math.floor(at / (frame.width - 1)), at % (frame.width - 1)]
      for (const line of [row, frame.height - 1])
        for (const each of [column, frame.width - 1]) {
          const node = nodeAt(frame, line, each)
          numbers[node] = (numbers[node] ?? 0) + value
        }
    }
  return numbers
}

/** What whoever adds up and takes away learns of what is kept back: at least and at most. */
export function attack(sums: readonly LinkedSum[], values: Float64Array, hidden: Uint8Array) {
  const least = Float64Array.from(values, (value, at) => (hidden[at] === 1 ? 0 : value))
  const most = Float64Array.from(values, (value, at) => (hidden[at] === 1 ? Infinity : value))
  const [low, high] = [(at: number) => least[at] ?? 0, (at: number) => most[at] ?? Infinity]
  for (let moved = true; moved;) {
    moved = false
    const tighten = (at: number, from: number, to: number) => {
      if (from > low(at) + 1e-9) [least[at], moved] = [from, true]
      if (to < high(at) - 1e-9) [most[at], moved] = [to, true]
    }
    for (const { whole, parts } of sums) {
      const all = (of: (at: number) => number, but = -1) => parts.reduce((sum, at) => (at === but ? sum : sum + of(at)), 0)
      tighten(whole, all(low), all(high))
      for (const part of parts) tighten(part, low(whole) - all(high, part), high(whole) - all(low, part))
    }
  }
  return { least, most }
}
