import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { judge } from '#core/rules/judge.ts'
import type { RuleSet } from '#core/rules/rule-set.ts'
import { materialFrom } from '#core/rules/testing/build-material.ts'
import type { Tale, Told } from '#core/rules/testing/build-material.ts'
import { editionOf } from '#core/rules/testing/build-rule-set.ts'
import type { Outcome } from '#core/rules/verdict.ts'
import { readPolicyText } from './read-policies.ts'

// Invented clusters at the edges of the call. The verdicts are made by hand from its text, not taken from the engine.

const theDay = '2024-02-13'
const cluster = 'cluster/sample'

const since = (value: Told['value'], rank: Told['rank'] = 'accepted'): Told => ({ property: 'joint-activity-since', value, rank })
const total = (value: Told['value']): Told => ({ property: 'members-total', value })
const member = (name: string, from: string | null, to: string | null = null, role = 'member'): Told => ({
  property: 'member',
  value: { organisation: `organisation/${name}`, role },
  from,
  to,
})
const governance: Told = { property: 'governance-document', value: { title: { lt: 'Pavyzdinė jungtinės veiklos sutartis' } } }
const strategy: Told = { property: 'strategy-document', value: { title: { lt: 'Pavyzdinė strategija' } } }
const none: Told['value'] = { absent: 'not-applicable' }

const doesRd = (value: Told['value']): Told => ({ property: 'does-rd', value })
const declared = (year: string, value: Told['value'] = 'yes'): Told => ({
  property: 'rd-spending-declared',
  value,
  from: year,
  to: year,
})
const activity = (code: string, version = '2'): Told => ({ property: 'activity', value: { version, code } })
const noActivity: Told = { property: 'activity', value: none }
const group = (name: string): Told => ({ property: 'related-group', value: name })
const everyYear = [declared('2021'), declared('2022'), declared('2023')]

/** Does R&D, declares it every year, and works in the high-value-added sector. */
const researcher = (name: string): Told[] => [group(name), doesRd('yes'), ...everyYear, activity('26.51')]
/** Neither does R&D nor has an economic activity. */
const other = (name: string): Told[] => [group(name), doesRd('no'), noActivity]

/** Meets every condition, most of them just so. */
const told = {
  since: [since('2019-02-12')],
  members: ['a', 'b', 'c', 'd', 'e'].map((name) => member(name, '2019-02-13')),
  total: [total(5)],
  documents: [governance, strategy],
  a: researcher('a'),
  b: researcher('b'),
  c: researcher('c'),
  d: other('d'),
  e: other('e'),
  f: other('f'),
} satisfies { [part: string]: Told[] }

const firstFour = told.members.slice(0, 4)

type Sample = {
  readonly because: string
  /** What is told otherwise than of the cluster that meets everything. */
  readonly but: Partial<Record<keyof typeof told, Told[]>>
  readonly a: Outcome
  readonly b: Outcome
  /** The conditions that are not met or not known to be; all others are met. */
  readonly open?: { readonly [condition: string]: Outcome }
  readonly day?: string
}

const fail = 'fail'
const pass = 'pass'
const unsure = 'cannot-say'
const allUnknown = {
  'joint-activity': unsure,
  'independent-members': unsure,
  governance: unsure,
  strategy: unsure,
  research: unsure,
  sector: unsure,
  'research-or-sector': unsure,
} as const

