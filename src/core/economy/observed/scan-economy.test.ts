import { expect, test } from 'vitest'
import { cellState, knownCells } from '#core/economy/cells/cells.ts'
import { disclosureRules } from '#core/disclosure/rule.ts'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import { usualRadarRules } from '#core/economy/radar/radar-rules.ts'
import type { RadarRules } from '#core/economy/radar/radar-rules.ts'
import { measureEconomy } from './measure-economy.ts'
import type { Tables } from './show-cells.ts'
import { protectYear } from './protect-year.ts'
import { scanEconomy, usualWeights } from './scan-economy.ts'

const places = ['a', 'b', 'c', 'd', 'e']
const activities = ['1', '2', '3', '4']

/** Everybody has something of everything; one town has two firms of one activity, which are kept back. */
function tables(): Tables {
  const size = places.length * activities.length
  const amounts = Float64Array.from({ length: size }, (_, at) =>
    at % activities.length === Math.floor(at / activities.length) ? 90 : 20,
  )
  const firms = Float64Array.from({ length: size }, (_, at) => (at === 6 || at === 11 ? 2 : 5))
  const amount = knownCells(places, activities, amounts)
  const none = new Float64Array(size)
  const table = {
    by: 'county',
    columns: 'section',
    amount,
    persons: amount,
    firms: knownCells(places, activities, firms),
  } as const
  const withheldOf = protectYear(
    [{ ...table, largest: none, second: none, paid: { firms: table.firms.values, largest: none, second: none } }],
    { tree: growActivityTree('2', []), sets: [], countyOf: () => null },
    { rule: disclosureRules.confidential },
  )
  const withheld = withheldOf('county', 'section')
  if (withheld === null) throw new Error('the table is not there')
  return { amount, firms: table.firms, withheld }
}

test('what is kept back opens an interval of density, at least what is sure; the radar weighs only that', () => {
  const economy = measureEconomy(tables(), { before: null })
  expect([...economy.amount.states]).toContain(cellState.suppressed)
  const { density } = economy
  const open = [...density.least].flatMap((least, at) => ((density.most[at] ?? 0) > least ? [at] : []))
  expect(open.length).toBeGreaterThan(0)
  for (const at of open) expect([density.values[at], density.why[at]]).toEqual([Number.NaN, 2])
  const { radar } = scanEconomy(economy, { organised: [], weights: usualWeights({}), ties: null, rules: usualRadarRules })
  expect(radar.pairs.length).toBeGreaterThan(0)
  for (const { row, column, signs } of radar.pairs) {
    const least = density.least[row * activities.length + column] ?? Number.NaN
    expect([signs.relatedness.least, signs.relatedness.most]).toEqual([least, least])
  }
})

test('what a country calls large enough decides which pairs are looked at, and which doubts are told', () => {
  const economy = measureEconomy(tables(), { before: null })
  const scan = (rules: RadarRules) => scanEconomy(economy, { organised: [], weights: usualWeights({}), ties: null, rules }).radar
  const usual = scan(usualRadarRules)
  const strict = scan({ ...usualRadarRules, floor: { ...usualRadarRules.floor, employed: 1e9 } })
  expect(strict.pairs).toEqual([])
  expect(strict.leftOut.belowFloor).toBeGreaterThan(usual.leftOut.belowFloor)
  const doubted = ({ pairs }: Pick<typeof usual, 'pairs'>) =>
    pairs.filter(({ doubts }) => doubts.some(({ code }) => code === 'few-employed')).length
  const { doubts } = usualRadarRules
  expect(doubted(usual)).toBe(usual.pairs.length)
  expect(doubted(scan({ ...usualRadarRules, doubts: { ...doubts, employed: 1 } }))).toBe(0)
})
