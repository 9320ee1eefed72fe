import type { LinkedSum } from './linked-numbers.ts'

/**
 * What sums say of changes of their numbers: of each sum, the parts less the whole is nothing. Numbers of equation e lie from `starts[e]`
 * on; weights make each equation one long, so that long sums count no more than short ones.
 */
export type SumEquations = { readonly starts: Int32Array; readonly nodes: Int32Array; readonly weights: Float64Array }

/** `within` ends the search when what is missing has become that small a share; `steps` ends it in any case. */
export type Precision = { readonly within: number; readonly steps: number }

/** The equations of the sums, of those of their numbers that may change (all of them, where nothing is said). */
export function equationsOf(sums: readonly LinkedSum[], mayChange?: Uint8Array): SumEquations {
  const [starts, nodes, weights]: [number[], number[], number[]] = [[0], [], []]
  const has = (node: number) => mayChange === undefined || mayChange[node] === 1
  for (const { whole, parts } of sums) {
    const own = parts.filter(has)
    const length = own.length + (has(whole) ? 1 : 0)
    if (length === 0) continue
    const weight = 1 / Math.sqrt(length)
    for (const part of own) {
      nodes.push(part)
      weights.push(weight)
    }
    if (has(whole)) {
      nodes.push(whole)
      weights.push(-weight)
    }
    starts.push(nodes.length)
  }
  return { starts: Int32Array.from(starts), nodes: Int32Array.from(nodes), weights: Float64Array.from(weights) }
}

/** How far each sum is out when its numbers change so. */
export function offBy(equations: SumEquations, change: Float64Array): Float64Array {
  const off = new Float64Array(equations.starts.length - 1)
  apply(equations, change, off)
  return off
}

/**
 * The smallest change (Σ (change/ease)²) that puts every sum out by `off`; numbers with an ease of 0 stay. Where none does so exactly, the
 * one that comes nearest. Method: conjugate gradients on the normal equations (Hestenes and Stiefel, 1952), never a matrix.
 */
export function leastChange(
  equations: SumEquations,
  off: Float64Array,
  { ease, precision }: { ease: Float64Array; precision: Precision },
): Float64Array {
  const found = new Float64Array(ease.length)
  const left = off.slice()
  const slope = new Float64Array(ease.length)
  const moved = new Float64Array(off.length)
  const eased = new Float64Array(ease.length)
  const slopeOf = () => {
    applyBack(equations, left, slope)
    for (let node = 0; node < slope.length; node += 1) slope[node] = (slope[node] ?? 0) * (ease[node] ?? 0)
    return squared(slope)
  }
  const first = slopeOf()
  const direction = slope.slice()
  let size = first
  for (let step = 0; step < precision.steps && size > precision.within ** 2 * first; step += 1) {
    for (let node = 0; node < eased.length; node += 1) eased[node] = (direction[node] ?? 0) * (ease[node] ?? 0)
    apply(equations, eased, moved)
    const by = size / squared(moved)
    add(found, eased, by)
    add(left, moved, -by)
    const next = slopeOf()
    const keep = next / size
    for (let node = 0; node < direction.length; node += 1) direction[node] = (slope[node] ?? 0) + keep * (direction[node] ?? 0)
    size = next
  }
  return found
}

function apply({ starts, nodes, weights }: SumEquations, of: Float64Array, to: Float64Array): void {
  for (let row = 0; row < to.length; row += 1) {
    let sum = 0
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) sum += (weights[at] ?? 0) * (of[nodes[at] ?? 0] ?? 0)
    to[row] = sum
  }
}

function applyBack({ starts, nodes, weights }: SumEquations, of: Float64Array, to: Float64Array): void {
  to.fill(0)
  for (let row = 0; row < of.length; row += 1)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const node = nodes[at] ?? 0
      to[node] = (to[node] ?? 0) + (weights[at] ?? 0) * (of[row] ?? 0)
    }
}

function add(to: Float64Array, from: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) + times * (from[at] ?? 0)
}

function squared(of: Float64Array): number {
  let sum = 0
  for (let at = 0; at < of.length; at += 1) sum += (of[at] ?? 0) ** 2
  return sum
}