const samples: readonly Sample[] = [
  // Joint activity for more than five years.
  { because: 'five years and a day are more than five, and five years of membership are enough', but: {}, a: pass, b: pass },
  {
    because: 'exactly five years to the day are not more than five',
    but: { since: [since('2019-02-13')] },
    ...{ a: fail, b: fail, open: { 'joint-activity': fail } },
  },
  {
    because: 'some day of February 2019 may be the 12th or the 28th',
    but: { since: [since('2019-02')] },
    ...{ a: unsure, b: unsure, open: { 'joint-activity': unsure } },
  },
  { because: 'even the last day of January 2019 is early enough', but: { since: [since('2019-01')] }, a: pass, b: pass },
  {
    because: 'one source says 2016 and another 2020, and either may be right',
    but: { since: [since('2016'), since('2020')] },
    ...{ a: unsure, b: unsure, open: { 'joint-activity': unsure } },
  },
  {
    because: 'the register prefers the source that says 2016',
    but: { since: [since('2016', 'preferred'), since('2020')] },
    ...{ a: pass, b: pass },
  },
  {
    because: 'on the leap day five years since the last day of February 2019 were over yesterday',
    but: { since: [since('2019-02-28')], members: told.members.map((each) => ({ ...each, from: '2019-02-28' })) },
    ...{ a: pass, b: pass, day: '2024-02-29' },
  },

  // At least five independent members of five years each.
  {
    because: 'one of the five joined a day too late, and there is nobody else',
    but: { members: [...firstFour, member('e', '2019-02-14')] },
    ...{ a: fail, b: fail, open: { 'independent-members': fail } },
  },
  {
    because: 'four are sure and nobody told when the fifth joined',
    but: { members: [...firstFour, member('e', null)] },
    ...{ a: unsure, b: unsure, open: { 'independent-members': unsure } },
  },
  {
    because: 'one condition surely not met settles it, whatever is unknown besides',
    but: { since: [since('2020')], members: [...firstFour, member('e', null)] },
    ...{ a: fail, b: fail, open: { 'joint-activity': fail, 'independent-members': unsure } },
  },
  {
    because: 'the fifth joined in 2019, before or after 13 February',
    but: { members: [...firstFour, member('e', '2019')] },
    ...{ a: unsure, b: unsure, open: { 'independent-members': unsure } },
  },
  {
    because: 'twelve of 33 are named, four of them long enough: the fifth may be among the others',
    but: { total: [total(33)], members: [...firstFour, ...[...'efghijkl'].map((name) => member(name, '2021'))] },
    ...{ a: unsure, b: unsure, open: { 'independent-members': unsure } },
  },
  {
    because: 'twelve of 33 are named, and five of them are enough',
    but: { total: [total(33)], members: [...told.members, ...[...'fghijkl'].map((name) => member(name, '2021'))] },
    ...{ a: pass, b: pass },
  },
  {
    because: 'two of the five are related companies and count once',
    but: { e: other('d') },
    ...{ a: fail, b: fail, open: { 'independent-members': fail } },
  },
  {
    because: 'with a sixth member there are five groups, although two members are related',
    but: { e: other('d'), members: [...told.members, member('f', '2015')], total: [total(6)] },
    ...{ a: pass, b: pass },
  },
  {
    because: 'nobody told to which group the fifth belongs: it may be one of the others’',
    but: { e: [doesRd('no'), noActivity] },
    ...{ a: unsure, b: unsure, open: { 'independent-members': unsure } },
  },
  {
    because: 'the fifth belongs to no group at all, so it is independent',
    but: { e: [{ property: 'related-group', value: none }, doesRd('no'), noActivity] },
    ...{ a: pass, b: pass },
  },
  {
    because: 'an organisation with two roles is one member',
    but: { members: [...firstFour, member('d', '2015', null, 'founder')], total: [total(4)] },
    ...{ a: fail, b: fail, open: { 'independent-members': fail } },
  },
  {
    because: 'the fifth left in 2018 and came back in 2020',
    but: { members: [...firstFour, member('e', '2010', '2018-12-31'), member('e', '2020')] },
    ...{ a: fail, b: fail, open: { 'independent-members': fail } },
  },
  {
    because: 'an undated list names the fifth and another source has it since January 2019: since then at the latest',
    but: { members: [...firstFour, member('e', null), member('e', '2019-01')] },
    ...{ a: pass, b: pass },
  },
  {
    because: 'the fifth left the day before',
    but: { members: [...firstFour, member('e', '2010', '2024-02-12')], total: [total(4)] },
    ...{ a: fail, b: fail, open: { 'independent-members': fail } },
  },
  { because: 'a total below the number of those named does not take one away', but: { total: [total(3)] }, a: pass, b: pass },

  // The documents.
  {
    because: 'the strategy is withheld: there may be one',
    but: { documents: [governance, { property: 'strategy-document', value: { absent: 'withheld' } }] },
    ...{ a: unsure, b: unsure, open: { strategy: unsure } },
  },
  {
    because: 'it is stated that there is no strategy',
    but: { documents: [governance, { property: 'strategy-document', value: none }] },
    ...{ a: fail, b: fail, open: { strategy: fail } },
  },
  {
    because: 'the governance document ended, and nobody told what came after it',
    but: { documents: [{ ...governance, to: '2023-12-31' }, strategy] },
    ...{ a: unsure, b: unsure, open: { governance: unsure } },
  },

  // R&D and the sector: two conditions in reading a, one in reading b.
  {
    because: 'the third member declared R&D in two of three years; for reading b doing it is enough',
    but: { c: [group('c'), doesRd('yes'), declared('2021'), declared('2022'), declared('2023', 'no'), activity('26.51')] },
    ...{ a: fail, b: pass, open: { research: fail } },
  },
  {
    because: 'nobody told whether the third member declared R&D in 2023; 2024 is not over',
    but: { c: [group('c'), doesRd('yes'), declared('2021'), declared('2022'), declared('2024'), activity('26.51')] },
    ...{ a: unsure, b: pass, open: { research: unsure } },
  },
  {
    because: 'the third builds ships (30.1), which the list leaves out; it may have other activities',
    but: { c: [group('c'), doesRd('yes'), ...everyYear, activity('30.11')] },
    ...{ a: unsure, b: pass, open: { sector: unsure } },
  },
  {
    because: 'the third makes railway stock (30.2), which the list has',
    but: { c: [group('c'), doesRd('yes'), ...everyYear, activity('302000')] },
    ...{ a: pass, b: pass },
  },
  {
    because: 'the code of the third is of EVRK 2.1, where it may mean something else than in the list of version 2',
    but: { c: [group('c'), doesRd('yes'), ...everyYear, activity('26.51', '2.1')] },
    ...{ a: unsure, b: pass, open: { sector: unsure } },
  },
  {
    because: 'only two are in the sector and the third has no activity; but three do R&D',
    but: { c: [group('c'), doesRd('yes'), ...everyYear, noActivity] },
    ...{ a: fail, b: pass, open: { sector: fail } },
  },
  {
    because: 'one does R&D and two others are in the sector: three for reading b, too few for either condition of reading a',
    but: {
      a: [group('a'), doesRd('yes'), ...everyYear, noActivity],
      b: [group('b'), doesRd('no'), activity('62.01')],
      c: [group('c'), doesRd('no'), activity('20.1')],
    },
    ...{ a: fail, b: pass, open: { research: fail, sector: fail } },
  },
  {
    because: 'only two members do R&D or are in the sector',
    but: { c: other('c') },
    ...{ a: fail, b: fail, open: { research: fail, sector: fail, 'research-or-sector': fail } },
  },
  {
    because: 'sources differ on whether the third does R&D; its activity decides reading b',
    but: { c: [group('c'), doesRd('yes'), doesRd('no'), ...everyYear, activity('72.19')] },
    ...{ a: unsure, b: pass, open: { research: unsure } },
  },

  // Next to nothing.
  {
    because: 'a cluster without members has nobody who could meet a condition',
    but: { members: [], total: [total(0)] },
    ...{ a: fail, b: fail, open: { 'independent-members': fail, research: fail, sector: fail, 'research-or-sector': fail } },
  },
  {
    because: 'nobody told anything: a missing fact is neither a pass nor a fail',
    but: { since: [], members: [], total: [], documents: [] },
    ...{ a: unsure, b: unsure, open: allUnknown },
  },
]

