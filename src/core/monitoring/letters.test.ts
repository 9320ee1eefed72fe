import { expect, test } from 'vitest'
import { isMailAddress } from './letters.ts'

test.each(['ona@klasteris.lt', "o'neil+stebesena@sub.example.org", 'vardas@ąžuolas.lt', 'a@b.co'])(
  '%s is an address',
  (address) => {
    expect(isMailAddress(address)).toBe(true)
  },
)

test.each([
  ['ona@klasteris.lt\r\nBcc: visi@pasaulis.lt', 'it would begin a header of its own'],
  ['ona@klasteris.lt\n', 'a line ends in it'],
  ['ona@klasteris.lt,visi@pasaulis.lt', 'they are two'],
  ['Ona <ona@klasteris.lt>', 'a name belongs elsewhere'],
  ['"a b"@klasteris.lt', 'quotes may hide anything'],
  ['ona@localhost', 'the machine itself is not a mailbox of people'],
  ['ona@[127.0.0.1]', 'nor is an address of a machine'],
  ['ona@@klasteris.lt', 'there is one sign too many'],
  ['ona@klasteris..lt', 'a part of the domain is missing'],
  ['@klasteris.lt', 'nobody is named'],
  [`${'a'.repeat(65)}@klasteris.lt`, 'the name is too long'],
  [`ona@${'klasteris.'.repeat(30)}lt`, 'all of it is too long'],
  ['', 'there is nothing'],
])('%j is no address: %s', (address) => {
  expect(isMailAddress(address)).toBe(false)
})
