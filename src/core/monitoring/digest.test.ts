import { expect, test } from 'vitest'
import { digestBoundary, linesOf } from './digest.ts'

test.each([
  ['daily', '2026-03-31T07:00', '2026-03-31T07:00', 'it is just morning'],
  ['daily', '2026-03-31T06:59', '2026-03-30T07:00', 'it is not yet morning'],
  ['daily', '2027-01-01T00:30', '2026-12-31T07:00', 'the year has just begun'],
  ['daily', '2028-03-01T01:00', '2028-02-29T07:00', 'February had 29 days'],
  ['weekly', '2026-11-30T07:00', '2026-11-30T07:00', 'it is Monday morning'],
  ['weekly', '2026-11-30T06:00', '2026-11-23T07:00', 'Monday morning is still to come'],
  ['weekly', '2026-11-29T23:59', '2026-11-23T07:00', 'it is Sunday'],
  ['weekly', '2027-01-01T09:00', '2026-12-28T07:00', 'the week began last year'],
] as const)('%s at %s: what came before %s is due, since %s', (rhythm, now, boundary, _why) => {
  expect(digestBoundary(rhythm, now)).toBe(boundary)
})

test('whoever wants no digest never gets one', () => {
  expect(digestBoundary('never', '2026-03-31T07:00')).toBeNull()
})

const about = (cluster: string) => ({ cluster: { lt: cluster }, asksAbout: 2025, url: `https://example.lt/${cluster}` })

test('notices of one kind about one return are one line with everybody who wrote', () => {
  const lines = linesOf([
    { kind: 'comment', args: { ...about('a'), author: 'Ona' } },
    { kind: 'approved', args: about('b') },
    { kind: 'comment', args: { ...about('a'), author: 'Jonas' } },
    { kind: 'comment', args: { ...about('b'), author: 'Ona' } },
    { kind: 'comment', args: { ...about('a'), author: 'Ona' } },
  ])
  expect(lines.map(({ kind, count, authors, url }) => [kind, url.at(-1), count, authors.join()])).toEqual([
    ['comment', 'a', 3, 'Ona,Jonas'],
    ['approved', 'b', 1, ''],
    ['comment', 'b', 1, 'Ona'],
  ])
})
