import { expect, test } from 'vitest'
import { knownCells, reasons } from '#core/economy/cells/cells.ts'
import { usualRadarRules } from '#core/economy/radar/radar-rules.ts'
import { kindAbove } from './kind-above.ts'
import { listEconomy } from './list-economy.ts'
import { measureEconomy } from './measure-economy.ts'
import { scanEconomy, usualWeights } from './scan-economy.ts'
import { togetherWith, togetherWithin } from './shown-coagglomeration.ts'
import { pairsOf } from './star-lists.ts'

// Three places of classes that overlap, and firms of which only the division 46 is known.

const places = ['p1', 'p2', 'p3', 'p4']
const classes = ['16.10', '46.31', '46.73', '62.01']
const amounts = [
  [60, 50, 5, 5],
  [50, 5, 60, 5],
  [5, 60, 50, 5],
  [5, 5, 50, 60],
]
const unsorted = [90, 5, 80, 5]
const nothing = (rows: number, columns: number) => ({
  cells: new Uint8Array(rows * columns),
  rows: new Uint8Array(rows),
  columns: new Uint8Array(columns),
  total: 0,
})

function economyOf(columns: readonly string[], lines: readonly (readonly number[])[]) {
  const amount = knownCells(places, columns, lines.flat())
  const firms = knownCells(
    places,
    columns,
    amount.values.map((value) => value / 5),
  )
  const kindOf = kindAbove({ level: 'class', groups: null }, '2')
  return measureEconomy({ amount, firms, withheld: nothing(places.length, columns.length) }, { before: null, kindOf })
}
const question = { year: 2025, unit: 'employment', by: 'county', level: 'class', groups: null } as const
const mixed = economyOf(
  ['46', ...classes],
  amounts.map((line, at) => [unsorted[at] ?? 0, ...line]),
)

test('firms of a division of which nothing finer is known count in amounts, totals and quotients', () => {
  expect(mixed.amount.columns).toContain('46')
  expect(mixed.totals.amountOfPlaces.values[0]).toBe(90 + 120)
  expect(mixed.quotient.values[0]).toBeCloseTo(90 / 210 / (180 / 660), 12)
  const ranking = listEconomy({ economy: mixed, question }, 'ranking', { place: null, activity: null })
  expect(ranking.rows.filter((row) => row[1] === '46')).toHaveLength(places.length)
})

test('they are no activity of their own in what asks what an activity is', () => {
  expect([...mixed.isCoarse]).toEqual([1, 0, 0, 0, 0])
  expect(mixed.sure.columns).toEqual(classes)
  const undefinedHere = reasons.indexOf('undefined-here')
  for (const id of ['ubiquity', 'complexity', 'fitness'] as const) {
    expect([id, mixed.ofActivities[id].names, mixed.ofActivities[id].why[0]]).toEqual([id, ['46', ...classes], undefinedHere])
    expect(mixed.ofActivities[id].why[1]).not.toBe(undefinedHere)
  }
  for (const row of places.keys()) expect(mixed.density.why[row * 5]).toBe(undefinedHere)
  expect(mixed.density.why[1]).toBe(0)
  for (const other of classes.keys()) expect(mixed.relatedness[other + 1]).toBeNaN()
  // p1 has more than its share of firms of 46, but that is no specialisation more.
  expect(mixed.quotient.values[0]).toBeGreaterThan(1)
  const specialised = classes.filter((_, at) => (mixed.quotient.values[at + 1] ?? 0) >= 1)
  expect(mixed.ofPlaces.diversity.values[0]).toBe(specialised.length)
  expect([...mixed.complexity.leftOut.activities]).not.toContain('46')
  const space = listEconomy({ economy: mixed, question }, 'space', { place: null, activity: null })
  expect(space.rows.length).toBeGreaterThan(0)
  expect(space.rows.flatMap(([one, other]) => [one, other])).not.toContain('46')
})

test('they choose no places together with others, have no stars and no rank on the radar', () => {
  expect(togetherWith(mixed, 0)).toEqual([])
  expect(togetherWith(mixed, 2).map(({ activity }) => activity)).toEqual(['16.10', '46.73', '62.01'])
  expect(togetherWithin(mixed, ['46', '46.31']).why).toBe('undefined-here')
  expect(pairsOf(mixed, 'all')).toHaveLength(places.length * classes.length)
  expect(pairsOf(mixed, { row: 0 }).map(({ column }) => column)).toEqual([1, 2, 3, 4])
  expect(pairsOf(mixed, { column: 0 })).toEqual([])
  const { radar } = scanEconomy(mixed, { organised: [], weights: usualWeights({}), ties: null, rules: usualRadarRules })
  expect(radar.pairs.length).toBeGreaterThan(0)
  expect([...radar.pairs, ...radar.keptBack].map(({ column }) => column)).not.toContain(0)
})

test('how varied a place is lies between all of them in one class and as many as there may be', () => {
  const { variety, related, unrelated } = mixed.ofPlaces
  for (const series of [variety, related]) expect(series.why[0]).toBe(reasons.indexOf('unknown'))
  expect(unrelated.why[0]).toBe(0)
  const entropy = (numbers: readonly number[]) => {
    const whole = numbers.reduce((sum, each) => sum + each, 0)
    return -numbers.reduce((sum, each) => sum + (each / whole) * Math.log2(each / whole), 0)
  }
  expect(variety.least[0]).toBeCloseTo(entropy([60, 140, 5, 5]), 12)
  expect(variety.most[0]).toBeCloseTo(entropy([60, 50, 5, 5, 90]) + (90 / 210) * Math.log2(100), 12)
  expect(unrelated.values[0]).toBeCloseTo(entropy([60, 145, 5]), 12)
})

test('where every firm is told to the class nothing is otherwise', () => {
  const all = economyOf(classes, amounts)
  expect(all.isCoarse.includes(1)).toBe(false)
  expect([...all.ofPlaces.variety.why]).toEqual([0, 0, 0, 0])
  expect(all.ofActivities.complexity.names).toEqual(classes)
})
