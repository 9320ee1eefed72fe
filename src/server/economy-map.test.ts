import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { bringShapes } from '#actions/bring-shapes.ts'
import { plantedYear } from '#actions/economy/testing/planted-firms.ts'
import type { World } from '#actions/world.ts'
import { textOn } from '#core/registry/shown.ts'
import { readShapes } from '#sources/shapes/read-shapes.ts'
import { shownOfKind } from '#store/read-projection.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openEconomy } from './testing/open-economy.ts'
import { openLithuania } from './testing/open-test-app.ts'

/** Squares side by side in place of the borders of municipalities. */
async function bordersOf(world: World): Promise<string> {
  const shown = await shownOfKind(world.db, 'municipality', { properties: ['code'] })
  const codes = [...Map.groupBy(shown, ({ subject }) => subject).values()].flatMap(
    (same) => textOn(same, 'code', '2026-11-21') ?? [],
  )
  const features = codes.map((code, at) => {
    const [west, south] = [21 + (at % 8) * 0.6, 54 + Math.floor(at / 8) * 0.3]
    const ring = [
      [west, south],
      [west, south + 0.28],
      [west + 0.55, south + 0.28],
      [west + 0.55, south],
      [west, south],
    ]
    return {
      type: 'Feature',
      properties: { SAV_KODAS: code, SAV_PAV: code },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}

describeOnDatabase('the map of the economy', (open) => {
  let app: FastifyInstance
  let world: World
  const bodyOf = async (url: string) => {
    const { statusCode, body } = await app.inject({ url })
    if (statusCode !== 200) throw new Error(`${url}: ${statusCode}`)
    return body
  }
  const drawingOf = (body: string) => /<svg class="map economy-map"[\s\S]*?<\/svg>/.exec(body)?.[0] ?? ''
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

  beforeAll(async () => {
    ;({ world } = await openLithuania(open))
    const opened = await openEconomy(world, [{ name: 'monthly-2023.csv', content: plantedYear(2023) }])
    app = opened.app
    return opened.close
  }, 120_000)

  test('without borders towns are circles on schematic counties, counties are shaded; what is withheld is hatched and told', async () => {
    const towns = await bodyOf('/en/economy/map?activity=62&measure=amount')
    expect(towns).toContain('Borders are approximate')
    const drawing = drawingOf(towns)
    expect(count(drawing, /data-place="municipality\//g)).toBe(60)
    expect(drawing).not.toContain('map-area')
    expect(drawing).toMatch(/aria-label="[^":]+ Municipality: \d{1,2},\d{3}"/)
    expect(drawing).toMatch(
      /aria-label="Birštonas Municipality: 0–[\d,]+"><title>[^<]*<\/title><circle r="6" fill="url\(#economy-hatch\)"/,
    )
    expect(count(drawingOf(await bodyOf('/lt/ekonomika/zemelapis?by=county&activity=62')), /class="map-area"/g)).toBe(10)
  })

  test('with borders brought in towns are shaded areas, the file says the same, and counties stand on the towns', async () => {
    const { shapes, findings } = readShapes(await bordersOf(world))
    expect(findings).toEqual([])
    expect(await bringShapes(world, { shapes, file: 'borders.geojson', by: 'tester' })).toMatchObject({
      drawn: 60,
      withoutShape: [],
    })
    for (const url of ['/en/economy/map?activity=62&measure=amount', '/en/economy/map.svg?activity=62&measure=amount']) {
      const body = await bodyOf(url)
      expect([url, count(body, /class="map-area"/g)]).toEqual([url, 60])
      expect(body).not.toContain('data-place=')
      expect(body).toMatch(
        /Birštonas Municipality: 0–[\d,]+"><title>[^<]*<\/title><path class="map-area"[^>]*fill="url\(#economy-hatch\)"/,
      )
    }
    expect(await bodyOf('/en/economy/map?activity=62')).toContain('Official borders, brought in by the operator')
    expect(await bodyOf('/lt/ekonomika/zemelapis?activity=62')).not.toContain('url(#economy-outline)')
    const counties = drawingOf(await bodyOf('/en/economy/map?by=county&activity=62'))
    expect(count(counties, /data-place="county\//g)).toBe(10)
    expect(count(counties, /<path d="M/g)).toBe(60)
  })
})
