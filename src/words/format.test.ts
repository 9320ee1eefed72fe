import { expect, test } from 'vitest'
import { formatBytes, formatFixed, formatNumber, formatShare } from './format.ts'

test.each([
  [formatFixed('lt', -0.004, 2), '0,00'],
  [formatFixed('en', -0.004, 2), '0.00'],
  [formatNumber('lt', -0.004), '0'],
  [formatShare('lt', -0.000_004), '0\u00a0%'],
  [formatShare('en', -0.000_004), '0%'],
])('what is rounded to nothing has no sign: %s', (written, meant) => {
  expect(written).toBe(meant)
})

test.each([
  [formatNumber('lt', -1234.5), '−1\u00a0234,5'],
  [formatNumber('en', -1234.5), '−1,234.5'],
  [formatFixed('en', -1.5, 2), '−1.50'],
  [formatShare('en', -0.345), '−34.5%'],
])('a number below zero has a minus, not a hyphen, in either language: %s', (written, meant) => {
  expect(written).toBe(meant)
})

test.each([
  [12, '1 kB'],
  [999_999, '1,000 kB'],
  [916_317_000, '916.32 MB'],
])('a file of %i bytes is one of %s, never of 0 MB', (bytes, written) => {
  expect(formatBytes('en', bytes)).toBe(written)
})
