import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import type { LonLat, Rings } from '#core/figures/shapes.ts'
import { ringsOf } from './rings-of.ts'
import { isTopology } from './is-topology.ts'

const outlines = new Map<string, Rings | null>()

/** The border of a country from Natural Earth (public domain, 1:10 million), by its number in ISO 3166; null when it has none. */
export function readOutline(worldAtlasId: string): Rings | null {
  const known = outlines.get(worldAtlasId)
  if (known !== undefined) return known
  const found = findOutline(worldAtlasId)
  outlines.set(worldAtlasId, found)
  return found
}

function findOutline(worldAtlasId: string): Rings | null {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json')
  const atlas: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!isTopology(atlas)) return null
  const countries = atlas.objects['countries']
  if (countries?.type !== 'GeometryCollection') return null
  const country = countries.geometries.find(({ id }) => id === worldAtlasId)
  if (country === undefined) return null
  const rings = ringsOf(feature(atlas, country))
  return rings.length === 0 ? null : nearMainland(rings)
}

/** Far islands and possessions would shrink the country to a dot: only what lies near its largest part is drawn. */
function nearMainland(rings: Rings): Rings {
  const largest = rings.toSorted((one, other) => other.length - one.length)[0] ?? []
  const [west, east] = [Math.min(...largest.map(([x]) => x)), Math.max(...largest.map(([x]) => x))]
  const reach = Math.max(2, (east - west) / 2)
  const isNear = (ring: readonly LonLat[]) => ring.every(([longitude]) => longitude > west - reach && longitude < east + reach)
  return rings.filter(isNear)
}
