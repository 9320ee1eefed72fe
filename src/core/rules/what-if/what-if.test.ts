import { expect, test } from 'vitest'
import { readWhatIf, writeWhatIf } from './what-if-address.ts'
import { replaceThreshold, thresholdsOf } from './thresholds.ts'
import type { Requirement } from '#core/rules/rule-set.ts'

test('an address says its assumptions, and says them again in the same words', () => {
  const given = {
    facts: [
      'cluster/sample~management-fte~0.5',
      'cluster/sample~benchmarking~scheme:ecei~round:first~held~2020-01',
      'organisation/sample~rd-spending-declared~@2023~yes',
      'cluster/sample~membership~organisation:organisation/one~2015-03-01',
      'cluster/sample~strategy-document~none',
    ],
    gained: ['members~2'],
    thresholds: ['inoklaster-2024~independent-members~0~4'],
  }
  const { whatIf, findings } = readWhatIf(given)
  expect(findings).toEqual([])
  expect(writeWhatIf(whatIf)).toEqual([
    ...given.facts.map((fact) => ['fact', fact]),
    ['gain', 'members~2'],
    ['threshold', 'inoklaster-2024~independent-members~0~4'],
  ])
})

test.each([
  ['nonsense', 'assumption-malformed'],
  ['cluster/sample~managment-fte~1', 'assumed-property-unknown'],
  ['cluster/sample~management-fte~many', 'assumed-value-wrong'],
  ['cluster/sample~management-fte~-1', 'assumed-value-wrong'],
  ['cluster/sample~joint-activity-since~2020-13', 'assumed-value-wrong'],
  ['cluster/sample~turnover-eur~1', 'assumed-property-unknown'],
])('“%s” is refused: %s', (fact, code) => {
  expect(readWhatIf({ facts: [fact], gained: [], thresholds: [] }).findings).toMatchObject([{ code }])
})

test('thresholds are counted as they are read, and one is replaced without touching the others', () => {
  const requirement: Requirement = {
    kind: 'count',
    over: { rows: 'members' },
    where: { kind: 'duration', since: 'membership', comparison: { from: 1, to: 9 }, unit: 'years' },
    distinct: null,
    comparison: { atLeast: 5 },
    unit: 'members',
  }
  expect(thresholdsOf(requirement).map(({ end, value, unit }) => [end, value, unit])).toEqual([
    ['atLeast', 5, 'members'],
    ['from', 1, 'years'],
    ['to', 9, 'years'],
  ])
  expect(thresholdsOf(replaceThreshold(requirement, 2, 7)).map(({ value }) => value)).toEqual([5, 1, 7])
})
