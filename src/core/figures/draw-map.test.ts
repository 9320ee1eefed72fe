import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClusterCard } from '#core/registry/cluster-card.ts'
import { countPlaces } from './count-places.ts'
import { drawCountry } from './draw-country.ts'
import { clusterRadius, drawMap, memberRadius, shadeOf, shades } from './draw-map.ts'
import { standaloneSvg } from './xml.ts'

const map = drawCountry({
  counties: [{ subject: 'county/a', code: '1', centre: [24, 55], county: null }],
  municipalities: [
    { subject: 'municipality/a', code: '11', centre: [24, 55], county: 'county/a' },
    { subject: 'municipality/b', code: '12', centre: [25, 55.5], county: 'county/a' },
  ],
  outline: null,
  shapes: null,
})

function draw(name: string): string {
  const note = (clusters: number, members: number) => ({ href: '/lt/x?a=1&b=2', title: name, clusters, members, label: name })
  return drawMap(map, {
    id: 'map',
    title: name,
    description: name,
    counties: new Map([['county/a', note(3, 5)]]),
    municipalities: new Map([
      ['municipality/a', note(3, 0)],
      ['municipality/b', note(0, 5)],
    ]),
  })
}

test('whatever a place is called, the drawing stays well-formed and the name stays text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.constantFrom('<script>alert(1)</script>', '"onload="x', '&amp;', ']]>', '\u0000'),
      ),
      (name) => {
        for (const svg of [draw(name), standaloneSvg(draw(name), { title: name, notes: [name] })]) {
          const tags = svg.match(/<[^>]*>/g) ?? []
          for (const tag of tags) expect(tag).toMatch(/^<\/?[a-zA-Z]+(?: [a-zA-Z-:]+="[^"<]*")*\/?>$/)
          expect(svg).not.toContain('<script')
          expect(tags.filter((tag) => !tag.startsWith('</') && !tag.endsWith('/>'))).toHaveLength(
            tags.filter((tag) => tag.startsWith('</')).length,
          )
        }
      },
    ),
  )
})

test('areas of discs grow with clusters, a ring is always outside its disc, and nothing has no mark', () => {
  expect(clusterRadius(0)).toBe(0)
  expect(memberRadius(0, 9)).toBe(0)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 5000 }), (clusters, members) => {
      expect(clusterRadius(clusters + 1)).toBeGreaterThan(clusterRadius(clusters))
      expect(memberRadius(members, clusters)).toBeGreaterThan(clusterRadius(clusters))
    }),
  )
})

test.each([
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 3],
  [7, 3],
  [8, 4],
  [15, 4],
  [16, 5],
  [900, 5],
])('%i clusters have shade %i', (clusters, shade) => {
  expect(shadeOf(clusters)).toBe(shade)
})

test('the steps of the key are those of the shades', () => {
  for (const [index, { from, to }] of shades.entries()) expect([shadeOf(from), shadeOf(to)]).toEqual([index, index])
})

test('the table of the map holds every cluster and every member once: places and the unknown one make the whole', () => {
  const seats = ['municipality/a', 'municipality/b', 'municipality/not-in-the-country', 'unknown']
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...seats), { maxLength: 60 }),
      fc.dictionary(fc.constantFrom(...seats), fc.nat({ max: 99 })),
      (clusterSeats, memberSeats) => {
        const members = new Map(
          Object.entries(memberSeats).map(([place, count]) => [place === 'unknown' ? null : place, count] as const),
        )
        const { places, unknown } = countPlaces(['municipality/a', 'municipality/b'], clusterSeats.map(cardAt), members)
        const all = [...places.values(), unknown]
        expect(all.reduce((sum, { clusters }) => sum + clusters, 0)).toBe(clusterSeats.length)
        expect(all.reduce((sum, place) => sum + place.members, 0)).toBe(
          Object.values(memberSeats).reduce((sum, count) => sum + count, 0),
        )
      },
    ),
  )
})

function cardAt(seat: string, index: number): ClusterCard {
  const nothing = ['unknown']
  return {
    subject: `cluster/c${index}`,
    name: {},
    founded: null,
    membersTotal: null,
    membersNamed: 0,
    newest: 0,
    shown: [],
    values: {
      field: nothing,
      direction: nothing,
      county: nothing,
      municipality: [seat],
      label: nothing,
      status: nothing,
      association: nothing,
      founded: nothing,
      kind: nothing,
    },
  }
}
