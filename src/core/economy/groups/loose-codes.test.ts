import { expect, test } from 'vitest'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
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
