import { expect, test } from 'vitest'
import { knownCells } from '#core/economy/cells/cells.ts'
import { listEconomy, profileOf } from './list-economy.ts'
import type { Listed } from './list-economy.ts'
import { measureEconomy } from './measure-economy.ts'
import type { Level } from './question.ts'

const places = ['county/a', 'county/b']
const activities = ['46', '46.73', '62.01']

function seenAt(level: Level, groups: string | null = null) {
  const cells = (each: number) => knownCells(places, activities, [each, each * 2, each * 3, each * 3, each, each])
  const withheld = { cells: new Uint8Array(6), rows: new Uint8Array(2), columns: new Uint8Array(3), total: 0 }
  const economy = measureEconomy({ amount: cells(100), firms: cells(10), withheld }, { before: null })
  return { economy, question: { year: 2025, unit: 'employment', by: 'county', level, groups } } as const
}

function marksOf({ columns, rows }: Listed): (readonly unknown[])[] {
  return rows.map((row) => [row[columns.indexOf('activity')], row[columns.indexOf('no-deeper')]])
}

const none = { place: null, activity: null }

test('a row of firms whose code is coarser than the level asked for says so in every list that has it', () => {
  const seen = seenAt('class')
  const marked = [
    ['46', 'yes'],
    ['46.73', 'no'],
    ['62.01', 'no'],
  ]
  expect(marksOf(listEconomy(seen, 'activities', none))).toEqual(marked)
  expect(marksOf(listEconomy(seen, 'ranking', none))).toEqual([...marked, ...marked])
  expect(marksOf(listEconomy(seen, 'ranking', { place: 'county/a', activity: '46' }))).toEqual([['46', 'yes']])
  expect(marksOf(profileOf(seen, { place: 'county/a' }) ?? { columns: [], rows: [] }).toSorted()).toEqual(marked)
})

test.each([
  { level: 'division', groups: null, because: 'a division is what was asked for' },
  { level: 'class', groups: 'drawn', because: 'a group of a set is no code' },
] as const)('with $level and groups $groups no row is marked, because $because', ({ level, groups }) => {
  const marks = marksOf(listEconomy(seenAt(level, groups), 'activities', none))
  expect(marks.map(([, mark]) => mark)).toEqual(['no', 'no', 'no'])
})
