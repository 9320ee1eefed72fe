import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownCells } from '../cells/cells.ts'
import { growthOf } from '../change/growth.ts'
import { randomFrom } from '../random.ts'
import { locationQuotient, specialised } from '../specialisation/location-quotient.ts'
import { completions, hide, tableOf } from '../testing/half-seen.ts'
import { backTest, entriesBetween } from './back-test.ts'
import { perturbWeights } from './perturb-weights.ts'
import type { RadarTable } from './radar-table.ts'
import { scanRadar } from './scan-radar.ts'
import { partOf, signIds, signScales, weightsFrom } from './signs.ts'
import { thinBases } from './thin-bases.ts'

const weights = weightsFrom({ specialisation: 3, size: 2, growth: 2, relatedness: 2, 'independent-firms': 2, 'project-ties': 1 })

const jobs = tableOf([
  [400, 30, 570],
  [100, 60, 840],
  [30, 300, 670],
])

function radarOf(part: Partial<RadarTable> = {}): RadarTable {
  const employment = part.employment ?? jobs
  return {
    employment,
    quotient: locationQuotient(employment),
    growth: growthOf(
      tableOf([
        [300, 30, 570],
        [110, 60, 840],
        [0, 250, 670],
      ]),
      employment,
    ),
    relatedness: null,
    independentFirms: tableOf([
      [40, 5, 80],
      [12, 8, 90],
      [3, 30, 70],
    ]),
    projectTies: tableOf([
      [2, 0, 0],
      [0, 0, 0],
      [0, 6, 0],
    ]),
    largestShare: null,
    isOrganised: new Uint8Array(9),
    ...part,
  }
}

test('a scale goes from 0 to 1, evenly or by the logarithm', () => {
  expect([0, 1, 2, 4, 9].map((value) => partOf(value, signScales.specialisation))).toEqual([0, 0, 0.5, 1, 1])
  expect([-1, 0.1, 3].map((value) => partOf(value, signScales.growth))).toEqual([0, 0.25, 1])
  expect(() => partOf(1, { from: 0, to: 3, kind: 'log' })).toThrow(RangeError)
})

test('weights are those that were written; negative ones, unknown signs and none at all are refused', () => {
  expect(weightsFrom({ size: 1 })).toMatchObject({ size: 1, growth: 0 })
  expect(() => weightsFrom({ size: -1 })).toThrow(/size/)
  expect(() => weightsFrom({ luck: 1 })).toThrow(/luck/)
  expect(() => weightsFrom({})).toThrow(/no sign/)
})

test('the score is the weighted mean of the parts, its reasons are the strong ones', () => {
  const { pairs } = scanRadar(radarOf({ relatedness: locationQuotient(jobs) }), { weights, seed: 1 })
  const first = pairs[0]
  expect(first).toMatchObject({ row: 0, column: 0, rank: 1, unknown: [] })
  const sum = signIds.reduce((all, sign) => all + weights[sign] * (first?.signs[sign].part.least ?? 0), 0)
  expect(first?.score).toBeCloseTo(sum / 12, 12)
  expect(first?.reasons[0]).toBe('independent-firms')
})

test('a sign that is not known leaves an interval of the score, and is told', () => {
  const { pairs } = scanRadar(radarOf(), { weights, seed: 1 })
  const first = pairs[0]
  expect(first?.score).toBeNaN()
  expect(first?.unknown).toEqual(['relatedness'])
  expect((first?.reach.most ?? 0) - (first?.reach.least ?? 0)).toBeCloseTo(2 / 12, 12)
})

test('organised pairs and those certainly below the floor are left out and counted', () => {
  const isOrganised = new Uint8Array(9)
  isOrganised[7] = 1
  const { pairs, leftOut } = scanRadar(radarOf({ isOrganised }), { weights, seed: 1 })
  expect(pairs.some(({ row, column }) => row === 2 && column === 1)).toBe(false)
  expect(leftOut).toMatchObject({ organised: 1 })
  expect(pairs.every(({ signs }) => signs.specialisation.most >= 1)).toBe(true)
  expect(pairs.length + leftOut.organised + leftOut.belowFloor + leftOut.nothingKnown).toBe(9)
})

test('doubts are told with their numbers', () => {
  const isOrganised = new Uint8Array(9)
  isOrganised[4] = 1
  const largestShare = locationQuotient(tableOf([[1]]))
  const shares = {
    ...radarOf().quotient,
    values: new Float64Array(9).fill(0.7),
    least: new Float64Array(9).fill(0.7),
    most: new Float64Array(9).fill(0.7),
  }
  const { pairs } = scanRadar(radarOf({ isOrganised, largestShare: shares }), { weights, seed: 1 })
  const first = pairs.find(({ row, column }) => row === 2 && column === 1)
  expect(first?.doubts).toContainEqual({ code: 'one-firm-carries-it' })
  expect(first?.doubts).toContainEqual({ code: 'organised-elsewhere', places: 1 })
  expect(() => scanRadar(radarOf({ largestShare }), { weights, seed: 1 })).toThrow(/other places/)
})

