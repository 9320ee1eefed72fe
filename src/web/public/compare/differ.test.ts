import { expect, test } from 'vitest'
import { shownOf } from '#web/testing/page-of.ts'
import { differ } from './differ.ts'

const members = (count: number) => [shownOf('members-total', count)]
const fields = (...codes: string[]) => codes.map((code) => shownOf('field', code))

test.each([
  { columns: [members(12), members(12)], differs: false, because: 'both say the same' },
  { columns: [members(12), members(13)], differs: true, because: 'the numbers are not the same' },
  { columns: [members(0), members(12)], differs: true, because: 'zero is a number' },
  { columns: [members(12), []], differs: false, because: 'of one nothing is known' },
  { columns: [[], []], differs: false, because: 'of none anything is known' },
  { columns: [fields('a', 'b'), fields('b', 'a')], differs: false, because: 'the order of several values says nothing' },
  { columns: [fields('a'), fields('a', 'b')], differs: true, because: 'one has a field more' },
])('a row differs: $differs, because $because', ({ columns, differs }) => {
  expect(differ(columns)).toBe(differs)
})
