import { expect, test } from 'vitest'
import { askedFacts } from './asked-facts.ts'
import type { Asked, Requirement, RuleSet } from '#core/rules/rule-set.ts'
import { conditionOf, listOf, ruleSetOf } from '#core/rules/testing/build-rule-set.ts'

const asked = (property: string, more: Partial<Asked> = {}): Asked => ({ property, part: null, with: null, ...more })
const count = (where: Requirement | null, distinct: string | null = null): Requirement => ({
  kind: 'count',
  over: { rows: 'members' },
  where,
  distinct,
  comparison: { atLeast: 5 },
  unit: 'members',
})

function factsOf(requirements: Requirement[], known: RuleSet[] = []): string[] {
  const ruleSet = ruleSetOf(
    'asking',
    requirements.map((each, index) => conditionOf(String(index), each)),
    { lists: { high: listOf('2', ['62']) } },
  )
  return askedFacts(ruleSet, new Map(known.map((each) => [each.id, each]))).map(({ whose, property, part, years, as }) =>
    [whose, property, part, years === 0 ? null : `${years} years`, as].filter((each) => each !== null).join(' '),
  )
}

test.each<{ title: string; requirements: Requirement[]; facts: string[] }>([
  {
    title: 'a number of the cluster',
    requirements: [{ kind: 'number', asked: asked('management-fte'), comparison: { atLeast: 0.5 }, unit: 'fte' }],
    facts: ['cluster management-fte value'],
  },
  {
    title: 'how long members have belonged to it, and of which group they are',
    requirements: [count({ kind: 'duration', since: 'membership', comparison: { atLeast: 5 }, unit: 'years' }, 'related-group')],
    facts: ['cluster members-total value', 'members membership value', 'members related-group value'],
  },
  {
    title: 'what members declared year by year',
    requirements: [
      count({
        kind: 'count',
        over: { rows: 'years', last: 3 },
        where: { kind: 'code', asked: asked('rd-spending-declared'), in: ['yes'] },
        distinct: null,
        comparison: { atLeast: 3 },
        unit: 'years',
      }),
    ],
    facts: ['cluster members-total value', 'members rd-spending-declared 3 years value'],
  },
  {
    title: 'a document that is there, and its date',
    requirements: [{ kind: 'exists', asked: asked('strategy-document'), age: { part: 'approved', comparison: { atMost: 36 } } }],
    facts: ['cluster strategy-document there', 'cluster strategy-document approved value'],
  },
  {
    title: 'an economic activity is asked in the version of the list',
    requirements: [count({ kind: 'activity', list: 'high' })],
    facts: ['cluster members-total value', 'members activity code value'],
  },
  {
    title: 'the same fact asked twice is one, and the role of a member is no fact of its own',
    requirements: [
      { kind: 'exists', asked: asked('service'), age: null },
      { kind: 'not', part: { kind: 'exists', asked: asked('service'), age: null } },
      count({ kind: 'code', asked: asked('member', { part: 'role' }), in: ['founder'] }),
    ],
    facts: ['cluster service there', 'cluster members-total value'],
  },
])('$title', ({ requirements, facts }) => {
  expect(factsOf(requirements)).toEqual(facts)
})

test('what another rule set asks of organisations is asked of the rows', () => {
  const size = ruleSetOf(
    'size',
    [conditionOf('few', { kind: 'number', asked: asked('employees'), comparison: { lessThan: 250 }, unit: 'people' })],
    { of: 'organisation' },
  )
  const refers: Requirement = { kind: 'rule-set', ruleSet: 'size', test: null, reading: null }
  expect(factsOf([count(refers)], [size])).toEqual(['cluster members-total value', 'members employees value'])
})
