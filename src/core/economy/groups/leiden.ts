import { randomFrom } from '../random.ts'
import type { Dice, Folded } from './folded.ts'
import type { Graph } from './graph.ts'
import { moveNodes } from './move-nodes.ts'
import { refine } from './refine-communities.ts'

export type Partition = {
  /** Community of each node, numbered from 0 in the order of their first nodes. */
  readonly community: Int32Array
  readonly quality: number
}

const ROUNDS = 20

/**
 * Communities by the Leiden algorithm (Traag, Waltman, van Eck 2019) for modularity with resolution γ (Newman, Girvan 2004; Reichardt, Bornholdt 2006):
 * Q = Σ_c [in_c / 2m − γ (K_c / 2m)²]. Nodes move while Q grows; communities are refined into well-connected parts, those are folded into nodes, and so on,
 * begun again from its own result until nothing moves. The result depends on the seed: run it many times (`communities`).
 * Shapes: n nodes, m links; n labels; Q from −1 to 1 for γ = 1. Scaling all weights changes nothing. A graph without links leaves each node alone, Q = 0.
 */
export function leiden(
  graph: Graph,
  { seed, resolution = 1 }: { readonly seed: number; readonly resolution?: number },
): Partition {
  const next = randomFrom(seed)
  const base = unfolded(graph)
  const n = base.strength.length
  let community = Int32Array.from({ length: n }, (_, at) => at)
  let quality = modularity(base, community, resolution)
  for (let round = 0; round < ROUNDS && base.whole > 0; round += 1) {
    const found = pass(base, community, { next, resolution })
    const better = modularity(base, found, resolution)
    if (better <= quality + 1e-12) break
    community = found
    quality = better
  }
  return { community: renumbered(community), quality }
}

/** Q of a partition: Σ_c [in_c / 2m − γ (K_c / 2m)²]; 0 where there is no link. */
export function modularityOf(graph: Graph, community: Int32Array, resolution = 1): number {
  return modularity(unfolded(graph), community, resolution)
}

function pass(base: Folded, start: Int32Array, dice: Dice): Int32Array<ArrayBuffer> {
  let graph = base
  let community: Int32Array = start.slice()
  // Where each node of the base graph stands in the folded one.
  let place = Int32Array.from(start, (_, at) => at)
  for (;;) {
    community = renumbered(moveNodes(graph, community, dice))
    const parts = renumbered(refine(graph, community, dice))
    const count = parts.reduce((most, part) => Math.max(most, part + 1), 0)
    if (count === graph.strength.length) return place.map((at) => community[at] ?? 0)
    const above = new Int32Array(count)
    for (const [node, part] of parts.entries()) above[part] = community[node] ?? 0
    graph = fold(graph, parts, count)
    place = place.map((at) => parts[at] ?? 0)
    community = above
  }
}

function unfolded({ names, starts, targets, weights }: Graph): Folded {
  const strength = new Float64Array(names.length)
  let whole = 0
  for (let node = 0; node < names.length; node += 1) {
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at += 1)
      strength[node] = (strength[node] ?? 0) + (weights[at] ?? 0)
    whole += strength[node] ?? 0
  }
  return { starts, targets, weights, loops: new Float64Array(names.length), strength, whole }
}

function fold(graph: Folded, parts: Int32Array, count: number): Folded {
  const loops = new Float64Array(count)
  const strength = new Float64Array(count)
  const members = Array.from({ length: count }, (): number[] => [])
  for (const [node, part] of parts.entries()) {
    members[part]?.push(node)
    loops[part] = (loops[part] ?? 0) + (graph.loops[node] ?? 0)
    strength[part] = (strength[part] ?? 0) + (graph.strength[node] ?? 0)
  }
  const starts = new Int32Array(count + 1)
  const targets: number[] = []
  const weights: number[] = []
  const sums = new Float64Array(count)
  for (const [part, nodes] of members.entries()) {
    const touched: number[] = []
    for (const node of nodes) {
      for (let at = graph.starts[node] ?? 0; at < (graph.starts[node + 1] ?? 0); at += 1) {
        const other = parts[graph.targets[at] ?? 0] ?? 0
        if (sums[other] === 0) touched.push(other)
        sums[other] = (sums[other] ?? 0) + (graph.weights[at] ?? 0)
      }
    }
    for (const other of touched) {
      if (other === part) loops[part] = (loops[part] ?? 0) + (sums[other] ?? 0)
      else {
        targets.push(other)
        weights.push(sums[other] ?? 0)
      }
      sums[other] = 0
    }
    starts[part + 1] = targets.length
  }
  return { starts, targets: Int32Array.from(targets), weights: Float64Array.from(weights), loops, strength, whole: graph.whole }
}

function modularity(graph: Folded, community: Int32Array, resolution: number): number {
  if (graph.whole === 0) return 0
  const inside = new Float64Array(community.length)
  const strength = new Float64Array(community.length)
  for (let node = 0; node < community.length; node += 1) {
    const own = community[node] ?? 0
    strength[own] = (strength[own] ?? 0) + (graph.strength[node] ?? 0)
    inside[own] = (inside[own] ?? 0) + (graph.loops[node] ?? 0)
    for (let at = graph.starts[node] ?? 0; at < (graph.starts[node + 1] ?? 0); at += 1)
      if (community[graph.targets[at] ?? 0] === own) inside[own] = (inside[own] ?? 0) + (graph.weights[at] ?? 0)
  }
  let quality = 0
  for (let own = 0; own < community.length; own += 1)
    quality += (inside[own] ?? 0) / graph.whole - resolution * ((strength[own] ?? 0) / graph.whole) ** 2
  return quality
}

/** Labels 0, 1, 2 … in the order in which they first appear. */
function renumbered(labels: Int32Array): Int32Array<ArrayBuffer> {
  const known = new Map<number, number>()
  return Int32Array.from(labels, (label) => {
    const number = known.get(label) ?? known.size
    known.set(label, number)
    return number
  })
}
