import { Delaunay } from 'd3-delaunay'
import type { Spot } from './country-map.ts'

/** A centre point and the larger area that it belongs to. */
export type Centre = { readonly at: Spot; readonly group: string }

/**
 * Areas of groups made from centre points alone: every spot of the drawing belongs to the group of the nearest centre.
 * Each group is the outer lines of its points' cells; inner lines between cells of one group are dissolved.
 */
export function schematicAreas(
  centres: readonly Centre[],
  box: { width: number; height: number },
): ReadonlyMap<string, readonly (readonly Spot[])[]> {
  if (centres.length === 0) return new Map()
  const voronoi = Delaunay.from(
    centres,
    ({ at }) => at.x,
    ({ at }) => at.y,
  ).voronoi([0, 0, box.width, box.height])
  const lines = new Map<string, Line[]>()
  for (const [index, { group }] of centres.entries()) {
    // Two centres on one spot have one cell between them.
    const cell: readonly (readonly number[])[] = voronoi.cellPolygon(index) ?? []
    const corners = cell.map(([x = 0, y = 0]) => ({ x, y }))
    lines.set(group, [...(lines.get(group) ?? []), ...linesOf(corners)])
  }
  return new Map([...lines].map(([group, own]) => [group, chain(withoutInner(own))]))
}

type Line = { readonly from: Spot; readonly to: Spot }

function linesOf(corners: readonly Spot[]): Line[] {
  return corners.slice(1).flatMap((to, index) => {
    const from = corners[index]
    return from === undefined || keyOf(from) === keyOf(to) ? [] : [{ from, to }]
  })
}

/** A line that two cells of a group share runs once in each direction. */
function withoutInner(lines: readonly Line[]): Line[] {
  const there = new Set(lines.map(({ from, to }) => `${keyOf(from)} ${keyOf(to)}`))
  return lines.filter(({ from, to }) => !there.has(`${keyOf(to)} ${keyOf(from)}`))
}

function chain(lines: readonly Line[]): Spot[][] {
  const left = new Map<string, Line[]>()
  for (const line of lines) left.set(keyOf(line.from), [...(left.get(keyOf(line.from)) ?? []), line])
  const rings: Spot[][] = []
  for (const start of lines) {
    const ring: Spot[] = []
    for (let line = take(left, start.from, start); line !== undefined; line = take(left, line.to)) ring.push(line.from)
    if (ring.length > 2) rings.push(ring)
  }
  return rings
}

/** Takes a line that starts at the spot out of those left. */
function take(left: Map<string, Line[]>, spot: Spot, wanted?: Line): Line | undefined {
  const here = left.get(keyOf(spot)) ?? []
  const line = wanted === undefined ? here[0] : here.find((each) => each === wanted)
  if (line !== undefined)
    left.set(
      keyOf(spot),
      here.filter((each) => each !== line),
    )
  return line
}

/** Corners of neighbouring cells are computed alike, but not always to the last digit. */
function keyOf({ x, y }: Spot): string {
  return `${Math.round(x * 100)},${Math.round(y * 100)}`
}

/** A rounded field around points: the outline of a country of which only centre points are known. */
export function fieldAround(points: readonly Spot[], margin: number): Spot[] {
  if (points.length === 0) return []
  const corners = points.flatMap(({ x, y }) =>
    Array.from({ length: 12 }, (_, step) => ({
      x: x + margin * Math.cos((step * Math.PI) / 6),
      y: y + margin * Math.sin((step * Math.PI) / 6),
    })),
  )
  const hull = Delaunay.from(
    corners,
    ({ x }) => x,
    ({ y }) => y,
  ).hull
  return [...hull].flatMap((index) => corners[index] ?? [])
}
