import { describe, expect, test } from 'vitest'
import { disclosureRules } from '#core/disclosure/rule.ts'
import { cellState, knownCells } from '#core/economy/cells/cells.ts'
import { showCells } from '#core/economy/observed/show-cells.ts'
import { randomFrom } from '../../random.ts'
import { toTheEnd } from '../steps.ts'
import { centresOf } from './centres-of.ts'
import type { Weighing } from './distance-study.ts'
import { studyAtCentres } from './study-at-centres.ts'
import { studySitedFirms } from './study-sited-firms.ts'
import type { Effort } from './begin-study.ts'
import type { SitedFirms } from './study-sited-firms.ts'

const rule = disclosureRules.confidential
const effort: Effort = { simulations: [40], seed: 1, limits: null }

type Firm = { readonly x: number; readonly y: number; readonly persons: number; readonly isOf: boolean }

function sited(firms: readonly Firm[]): SitedFirms {
  const of = (pick: (firm: Firm) => number) => Float64Array.from(firms, pick)
  return {
    points: { x: of(({ x }) => x), y: of(({ y }) => y), weights: of(({ persons }) => persons) },
    isOf: Uint8Array.from(firms, ({ isOf }) => (isOf ? 1 : 0)),
    placeless: 0,
  }
}

function scattered(
  count: number,
  { isOf, seed, from = 0, size = 200_000 }: { isOf: boolean; seed: number; from?: number; size?: number },
): Firm[] {
  const next = randomFrom(seed)
  return Array.from({ length: count }, () => ({
    x: from + next() * size,
    y: from + next() * size,
    persons: 5 + Math.floor(next() * 10),
    isOf,
  }))
}

const others = scattered(300, { isOf: false, seed: 9 })
const study = (firms: readonly Firm[], weighed: Weighing = 'firms') =>
  toTheEnd(studySitedFirms(sited([...firms, ...others]), { weighed, rule, effort }))

test('firms in a corner of the country are told to be near each other, with the distances at which they are', () => {
  const told = study(scattered(120, { isOf: true, seed: 2, size: 40_000 }))
  expect(told).toMatchObject({ sited: 'addresses', refused: null, firms: 120, seed: 1 })
  for (const curve of [told.marconPuech, told.durantonOverman]) {
    expect(curve?.simulations).toBe(40)
    expect(curve?.concentrated[0]?.from).toBe(curve?.points[0]?.kilometres)
    expect(curve?.dispersed).toEqual([])
  }
  expect(told.marconPuech?.points[0]?.value).toBeGreaterThan(2)
})

test('firms like all others leave no band', () => {
  const told = study(scattered(150, { isOf: true, seed: 13 }), 'persons')
  expect(told).toMatchObject({ refused: null, weighed: 'persons' })
  for (const curve of [told.marconPuech, told.durantonOverman]) expect([curve?.concentrated, curve?.dispersed]).toEqual([[], []])
})