test('the same seed gives the same bands; certain weights leave the rank as it is', () => {
  const table = radarOf({ relatedness: locationQuotient(jobs) })
  const scan = (seed: number, firmness?: number) =>
    scanRadar(table, { weights, seed, ...(firmness === undefined ? {} : { firmness }) }).pairs
  expect(scan(3)).toEqual(scan(3))
  for (const { rank, band } of scan(3, 1e9)) expect([band.least, band.most]).toEqual([rank, rank])
  for (const { band } of scan(3)) expect(band.least).toBeLessThanOrEqual(band.most)
})

test('perturbed weights keep their mean and their zeros', () => {
  const next = randomFrom(11)
  const only = weightsFrom({ specialisation: 3, size: 1 })
  let share = 0
  for (let draw = 0; draw < 4_000; draw += 1) {
    const drawn = perturbWeights(only, next, 20)
    expect(drawn.growth).toBe(0)
    share += drawn.specialisation / (drawn.specialisation + drawn.size)
  }
  expect(share / 4_000).toBeCloseTo(0.75, 2)
})

test('the score of every completion lies in the reach', () => {
  const seen = hide(jobs, [
    { at: 0, least: 390, most: 394 },
    { at: 7, least: 298, most: 302 },
  ])
  const reachOf = new Map(
    scanRadar(radarOf({ employment: seen }), { weights, seed: 1 }).pairs.map((pair) => [pair.row * 3 + pair.column, pair.reach]),
  )
  for (const completion of completions(seen))
    for (const pair of scanRadar(radarOf({ employment: completion }), { weights, seed: 1, draws: 1 }).pairs) {
      const reach = reachOf.get(pair.row * 3 + pair.column)
      expect(pair.reach.least).toBeGreaterThanOrEqual((reach?.least ?? 1) - 1e-9)
      expect(pair.reach.most).toBeLessThanOrEqual((reach?.most ?? 0) + 1e-9)
    }
})

test('an organised cluster with a thin base is told why; with hidden numbers nobody can say', () => {
  const limits = { quotient: 1, employed: 50, firms: 5 }
  const clusters = [
    { cluster: 'strong', row: 2, column: 1 },
    { cluster: 'thin', row: 2, column: 0 },
  ]
  expect(thinBases(radarOf(), clusters, limits)).toMatchObject([
    { thin: 'no', missed: [] },
    { thin: 'yes', missed: ['not-specialised', 'few-employed', 'few-firms'] },
  ])
  const employment = hide(jobs, [{ at: 7, least: 0, most: 900 }])
  expect(thinBases(radarOf({ employment }), clusters, limits)[0]).toMatchObject({ thin: 'cannot-say' })
  const nobody = knownCells(jobs.rows, jobs.columns, jobs.values.with(7, 0))
  expect(thinBases(radarOf({ employment: nobody }), clusters, limits)[0]).toMatchObject({ thin: 'yes', missed: ['no-activity'] })
  expect(() => thinBases(radarOf(), [{ cluster: 'x', row: 9, column: 0 }], limits)).toThrow(/x/)
})

const list = (length: number, make: (at: number) => number) => Float64Array.from({ length }, (_, at) => make(at))

test('a ranking that puts all that came first has AUC 1, one upside down 0, one of equals a half', () => {
  const came = Uint8Array.from({ length: 20 }, (_, at) => (at < 6 ? 1 : 0))
  const isEligible = new Uint8Array(20).fill(1)
  const { radar, baselines } = backTest({
    scores: list(20, (at) => -at),
    came,
    isEligible,
    baselines: { reversed: list(20, (at) => at), equal: list(20, () => 1) },
    first: 5,
  })
  expect([radar.auc, radar.precision]).toEqual([1, 1])
  expect(radar.lift).toBeCloseTo(20 / 6, 12)
  expect([baselines['reversed']?.auc, baselines['reversed']?.precision]).toEqual([0, 0])
  expect([baselines['equal']?.auc, baselines['equal']?.precision]).toEqual([0.5, 0.3])
  expect(baselines['equal']?.lift).toBeCloseTo(1, 12)
})

