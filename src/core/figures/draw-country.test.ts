import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawCountry } from './draw-country.ts'
import type { CountryShape, Located } from './draw-country.ts'
import { schematicAreas } from './schematic-areas.ts'

const square = [
  [20, 54],
  [26, 54],
  [26, 56.4],
  [20, 56.4],
  [20, 54],
] as const
const county = (slug: string): Located => ({ subject: `county/${slug}`, code: slug, centre: [23, 55], county: null })
const municipality = (slug: string, of: string, longitude: number, latitude: number): Located => ({
  subject: `municipality/${slug}`,
  code: slug,
  centre: [longitude, latitude],
  county: `county/${of}`,
})
const country: CountryShape = {
  counties: [county('west'), county('east')],
  municipalities: [
    municipality('a', 'west', 21, 55),
    municipality('b', 'west', 22, 55.5),
    municipality('c', 'west', 22, 54.5),
    municipality('d', 'east', 24, 55),
    municipality('e', 'east', 25, 55.8),
    municipality('f', 'east', 25.5, 54.4),
  ],
  outline: [square],
  shapes: null,
}

test('north is up and east is right', () => {
  const { municipalities } = drawCountry(country)
  const at = (slug: string) => municipalities.find(({ subject }) => subject === `municipality/${slug}`)?.at ?? { x: 0, y: 0 }
  expect(at('a').x).toBeLessThan(at('d').x)
  expect(at('b').y).toBeLessThan(at('c').y)
})

test('a county is drawn as one area: lines between its own municipalities are dissolved', () => {
  const drawn = drawCountry(country)
  expect(drawn.schematic).toBe(true)
  for (const { path } of drawn.counties) expect(path?.match(/M/g)).toHaveLength(1)
})

test('official shapes are drawn instead of the schematic ones, found by their code', () => {
  const shape = (code: string) => ({ code, name: code, rings: [square] })
  const drawn = drawCountry({ ...country, shapes: { counties: [shape('west')], municipalities: [shape('a')] } })
  expect(drawn.schematic).toBe(false)
  expect(drawn.counties.map(({ path }) => path !== null)).toEqual([true, false])
  expect(drawn.municipalities.filter(({ path }) => path !== null).map(({ subject }) => subject)).toEqual(['municipality/a'])
})

test('a place without a centre is in no map, and a country without places has an empty one', () => {
  const lost = { ...municipality('x', 'west', 0, 0), centre: null }
  expect(drawCountry({ ...country, municipalities: [lost] }).municipalities).toEqual([])
  expect(drawCountry({ counties: [], municipalities: [], outline: null, shapes: null }).outline).toBe('')
})

test('a country that no atlas knows is a field around its places', () => {
  const drawn = drawCountry({ ...country, outline: null })
  expect(drawn.outline).toMatch(/^M.*Z$/)
  expect(drawn.municipalities).toHaveLength(6)
})

test('areas of groups cover the whole box and never overlap, wherever the centres are', () => {
  const box = { width: 100, height: 80 }
  const centre = fc.record({
    at: fc.record({ x: fc.integer({ min: 1, max: 99 }), y: fc.integer({ min: 1, max: 79 }) }),
    group: fc.constantFrom('a', 'b', 'c'),
  })
  fc.assert(
    fc.property(fc.uniqueArray(centre, { selector: ({ at }) => `${at.x},${at.y}`, minLength: 2, maxLength: 40 }), (centres) => {
      const areas = [...schematicAreas(centres, box).values()].flat().map(areaOf)
      expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(box.width * box.height, 0)
    }),
  )
})

function areaOf(ring: readonly { x: number; y: number }[]): number {
  const twice = ring.reduce((sum, { x, y }, index) => {
    const next = ring[(index + 1) % ring.length] ?? { x, y }
    return sum + x * next.y - next.x * y
  }, 0)
  return twice / 2
}
