import type { Graph } from './graph.ts'
import { leiden } from './leiden.ts'

export type Communities = {
  /** Activities of each community, the largest first, in the order of the graph. */
  readonly groups: readonly (readonly string[])[]
  /** Activities without any link: they belong nowhere. */
  readonly isolated: readonly string[]
  /** Modularity of the best run, and of every run. */
  readonly quality: number
  readonly qualities: readonly number[]
  /** Mean adjusted Rand index over all pairs of runs: 1 = every run found the same. */
  readonly agreement: number
  /** For each activity of the groups: how alike its group is in the other runs, mean of |A ∩ B| / |A ∪ B|; 1 = it never changes company. */
  readonly stability: ReadonlyMap<string, number>
}

export type Runs = { readonly seed: number; readonly runs?: number; readonly resolution?: number }

/**
 * Communities of a graph as the best (by modularity) of several runs of the Leiden algorithm with seeds `seed`, `seed + 1` …, and how firm they are:
 * communities are not unique, so a set without its agreement between runs says too much (Fortunato, Hric 2016).
 * Shapes: n nodes; 20 runs by default. Refuses fewer than 2 runs: one run cannot tell how firm it is.
 */
export function communities(graph: Graph, { seed, runs = 20, resolution = 1 }: Runs): Communities {
  if (!(runs >= 2)) throw new RangeError(`${runs} runs cannot tell how firm communities are`)
  const linked = graph.names.map((_, node) => (graph.starts[node + 1] ?? 0) > (graph.starts[node] ?? 0))
  const found = Array.from({ length: runs }, (_, run) => leiden(graph, { seed: seed + run, resolution }))
  const best = found.reduce((one, other) => (other.quality > one.quality + 1e-12 ? other : one))
  const members = new Map<number, string[]>()
  for (const [node, name] of graph.names.entries()) {
    if (!linked[node]) continue
    const label = best.community[node] ?? 0
    members.set(label, [...(members.get(label) ?? []), name])
  }
  const labels = found.map(({ community }) => community.filter((_, node) => linked[node]))
  const bestLabels = best.community.filter((_, node) => linked[node])
  let pairs = 0
  let sum = 0
  for (const [at, one] of labels.entries()) {
    for (const other of labels.slice(at + 1)) {
      sum += adjustedRand(one, other)
      pairs += 1
    }
  }
  // With itself it always agrees: that tells nothing of how firm it is.
  const likeness = likenessTo(
    bestLabels,
    labels.filter((_, run) => found[run] !== best),
  )
  return {
    groups: [...members.values()].toSorted((one, other) => other.length - one.length),
    isolated: graph.names.filter((_, node) => !linked[node]),
    quality: best.quality,
    qualities: found.map(({ quality }) => quality),
    agreement: sum / pairs,
    stability: new Map(graph.names.filter((_, node) => linked[node]).map((name, at) => [name, likeness[at] ?? 0])),
  }
}

/**
 * Adjusted Rand index of two partitions (Hubert, Arabie 1985): (Σ C(n_ij, 2) − E) / (½ (Σ C(a_i, 2) + Σ C(b_j, 2)) − E), E = Σ C(a_i, 2) Σ C(b_j, 2) / C(n, 2).
 * Shapes: two arrays of n labels; 1 = the same, 0 = as alike as by chance. Two partitions that leave nothing to chance (all together, all alone) give 1.
 */
export function adjustedRand(left: Int32Array, right: Int32Array): number {
  const pairs = (count: number) => (count * (count - 1)) / 2
  const { both, sizesLeft, sizesRight } = crossTable(left, right)
  const sumOf = (counts: Iterable<number>) => [...counts].reduce((sum, count) => sum + pairs(count), 0)
  const inLeft = sumOf(sizesLeft.values())
  const inRight = sumOf(sizesRight.values())
  const all = pairs(left.length)
  const expected = all === 0 ? 0 : (inLeft * inRight) / all
  const most = (inLeft + inRight) / 2
  return most === expected ? 1 : (sumOf(both.values()) - expected) / (most - expected)
}

function crossTable(left: Int32Array, right: Int32Array) {
  // Labels of a part of the nodes may be larger than their number.
  const base = right.reduce((most, label) => Math.max(most, label + 1), 1)
  const keyOf = (own: number, other: number) => own * base + other
  const both = new Map<number, number>()
  const sizesLeft = new Map<number, number>()
  const sizesRight = new Map<number, number>()
  const add = (counts: Map<number, number>, key: number) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const [at, label] of left.entries()) {
    const other = right[at] ?? 0
    add(sizesLeft, label)
    add(sizesRight, other)
    add(both, keyOf(label, other))
  }
  return { both, sizesLeft, sizesRight, keyOf }
}

/** For each node: how alike its group is in the runs, mean of |A ∩ B| / |A ∪ B|. */
export function likenessTo(best: Int32Array, runs: readonly Int32Array[]): Float64Array {
  const likeness = new Float64Array(best.length)
  for (const labels of runs) {
    const { both, sizesLeft, sizesRight, keyOf } = crossTable(best, labels)
    for (const [at, own] of best.entries()) {
      const other = labels[at] ?? 0
      const shared = both.get(keyOf(own, other)) ?? 0
      const joint = (sizesLeft.get(own) ?? 0) + (sizesRight.get(other) ?? 0) - shared
      likeness[at] = (likeness[at] ?? 0) + shared / joint
    }
  }
  return likeness.map((sum) => sum / runs.length)
}
