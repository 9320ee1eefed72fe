import { expect, test } from 'vitest'
import { listOfSlug } from './economy-names.ts'

test.each([
  ['c', 'economy-activities'],
  ['62', 'economy-activities'],
  ['46.1', 'economy-activities'],
  ['46.11', 'economy-activities'],
  ['drawn.software', 'economy-groups'],
  ['c.software', 'economy-groups'],
  ['2024.wood', 'economy-groups'],
])('the address of %s leads back to the list %s, whatever sign a set begins with', (slug, list) => {
  expect(listOfSlug(slug)).toBe(list)
})
