import { describe, expect, test } from 'vitest'
import { addOpenTest, newOpenBook } from './open-book.ts'
import type { OpenBook } from './open-book.ts'
import { keyOfOpenFact, openTests } from './open-tests.ts'
import type { OpenFact } from './open-tests.ts'
import type { Condition, Requirement } from '#core/rules/rule-set.ts'
import { countOpen, rankAspects, rankFacts, rankOwners, testsWaitingFor } from './settle.ts'
import type { OpenFilter } from './settle.ts'
import { materialFrom } from '#core/rules/testing/build-material.ts'
import type { Tale, Told } from '#core/rules/testing/build-material.ts'
import { conditionOf, editionOf, ruleSetOf } from '#core/rules/testing/build-rule-set.ts'

const CLUSTER = 'cluster/amber'
const options = { day: '2026-06-30', knownAt: null }

const exists = (property: string): Requirement => ({
  kind: 'exists',
  asked: { property, part: null, with: null },
  age: null,
})
const doesResearch: Requirement = {
  kind: 'code',
  asked: { property: 'does-rd', part: null, with: null },
  in: ['yes'],
}
const atLeast = (number: number, where: Requirement | null): Requirement => ({
  kind: 'count',
  over: { rows: 'members' },
  where,
  distinct: null,
  comparison: { atLeast: number },
  unit: 'members',
})
const members = (names: readonly string[]): Told[] => [
  ...names.map((name): Told => ({
    property: 'member',
    value: { organisation: `organisation/${name}`, role: 'member' },
    from: '2015',
  })),
  { property: 'members-total', value: names.length },
]
const document: Told = { property: 'governance-document', value: { approved: '2020-05-05' } }

function open(requirements: readonly Requirement[], tale: Tale) {
  const conditions = requirements.map((requires, index): Condition => conditionOf(`c${index}`, requires))
  const edition = editionOf(ruleSetOf('call', conditions))
  return openTests(edition, materialFrom(CLUSTER, tale), { ...options, ruleSets: new Map([['call', edition]]) })
}

const told = (facts: readonly OpenFact[]) => facts.map((fact) => keyOfOpenFact(fact).replace('\n', ' '))

describe('what a verdict waits for', () => {
  test.each<{ because: string; rules: Requirement[]; tale: Tale; waits: string[]; alone: string[] }>([
    {
      because: 'the only thing missing settles it',
      rules: [exists('governance-document'), exists('strategy-document')],
      tale: { [CLUSTER]: [document] },
      waits: ['cluster/amber strategy-document'],
      alone: ['cluster/amber strategy-document'],
    },
    {
      because: 'of two missing documents neither settles it',
      rules: [exists('governance-document'), exists('strategy-document')],
      tale: {},
      waits: ['cluster/amber governance-document', 'cluster/amber strategy-document'],
      alone: [],
    },
    {
      because: 'where one of two is enough, either settles it',
      rules: [{ kind: 'any', parts: [exists('governance-document'), exists('strategy-document')] }],
      tale: {},
      waits: ['cluster/amber governance-document', 'cluster/amber strategy-document'],
      alone: ['cluster/amber governance-document', 'cluster/amber strategy-document'],
    },
    {
      because: 'what is not needed any more is not missing',
      rules: [{ kind: 'any', parts: [exists('governance-document'), exists('service')] }, exists('strategy-document')],
      tale: { [CLUSTER]: [document] },
      waits: ['cluster/amber strategy-document'],
      alone: ['cluster/amber strategy-document'],
    },
    {
      because: 'a test that fails waits for nothing',
      rules: [atLeast(3, null), exists('strategy-document')],
      tale: { [CLUSTER]: members(['a', 'b']) },
      waits: [],
      alone: [],
    },
    {
      because: 'one more member is enough, whichever it is',
      rules: [atLeast(2, doesResearch)],
      tale: { [CLUSTER]: members(['a', 'b', 'c']), 'organisation/a': [{ property: 'does-rd', value: 'yes' }] },
      waits: ['organisation/b does-rd', 'organisation/c does-rd'],
      alone: ['organisation/b does-rd', 'organisation/c does-rd'],
    },
    {
      because: 'two more members are needed, so no single one settles it',
      rules: [atLeast(2, doesResearch)],
      tale: { [CLUSTER]: members(['a', 'b', 'c']) },
      waits: ['organisation/a does-rd', 'organisation/b does-rd', 'organisation/c does-rd'],
      alone: [],
    },
    {
      because: 'the three years of a property are one question',
      rules: [
        {
          kind: 'count',
          over: { rows: 'years', last: 3 },
          where: {
            kind: 'number',
            asked: { property: 'employees', part: null, with: null },
            comparison: { atLeast: 1 },
            unit: 'people',
          },
          distinct: null,
          comparison: { atLeast: 3 },
          unit: 'years',
        },
      ],
      tale: {},
      waits: ['cluster/amber employees'],
      alone: ['cluster/amber employees'],
    },
    {
      because: 'a text that nobody entered is missing like a fact',
      rules: [{ kind: 'not-entered' }],
      tale: {},
      waits: ['call not-entered c0'],
      alone: ['call not-entered c0'],
    },
    {
      because: 'names of members that nobody knows are missing too, but any number of them may be',
      rules: [atLeast(2, doesResearch), exists('strategy-document')],
      tale: {},
      waits: ['cluster/amber unnamed members', 'cluster/amber strategy-document'],
      alone: [],
    },
  ])('$because', ({ rules, tale, waits, alone }) => {
    const found = open(rules, tale)
    expect(told(found.flatMap(({ facts }) => facts))).toEqual(waits)
    expect(told(found.flatMap((each) => each.alone))).toEqual(alone)
  })

  test('a fact that sources disagree about is told as such', () => {
    const tale: Tale = {
      [CLUSTER]: [
        { property: 'management-fte', value: 0.4 },
        { property: 'management-fte', value: 0.6 },
      ],
    }
    const fte: Requirement = {
      kind: 'number',
      asked: { property: 'management-fte', part: null, with: null },
      comparison: { atLeast: 0.5 },
      unit: 'fte',
    }
    expect(open([fte], tale)[0]?.facts).toEqual([
      { kind: 'fact', subject: CLUSTER, property: 'management-fte', why: 'contested' },
    ])
  })
})