test('the AUC is the share of pairs in the right order, by trying all', () => {
  const pair = fc.record({ score: fc.integer({ min: 0, max: 5 }), came: fc.boolean() })
  fc.assert(
    fc.property(fc.array(pair, { minLength: 12, maxLength: 40 }), (made) => {
      const hits = made.filter(({ came }) => came)
      const misses = made.filter(({ came }) => !came)
      fc.pre(hits.length >= 5 && misses.length >= 5)
      let right = 0
      for (const hit of hits) for (const miss of misses) right += hit.score > miss.score ? 1 : hit.score === miss.score ? 0.5 : 0
      const { radar } = backTest({
        scores: made.map(({ score }) => score),
        came: Uint8Array.from(made, ({ came }) => (came ? 1 : 0)),
        isEligible: new Uint8Array(made.length).fill(1),
        baselines: {},
        first: 10,
      })
      expect(radar.auc).toBeCloseTo(right / (hits.length * misses.length), 10)
      expect(radar.aucReach.least).toBeLessThanOrEqual(radar.auc)
      expect(radar.aucReach.most).toBeGreaterThanOrEqual(radar.auc)
    }),
  )
})

test('four that came say nothing', () => {
  const came = Uint8Array.from({ length: 20 }, (_, at) => (at < 4 ? 1 : 0))
  const { radar } = backTest({
    scores: list(20, (at) => at),
    came,
    isEligible: new Uint8Array(20).fill(1),
    baselines: {},
    first: 5,
  })
  expect(radar).toMatchObject({ came: 4, auc: Number.NaN, precision: Number.NaN })
})

test('what came is what was not specialised and is now; what cannot be said is left out and counted', () => {
  const before = specialised(
    locationQuotient(
      tableOf([
        [1, 9],
        [9, 1],
      ]),
    ),
  )
  const after = specialised(
    locationQuotient(
      tableOf([
        [9, 1],
        [9, 9],
      ]),
    ),
  )
  const entries = entriesBetween(before, after)
  expect([...entries.isEligible]).toEqual([1, 0, 0, 1])
  expect([...entries.came].filter((_, at) => entries.isEligible[at] === 1)).toEqual([1, 1])
  expect(entriesBetween(Uint8Array.of(2, 0), Uint8Array.of(1, 2)).notSeen).toBe(2)
})

test('a pair of which too much is kept back has no rank but every rank that it may have; the others are ranked without it', () => {
  const employment = hide(jobs, [{ at: 7, least: 0, most: 900 }])
  const { pairs, keptBack } = scanRadar(radarOf({ employment, quotient: locationQuotient(employment) }), { weights, seed: 1 })
  expect(keptBack.map(({ row, column }) => row * 3 + column)).toContain(7)
  expect(keptBack.find(({ row, column }) => row * 3 + column === 7)?.keptBack).toContain('size')
  expect(pairs.some(({ row, column }) => row * 3 + column === 7)).toBe(false)
  expect(pairs.map(({ rank }) => rank)[0] ?? 1).toBe(1)
  for (const { ranks } of keptBack) {
    expect(ranks.least).toBeGreaterThanOrEqual(1)
    expect(ranks.most).toBeLessThanOrEqual(pairs.length + 1)
  }
})

test('whatever is behind a pair that is kept back, its rank among the known ones lies within its ranks', () => {
  const known = radarOf({ relatedness: locationQuotient(jobs) })
  const seen = hide(jobs, [{ at: 7, least: 200, most: 400 }])
  // Only the jobs of one pair are unseen: everything else stays as it is.
  const { keptBack } = scanRadar({ ...known, employment: seen }, { weights, seed: 1, draws: 1 })
  const ranks = keptBack.find(({ row, column }) => row * 3 + column === 7)?.ranks
  for (const completion of completions(seen)) {
    const { pairs } = scanRadar({ ...known, employment: completion }, { weights, seed: 1, draws: 1 })
    const rank = pairs.find(({ row, column }) => row * 3 + column === 7)?.rank ?? 0
    if (ranks === undefined) continue
    expect(rank).toBeGreaterThanOrEqual(ranks.least)
    expect(rank).toBeLessThanOrEqual(ranks.most)
  }
})

test('more of a sign that counts never lowers the rank of a pair, and no rank lies outside its band', () => {
  const raised = fc.record({
    at: fc.integer({ min: 0, max: 8 }),
    projects: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 9, maxLength: 9 }),
    more: fc.integer({ min: 1, max: 5 }),
    weight: fc.integer({ min: 1, max: 10 }),
  })
  fc.assert(
    fc.property(raised, ({ at, projects, more, weight }) => {
      const own = weightsFrom({ size: 2, specialisation: 1, 'project-ties': weight })
      const rankOf = (ties: readonly number[]) => {
        const table = radarOf({ projectTies: knownCells(jobs.rows, jobs.columns, ties) })
        const { pairs } = scanRadar(table, { weights: own, seed: 3, draws: 40 })
        for (const { rank, band } of pairs) expect(band.least <= rank && rank <= band.most).toBe(true)
        return pairs.find(({ row, column }) => row * 3 + column === at)?.rank ?? null
      }
      const [before, after] = [rankOf(projects), rankOf(projects.with(at, (projects[at] ?? 0) + more))]
      if (before !== null) expect(after).toBeLessThanOrEqual(before)
    }),
    { numRuns: 60 },
  )
})
