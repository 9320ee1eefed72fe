import { expect, test } from 'vitest'
import { spellActivity } from './spell-activity.ts'

test.each([
  ['C', 'c', 'a section has a small letter in addresses'],
  ['62', '62', 'a division is its two digits'],
  ['6201', '62.01', 'the dot was left out'],
  ['620', '62.0', 'so it was in a group'],
  ['62.01.00', '62.01', 'EVRK has two digits more'],
  ['620100', '62.01', 'and writes them without dots'],
  ['J62.01', '62.01', 'a class is of section J in edition 2'],
  ['k6201', '62.01', 'and of K in edition 2.1'],
  ['A62.01', null, 'no edition has it in A'],
  ['461000', null, 'a group, or a class of it'],
  ['62.1.1', null, 'this is no code'],
  ['software', null, 'neither is this'],
])('%s is %s: %s', (text, spelled, _because) => {
  expect(spellActivity(text)).toBe(spelled)
})