test.each(samples)('reading a $a, reading b $b: $because', ({ but, day, open, ...expected }) => {
  const verdicts = judge(editionOf(inoklaster()), materialFrom(cluster, taleOf(but)), {
    day: day ?? theDay,
    knownAt: null,
    ruleSets: new Map(),
  })
  const ofA = ['joint-activity', 'independent-members', 'governance', 'strategy', 'research', 'sector']
  const ofB = ['joint-activity', 'independent-members', 'governance', 'strategy', 'research-or-sector']
  const sheet = (conditions: readonly string[]) => conditions.map((id) => `${id}: ${open?.[id] ?? pass}`)
  expect(
    verdicts.flatMap(({ reading, tests }) =>
      tests.map(({ outcome, exact, conditions }) => ({
        reading,
        outcome,
        exact,
        conditions: conditions.map((each) => `${each.condition}: ${each.outcome}`),
      })),
    ),
  ).toEqual([
    { reading: 'a', outcome: expected.a, exact: true, conditions: sheet(ofA) },
    { reading: 'b', outcome: expected.b, exact: true, conditions: sheet(ofB) },
  ])
})

test('the call was in force from 13 February to 21 June 2024', () => {
  const inForceOn = (day: string) =>
    judge(editionOf(inoklaster()), materialFrom(cluster, taleOf({})), { day, knownAt: null, ruleSets: new Map() }).map(
      ({ inForce }) => inForce,
    )
  expect(['2024-02-12', '2024-02-13', '2024-06-21', '2024-06-22'].map(inForceOn)).toEqual([
    [false, false],
    [true, true],
    [true, true],
    [false, false],
  ])
})

function taleOf(but: Sample['but']): Tale {
  const { since: began, members, total: counted, documents, ...organisations } = { ...told, ...but }
  const named = Object.entries(organisations).map(([name, about]) => [`organisation/${name}`, about] as const)
  return { [cluster]: [...began, ...members, ...counted, ...documents], ...Object.fromEntries(named) }
}

function inoklaster(): RuleSet {
  const text = readFileSync(new URL('../../../../countries/lithuania/policies/inoklaster-2024.yaml', import.meta.url), 'utf8')
  const { ruleSet, findings } = readPolicyText(text, 'inoklaster-2024')
  if (ruleSet === null) throw new Error(`The rule set cannot be read: ${JSON.stringify(findings)}`)
  return ruleSet
}
