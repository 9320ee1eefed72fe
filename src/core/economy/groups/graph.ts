import type { Field } from '../cells/cells.ts'
import { reasons } from '../cells/cells.ts'

/** An undirected graph with weights above 0: the links of node v are `starts[v] … starts[v + 1] − 1`, each link stands at both its ends; no loops. */
export type Graph = {
  readonly names: readonly string[]
  readonly starts: Int32Array
  readonly targets: Int32Array
  readonly weights: Float64Array
}

export type Link = { readonly from: number; readonly to: number; readonly weight: number }

/** Puts links into a graph. A link given twice is refused, as are loops and weights that are not above 0. */
export function graphOf(names: readonly string[], links: readonly Link[]): Graph {
  const starts = new Int32Array(names.length + 1)
  for (const { from, to, weight } of links) {
    const isInside = (at: number) => Number.isInteger(at) && at >= 0 && at < names.length
    if (!isInside(from) || !isInside(to) || from === to || !(weight > 0 && weight < Infinity))
      throw new RangeError(`no link of a graph of ${names.length} nodes: ${from}–${to}, ${weight}`)
    starts[from + 1] = (starts[from + 1] ?? 0) + 1
    starts[to + 1] = (starts[to + 1] ?? 0) + 1
  }
  for (let at = 0; at < names.length; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0)
  const next = starts.slice()
  const targets = new Int32Array(2 * links.length)
  const weights = new Float64Array(2 * links.length)
  const seen = new Set<number>()
  const put = (from: number, to: number, weight: number): void => {
    const at = next[from] ?? 0
    next[from] = at + 1
    targets[at] = to
    weights[at] = weight
  }
  for (const { from, to, weight } of links) {
    const pair = Math.min(from, to) * names.length + Math.max(from, to)
    if (seen.has(pair)) throw new RangeError(`the link ${from}–${to} is given twice`)
    seen.add(pair)
    put(from, to, weight)
    put(to, from, weight)
  }
  return { names, starts, targets, weights }
}

export type LinksKept = {
  /** Links of each activity that are kept: its strongest, and those of which it is one of the other's strongest. */
  readonly each: number
  /** Links must be stronger than this. */
  readonly above: number
}

/**
 * The graph of the strongest relatedness: pairs i ≠ j with a known value above `above` that are among the `each` strongest of i or of j (of equals the
 * earlier in the order of names). Shapes: n × n, symmetric; at most n · each links. Pairs that cannot be told are no links and are counted.
 */
export function strongestLinks(relatedness: Field, kept: LinksKept): { graph: Graph; pairsUnseen: number } {
  const n = relatedness.rows.length
  const chosen = new Map<number, Link>()
  let pairsUnseen = 0
  for (let i = 0; i < n; i += 1) {
    const others: Link[] = []
    for (let j = 0; j < n; j += 1) {
      if (i === j) continue
      const weight = relatedness.values[i * n + j] ?? Number.NaN
      const why = reasons[relatedness.why[i * n + j] ?? 0]
      if (j > i && (why === 'withheld' || why === 'unknown')) pairsUnseen += 1
      if (why === 'known' && weight > kept.above) others.push({ from: Math.min(i, j), to: Math.max(i, j), weight })
    }
    others.sort((one, other) => other.weight - one.weight)
    for (const link of others.slice(0, kept.each)) chosen.set(link.from * n + link.to, link)
  }
  const links = [...chosen].toSorted(([one], [other]) => one - other).map(([, link]) => link)
  return { graph: graphOf(relatedness.rows, links), pairsUnseen }
}
