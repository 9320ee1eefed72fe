import type { Dice, Folded } from './folded.ts'
import { shuffled } from './shuffled.ts'

/** How freely a worse of several good merges is chosen: chance ∝ exp(gain / (θ · strength of the node)). */
const THETA = 0.02

/**
 * Splits each community into parts that hang together: every node begins alone, and a node that is well connected to its community joins a part that is
 * well connected too, never at a loss. What a merge of whole communities would hide (a community in two pieces) comes apart here.
 */
export function refine(graph: Folded, community: Int32Array, { next, resolution }: Dice): Int32Array {
  const n = graph.strength.length
  const part = Int32Array.from({ length: n }, (_, at) => at)
  const partTotal = graph.strength.slice()
  const partSize = new Int32Array(n).fill(1)
  const communityTotal = new Float64Array(n)
  // Weight from a part to the rest of its community.
  const outward = new Float64Array(n)
  for (let node = 0; node < n; node += 1) {
    const own = community[node] ?? 0
    communityTotal[own] = (communityTotal[own] ?? 0) + (graph.strength[node] ?? 0)
    for (let at = graph.starts[node] ?? 0; at < (graph.starts[node + 1] ?? 0); at += 1)
      if (community[graph.targets[at] ?? 0] === own) outward[node] = (outward[node] ?? 0) + (graph.weights[at] ?? 0)
  }
  const isWell = (which: number, whole: number): boolean => {
    const size = partTotal[which] ?? 0
    return (outward[which] ?? 0) >= (resolution * size * (whole - size)) / graph.whole
  }
  const links = new Float64Array(n)
  const touched = new Int32Array(n)
  const chances = new Float64Array(n)
  for (const node of shuffled(n, next)) {
    const own = community[node] ?? 0
    const whole = communityTotal[own] ?? 0
    if (partSize[part[node] ?? 0] !== 1 || !isWell(node, whole)) continue
    let count = 0
    for (let at = graph.starts[node] ?? 0; at < (graph.starts[node + 1] ?? 0); at += 1) {
      const other = graph.targets[at] ?? 0
      if (community[other] !== own) continue
      const label = part[other] ?? 0
      if (links[label] === 0) touched[count++] = label
      links[label] = (links[label] ?? 0) + (graph.weights[at] ?? 0)
    }
    const strength = graph.strength[node] ?? 0
    let sum = 0
    for (let k = 0; k < count; k += 1) {
      const label = touched[k] ?? 0
      const gain = (links[label] ?? 0) - (resolution * strength * (partTotal[label] ?? 0)) / graph.whole
      if (gain > 0 && isWell(label, whole)) sum += Math.exp(gain / (THETA * strength))
      chances[k] = sum
    }
    const left = next() * (sum + 1)
    // One chance in (sum + 1) to stay alone.
    if (left < sum) {
      let chosen = 0
      while (chosen < count - 1 && left >= (chances[chosen] ?? 0)) chosen += 1
      const label = touched[chosen] ?? 0
      part[node] = label
      partTotal[label] = (partTotal[label] ?? 0) + strength
      partSize[label] = (partSize[label] ?? 0) + 1
      partSize[node] = 0
      outward[label] = (outward[label] ?? 0) + (outward[node] ?? 0) - 2 * (links[label] ?? 0)
    }
    for (let k = 0; k < count; k += 1) links[touched[k] ?? 0] = 0
  }
  return part
}
