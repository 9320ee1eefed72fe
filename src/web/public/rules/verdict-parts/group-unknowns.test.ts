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
    { kind: 'alike', subjects: ['organisation/one', 'organisation/two'] },
    { kind: 'memberships', members: ['organisation/one', 'organisation/two', 'organisation/three'] },
  ])
})

test('two years are two facts', () => {
  const groups = groupUnknowns([
    fact('organisation/one', 'rd-spending-declared', 2022),
    fact('organisation/one', 'rd-spending-declared', 2023),
  ])
  expect(groups.map(({ kind }) => kind)).toEqual(['one', 'one'])
})

test('nothing unknown is no line', () => {
  expect(groupUnknowns([])).toEqual([])
})
