import { expect, test } from 'vitest'
import { isAtRest } from './at-rest.ts'

test.each([
  { statuses: ['ended'], atRest: true, because: 'it ended' },
  { statuses: ['merged'], atRest: true, because: 'another one goes on in its place' },
  { statuses: ['non-viable'], atRest: true, because: 'a source calls it non-viable' },
  { statuses: ['seen-active', 'inactive'], atRest: true, because: 'one of two sources says so' },
  { statuses: ['merging'], atRest: false, because: 'the old one still works' },
  { statuses: ['seen-active'], atRest: false, because: 'it works' },
  { statuses: [], atRest: false, because: 'sources rarely say that a cluster works' },
])('$statuses: at rest is $atRest, because $because', ({ statuses, atRest }) => {
  expect(isAtRest(statuses)).toBe(atRest)
})
