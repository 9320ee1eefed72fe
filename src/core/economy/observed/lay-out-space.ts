import { industrySpace } from '#core/economy/groups/industry-space.ts'

export type SpaceEdge = { readonly from: number; readonly to: number; readonly relatedness: number }
export type SpaceLayout = { readonly x: Float64Array; readonly y: Float64Array; readonly edges: readonly SpaceEdge[] }

/** The industry space of activities that are known by their order. `relatedness` is symmetric, row by row; NaN where nothing can be said. */
export function layOutSpace(count: number, relatedness: Float64Array): SpaceLayout {
  const names = Array.from({ length: count }, (_, at) => `${at}`)
  const why = new Uint8Array(relatedness.length)
  const { nodes, links } = industrySpace({
    rows: names,
    columns: names,
    values: relatedness,
    least: relatedness,
    most: relatedness,
    why,
  })
  return {
    x: Float64Array.from(nodes, ({ x }) => x),
    y: Float64Array.from(nodes, ({ y }) => y),
    edges: links.map(({ from, to, weight }) => ({ from, to, relatedness: weight })),
  }
}
