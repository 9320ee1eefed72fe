import { expect, test } from 'vitest'
import { readTimes } from './read-times.ts'
import { preferredLanguage, resolveAddress } from './resolve-address.ts'

const NOW = new Date('2026-11-21T12:00:00Z')
const times = (query: string) => readTimes(new URLSearchParams(query), NOW, '2026-11-21')

test.each([
  { query: '', asOf: null, because: 'today needs no word' },
  { query: 'asOf=2026-11-21', asOf: null, because: 'it is today' },
  { query: 'asOf=2020', asOf: '2020-12-31', because: 'a year is shown as it ended' },
  { query: 'asOf=2020-02', asOf: '2020-02-29', because: 'a month is shown as it ended, also in a leap year' },
  { query: 'asOf=2019-02-28', asOf: '2019-02-28', because: 'a day is a day' },
  { query: 'asOf=1000', asOf: '1000-12-31', because: 'it is the first year that can be asked for' },
])('"$query" shows $asOf, because $because', ({ query, asOf }) => {
  expect(times(query).asOf).toBe(asOf)
})

test.each([
  { query: 'knownAt=2026-11-20', knownAt: '2026-11-20T23:59:59.999999Z', because: 'a day is known at its end' },
  { query: 'knownAt=2026-11-21', knownAt: null, because: 'its end has not come yet' },
  { query: 'knownAt=2026-11-21T10:00:00Z', knownAt: '2026-11-21T10:00:00.000000Z', because: 'it is a moment' },
  { query: 'knownAt=2026-11-21T10:00:00.123456Z', knownAt: '2026-11-21T10:00:00.123456Z', because: 'all six digits count' },
  {
    query: 'knownAt=2026-11-21T10:00:00%2B02:00',
    knownAt: '2026-11-21T08:00:00.000000Z',
    because: 'it is told in another time zone',
  },
  {
    query: 'knownAt=2026-11-21T10:00:00+02:00',
    knownAt: '2026-11-21T08:00:00.000000Z',
    because: 'the plus sign was not encoded',
  },
  { query: 'knownAt=2999-01-01', knownAt: null, because: 'nobody knows the future' },
])('"$query" shows what was known at $knownAt, because $because', ({ query, knownAt }) => {
  expect(times(query).knownAt).toBe(knownAt)
})

test.each([
  'asOf=2020-13',
  'asOf=yesterday',
  'asOf=2020-1-1',
  'asOf=0999',
  'asOf=9999',
  'knownAt=2020',
  'knownAt=2020-02-30T00:00:00Z',
  'knownAt=2020-02-03T25:00:00Z',
])('"%s" is refused', (query) => {
  expect(() => times(query)).toThrow(/is-no/)
})

test.each([
  { path: '/lt', to: 'page', route: 'home', slug: null, format: 'html' },
  { path: '/lt.json', to: 'page', route: 'home', slug: null, format: 'json' },
  { path: '/en/clusters/litek.jsonld', to: 'page', route: 'clusters', slug: 'litek', format: 'jsonld' },
  { path: '/lt/pakeitimai.atom', to: 'page', route: 'changes', slug: null, format: 'atom' },
  { path: '/lt/teiginiai/12', to: 'page', route: 'statements', slug: '12', format: 'html' },
])('$path is a page: $route $slug as $format', ({ path, ...found }) => {
  expect(resolveAddress(path)).toMatchObject(found)
})

test.each(['/lt/klasteriai/litek/more', '/xx', '/lt/nothing', '/lt/klasteriai/Ą', '/lt/klasteriai/..'])(
  '%s leads nowhere',
  (path) => {
    expect(resolveAddress(path).to).toBe('nowhere')
  },
)

test('no address leads out of the house', () => {
  for (const path of ['//evil.example', '//evil.example/klasteriai', '/\\evil.example', '///lt//klasteriai//']) {
    const resolved = resolveAddress(path)
    if (resolved.to === 'redirect') expect(resolved.path).toMatch(/^\/(lt|en)(\/|$)/)
  }
})

test('the language that a browser likes best decides, not the one that it names first', () => {
  expect(preferredLanguage('en;q=0.4, lt;q=0.9')).toBe('lt')
  expect(preferredLanguage('lt;q=0, en')).toBe('en')
})

test.each([
  { path: '/lt/ekonomika/metodai', route: 'economy-methods', slug: null },
  { path: '/en/economy/methods/location-quotient', route: 'economy-methods', slug: 'location-quotient' },
  { path: '/en/economy', route: 'economy', slug: null },
])('$path has two parts before what it is about', ({ path, route, slug }) => {
  expect(resolveAddress(path)).toMatchObject({ to: 'page', route, slug })
})

test('an address of two parts is found in the other language, without the language and with capital letters', () => {
  expect(resolveAddress('/en/ekonomika/metodai')).toEqual({ to: 'redirect', path: '/en/economy/methods' })
  expect(resolveAddress('/Economy/Methods')).toEqual({ to: 'redirect', path: '/en/economy/methods' })
  expect(resolveAddress('/ekonomika/žemėlapis')).toEqual({ to: 'redirect', path: '/lt/ekonomika/zemelapis' })
  expect(resolveAddress('/en/economy/places/kauno/more')).toMatchObject({ to: 'nowhere' })
})

test.each([
  { path: '/en/economy/activities/C', leads: '/en/economy/activities/c' },
  { path: '/lt/ekonomika/veiklos/C.csv', leads: '/lt/ekonomika/veiklos/c.csv' },
  { path: '/en/economy/activities/6201', leads: '/en/economy/activities/62.01' },
  { path: '/lt/ekonomika/veiklos/J62.01', leads: '/lt/ekonomika/veiklos/62.01' },
  { path: '/en/economy/distance/6201', leads: '/en/economy/distance/62.01' },
  { path: '/en/economy/places/Municipality.Kauno-m', leads: '/en/economy/places/municipality.kauno-m' },
  { path: '/en/economy/groups/Drawn.Software', leads: '/en/economy/groups/drawn.software' },
])('$path leads to the one address of what it means', ({ path, leads }) => {
  expect(resolveAddress(path)).toEqual({ to: 'redirect', path: leads })
})

test('an activity at its own address leads nowhere else, and what is not of the observatory keeps its letters', () => {
  expect(resolveAddress('/en/economy/activities/62.01')).toMatchObject({ to: 'page', slug: '62.01' })
  expect(resolveAddress('/en/economy/distance/c26.51')).toMatchObject({ to: 'page', slug: 'c26.51' })
  expect(resolveAddress('/en/clusters/LITEK').to).toBe('nowhere')
})
