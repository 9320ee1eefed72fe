import { expect, test } from 'vitest'
import { growActivityTree } from './activity-tree.ts'
import { activitiesAt, activityAt } from './activity-tree.ts'
import { parseActivity } from './parse-activity.ts'

const tree = growActivityTree('2', [
  '01.11',
  '01.13',
  '31.01',
  '36.00',
  '41.10',
  '41.20',
  '46.11',
  '46.73',
  '52.29',
  '62.01',
  '62.02',
])

test.each([
  ['620100', '62.01', 'a class of EVRK has two digits more than NACE'],
  ['62.01.00', '62.01', 'dots change nothing'],
  ['62.01', '62.01', 'the code of NACE itself'],
  ['J62.01', '62.01', 'some put the section in front'],
  [' 6201 ', '62.01', 'four digits'],
  ['460000', '46', '46.00 is no class and 46.0 no group: the division'],
  ['461000', '46.1', '46.10 is no class: the group'],
  ['467300', '46.73', 'the class'],
  ['412000', '41.20', 'a class that ends in zero is finer than its group'],
  ['310000', '31.0', '31.00 is no class of this edition'],
  ['360000', '36.00', 'a division that is its own only class'],
  ['522920', '52.29', 'a subclass of the country belongs to its class'],
  ['11300', '01.13', 'the zero in front is lost'],
  ['111', '01.11', 'the zero in front is lost, and 11.1 is no group here'],
  ['1.11', '01.11', 'a number program took the zero'],
  ['620', '62.0', 'a group'],
  ['62', '62', 'a division'],
  ['1', '01', 'a division without its zero'],
  ['C', 'C', 'a section'],
])('%s is %s: %s', (raw, code) => {
  expect(parseActivity(raw, tree)).toMatchObject({ code })
})

test.each([
  ['', 'not-given'],
  ['0', 'not-given'],
  ['000000', 'not-given'],
  ['624500', 'no-such-activity'],
  ['461034', 'no-such-activity'],
  ['999900', 'no-such-activity'],
  ['Z', 'no-such-activity'],
  ['baldai', 'no-such-activity'],
  ['6201000', 'no-such-activity'],
])('%j is unknown: %s', (raw, unknown) => {
  expect(parseActivity(raw, tree)).toEqual({ unknown })
})

test('a code is cut to a coarser level, and never invented at a finer one', () => {
  expect((['section', 'division', 'group', 'class'] as const).map((level) => activityAt(tree, '46.1', level))).toEqual([
    'G',
    '46',
    '46.1',
    null,
  ])
  expect(activityAt(tree, '99.99', 'section')).toBeNull()
  expect(activityAt(tree, 'C', 'section')).toBe('C')
})

test('the activities of a level stand in the order of the classification', () => {
  expect(activitiesAt(tree, 'division')).toEqual(['01', '31', '36', '41', '46', '52', '62'])
  expect(activitiesAt(tree, 'section')).toEqual(['A', 'C', 'E', 'F', 'G', 'H', 'J'])
})

test.each(['62.1', '6201', '34.10'])('%s is refused as a class', (code) => {
  expect(() => growActivityTree('2', [code])).toThrow(RangeError)
})
