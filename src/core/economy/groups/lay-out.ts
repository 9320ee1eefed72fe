import type { Link } from './graph.ts'

type Places = { readonly x: Float64Array; readonly y: Float64Array }

const ROUNDS = 200
/** How hard nodes push each other away (∝ 1/d²), links pull together (∝ d), and everything is drawn to the middle. */
const PUSH = 2
const PULL = 0.5
const GRAVITY = 0.02
/** Between parts that nothing joins: about the length of a link. */
const GAP = 2

/**
 * Places for the nodes of a drawing: begun as a round tree (each branch has its sector), then loosened by forces (Fruchterman, Reingold 1991: all push each other
 * away, links pull together), with moves that grow smaller. No dice, so the same network lies the same everywhere. n² steps a round.
 * Parts that nothing joins are loosened each by itself, the largest at the left and the others in columns beside it: they would only push each other away.
 * Shapes: n nodes; x and y from 0 to 1. Nodes without links stand on a line at the lower edge.
 */
export function layOut(n: number, { tree, links }: { readonly tree: readonly Link[]; readonly links: readonly Link[] }): Places {
  const { x, y, isLinked, parts } = roundTree(n, tree)
  const strongest = links.reduce((most, { weight }) => Math.max(most, weight), 0)
  for (const part of parts) {
    const own = new Set(part)
    loosen({ x, y }, { moved: Int32Array.from(part), links: links.filter(({ from }) => own.has(from)), strongest })
  }
  standBeside({ x, y }, parts)
  fit({ x, y }, Int32Array.from(parts.flat()))
  const alone = Int32Array.from(x.keys()).filter((node) => isLinked[node] === 0)
  for (const [at, node] of alone.entries()) {
    x[node] = (at + 0.5) / alone.length
    y[node] = 0.99
  }
  return { x, y }
}

function roundTree(n: number, tree: readonly Link[]) {
  const x = new Float64Array(n)
  const y = new Float64Array(n)
  const isLinked = new Uint8Array(n)
  const beside = Array.from({ length: n }, (): number[] => [])
  for (const { from, to } of tree) {
    beside[from]?.push(to)
    beside[to]?.push(from)
    isLinked[from] = 1
    isLinked[to] = 1
  }
  const seen = new Uint8Array(n)
  const order = Int32Array.from(x.keys()).toSorted(
    (one, other) => (beside[other]?.length ?? 0) - (beside[one]?.length ?? 0) || one - other,
  )
  const parts: number[][] = []
  for (const root of order) {
    if (seen[root] === 1 || isLinked[root] === 0) continue
    const { list, parent, size } = walk(root, beside, seen)
    const begin = new Map([[root, 0]])
    const depth = new Map([[root, 0]])
    for (const node of list) {
      const above = parent.get(node)
      const start = begin.get(node) ?? 0
      if (above !== undefined) {
        const middle = start + (Math.PI * (size.get(node) ?? 1)) / list.length
        const far = depth.get(node) ?? 0
        x[node] = far * Math.cos(middle)
        y[node] = far * Math.sin(middle)
      }
      let angle = start
      for (const child of beside[node] ?? []) {
        if (parent.get(child) !== node) continue
        begin.set(child, angle)
        depth.set(child, (depth.get(node) ?? 0) + 1)
        angle += (2 * Math.PI * (size.get(child) ?? 1)) / list.length
      }
    }
    parts.push(list)
  }
  return { x, y, isLinked, parts: parts.toSorted((one, other) => other.length - one.length) }
}

function walk(root: number, beside: readonly (readonly number[])[], seen: Uint8Array) {
  const list = [root]
  const parent = new Map<number, number>()
  seen[root] = 1
  for (const node of list) {
    for (const child of beside[node] ?? []) {
      if (seen[child] === 1) continue
      seen[child] = 1
      parent.set(child, node)
      list.push(child)
    }
  }
  const size = new Map(list.map((node) => [node, 1]))
  for (const node of list.toReversed()) {
    const above = parent.get(node)
    if (above !== undefined) size.set(above, (size.get(above) ?? 1) + (size.get(node) ?? 1))
  }
  return { list, parent, size }
}

type Part = { readonly moved: Int32Array; readonly links: readonly Link[]; readonly strongest: number }

