import { feature } from 'topojson-client'
import type { Shape, Shapes } from '#core/figures/shapes.ts'
import { isTopology } from './is-topology.ts'
import { ringsOf } from './rings-of.ts'

/** What is wrong with a file of shapes; each code has a sentence 'map.shapes.<code>'. `at`: which area of the file, counted from 1. */
export type ShapeFinding =
  | { readonly code: 'not-json' | 'unknown-format' | 'no-areas' | 'not-degrees' | 'too-large' }
  | { readonly code: 'without-code' | 'same-code'; readonly at: number; readonly name: string }

export type ReadShapes = { readonly shapes: Shapes; readonly findings: readonly ShapeFinding[] }

/** The names that publishers give to the columns of codes and names; the official Lithuanian ones first. */
const municipalityCodes = ['SAV_KODAS', 'LAU_1', 'LAU_ID', 'LAU_CODE', 'municipality']
const countyCodes = ['APS_KODAS', 'county', 'code', 'CODE', 'id']
const names = ['SAV_PAV', 'APS_PAV', 'LAU_NAME', 'NUTS_NAME', 'name', 'NAME']

const LARGEST_FILE = 60_000_000

/**
 * Reads official borders of counties or municipalities from TopoJSON or GeoJSON in degrees (WGS 84). Which level an area
 * belongs to is told by its columns: one with a municipality's code is a municipality, else a county.
 */
export function readShapes(text: string): ReadShapes {
  const nothing = (code: 'not-json' | 'unknown-format' | 'no-areas' | 'not-degrees' | 'too-large'): ReadShapes => ({
    shapes: { counties: [], municipalities: [] },
    findings: [{ code }],
  })
  if (text.length > LARGEST_FILE) return nothing('too-large')
  const parsed = parse(text)
  if (parsed === undefined) return nothing('not-json')
  const features = featuresIn(parsed)
  if (features === null) return nothing('unknown-format')
  const areas = features.map(areaOf).filter(({ rings }) => rings.length > 0)
  if (areas.length === 0) return nothing('no-areas')
  const inDegrees = areas.every(({ rings }) =>
    rings.every((ring) => ring.every(([longitude, latitude]) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)),
  )
  if (!inDegrees) return nothing('not-degrees')
  const findings: ShapeFinding[] = []
  const counties = new Map<string, Shape>()
  const municipalities = new Map<string, Shape>()
  for (const [index, { level, code, name, rings }] of areas.entries()) {
    const known = level === 'municipality' ? municipalities : counties
    if (code === null) findings.push({ code: 'without-code', at: index + 1, name })
    else if (known.has(code)) findings.push({ code: 'same-code', at: index + 1, name })
    else known.set(code, { code, name, rings })
  }
  return { shapes: { counties: [...counties.values()], municipalities: [...municipalities.values()] }, findings }
}

/** New shapes take the place of those of the same level: counties and municipalities may come in two files. */
export function joinShapes(before: Shapes | null, brought: Shapes): Shapes {
  return {
    counties: brought.counties.length > 0 ? brought.counties : (before?.counties ?? []),
    municipalities: brought.municipalities.length > 0 ? brought.municipalities : (before?.municipalities ?? []),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    // A file that is no JSON is the reader's to mend; anything else is a fault.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function featuresIn(parsed: unknown): unknown[] | null {
  if (isTopology(parsed)) {
    return Object.values(parsed.objects).flatMap((object): unknown[] => {
      const found = feature(parsed, object)
      return found.type === 'FeatureCollection' ? found.features : [found]
    })
  }
  if (typeof parsed !== 'object' || parsed === null || !('features' in parsed) || !Array.isArray(parsed.features)) return null
  return parsed.features
}

function areaOf(area: unknown) {
  const properties = typeof area === 'object' && area !== null && 'properties' in area ? area.properties : null
  const columns = new Map<string, unknown>(
    typeof properties === 'object' && properties !== null ? Object.entries(properties) : [],
  )
  const municipality = firstOf(columns, municipalityCodes)
  return {
    level: municipality === null ? ('county' as const) : ('municipality' as const),
    code: municipality ?? firstOf(columns, countyCodes),
    name: firstOf(columns, names) ?? '',
    rings: ringsOf(area),
  }
}

function firstOf(columns: ReadonlyMap<string, unknown>, wanted: readonly string[]): string | null {
  for (const column of wanted) {
    const value = columns.get(column)
    if (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')) return String(value).trim()
  }
  return null
}
