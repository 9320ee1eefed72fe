import type { Field } from '../cells/cells.ts'
import type { Link } from './graph.ts'
import { layOut } from './lay-out.ts'

export type SpaceNode = {
  readonly name: string
  /** From 0 to 1, the drawing is as wide as it is high. */
  readonly x: number
  readonly y: number
}

export type SpaceLink = Link & {
  /** Part of the tree that keeps everything together; the others are the strongest of the rest. */
  readonly isTree: boolean
}

export type IndustrySpace = {
  readonly nodes: readonly SpaceNode[]
  readonly links: readonly SpaceLink[]
  /** Activities related to none: they stand at the edge. */
  readonly isolated: readonly string[]
}

/** With so many links per activity, four at its ends on the average, a network can still be read (Hidalgo et al. 2007). */
const LINKS_PER_ACTIVITY = 2

/**
 * The industry space as data for a drawing (Hidalgo, Klinger, Barabási, Hausmann 2007): the maximum spanning tree of relatedness (a forest where parts are not
 * related) and on top the strongest other links, in all two per activity; places of the activities by forces, the same on every machine.
 * Shapes: n × n relatedness; n nodes in the order of its names, links by index. Pairs that cannot be told are no links.
 */
export function industrySpace(relatedness: Field, linksPerActivity = LINKS_PER_ACTIVITY): IndustrySpace {
  const tree = spanningForest(relatedness)
  const isTree = new Set(tree.map(({ from, to }) => pairKey(from, to)))
  const n = relatedness.rows.length
  const rest: Link[] = []
  for (let from = 0; from < n; from += 1) {
    for (let to = from + 1; to < n; to += 1) {
      const weight = relatedness.values[from * n + to] ?? Number.NaN
      if (weight > 0 && !isTree.has(pairKey(from, to))) rest.push({ from, to, weight })
    }
  }
  rest.sort((one, other) => other.weight - one.weight)
  const extra = rest.slice(0, Math.max(0, Math.round(linksPerActivity * n) - tree.length))
  const links = [...tree.map((link) => ({ ...link, isTree: true })), ...extra.map((link) => ({ ...link, isTree: false }))]
  const touched = new Set(tree.flatMap(({ from, to }) => [from, to]))
  const { x, y } = layOut(n, { tree, links })
  return {
    nodes: relatedness.rows.map((name, at) => ({ name, x: x[at] ?? 0.5, y: y[at] ?? 0.5 })),
    links,
    isolated: relatedness.rows.filter((_, at) => !touched.has(at)),
  }
}

function pairKey(from: number, to: number): string {
  return from < to ? `${from} ${to}` : `${to} ${from}`
}

/** Prim's algorithm on the full matrix, n² steps: from each part the strongest link to what is not in it yet. */
function spanningForest({ rows, values }: Field): Link[] {
  const n = rows.length
  const isIn = new Uint8Array(n)
  const strongest = new Float64Array(n).fill(-1)
  const via = new Int32Array(n).fill(-1)
  const links: Link[] = []
  for (let count = 0; count < n; count += 1) {
    let next = -1
    for (let at = 0; at < n; at += 1)
      if (isIn[at] === 0 && (next === -1 || (strongest[at] ?? -1) > (strongest[next] ?? -1))) next = at
    isIn[next] = 1
    const from = via[next] ?? -1
    if (from >= 0) links.push({ from, to: next, weight: strongest[next] ?? 0 })
    for (let at = 0; at < n; at += 1) {
      const weight = values[next * n + at] ?? Number.NaN
      if (isIn[at] === 0 && weight > 0 && weight > (strongest[at] ?? -1)) {
        strongest[at] = weight
        via[at] = next
      }
    }
  }
  return links
}
