import type { Dice, Folded } from './folded.ts'
import { shuffled } from './shuffled.ts'

/**
 * Moves each node to the community among its neighbours' (or to none) where modularity grows most, until no move helps; after a move only the neighbours
 * outside the new community are looked at again. Gain of node v in community c: w(v, c) − γ k_v K_c / 2m.
 */
export function moveNodes(graph: Folded, start: Int32Array, { next, resolution }: Dice): Int32Array {
  const n = graph.strength.length
  const community = start.slice()
  const total = new Float64Array(n)
  const size = new Int32Array(n)
  for (let node = 0; node < n; node += 1) {
    const own = community[node] ?? 0
    total[own] = (total[own] ?? 0) + (graph.strength[node] ?? 0)
    size[own] = (size[own] ?? 0) + 1
  }
  const empty: number[] = []
  for (let label = n - 1; label >= 0; label -= 1) if (size[label] === 0) empty.push(label)
  const queue = shuffled(n, next)
  const isQueued = new Uint8Array(n).fill(1)
  const links = new Float64Array(n)
  const touched = new Int32Array(n)
  let head = 0
  for (let waiting = n; waiting > 0; waiting -= 1) {
    const node = queue[head] ?? 0
    head = head + 1 === n ? 0 : head + 1
    isQueued[node] = 0
    const own = community[node] ?? 0
    const strength = graph.strength[node] ?? 0
    let count = 0
    for (let at = graph.starts[node] ?? 0; at < (graph.starts[node + 1] ?? 0); at += 1) {
      const label = community[graph.targets[at] ?? 0] ?? 0
      if (links[label] === 0) touched[count++] = label
      links[label] = (links[label] ?? 0) + (graph.weights[at] ?? 0)
    }
    const share = (resolution * strength) / graph.whole
    let best = own
    let most = (links[own] ?? 0) - share * ((total[own] ?? 0) - strength)
    // To stand alone is worth 0.
    if (most < -1e-12 * strength) {
      most = 0
      best = -1
    }
    for (let k = 0; k < count; k += 1) {
      const label = touched[k] ?? 0
      const gain = (links[label] ?? 0) - share * (total[label] ?? 0)
      if (label !== own && gain > most + 1e-12 * strength) {
        best = label
        most = gain
      }
    }
    for (let k = 0; k < count; k += 1) links[touched[k] ?? 0] = 0
    if (best === -1) best = size[own] === 1 ? own : (empty.pop() ?? own)
    if (best === own) continue
    community[node] = best
    total[own] = (total[own] ?? 0) - strength
    total[best] = (total[best] ?? 0) + strength
    size[own] = (size[own] ?? 0) - 1
    size[best] = (size[best] ?? 0) + 1
    if (size[own] === 0) empty.push(own)
    for (let at = graph.starts[node] ?? 0; at < (graph.starts[node + 1] ?? 0); at += 1) {
      const other = graph.targets[at] ?? 0
      if (isQueued[other] === 1 || community[other] === best) continue
      isQueued[other] = 1
      queue[(head + waiting - 1) % n] = other
      waiting += 1
    }
  }
  return community
}
