import { expect, test } from 'vitest'
import { sectionOfActivity } from './activity-section.ts'

test.each([
  ['2', '62.01', '2 J', 'programming stood with publishing'],
  ['2.1', '62.10', '2.1 K', 'and has a section of its own since 2.1'],
  ['2', '45.11', '2 G', 'trade in cars had a division'],
  ['2.1', '45', null, 'that is gone'],
  ['2.1', '01.1', '2.1 A', 'a division may begin with zero'],
  ['2', '99', '2 U', 'the last one'],
  ['3', '62', null, 'there is no such version'],
  ['2', '', null, 'nothing is no division'],
  ['2', '04', null, 'nor is what the list leaves out'],
])('of EVRK %s, %s is in %s, because %s', (version, code, section, _because) => {
  expect(sectionOfActivity(version, code)).toBe(section)
})
