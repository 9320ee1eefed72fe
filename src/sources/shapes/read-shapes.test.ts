import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readOutline } from './read-outline.ts'
import { joinShapes, readShapes } from './read-shapes.ts'

const ring = [
  [24, 55],
  [25, 55],
  [25, 56],
  [24, 55],
]
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const area = (properties: unknown, coordinates: unknown = [ring]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates },
})

describe('a file of shapes', () => {
  test('gives counties and municipalities by their official codes', () => {
    const { shapes, findings } = readShapes(
      collection(
        area({ APS_KODAS: 1, APS_PAV: 'Alytaus apskr.' }),
        area({ APS_KODAS: 1, SAV_KODAS: 11, SAV_PAV: 'Alytaus m. sav.' }),
      ),
    )
    expect(findings).toEqual([])
    expect(shapes.counties.map(({ code, name }) => [code, name])).toEqual([['1', 'Alytaus apskr.']])
    expect(shapes.municipalities.map(({ code, name }) => [code, name])).toEqual([['11', 'Alytaus m. sav.']])
  })

  test.each([
    { text: 'no json at all', code: 'not-json' },
    { text: '{"type":"Something"}', code: 'unknown-format' },
    { text: '[]', code: 'unknown-format' },
    { text: 'null', code: 'unknown-format' },
    { text: collection(), code: 'no-areas' },
    {
      text: collection({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [24, 55] } }),
      code: 'no-areas',
    },
    {
      text: collection(
        area({ APS_KODAS: 1 }, [
          [
            [500000, 6000000],
            [510000, 6000000],
            [510000, 6100000],
            [500000, 6000000],
          ],
        ]),
      ),
      code: 'not-degrees',
    },
    { text: collection(area({})), code: 'without-code' },
    { text: collection(area({ SAV_KODAS: 11 }), area({ SAV_KODAS: '11' })), code: 'same-code' },
    { text: '{"type":"Topology","objects":{},"arcs":[]}', code: 'no-areas' },
  ])('that is wrong is told by $code', ({ text, code }) => {
    expect(readShapes(text).findings.map((finding) => finding.code)).toEqual([code])
  })

  test('replaces only the level that it brings', () => {
    const shape = (code: string) => ({ code, name: code, rings: [] })
    const before = { counties: [shape('1')], municipalities: [shape('11')] }
    expect(joinShapes(before, { counties: [], municipalities: [shape('12')] })).toEqual({
      counties: [shape('1')],
      municipalities: [shape('12')],
    })
  })
})

test('the outline of Lithuania is in the atlas, that of no country is not', () => {
  const outline = readOutline('440') ?? []
  expect(outline.flat().length).toBeGreaterThan(200)
  for (const [longitude, latitude] of outline.flat()) {
    expect(longitude).toBeGreaterThan(20)
    expect(longitude).toBeLessThan(27)
    expect(latitude).toBeGreaterThan(53)
    expect(latitude).toBeLessThan(57)
  }
  expect(readOutline('000')).toBeNull()
})

// The official borders are not shipped; they are tried where somebody has put them beside the repository.
const folder = join(import.meta.dirname, '../../../../shared/data/geo')
test.skipIf(!existsSync(folder))(
  'the official files of Lithuania are read whole: 10 counties, 60 municipalities (left out where the files are not there)',
  () => {
    const read = (name: string) => readShapes(readFileSync(join(folder, name), 'utf8'))
    const counties = read('lt-counties.topo.json')
    const municipalities = read('lt-municipalities.topo.json')
    expect([...counties.findings, ...municipalities.findings]).toEqual([])
    expect(counties.shapes.counties).toHaveLength(10)
    expect(municipalities.shapes.municipalities).toHaveLength(60)
  },
)