describe('what would give a firm away is not drawn', () => {
  const nothing = { marconPuech: null, durantonOverman: null, nothingBelow: null, bandwidth: null }

  test.each([0, 1, 9, 19])('%d firms are too few, and not even their number is told', (count) => {
    expect(study(scattered(count, { isOf: true, seed: 1 }))).toMatchObject({
      ...nothing,
      refused: 'too-few',
      firms: null,
      fewest: 20,
    })
  })

  test('one lone firm between two towns that are full of them would be told by its distances', () => {
    const towns = [0, 150_000].flatMap((from, at) => scattered(15, { isOf: true, seed: at + 1, from, size: 3_000 }))
    const lone: Firm = { x: 75_000, y: 40_000, persons: 6, isOf: true }
    expect(study([...towns, lone])).toMatchObject({ ...nothing, refused: 'stands-out', firms: 30 })
    // Two of them tell of each other as well.
    expect(study([...towns, lone, { ...lone, x: 76_000 }])).toMatchObject({ ...nothing, refused: 'stands-out' })
  })

  test('around a full town the curves end before a lone firm, and are nearly the same wherever it is', () => {
    const town = scattered(60, { isOf: true, seed: 5, size: 8_000 })
    const there = (y: number) => study([...town, { x: 40_000, y, persons: 6, isOf: true }])
    const [one, other] = [there(40_000), there(80_000)]
    expect(one.refused).toBe(null)
    for (const [at, { value }] of (one.durantonOverman?.points ?? []).entries())
      expect(Math.abs(value / (other.durantonOverman?.points[at]?.value ?? 0) - 1)).toBeLessThan(0.01)
    // Whether it has any neighbour at all counts in M: one of sixty-one.
    for (const [at, { value }] of (one.marconPuech?.points ?? []).entries())
      expect(Math.abs(value / (other.marconPuech?.points[at]?.value ?? 0) - 1)).toBeLessThan(0.02)
    expect(one.nothingBelow).toBe(other.nothingBelow)
  })

  test('where one firm has nearly all persons, persons are not counted; firms may be', () => {
    const firms = scattered(60, { isOf: true, seed: 3 }).map((firm, at) => (at === 0 ? { ...firm, persons: 20_000 } : firm))
    expect(study(firms, 'persons')).toMatchObject({ ...nothing, refused: 'dominated', firms: null })
    expect(study(firms, 'firms').refused).toBe(null)
  })

  test('everybody at one address', () => {
    expect(study(scattered(40, { isOf: true, seed: 3, size: 0 })).refused).toBe('no-room')
  })
})

describe('what a page may take the time for', () => {
  const firms = sited([...scattered(200, { isOf: true, seed: 2 }), ...others])
  const within = (limits: Effort['limits']) =>
    toTheEnd(studySitedFirms(firms, { weighed: 'firms', rule, effort: { simulations: [60, 30], seed: 1, limits } }))

  test('fewer simulations where more would take too long, none for M where even those would, nothing where pairs are too many', () => {
    expect(within({ pairs: 1e9, circles: 1e12 })).toMatchObject({
      marconPuech: { simulations: 60 },
      durantonOverman: { simulations: 60 },
    })
    const less = within({ pairs: 4e7, circles: 1 })
    expect(less).toMatchObject({ marconPuech: { simulations: 0, concentrated: [] }, durantonOverman: { simulations: 30 } })
    expect(less.marconPuech?.points[0]).toMatchObject({ least: null, most: null })
    expect(within({ pairs: 1e7, circles: 1e12 })).toMatchObject({ refused: 'too-many', marconPuech: null, firms: 200 })
  })

  test('it comes in steps that say how far it is', () => {
    const steps = studySitedFirms(firms, { weighed: 'firms', rule, effort })
    const seen: number[] = []
    for (let step = steps.next(); step.done !== true; step = steps.next())
      if (step.value !== undefined) seen.push(step.value.done)
    expect(seen.at(-1)).toBe(80)
    expect(seen).toEqual(seen.toSorted((one, other) => one - other))
  })
})

