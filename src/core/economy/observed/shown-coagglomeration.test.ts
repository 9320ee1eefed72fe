import { expect, test } from 'vitest'
import { knownCells } from '#core/economy/cells/cells.ts'
import { groupCoagglomeration, pairCoagglomeration } from '#core/economy/concentration/coagglomeration.ts'
import { randomFrom } from '#core/economy/random.ts'
import { measureEconomy } from './measure-economy.ts'
import { sideOf, togetherWith, togetherWithin } from './shown-coagglomeration.ts'

const [height, width] = [14, 5]
const columns = ['10', '11', '62', '63', '79']
const next = randomFrom(5)
const amounts = Array.from({ length: height * width }, () => 5 + Math.floor(next() * 80))

function economyWith(hidden: readonly number[]) {
  const rows = Array.from({ length: height }, (_, at) => `municipality/${at}`)
  const amount = knownCells(rows, columns, amounts)
  const firms = knownCells(
    rows,
    columns,
    amounts.map(() => 9),
  )
  const cells = Uint8Array.from(amounts, (_, at) => (hidden.includes(at) ? 1 : 0))
  const withheld = { cells, rows: new Uint8Array(height), columns: new Uint8Array(width), total: 0 }
  return { economy: measureEconomy({ amount, firms, withheld }, { before: null }), amount }
}

test('each other activity is told as the pair of the published measure, and a group as their mean', () => {
  const { economy, amount } = economyWith([])
  const pairs = pairCoagglomeration(amount)
  for (const at of columns.keys())
    for (const { activity, coagglomeration } of togetherWith(economy, at))
      expect(coagglomeration.value).toBeCloseTo(pairs.values[at * width + columns.indexOf(activity)] ?? Number.NaN, 12)
  expect(togetherWithin(economy, ['10', '62', '63']).value).toBeCloseTo(
    groupCoagglomeration(amount, ['10', '62', '63']).value,
    12,
  )
  expect(togetherWithin(economy, ['10'])).toMatchObject({ value: null, why: 'undefined-here' })
})

test('where cells are kept back it is an interval that holds the truth, and its side is told only where both ends agree', () => {
  const hidden = [0, 1, width * 3, width * 3 + 1]
  const { economy, amount } = economyWith(hidden)
  const pairs = pairCoagglomeration(amount)
  for (const at of columns.keys())
    for (const { activity, coagglomeration } of togetherWith(economy, at)) {
      const truth = pairs.values[at * width + columns.indexOf(activity)] ?? Number.NaN
      expect(coagglomeration.least ?? -Infinity).toBeLessThanOrEqual(truth + 1e-12)
      expect(coagglomeration.most ?? Infinity).toBeGreaterThanOrEqual(truth - 1e-12)
      const side = sideOf(coagglomeration)
      if (side !== 'cannot-say') expect(side).toBe(truth > 0 ? 'together' : 'apart')
    }
  expect(togetherWith(economy, 0).every(({ coagglomeration }) => coagglomeration.value === null)).toBe(true)
})

test('what is kept back does not come into it: another number in its place leaves it as it is', () => {
  const hidden = [0, 1, width * 3, width * 3 + 1]
  const before = togetherWith(economyWith(hidden).economy, 0)
  for (const [at, by] of [
    [0, 3],
    [1, -3],
    [width * 3, -3],
    [width * 3 + 1, 3],
  ] as const)
    amounts[at] = (amounts[at] ?? 0) + by
  expect(togetherWith(economyWith(hidden).economy, 0)).toEqual(before)
})
