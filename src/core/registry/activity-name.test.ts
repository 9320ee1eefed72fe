import { expect, test } from 'vitest'
import { activityName, europeanCode } from './activity-name.ts'

const cases: [string, string | undefined, string][] = [
  ['26.70.00', '26.70', 'two zeros say nothing more than the class'],
  ['267000', '26.70', 'dots do not matter'],
  ['26.70', '26.70', 'a class'],
  ['26.7', '26.7', 'a group'],
  ['26', '26', 'a division'],
  ['26.70.10', undefined, 'only the Lithuanian edition divides so far'],
  ['', undefined, 'nothing was said'],
  ['M', undefined, 'sections are not recorded as activities'],
]

test.each(cases)('%s is named as %s: %s', (code, expected) => {
  expect(europeanCode(code)).toBe(expected)
})

test('a name is that of the edition in which the code was given', () => {
  const codes = { 'evrk-2.1': { '26.70': { name: { lt: 'Optinių prietaisų gamyba', en: 'Optical instruments' } } } }
  expect(activityName({ version: '2.1', code: '26.70.00' }, codes)).toEqual({
    lt: 'Optinių prietaisų gamyba',
    en: 'Optical instruments',
  })
  expect(activityName({ version: '2', code: '26.70.00' }, codes)).toBeUndefined()
  expect(activityName({ absent: 'not-found' }, codes)).toBeUndefined()
})
