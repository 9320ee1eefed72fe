import { randomFrom } from '#core/economy/random.ts'

export type SpaceEdge = { readonly from: number; readonly to: number; readonly relatedness: number }
export type SpaceLayout = { readonly x: Float64Array; readonly y: Float64Array; readonly edges: readonly SpaceEdge[] }

const SEED = 2026
const TURNS = 220

/**
 * Activities as points of a plane, the related near to each other: the strongest tree that joins all that are related at all
 * (Hidalgo and others 2007), the next strongest pairs on top, and a spring layout from a fixed seed, so that the same data give
 * the same drawing. `relatedness` is symmetric, row by row; NaN where nothing can be said.
 */
export function layOutSpace(count: number, relatedness: Float64Array, edgesPerNode = 1.4): SpaceLayout {
  const edges = chooseEdges(count, relatedness, Math.round(count * edgesPerNode))
  const next = randomFrom(SEED)
  const x = Float64Array.from({ length: count }, () => next() - 0.5)
  const y = Float64Array.from({ length: count }, () => next() - 0.5)
  const spring = 1 / Math.sqrt(Math.max(1, count))
  for (let turn = 0; turn < TURNS; turn += 1) moveOnce({ x, y, edges }, spring, 0.12 * (1 - turn / TURNS))
  return { x: fitted(x), y: fitted(y), edges }
}

/** Kruskal's tree of the strongest pairs, then the strongest of the rest. */
function chooseEdges(count: number, relatedness: Float64Array, most: number): SpaceEdge[] {
  const pairs: SpaceEdge[] = []
  for (let from = 0; from < count; from += 1)
    for (let to = from + 1; to < count; to += 1) {
      const value = relatedness[from * count + to] ?? Number.NaN
      if (value > 0) pairs.push({ from, to, relatedness: value })
    }
  pairs.sort((one, other) => other.relatedness - one.relatedness || one.from - other.from || one.to - other.to)
  const parent = Int32Array.from({ length: count }, (_, node) => node)
  const root = (node: number): number => {
    let at = node
    while ((parent[at] ?? at) !== at) at = parent[at] ?? at
    parent[node] = at
    return at
  }
  const tree: SpaceEdge[] = []
  const others: SpaceEdge[] = []
  for (const pair of pairs) {
    const [one, other] = [root(pair.from), root(pair.to)]
    if (one === other) others.push(pair)
    else {
      parent[one] = other
      tree.push(pair)
    }
  }
  return [...tree, ...others.slice(0, Math.max(0, most - tree.length))]
}

/** One turn of Fruchterman and Reingold (1991): all push, the joined pull, nobody moves further than `most`. */
function moveOnce(
  { x, y, edges }: { x: Float64Array; y: Float64Array; edges: readonly SpaceEdge[] },
  spring: number,
  most: number,
): void {
  const count = x.length
  const dx = new Float64Array(count)
  const dy = new Float64Array(count)
  const push = (one: number, other: number, away: number, across: number, force: number) => {
    dx[one] = (dx[one] ?? 0) + away * force
    dy[one] = (dy[one] ?? 0) + across * force
    dx[other] = (dx[other] ?? 0) - away * force
    dy[other] = (dy[other] ?? 0) - across * force
  }
  for (let one = 0; one < count; one += 1)
    for (let other = one + 1; other < count; other += 1) {
      const away = (x[one] ?? 0) - (x[other] ?? 0)
      const across = (y[one] ?? 0) - (y[other] ?? 0)
      push(one, other, away, across, (spring * spring) / Math.max(away * away + across * across, 1e-6))
    }
  for (const { from, to } of edges) {
    const away = (x[from] ?? 0) - (x[to] ?? 0)
    const across = (y[from] ?? 0) - (y[to] ?? 0)
    push(from, to, away, across, -Math.hypot(away, across) / spring)
  }
  for (let node = 0; node < count; node += 1) {
    // A little gravity keeps parts that nothing joins on the sheet.
    const pullX = (dx[node] ?? 0) - (x[node] ?? 0) * 0.6
    const pullY = (dy[node] ?? 0) - (y[node] ?? 0) * 0.6
    const length = Math.hypot(pullX, pullY)
    if (length === 0) continue
    const step = Math.min(length, most) / length
    x[node] = (x[node] ?? 0) + pullX * step
    y[node] = (y[node] ?? 0) + pullY * step
  }
}

/** Stretched to 0–1. */
function fitted(values: Float64Array): Float64Array {
  let [least, most] = [Infinity, -Infinity]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  const span = most - least
  return values.map((value) => (span > 0 ? (value - least) / span : 0.5))
}