describe('firms at the centres of municipalities', () => {
  const places = Array.from({ length: 24 }, (_, at) => `municipality/p${at}`)
  const centreOf = (place: string) => {
    const at = places.indexOf(place)
    return at === -1 ? null : { latitude: 54 + Math.floor(at / 6) * 0.4, longitude: 22 + (at % 6) * 0.7 }
  }
  /** Of two activities; the first two towns have few of the first, which is kept back there. */
  function shown(first: number, second: number, hide = true) {
    const own = places.map((_, at) => (at === 0 ? first : at === 1 ? second : at % 6 < 2 ? 12 : 3))
    const cells = knownCells(
      places,
      ['62', '31'],
      own.flatMap((count) => [count, 40]),
    )
    const hidden = Uint8Array.from(cells.values, (_, at) => (hide && at < 4 ? 1 : 0))
    const { cells: firms, sums } = showCells(cells, {
      cells: hidden,
      rows: new Uint8Array(places.length),
      columns: new Uint8Array(2),
      total: 0,
    })
    return { firms, ofPlaces: sums.rows, ofActivities: sums.columns }
  }
  const told = (of: ReturnType<typeof shown>) => toTheEnd(studyAtCentres(centresOf(of, 0, centreOf), { rule, effort }))

  test('are told from one centre to the next on, and where they gather', () => {
    const found = told(shown(12, 12, false))
    expect(found).toMatchObject({ sited: 'centres', weighed: 'firms', refused: null, spread: 0, placeless: 0 })
    expect(found.nothingBelow).toBeGreaterThanOrEqual(40)
    expect(found.marconPuech?.points.map(({ kilometres }) => kilometres)[0]).toBe(found.nothingBelow)
    expect(found.marconPuech?.concentrated.length).toBeGreaterThan(0)
  })

  test('what is kept back in the tables cannot be read off the curves: other numbers with the same tables give the same', () => {
    const [one, other] = [shown(1, 3), shown(3, 1)]
    expect(one.firms.states[0]).toBe(cellState.suppressed)
    // The towns' totals would tell; they are the same here.
    const same = { ...other, firms: one.firms, ofPlaces: one.ofPlaces }
    expect(told(same)).toEqual(told(one))
    expect(told(one).spread).toBeGreaterThan(0)
  })

  test('what is kept back leaves an interval, in which the truth lies, and only all of it outside the band is concentration', () => {
    const [known, half] = [told(shown(14, 10, false)), told(shown(14, 10))]
    expect(known.marconPuech?.points.every(({ lowest, highest }) => lowest === null && highest === null)).toBe(true)
    for (const curve of ['marconPuech', 'durantonOverman'] as const)
      for (const { kilometres, value, lowest, highest } of half[curve]?.points ?? []) {
        const truth = known[curve]?.points.find((point) => point.kilometres === kilometres)?.value ?? value
        expect([lowest, value]).toEqual([lowest, value].toSorted((one, other) => (one ?? 0) - (other ?? 0)))
        expect(lowest ?? 0).toBeLessThanOrEqual(truth * 1.01)
        expect(highest ?? 0).toBeGreaterThanOrEqual(truth * 0.99)
      }
    for (const { from } of half.marconPuech?.concentrated ?? []) {
      const point = half.marconPuech?.points.find(({ kilometres }) => kilometres === from)
      expect(point?.lowest ?? 0).toBeGreaterThan(point?.most ?? Infinity)
    }
  })

  test('nothing where the total is kept back, where too much of it is, and where there are few', () => {
    const cells = shown(12, 12, false)
    const unseen = { ...cells.ofActivities, states: new Uint8Array(2).fill(cellState.suppressed) }
    expect(told({ ...cells, ofActivities: unseen })).toMatchObject({ refused: 'withheld', firms: null })
    expect(told(shown(90, 80))).toMatchObject({ refused: 'withheld', marconPuech: null })
    const few = knownCells(
      places,
      ['62'],
      places.map((_, at) => (at < 6 ? 3 : 0)),
    )
    const sums = showCells(few, {
      cells: new Uint8Array(24),
      rows: new Uint8Array(24),
      columns: new Uint8Array(1),
      total: 0,
    }).sums
    expect(told({ firms: few, ofPlaces: sums.rows, ofActivities: sums.columns })).toMatchObject({
      refused: 'too-few',
      firms: null,
    })
  })

  test('municipalities without a centre are left out, and their share is told', () => {
    const of = shown(12, 12, false)
    const found = centresOf(of, 0, (place) => (place === 'municipality/p5' ? null : centreOf(place)))
    expect(found?.placeless).toBeCloseTo(43 / of.ofPlaces.values.reduce((sum, each) => sum + each, 0), 6)
  })
})