describe('what to ask for next', () => {
  const everything: OpenFilter = { test: () => true, kind: null, aspect: null, owner: null }

  function book(): OpenBook {
    const filled = newOpenBook()
    const governance: OpenFact = { kind: 'fact', subject: 'cluster/a', property: 'governance-document', why: 'not-said' }
    const other: OpenFact = { ...governance, subject: 'cluster/b' }
    const strategy: OpenFact = { ...governance, property: 'strategy-document', why: 'contested' }
    const text: OpenFact = { kind: 'not-entered', ruleSet: 'concept', condition: 'criteria' }
    const joined: OpenFact = { kind: 'membership', subject: 'cluster/b', member: 'organisation/o' }
    const about = { reading: null, test: 'met' }
    addOpenTest(filled, { ...about, subject: 'cluster/a', ruleSet: 'call', facts: [governance, strategy], alone: [] })
    addOpenTest(filled, { ...about, subject: 'cluster/a', ruleSet: 'register', facts: [strategy], alone: [strategy] })
    addOpenTest(filled, { ...about, subject: 'cluster/b', ruleSet: 'call', facts: [other, joined], alone: [joined] })
    addOpenTest(filled, { ...about, subject: 'cluster/a', ruleSet: 'concept', facts: [text], alone: [text] })
    addOpenTest(filled, { ...about, subject: 'cluster/b', ruleSet: 'concept', facts: [text], alone: [text] })
    return filled
  }

  test('what settles most verdicts alone comes first, then what most wait for', () => {
    expect(rankFacts(book(), everything)).toEqual([
      { of: { kind: 'not-entered', ruleSet: 'concept', condition: 'criteria' }, waiting: 2, alone: 2, facts: 1 },
      {
        of: { kind: 'fact', subject: 'cluster/a', property: 'strategy-document', why: 'contested' },
        waiting: 2,
        alone: 1,
        facts: 1,
      },
      { of: { kind: 'membership', subject: 'cluster/b', member: 'organisation/o' }, waiting: 1, alone: 1, facts: 1 },
      {
        of: { kind: 'fact', subject: 'cluster/a', property: 'governance-document', why: 'not-said' },
        waiting: 1,
        alone: 0,
        facts: 1,
      },
      {
        of: { kind: 'fact', subject: 'cluster/b', property: 'governance-document', why: 'not-said' },
        waiting: 1,
        alone: 0,
        facts: 1,
      },
    ])
  })

  test('by property a verdict counts once, of however many subjects', () => {
    const governance = rankAspects(book(), everything).find(
      ({ of }) => of.kind === 'fact' && of.property === 'governance-document',
    )
    expect(governance).toEqual({ of: { kind: 'fact', property: 'governance-document' }, waiting: 2, alone: 0, facts: 2 })
  })

  test('whoever alone is asked settles what only they can tell', () => {
    expect(rankOwners(book(), everything)).toEqual([
      { of: 'cluster/a', waiting: 2, alone: 2, facts: 2 },
      { of: 'concept', waiting: 2, alone: 2, facts: 1 },
      { of: 'organisation/o', waiting: 1, alone: 1, facts: 1 },
      { of: 'cluster/b', waiting: 1, alone: 0, facts: 1 },
    ])
  })

  test('a filter on verdicts counts only those, one on kinds leaves the verdicts as they are', () => {
    const ofCall = { ...everything, test: ({ ruleSet }: { ruleSet: string }) => ruleSet === 'call' }
    expect(rankFacts(book(), ofCall).map(({ waiting }) => waiting)).toEqual([1, 1, 1, 1])
    expect(countOpen(book(), ofCall)).toEqual({ verdicts: 2, clusters: 2 })
    const contested: OpenFilter = { ...everything, kind: 'contested' }
    expect(rankFacts(book(), contested)).toMatchObject([{ waiting: 2, alone: 1 }])
    expect(rankOwners(book(), contested)).toMatchObject([{ of: 'cluster/a', waiting: 2, facts: 1 }])
  })

  test('only what is asked, or only whom one asks', () => {
    expect(rankFacts(book(), { ...everything, aspect: 'governance-document' })).toHaveLength(2)
    expect(rankFacts(book(), { ...everything, aspect: 'membership' })).toMatchObject([{ of: { kind: 'membership' } }])
    expect(rankFacts(book(), { ...everything, owner: 'concept' })).toMatchObject([{ of: { kind: 'not-entered' }, waiting: 2 }])
    expect(rankFacts(book(), { ...everything, aspect: 'no-such' })).toEqual([])
  })

  test('every fact leads to the verdicts that wait for it', () => {
    const [text] = rankFacts(book(), everything)
    const waiting = testsWaitingFor(book(), text === undefined ? [] : [text.of], everything)
    expect(waiting.map((tests) => tests.map(({ subject }) => subject))).toEqual([['cluster/a', 'cluster/b']])
  })
})
