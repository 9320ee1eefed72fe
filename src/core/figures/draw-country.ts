import type { SubjectId } from '#core/statements/statement.ts'
import type { CountryMap, MapPlace, Spot } from './country-map.ts'
import { drawRings, tenths } from './draw-rings.ts'
import { fitProjection } from './fit-projection.ts'
import type { Projection } from './fit-projection.ts'
import { fieldAround, schematicAreas } from './schematic-areas.ts'
import type { LonLat, Rings, Shape, Shapes } from './shapes.ts'

/** A place as the register knows it: its official code, its centre, and for a municipality its county. */
export type Located = {
  readonly subject: SubjectId
  readonly code: string | null
  readonly centre: LonLat | null
  readonly county: SubjectId | null
}

/** What a map of a country is drawn from. */
export type CountryShape = {
  readonly counties: readonly Located[]
  readonly municipalities: readonly Located[]
  /** The border of the country from an atlas; null when the atlas does not have it. */
  readonly outline: Rings | null
  /** Official borders; null until the operator brings them in. */
  readonly shapes: Shapes | null
}

export const MAP_WIDTH = 1000
const MARGIN = 12

/** Makes the drawing of a country. Places without a centre and without a shape stand in no map; tables name them all the same. */
export function drawCountry(shape: CountryShape): CountryMap {
  const official =
    shape.shapes !== null && shape.shapes.counties.length + shape.shapes.municipalities.length > 0 ? shape.shapes : null
  const centres = [...shape.municipalities, ...shape.counties].flatMap(({ centre }) => (centre === null ? [] : [centre]))
  const borders =
    official === null ? (shape.outline ?? []) : [...official.counties, ...official.municipalities].flatMap(({ rings }) => rings)
  const known: readonly LonLat[] = borders.length > 0 ? borders.flat() : centres
  if (known.length === 0)
    return { width: MAP_WIDTH, height: MAP_WIDTH / 2, outline: '', counties: [], municipalities: [], schematic: true }
  const margin = borders.length > 0 ? MARGIN : MARGIN * 6
  const { project, height } = fitProjection(known, MAP_WIDTH, margin)
  const box = { width: MAP_WIDTH, height }
  const outline = outlineOf(official, borders, { project, centres, margin })
  const countyAreas =
    official === null ? fromCentres(shape, project, box) : fromShapes(shape.counties, official.counties, project)
  const municipalityAreas =
    official === null ? new Map<SubjectId, string>() : fromShapes(shape.municipalities, official.municipalities, project)
  return {
    ...box,
    outline,
    counties: placed(shape.counties, countyAreas, project),
    municipalities: shape.municipalities.flatMap((place) =>
      placed([place], municipalityAreas, project).map((each) => ({ ...each, county: place.county })),
    ),
    schematic: official === null,
  }
}

function outlineOf(
  official: Shapes | null,
  borders: Rings,
  around: { project: Projection; centres: readonly LonLat[]; margin: number },
): string {
  const { project, centres, margin } = around
  if (borders.length === 0) return drawRings([fieldAround(centres.map(project), margin * 0.9)])
  // Counties of official shapes draw the country together; their borders need no line around them all.
  const rings =
    official === null
      ? borders
      : (official.counties.length > 0 ? official.counties : official.municipalities).flatMap((each) => each.rings)
  return drawRings(rings.map((ring) => ring.map(project)))
}

function fromCentres(shape: CountryShape, project: Projection, box: { width: number; height: number }): Map<SubjectId, string> {
  const centres = shape.municipalities.flatMap(({ centre, county }) =>
    centre === null || county === null ? [] : [{ at: project(centre), group: county }],
  )
  return new Map([...schematicAreas(centres, box)].map(([county, rings]) => [county, drawRings(rings)]))
}

function fromShapes(places: readonly Located[], shapes: readonly Shape[], project: Projection): Map<SubjectId, string> {
  const byCode = new Map(shapes.map((shape) => [shape.code, shape]))
  return new Map(
    places.flatMap(({ subject, code }) => {
      const shape = code === null ? undefined : byCode.get(code)
      return shape === undefined ? [] : [[subject, drawRings(shape.rings.map((ring) => ring.map(project)))] as const]
    }),
  )
}

function placed(places: readonly Located[], areas: ReadonlyMap<SubjectId, string>, project: Projection): MapPlace[] {
  return places.flatMap(({ subject, centre }) => {
    const path = areas.get(subject) ?? null
    if (centre === null) return []
    return [{ subject, path, at: rounded(project(centre)) }]
  })
}

function rounded({ x, y }: Spot): Spot {
  return { x: tenths(x), y: tenths(y) }
}
