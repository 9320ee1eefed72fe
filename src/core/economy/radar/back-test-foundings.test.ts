import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom } from '../random.ts'
import { knownCells } from '../cells/cells.ts'
import { locationQuotient } from '../specialisation/location-quotient.ts'
import { hide } from '../testing/half-seen.ts'
import { backTestFoundings, LEAST_FOUNDINGS, standingsOf } from './back-test-foundings.ts'
import type { Founding } from './back-test-foundings.ts'
import type { RadarTable } from './radar-table.ts'
import { scanRadar } from './scan-radar.ts'
import { weightsFrom } from './signs.ts'

const [ROWS, COLUMNS] = [10, 4]
const rows = Array.from({ length: ROWS }, (_, at) => `place ${at}`)
const columns = Array.from({ length: COLUMNS }, (_, at) => `group ${at}`)

/** Forty pairs, each with more jobs than the one before; the last is empty. */
function tableOf(part: Partial<RadarTable> = {}): RadarTable {
  const employment = knownCells(
    rows,
    columns,
    Float64Array.from({ length: ROWS * COLUMNS }, (_, at) => (at === 39 ? 0 : 30 + at * 10)),
  )
  const nothing = locationQuotient(employment)
  const quotient = {
    ...nothing,
    values: nothing.values.map(() => 2),
    least: nothing.least.map(() => 2),
    most: nothing.most.map(() => 2),
  }
  return {
    employment,
    quotient,
    growth: null,
    relatedness: null,
    independentFirms: null,
    projectTies: null,
    largestShare: null,
    isOrganised: new Uint8Array(ROWS * COLUMNS),
    ...part,
  }
}

const weights = weightsFrom({ size: 1 })
const founded = (at: number, cluster = `cluster ${at}`): Founding => ({
  cluster,
  year: 2024,
  row: Math.floor(at / COLUMNS),
  columns: [at % COLUMNS],
})

function tested(foundings: readonly Founding[], table = tableOf()) {
  const radar = scanRadar(table, { weights, seed: 1, draws: 1 })
  return backTestFoundings({ radar, table }, { foundings, baselines: { jobs: table.employment.values }, seed: 7 })
}

test('foundings that the radar had first stand first, beyond what chance gives', () => {
  const { orders, ordered, pairs, foundings } = tested([38, 37, 36, 35, 34].map((at) => founded(at)))
  expect([ordered, pairs]).toEqual([5, 39])
  expect(foundings.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5])
  expect(orders?.radar.standing.value).toBeCloseTo(1 - 2 / 38, 12)
  expect(orders?.radar.standing.value).toBeGreaterThan(orders?.radar.standing.chance.most ?? 1)
  expect(orders?.radar.standing.asGood).toBeLessThan(0.01)
  expect([orders?.radar.firstTenth.value, orders?.radar.firstQuarter.value, orders?.radar.auc]).toEqual([0.8, 1, 1])
  // An order by jobs is this radar's own.
  expect(orders?.baselines['jobs']?.standing.value).toBe(orders?.radar.standing.value)
})

test('fewer foundings than the limit say nothing, but each is told', () => {
  const { orders, foundings } = tested([38, 1, 2, 3].map((at) => founded(at)))
  expect(LEAST_FOUNDINGS).toBe(5)
  expect(orders).toBeNull()
  expect(foundings.map(({ fate }) => fate)).toEqual(['ordered', 'ordered', 'ordered', 'ordered'])
})

test('a founding that stands nowhere is told with its reason and counted in nothing', () => {
  const isOrganised = new Uint8Array(ROWS * COLUMNS)
  isOrganised[5] = 1
  const employment = hide(tableOf().employment, [{ at: 6, least: 0, most: 900 }])
  const { foundings, ordered } = tested(
    [
      { cluster: 'nowhere', year: 2024, row: null, columns: [1] },
      { cluster: 'of nothing', year: 2024, row: 1, columns: [] },
      founded(39, 'where nobody worked'),
      founded(5, 'where another was'),
      founded(6, 'where it is kept back'),
      founded(7, 'ordinary'),
    ],
    tableOf({ isOrganised, employment }),
  )
  expect(foundings.map(({ fate }) => fate)).toEqual([
    'no-place',
    'no-group',
    'nobody-worked',
    'organised-then',
    'kept-back',
    'ordered',
  ])
  expect(ordered).toBe(1)
})

test('pairs below the limits stand last as equals; a cluster of two groups counts once', () => {
  const table = tableOf({
    independentFirms: knownCells(
      rows,
      columns,
      Float64Array.from({ length: 40 }, (_, at) => (at < 20 ? 2 : 9)),
    ),
  })
  const { foundings } = tested([founded(0), { ...founded(20), columns: [0, 1] }], table)
  expect(foundings[0]).toMatchObject({ fate: 'ordered', rank: null })
  // Nineteen equals among the last twenty: half of them are behind.
  expect(foundings[0]?.standing).toBeCloseTo(9.5 / 38, 12)
  expect(foundings[1]?.standing).toBeCloseTo((20 + 21) / 2 / 38, 12)
})

test('standings are halves between equals and 0 to 1 between all', () => {
  expect([...standingsOf(Float64Array.of(3, 1, 1, 2))]).toEqual([1, 0.5 / 3, 0.5 / 3, 2 / 3])
})

test('a random order is covered by the interval of random orders nineteen times of twenty', () => {
  const next = randomFrom(99)
  const table = tableOf()
  const radar = scanRadar(table, { weights, seed: 1, draws: 1 })
  let covered = 0
  const tries = 200
  for (let at = 0; at < tries; at += 1) {
    const chosen = new Set<number>()
    while (chosen.size < 8) chosen.add(Math.floor(next() * 39))
    const { orders } = backTestFoundings(
      { radar, table },
      { foundings: [...chosen].map((pair) => founded(pair)), baselines: {}, seed: 5 },
    )
    const { value, chance } = orders?.radar.standing ?? { value: 2, chance: { least: 0, most: 0 } }
    if (chance.least <= value && value <= chance.most) covered += 1
  }
  expect(covered / tries).toBeGreaterThan(0.9)
  expect(covered / tries).toBeLessThan(0.99)
})

test('moving a founding to a pair further ahead never lowers the mean standing', () => {
  const pair = fc.integer({ min: 0, max: 37 })
  fc.assert(
    fc.property(fc.uniqueArray(pair, { minLength: 5, maxLength: 9 }), (places) => {
      const [first = 0, ...others] = places
      fc.pre(!others.includes(first + 1))
      const before = tested(places.map((at) => founded(at))).orders?.radar.standing.value ?? 1
      const after = tested([first + 1, ...others].map((at) => founded(at))).orders?.radar.standing.value ?? 0
      expect(after).toBeGreaterThan(before)
    }),
    { numRuns: 20 },
  )
})
