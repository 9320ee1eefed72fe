import type { feature } from 'topojson-client'

/** TopoJSON as its own package names it. */
export type Topology = Parameters<typeof feature>[0]

/** Whether a value from a file is TopoJSON, as far as its frame shows. */
export function isTopology(value: unknown): value is Topology {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'Topology') return false
  return (
    'objects' in value &&
    typeof value.objects === 'object' &&
    value.objects !== null &&
    'arcs' in value &&
    Array.isArray(value.arcs)
  )
}
