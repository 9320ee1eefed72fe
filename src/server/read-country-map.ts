import { z } from 'zod'
import { drawCountry } from '#core/figures/draw-country.ts'
import type { Located } from '#core/figures/draw-country.ts'
import type { CountryMap } from '#core/figures/country-map.ts'
import type { LonLat, Shapes } from '#core/figures/shapes.ts'
import { shownOn, textOn, textsOn } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { StatementValue, SubjectId } from '#core/statements/statement.ts'
import { readOutline } from '#sources/shapes/read-outline.ts'
import type { PageReader } from './page-definition.ts'

const pointSchema = z.tuple([z.number(), z.number()])
const shapeSchema = z.object({ code: z.string(), name: z.string(), rings: z.array(z.array(pointSchema)) })
const shapesSchema = z.object({ counties: z.array(shapeSchema), municipalities: z.array(shapeSchema) })

/** The places of the country as they are on the page's day, and its map. */
export type CountryPlaces = {
  readonly counties: readonly Place[]
  readonly municipalities: readonly Place[]
  readonly map: CountryMap
}

export type Place = Located & { readonly shown: readonly Shown[] }

/** Counties and municipalities with all that is said of them, drawn as a map. */
export async function readCountryMap(reader: PageReader): Promise<CountryPlaces> {
  const [counties, municipalities, document] = await Promise.all([
    reader.shownOfKind('county'),
    reader.shownOfKind('municipality'),
    reader.document('shapes'),
  ])
  const shapes: Shapes | null = document === null ? null : shapesSchema.parse(document)
  const places = { counties: placesOf(counties, reader.day), municipalities: placesOf(municipalities, reader.day) }
  const { worldAtlasId } = reader.country
  return { ...places, map: drawCountry({ ...places, shapes, outline: worldAtlasId === null ? null : readOutline(worldAtlasId) }) }
}

function placesOf(segments: readonly Shown[], day: string): Place[] {
  return [...Map.groupBy(segments, (segment) => segment.subject)].map(([subject, shown]) => ({
    subject,
    shown,
    code: textOn(shown, 'code', day) ?? null,
    centre: centreOf(shownOn(shown, 'centre', day)[0]?.value),
    county: countyIn(textsOn(shown, 'part-of', day)),
  }))
}

function countyIn(wholes: readonly SubjectId[]): SubjectId | null {
  return wholes.find((whole) => whole.startsWith('county/')) ?? null
}

function centreOf(value: StatementValue | undefined): LonLat | null {
  if (typeof value !== 'object' || isAbsentValue(value)) return null
  const parts = new Map<string, unknown>(Object.entries(value))
  const [longitude, latitude] = [parts.get('longitude'), parts.get('latitude')]
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : null
}
