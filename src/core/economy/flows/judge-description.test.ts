import { expect, test } from 'vitest'
import { judgeSource, readTypedWeight } from './judge-description.ts'

test.each([
  { typed: {}, wrong: ['title'], because: 'a table has a source' },
  { typed: { title: ' ' }, wrong: ['title'], because: 'spaces are no title' },
  { typed: { title: 'T'.repeat(200) }, wrong: [], because: 'a receipt keeps so much' },
  { typed: { title: 'T'.repeat(201) }, wrong: ['length'], because: 'a receipt keeps no more' },
  { typed: { title: 'T', publisher: 'P'.repeat(201), licence: 'L'.repeat(201) }, wrong: ['length'], because: 'it is told once' },
  { typed: { title: 'T', year: '2020' }, wrong: [], because: 'that is a year' },
  { typed: { title: 'T', year: '0000' }, wrong: ['year'], because: 'nobody counted then' },
  { typed: { title: 'T', year: '20201' }, wrong: ['year'], because: 'a year has four digits' },
  { typed: { title: 'T', address: 'https://office.example:8080/a b?c#d' }, wrong: [], because: 'it is on the web' },
  { typed: { title: 'T', address: 'http://įstaiga.example' }, wrong: [], because: 'names have letters of every language' },
  { typed: { title: 'T', address: 'javascript:alert(1)' }, wrong: ['address'], because: 'pages link it' },
  { typed: { title: 'T', address: 'https://' }, wrong: ['address'], because: 'it leads nowhere' },
  { typed: { title: 'T', address: 'https://me:secret@office.example' }, wrong: ['address'], because: 'it is not for everybody' },
  {
    typed: { title: 'T', address: `https://office.example/${'a'.repeat(500)}` },
    wrong: ['length'],
    because: 'a receipt keeps no more',
  },
])('$typed → $wrong, because $because', ({ typed, wrong }) => {
  expect(judgeSource(typed).wrong).toEqual(wrong)
})

test('what was left empty in the source of a table is not said', () => {
  expect(judgeSource({ title: ' Table ', publisher: ' ', year: '', address: '', licence: 'CC BY 4.0' }).source).toEqual({
    title: 'Table',
    publisher: null,
    year: null,
    address: null,
    licence: 'CC BY 4.0',
  })
  expect(judgeSource({ title: 'Table', year: '2020' }).source.year).toBe(2020)
})

test.each([
  ['', null],
  [' 0,3 ', 0.3],
  ['0', 0],
  ['1', 1],
  ['1.', 1],
  ['.5', 0.5],
  ['0,123456789', 0.123456789],
  ['1.01', 'wrong'],
  ['-0.1', 'wrong'],
  ['0x1', 'wrong'],
  ['1e-1', 'wrong'],
  ['0.5555555555', 'wrong'],
  ['much', 'wrong'],
])('a weight of “%s” → %s', (typed, weight) => {
  expect(readTypedWeight(typed)).toBe(weight)
})
