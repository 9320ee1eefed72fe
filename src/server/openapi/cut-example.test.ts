import { expect, test } from 'vitest'
import { cutExample } from './cut-example.ts'

test.each([
  { given: [1, 2, 3], cut: [1, 2, '…'], because: 'a list shows its first two' },
  { given: [1, 2], cut: [1, 2], because: 'a short list is whole' },
  {
    given: { rows: [{ names: ['a', 'b', 'c'] }] },
    cut: { rows: [{ names: ['a', 'b', '…'] }] },
    because: 'lists inside are cut as well',
  },
  { given: 'a'.repeat(200), cut: `${'a'.repeat(120)}…`, because: 'a long text ends early' },
  { given: { count: 0, source: null }, cut: { count: 0, source: null }, because: 'zero and null are values' },
])('an example is cut short: $because', ({ given, cut }) => {
  expect(cutExample(given)).toEqual(cut)
})

test('a wide object ends early and says so', () => {
  const wide = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`key${index}`, index]))
  const cut = cutExample(wide)
  expect(Object.keys(cut ?? {})).toHaveLength(25)
  expect(cut).toHaveProperty('…')
})
