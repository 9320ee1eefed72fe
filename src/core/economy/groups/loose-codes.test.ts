import { expect, test } from 'vitest'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import { codesOfGroup } from './group-set.ts'
import { looseCodes } from './loose-codes.ts'

test('firms coded no deeper than something that groups name a part of may be of them or not', () => {
  const tree = growActivityTree('2', ['16.10', '17.11', '17.21', '17.22', '62.01'])
  const named = new Set(['17.2', '17.21', '17.22', '62', '62.0', '62.01'])
  expect(looseCodes(['C', '16', '16.10', '17', '17.1', '17.2', '17.21', '62', '62.01', 'J'], named, tree)).toEqual([
    'C',
    '17',
    'J',
  ])
})

test('firms coded no deeper than a division are of a group that names all groups of it, and of none that names some', () => {
  const tree = growActivityTree('2', ['16.10', '17.11', '17.12', '17.21', '62.01', '62.02'])
  const holding = (...codes: readonly string[]) => codesOfGroup({ id: 'g', name: {}, activities: { '2': codes } }, tree)
  expect(holding('17.1', '17.2')).toEqual(['17', '17.1', '17.11', '17.12', '17.2', '17.21'])
  expect(holding('17.1')).toEqual(['17.1', '17.11', '17.12'])
  expect(holding('62.01', '62.02')).toEqual(['J', '62', '62.0', '62.01', '62.02'])
  expect(looseCodes(['C', '17', '17.11'], new Set(holding('17.1', '17.2')), tree)).toEqual(['C'])
})
