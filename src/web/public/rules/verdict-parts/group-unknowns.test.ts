import { expect, test } from 'vitest'
import type { Unknown } from '#core/rules/verdict.ts'
import { groupUnknowns } from './group-unknowns.ts'

const fact = (subject: string, property: string, year: number | null = null): Unknown => ({
  kind: 'fact',
  subject,
  property,
  part: null,
  with: null,
  year,
  why: 'not-said',
})
const joining = (member: string): Unknown => ({ kind: 'membership', subject: 'cluster/sample', member })

test('the same fact of several members is one line, and what is unknown of the cluster comes first', () => {
  const groups = groupUnknowns([
    fact('organisation/one', 'does-rd'),
    fact('organisation/two', 'does-rd'),
    joining('organisation/one'),
    joining('organisation/two'),
    joining('organisation/three'),
    fact('cluster/sample', 'strategy-document'),
  ])
  expect(groups).toMatchObject([
    { kind: 'one', unknown: { property: 'strategy-document' } },
    { kind: 'alike', years: [], subjects: ['organisation/one', 'organisation/two'] },
    { kind: 'memberships', members: ['organisation/one', 'organisation/two', 'organisation/three'] },
  ])
})

test('years that are unknown of everybody named are told together, others year by year', () => {
  const declared = (subject: string, year: number) => fact(`organisation/${subject}`, 'rd-spending-declared', year)
  expect(
    groupUnknowns([declared('one', 2023), declared('one', 2022), declared('two', 2022), declared('two', 2023)]),
  ).toMatchObject([{ kind: 'alike', years: [2022, 2023], subjects: ['organisation/one', 'organisation/two'] }])
  expect(groupUnknowns([declared('one', 2022), declared('one', 2023), declared('two', 2023)])).toMatchObject([
    { kind: 'alike', years: [2022], subjects: ['organisation/one'] },
    { kind: 'alike', years: [2023], subjects: ['organisation/one', 'organisation/two'] },
  ])
})

test('nothing unknown is no line', () => {
  expect(groupUnknowns([])).toEqual([])
})
