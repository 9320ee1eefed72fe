import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit, judgeLegalEntityCode } from './register-code.ts'

test.each([
  ['124110246', 'valid', 'the register’s own code'],
  [' 124110246 ', 'valid', 'spaces around do not count'],
  ['124110247', 'wrong-check-digit', 'the last digit does not fit'],
  ['1241102', 'old-format', 'seven digits are of the old register'],
  ['12411024', 'wrong-length', 'a digit is missing'],
  ['LT124110246', 'not-digits', 'a VAT prefix is not part of the code'],
  ['', 'not-digits', 'nothing was given'],
])('%j is %s: %s', (code, verdict) => {
  expect(judgeLegalEntityCode(code)).toBe(verdict)
})

test('any eight digits have a ninth that makes them a valid code', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }), (digits) => {
      const code = [...digits, checkDigit(digits)].join('')
      expect(judgeLegalEntityCode(code)).toBe('valid')
    }),
  )
})