function loosen({ x, y }: Places, { moved, links, strongest }: Part): void {
  const byX = new Float64Array(x.length)
  const byY = new Float64Array(y.length)
  for (let round = 0; round < ROUNDS; round += 1) {
    byX.fill(0)
    byY.fill(0)
    for (let one = 0; one < moved.length; one += 1) {
      const a = moved[one] ?? 0
      for (let two = one + 1; two < moved.length; two += 1) {
        const b = moved[two] ?? 0
        const dx = (x[a] ?? 0) - (x[b] ?? 0)
        const dy = (y[a] ?? 0) - (y[b] ?? 0)
        const square = Math.max(0.01, dx * dx + dy * dy)
        const push = PUSH / (square * Math.sqrt(square))
        byX[a] = (byX[a] ?? 0) + dx * push
        byY[a] = (byY[a] ?? 0) + dy * push
        byX[b] = (byX[b] ?? 0) - dx * push
        byY[b] = (byY[b] ?? 0) - dy * push
      }
    }
    for (const { from, to, weight } of links) {
      const dx = (x[from] ?? 0) - (x[to] ?? 0)
      const dy = (y[from] ?? 0) - (y[to] ?? 0)
      const pull = (PULL * weight) / strongest
      byX[from] = (byX[from] ?? 0) - dx * pull
      byY[from] = (byY[from] ?? 0) - dy * pull
      byX[to] = (byX[to] ?? 0) + dx * pull
      byY[to] = (byY[to] ?? 0) + dy * pull
    }
    for (const node of moved) {
      byX[node] = (byX[node] ?? 0) - GRAVITY * (x[node] ?? 0)
      byY[node] = (byY[node] ?? 0) - GRAVITY * (y[node] ?? 0)
    }
    const longest = 1.5 * (1 - round / ROUNDS) + 0.02
    for (const node of moved) {
      const length = Math.hypot(byX[node] ?? 0, byY[node] ?? 0)
      if (length === 0) continue
      const step = Math.min(longest, length) / length
      x[node] = (x[node] ?? 0) + (byX[node] ?? 0) * step
      y[node] = (y[node] ?? 0) + (byY[node] ?? 0) * step
    }
  }
}

/** Parts (the largest first) side by side: the first one, and columns of the others that are no higher than it, or than a square that would hold all. */
function standBeside({ x, y }: Places, parts: readonly (readonly number[])[]): void {
  const room = parts.map((part) => boxOf({ x, y }, part)).reduce((sum, box) => sum + roomOf(box), 0)
  let [column, breadth, height] = [0, 0, Math.sqrt(room)]
  let below = Infinity
  for (const [at, part] of parts.entries()) {
    const { left, right, top, bottom } = boxOf({ x, y }, part)
    if (below + bottom - top > height) {
      column += breadth
      breadth = 0
      below = 0
    }
    for (const node of part) {
      x[node] = (x[node] ?? 0) - left + column
      y[node] = (y[node] ?? 0) - top + below
    }
    height = Math.max(height, bottom - top)
    breadth = Math.max(breadth, right - left + GAP)
    below = at === 0 ? Infinity : below + bottom - top + GAP
  }
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

function roomOf({ left, right, top, bottom }: Box): number {
  return (right - left + GAP) * (bottom - top + GAP)
}

function boxOf({ x, y }: Places, nodes: Iterable<number>): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const node of nodes) {
    left = Math.min(left, x[node] ?? 0)
    right = Math.max(right, x[node] ?? 0)
    top = Math.min(top, y[node] ?? 0)
    bottom = Math.max(bottom, y[node] ?? 0)
  }
  return { left, right, top, bottom }
}

/** Into a square from 0.02 to 0.95, without stretching. */
function fit({ x, y }: Places, moved: Int32Array): void {
  const { left, right, top, bottom } = boxOf({ x, y }, moved)
  const scale = 0.93 / Math.max(right - left, bottom - top, 1e-9)
  for (const node of moved) {
    x[node] = 0.485 + ((x[node] ?? 0) - (left + right) / 2) * scale
    y[node] = 0.485 + ((y[node] ?? 0) - (top + bottom) / 2) * scale
  }
}
