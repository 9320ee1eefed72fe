import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attack } from './attack.ts'
import { bandsFor, releaseOfCards, shownBands } from './quantiles.ts'
import { disclosureRules } from './rule.ts'
import { openHighs } from './testing/open-highs.ts'

const rule = disclosureRules.confidential
const highs = await openHighs()

test('a group under five is told nothing; of five to ten the middle; from eleven on all thirds', () => {
  expect(bandsFor(4)).toEqual([])
  expect(bandsFor(5)).toEqual([{ name: 'middle', from: 1, to: 3 }])
  expect(bandsFor(6)).toEqual([{ name: 'middle', from: 1, to: 4 }])
  expect(bandsFor(10).map(({ name }) => name)).toEqual(['middle'])
  expect(bandsFor(11)).toEqual([
    { name: 'lower', from: 1, to: 3 },
    { name: 'middle', from: 4, to: 6 },
    { name: 'upper', from: 7, to: 9 },
  ])
})

test('bands hold three numbers or more, share none, and leave out the least and the most, however many peers there are', () => {
  for (let peers = 5; peers < 400; peers += 1) {
    const ranks = bandsFor(peers).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    expect(new Set(ranks).size).toBe(ranks.length)
    expect(Math.min(...ranks)).toBeGreaterThan(0)
    expect(Math.max(...ranks)).toBeLessThan(peers - 1)
    for (const { from, to } of bandsFor(peers)) expect(to - from).toBeGreaterThanOrEqual(2)
    const names = bandsFor(peers)
    const mirrored = names.toReversed().map(({ from, to }) => [peers - 1 - to, peers - 1 - from])
    expect(names.map(({ from, to }) => [from, to])).toEqual(mirrored)
  }
})

/** Least or most of one number, worked out by another program, for one who knows bands, order and the number of one rank. */
function end(
  goal: 'Minimize' | 'Maximize',
  ordered: readonly number[],
  { shown, own, rank }: { shown: ReturnType<typeof shownBands>; own: number; rank: number },
): number {
  const name = (each: number) => `y${each}`
  const means = shown.map(({ from, to, mean }, index) => {
    const names = Array.from({ length: to - from + 1 }, (_, each) => name(from + each))
    return ` m${index}: ${names.join(' + ')} = ${mean * names.length}`
  })
  const order = ordered.slice(1).map((_, index) => ` o${index}: ${name(index + 1)} - ${name(index)} >= 0`)
  const answer = highs.solve(
    `${goal}\n obj: ${name(rank)}\nSubject To\n${[...means, ...order].join('\n')}\nBounds\n ${name(own)} = ${ordered[own]}\nEnd`,
  )
  return answer.Status === 'Optimal' ? answer.ObjectiveValue : Number.POSITIVE_INFINITY
}

test('whoever knows its own number cannot work out that of another to within p %, even knowing the order of all', () => {
  let shownAtAll = 0
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 1, arbitrary: fc.nat(5) }, { weight: 9, arbitrary: fc.nat(1_000) }), {
        minLength: 5,
        maxLength: 14,
      }),
      (values) => {
        const ordered = values.toSorted((one, other) => one - other)
        const shown = shownBands(values, rule)
        if (shown.length === 0) return
        shownAtAll += 1
        for (const own of ordered.keys()) {
          for (const rank of ordered.keys()) {
            if (rank === own) continue
            const width = end('Maximize', ordered, { shown, own, rank }) - end('Minimize', ordered, { shown, own, rank })
            expect(width).toBeGreaterThanOrEqual((ordered[rank] ?? 0) * rule.pShare - 1e-6)
          }
        }
      },
    ),
    { numRuns: 30, seed: 20_251_129 },
  )
  expect(shownAtAll).toBeGreaterThan(5)
})

test('where all have the same, or one in the band outweighs the others, the band is not shown', () => {
  expect(shownBands([7, 7, 7, 7, 7], rule)).toEqual([])
  expect(shownBands([0, 1, 100, 101, 500], rule)).toEqual([])
  expect(shownBands([10, 20, 30, 40, 50], rule)).toEqual([{ name: 'middle', from: 1, to: 3, mean: 30 }])
})

test('cards shown to all of a group withstand the attack; cards that leave out their reader do not', () => {
  const contributions = [10, 20, 30, 40, 50, 60].map((amount, index) => ({ id: `c${index}`, by: `c${index}`, amount, at: {} }))
  const group = { id: 'card', measure: 'turnover-eur.2025', contributions }
  expect(attack([releaseOfCards(group, rule)], rule)).toEqual([])
  const forEach = contributions.map((own, index) =>
    releaseOfCards({ ...group, id: `card-${index}`, contributions: contributions.filter(({ id }) => id !== own.id) }, rule),
  )
  expect(attack(forEach, rule).length).toBeGreaterThan(0)
})

test('a group of thousands is decided at once, and as a small one: only what lies near the bands matters', () => {
  const values = Array.from({ length: 1_500 }, (_, index) => index * 1_000)
  expect(shownBands(values, rule).map(({ name }) => name)).toEqual([])
  const spread = values.map((value, index) => value + (index % 2 === 0 ? 0 : 900_000_000))
  expect(shownBands(spread, disclosureRules.open).map(({ name }) => name)).toEqual(['lower', 'middle', 'upper'])
})

test('numbers below zero are shown only where nothing needs protection', () => {
  const values = [-20, -10, 0, 10, 20]
  expect(shownBands(values, rule)).toEqual([])
  expect(shownBands(values, disclosureRules.open)).toMatchObject([{ name: 'middle', mean: 0 }])
})
