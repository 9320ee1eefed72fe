import { expect, test } from 'vitest'
import { parseNumber } from './parse-number.ts'
import type { CellContent } from './sheet.ts'

test.each<[CellContent, number]>([
  ['0', 0],
  [0, 0],
  ['12', 12],
  ['-5', -5],
  ['1 234 567,89', 1234567.89],
  ['1\u00a0234\u00a0567,89', 1234567.89],
  ['1\u202f234', 1234],
  ['1.234.567,89', 1234567.89],
  ['1,234,567.89', 1234567.89],
  ['1.234.567', 1234567],
  ['12,5 €', 12.5],
  ['€ 12,5', 12.5],
  ['600000,5', 600000.5],
  ['0,125', 0.125],
  ['1234,5', 1234.5],
  ['12 000 Eur', 12000],
  ['1 234', 1234],
])('%j is %d', (cell, number) => {
  expect(parseNumber(cell)).toEqual({ number })
})

test.each(['1,234', '12.345', '123,456'])('%s may be thousands or a fraction', (cell) => {
  expect(parseNumber(cell)).toEqual({ ambiguous: cell })
})

test.each(['', 'daug', '12-14', '1 23', '1,2,3', '5 6', true])('%j is no number', (cell) => {
  expect(parseNumber(cell)).toHaveProperty('malformed')
})
