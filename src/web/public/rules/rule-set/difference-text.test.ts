import { describe, expect, test } from 'vitest'
import { compareEditions } from '#core/rules/editions/compare-editions.ts'
import type { Condition, Requirement, RuleSet } from '#core/rules/rule-set.ts'
import { languages } from '#core/values/language.ts'
import { pageOf } from '#web/testing/page-of.ts'
import { differenceTexts, differenceTitle } from './difference-text.ts'

const both = (text: string) => ({ lt: text, en: text })
const authority = { source: 'act', paragraph: '3 p.', textStatus: 'official' } as const

function condition(id: string, requires: Requirement): Condition {
  return { id, name: both(id), text: null, authority, reading: null, note: null, requires }
}

const members = (atLeast: number): Requirement => ({
  kind: 'count',
  over: { rows: 'members' },
  where: null,
  distinct: null,
  comparison: { atLeast },
  unit: 'members',
})

const before: RuleSet = {
  id: 'call',
  name: both('Call'),
  summary: both('Who could apply'),
  purpose: 'eligibility',
  of: 'cluster',
  jurisdiction: 'lt',
  policy: 'call',
  authority,
  act: null,
  measure: 'measure/one',
  decidedBy: both('The agency decides.'),
  inForce: { from: '2014', to: '2016' },
  note: null,
  method: null,
  readings: [],
  lists: {},
  tests: [{ id: 'met', name: both('Call'), conditions: [condition('members', members(5))] }],
}

const condition0 = (text: Partial<Condition>): RuleSet['tests'] => [
  { id: 'met', name: both('Call'), conditions: [{ ...condition('members', members(5)), ...text }] },
]

const list = {
  name: both('high value'),
  version: '2',
  startsWith: ['26'],
  except: [],
  authority,
}

const cases: { what: string; after: RuleSet; title: string; from: RegExp | null; to: RegExp | null }[] = [
  {
    what: 'a threshold',
    after: { ...before, tests: condition0({ requires: members(8) }) },
    title: 'Threshold',
    from: /^at least 5 members$/,
    to: /^at least 8 members$/,
  },
  {
    what: 'what is tested',
    after: { ...before, tests: condition0({ requires: { kind: 'not-entered' } }) },
    title: 'What is tested',
    from: /^At least 5 members\.$/,
    to: /not entered/,
  },
  {
    what: 'a wording that was not there',
    after: { ...before, tests: condition0({ text: { en: 'Five members', lt: 'Penki nariai' } }) },
    title: 'Words of the source',
    from: null,
    to: /^Five members$/,
  },
  {
    what: 'a period',
    after: { ...before, inForce: { from: '2014', to: null } },
    title: 'Period in force',
    from: /^2014–2016$/,
    to: /^from 2014$/,
  },
  {
    what: 'a paragraph',
    after: {
      ...before,
      authority: { ...authority, paragraph: '4 p.' },
      tests: condition0({ authority: { ...authority, paragraph: '4 p.' } }),
    },
    title: 'Source of the text',
    from: /official text · act · 3 p\./,
    to: /official text · act · 4 p\./,
  },
  { what: 'the purpose', after: { ...before, purpose: 'label' }, title: 'Purpose', from: /eligibility/, to: /label/ },
  {
    what: 'the jurisdiction',
    after: { ...before, jurisdiction: 'de-bw' },
    title: 'Where',
    from: /Lithuania/,
    to: /Baden-Württemberg/,
  },
  { what: 'a measure that is gone', after: { ...before, measure: null }, title: 'Measure', from: /one/, to: null },
  {
    what: 'a new condition',
    after: {
      ...before,
      tests: [{ id: 'met', name: both('Call'), conditions: [condition('members', members(5)), condition('age', members(2))] }],
    },
    title: 'New condition',
    from: null,
    to: /^age: At least 2 members\.$/,
  },
  {
    what: 'a new level',
    after: {
      ...before,
      tests: [...before.tests, { id: 'mature', name: both('mature'), conditions: [condition('age', members(9))] }],
    },
    title: 'New level or test',
    from: null,
    to: /^mature: age$/,
  },
  {
    what: 'a reading',
    after: { ...before, readings: [{ id: 'a', name: both('strict'), source: 'act', note: null }] },
    title: 'New reading',
    from: null,
    to: /^strict: act$/,
  },
  { what: 'a list', after: { ...before, lists: { high: list } }, title: 'New list of activities', from: null, to: /EVRK 2: 26/ },
]

describe('a difference between two editions', () => {
  test.each(cases)('$what', ({ after, title, from, to }) => {
    const [difference, ...others] = compareEditions(before, after)
    expect(others).toEqual([])
    if (difference === undefined) throw new Error('nothing differs')
    const page = pageOf('en')
    const telling = { about: null, editions: [], sources: [], statements: [] }
    const texts = differenceTexts(difference, { page, telling, ruleSet: before }, { page, telling, ruleSet: after })
    expect(differenceTitle(page, difference)).toBe(title)
    if (from === null) expect(texts.before).toBeNull()
    else expect(texts.before).toMatch(from)
    if (to === null) expect(texts.after).toBeNull()
    else expect(texts.after).toMatch(to)
  })

  test.each(languages)('is told in %s without a name for programs', (language) => {
    for (const { after } of cases) {
      const titles = compareEditions(before, after).map((difference) => differenceTitle(pageOf(language), difference))
      for (const title of titles) expect(title).toMatch(/^\p{Lu}/u)
    }
  })
})
