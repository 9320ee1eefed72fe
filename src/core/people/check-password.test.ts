import { expect, test } from 'vitest'
import { checkPassword } from './check-password.ts'

test.each([
  ['Trumpas1!', 'too-short'],
  ['ąčęėįšųūžąč', 'too-short'],
  ['a'.repeat(129), 'too-long'],
  ['aaaaaaaaaaaaaa', 'too-plain'],
  ['1234567890123', 'too-plain'],
  ['0987654321098', 'too-plain'],
  ['qwertyuiopasd', 'too-plain'],
  ['Slaptazodis123', 'too-common'],
  ['slaptažodis2026!', 'too-common'],
  ['P@ssw0rd1234', 'too-common'],
  ['Lietuva1990!!', 'too-common'],
  ['adminadmin123', 'too-common'],
  ['111122223333444', 'too-plain'],
  ['Ona.Petraite12', 'about-you'],
  ['petraite-2026-', 'about-you'],
  ['keturi žirgai stovi', null],
  ['mėlynas dviratis po tiltu', null],
  ['kR7#vLq92mXz', null],
  ['739105862847', null],
])('the password %s is answered with %s', (password, finding) => {
  expect(checkPassword(password, ['Ona Petraitė', 'ona.petraite@example.lt'])).toBe(finding)
})
