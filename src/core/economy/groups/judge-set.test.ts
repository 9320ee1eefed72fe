import { expect, test } from 'vitest'
import { judgeSet } from './judge-set.ts'

const whole = { set: 'wood', title: 'A workshop' }

test.each([
  { typed: {}, wrong: ['set', 'title'], because: 'a set has a name in addresses, and a source' },
  { typed: whole, wrong: [], because: 'more is not needed' },
  { typed: { ...whole, set: 'A b' }, wrong: ['set'], because: 'it stands in addresses' },
  { typed: { ...whole, set: '-a' }, wrong: ['set'], because: 'a terminal would take it for an option' },
  { typed: { ...whole, set: 's'.repeat(61) }, wrong: [], because: 'addresses are no longer' },
  { typed: { ...whole, set: 's'.repeat(62) }, wrong: ['set'], because: 'addresses are no longer' },
  { typed: { ...whole, year: '0000' }, wrong: ['year'], because: 'nobody counted then' },
  { typed: { ...whole, title: 'T'.repeat(201) }, wrong: ['length'], because: 'a receipt keeps no more' },
  { typed: { ...whole, name: 'N'.repeat(201), publisher: 'P'.repeat(201) }, wrong: ['length'], because: 'it is told once' },
  { typed: { ...whole, address: 'javascript:alert(1)' }, wrong: ['address'], because: 'pages link it' },
])('$typed → $wrong, because $because', ({ typed, wrong }) => {
  expect(judgeSet(typed).wrong).toEqual(wrong)
})

test('a set without a name of its own is called as its source is', () => {
  expect(judgeSet({ ...whole, name: ' ', title: ' A workshop ' }).about).toMatchObject({
    id: 'wood',
    name: { lt: 'A workshop', en: 'A workshop' },
    source: { title: 'A workshop', year: null },
  })
  expect(judgeSet({ ...whole, name: ' Wood ' }).about.name.en).toBe('Wood')
})
