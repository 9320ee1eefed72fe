import { expect, test } from 'vitest'
import { pageOf } from '#web/testing/page-of.ts'
import { linkTo, linkToReceipt, linkToSubject, linkToThis, linkToTwin, queryParts } from './links.ts'

const then = pageOf('lt', {
  query: 'field=irt&field=turizmas&asOf=2016-05&page=2',
  asOf: '2016-05-31',
  knownAt: '2026-11-21T10:00:00.000000Z',
})

test('a reader who looks at another day stays on that day from page to page', () => {
  expect(linkTo(then, 'organisations')).toBe('/lt/organizacijos?asOf=2016-05-31&knownAt=2026-11-21T10%3A00%3A00.000000Z')
  expect(linkToSubject(then, 'cluster/litek')).toContain('/lt/klasteriai/litek?asOf=2016-05-31')
})

test('a receipt is the same on every day', () => {
  expect(linkToReceipt(then, 12)).toBe('/lt/teiginiai/12')
})

test('taking one filter away keeps the others', () => {
  expect(linkToThis(then, { field: ['irt'], page: null })).toBe('/lt/klasteriai?asOf=2016-05&field=irt')
  expect(linkToThis(then, { field: null, asOf: null, page: null })).toBe('/lt/klasteriai')
})

test('the data of a view are the data of that view: with its filters and its day', () => {
  expect(linkToTwin(then, 'csv')).toBe('/lt/klasteriai.csv?field=irt&field=turizmas&asOf=2016-05&page=2')
})

test('several values of one filter go through a form together', () => {
  expect(queryParts(then, ['page', 'asOf'])).toEqual([
    ['field', 'irt'],
    ['field', 'turizmas'],
  ])
})
