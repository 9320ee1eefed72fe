import type { Box, OwnCoordinates } from '#core/economy/own-mapping.ts'
import type { Check, Column, Head, Note } from '../format.ts'

/** Where LKS-94 is used (metres): a northing never looks like an easting, so that the two cannot be taken for each other. */
const LITHUANIA = { south: 5_950_000, north: 6_280_000, west: 290_000, east: 700_000 }
const EARTH: Box = { south: -90, north: 90, west: -180, east: 180 }

/** The ends of the layouts of own formats: the receipts of what is held tell by them what its rows have. */
const layoutEnd = { 'EPSG:4326': 'degrees-1', 'EPSG:3346': 'lks94-1' } as const

export type CoordinateSystem = OwnCoordinates['system']

/** In which system the rows of a layout have coordinates; null where they have none. */
export function coordinatesOfLayout(layout: string): CoordinateSystem | null {
  if (!layout.startsWith('own.')) return null
  if (layout.endsWith(`-${layoutEnd['EPSG:4326']}`)) return 'EPSG:4326'
  return layout.endsWith(`-${layoutEnd['EPSG:3346']}`) ? 'EPSG:3346' : null
}

/** The columns of the lake that hold them: along a meridian, and across. */
export const coordinateColumns = {
  'EPSG:4326': { up: 'latitude', across: 'longitude' },
  'EPSG:3346': { up: 'northing', across: 'easting' },
} as const satisfies { readonly [system in CoordinateSystem]: { up: string; across: string } }

/**
 * What an own format has for coordinates. A row is refused, by its line, when one of the two is missing or is no number, when the two are the wrong way round,
 * and when they lie outside the country (`box`; without one, of the Earth): a wrong place would make a wrong curve. Without both the firm is kept, has no
 * place, and is told.
 */
export function coordinateParts(
  coordinates: OwnCoordinates,
  { number, box }: { readonly number: (column: string) => string; readonly box: Box | null },
): {
  readonly layout: string
  readonly heads: readonly Head[]
  readonly columns: readonly Column[]
  readonly checks: readonly Check[]
  readonly notes: readonly Note[]
} {
  const { up, across } = coordinateColumns[coordinates.system]
  const given =
    coordinates.system === 'EPSG:4326'
      ? { [up]: coordinates.latitude, [across]: coordinates.longitude }
      : { [up]: coordinates.northing, [across]: coordinates.easting }
  const [north, east] = [number(up), number(across)]
  const { south, north: top, west, east: right } = coordinates.system === 'EPSG:4326' ? (box ?? EARTH) : LITHUANIA
  const within = (one: string, other: string) =>
    `(coalesce(${one}, 0) BETWEEN ${south} AND ${top} AND coalesce(${other}, 0) BETWEEN ${west} AND ${right})`
  const both = `${up} IS NOT NULL AND ${across} IS NOT NULL`
  const areNumbers = `${north} IS NOT NULL AND ${east} IS NOT NULL`
  const isSwapped = `${areNumbers} AND NOT ${within(north, east)} AND ${within(east, north)}`
  return {
    layout: layoutEnd[coordinates.system],
    heads: [up, across].map((name) => ({ name, accepts: [given[name] ?? name], needed: true })),
    columns: [up, across].map((name) => ({ name, type: 'DOUBLE', sql: number(name) })),
    checks: [
      { code: 'coordinate-alone', head: up, fails: `${up} IS NULL AND ${across} IS NOT NULL` },
      { code: 'coordinate-alone', head: across, fails: `${across} IS NULL AND ${up} IS NOT NULL` },
      { code: 'not-a-coordinate', head: up, fails: `${both} AND ${north} IS NULL` },
      { code: 'not-a-coordinate', head: across, fails: `${both} AND ${east} IS NULL` },
      { code: 'coordinates-swapped', head: up, fails: isSwapped },
      { code: 'coordinates-outside', head: up, fails: `${areNumbers} AND NOT ${within(north, east)} AND NOT (${isSwapped})` },
    ],
    notes: [{ code: 'coordinates-missing', head: 'firm', holds: `${up} IS NULL AND ${across} IS NULL` }],
  }
}
