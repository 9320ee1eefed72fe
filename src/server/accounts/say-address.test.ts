import { expect, test } from 'vitest'
import { sayAddress } from './say-address.ts'

test.each([
  ['2001:0db8:0000:0001:0000:0000:0000:0000', '2001:db8:0:1::'],
  ['0000:0000:0000:0000:0000:0000:0000:0000', '::'],
  ['192.0.2.7', '192.0.2.7'],
  ['', ''],
])('the address %s is told as %s', (kept, told) => {
  expect(sayAddress(kept)).toBe(told)
})
