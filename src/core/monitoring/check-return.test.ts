import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from './answer.ts'
import { checkReturn, checkSheet } from './check-return.ts'
import { spreadsOf } from './peer-spread.ts'
import type { QuestionId } from './question.ts'
import { blocksSubmission, waitsForExplanation, weightOf } from './return-finding.ts'
import type { ReturnFindingCode } from './return-finding.ts'
import { sumSheets } from './sheets.ts'
import { arbitraryAnswers } from './testing/arbitrary-answers.ts'
import { buildAnswers } from './testing/build-answers.ts'
import { buildLastYear, buildReturn, editions, member } from './testing/build-return.ts'

type Given = { readonly [id in QuestionId]?: Answer }

const found = (given: Parameters<typeof buildReturn>[0]) =>
  checkReturn(buildReturn(given)).map(({ at, code }) => `${at}: ${code}`)

test('a sound return has nothing to mend and nothing to explain', () => {
  const findings = checkReturn(buildReturn())
  expect(findings).toEqual([])
  expect([blocksSubmission(findings), waitsForExplanation(findings)]).toEqual([false, false])
})

describe('what is missing', () => {
  test.each<{ answers: Given; finds: string[]; because: string }>([
    {
      answers: { 'joint-projects': { absent: 'not-answered' } },
      finds: ['joint-projects: answer-missing'],
      because: 'it is needed always',
    },
    { answers: { 'joint-projects': 0 }, finds: [], because: 'zero is an answer' },
    { answers: { events: { absent: 'not-answered' } }, finds: [], because: 'it is only asked' },
    {
      answers: { 'income-eur': { absent: 'not-applicable' } },
      finds: ['income-eur: absence-unexplained'],
      because: 'a needed answer is absent for a reason that wants words',
    },
    { answers: { services: [] }, finds: ['services: answer-missing'], because: 'a needed list is empty' },
    { answers: { left: [] }, finds: [], because: 'nobody left' },
    {
      answers: { left: [{ organisation: null, on: '2025-03', reason: null }] },
      finds: ['left: cell-missing'],
      because: 'a row does not say who',
    },
    {
      answers: { 'strategy-state': 'in-force' },
      finds: ['strategy-document: strategy-without-document'],
      because: 'a strategy in force has a title',
    },
    {
      answers: { 'strategy-state': 'in-force', 'strategy-document': { absent: 'not-answered' } },
      finds: ['strategy-document: strategy-without-document'],
      because: 'a field emptied again holds no title',
    },
    { answers: { 'strategy-state': 'being-written' }, finds: [], because: 'a strategy being written has none yet' },
  ])('$finds, because $because', ({ answers, finds }) => {
    expect(found({ answers })).toEqual(finds)
  })
})

describe('what cannot be', () => {
  test.each<{ answers: Given; finds: string[] }>([
    { answers: { events: -1 }, finds: ['events: below-least'] },
    { answers: { events: 2.5 }, finds: ['events: not-whole'] },
    { answers: { events: 5_001 }, finds: ['events: above-most'] },
    { answers: { events: 'many' }, finds: ['events: not-a-number'] },
    { answers: { events: Number.NaN }, finds: ['events: not-a-number'] },
    { answers: { events: [] }, finds: ['events: wrong-shape'] },
    { answers: { 'management-fte': 0.5 }, finds: [] },
    { answers: { website: 'litek' }, finds: ['website: address-malformed'] },
    { answers: { website: 'https://litek.example/lt' }, finds: [] },
    { answers: { 'strategy-reviewed': 'perhaps' }, finds: ['strategy-reviewed: code-unknown'] },
    { answers: { 'joint-activity-since': '2015-13' }, finds: ['joint-activity-since: date-malformed'] },
    { answers: { 'joint-activity-since': '2026-01' }, finds: ['joint-activity-since: date-after-year'] },
    { answers: { 'joint-activity-since': '2025-12-31' }, finds: [] },
    { answers: { 'turnover-eur': 100, 'exports-eur': 100 }, finds: [] },
    { answers: { 'turnover-eur': 100, 'exports-eur': 101 }, finds: ['exports-eur: part-exceeds-whole'] },
    { answers: { employees: 10, 'rd-staff': 11 }, finds: ['rd-staff: part-exceeds-whole'] },
    { answers: { 'turnover-eur': 10, 'rd-spending-eur': 50 }, finds: [] },
    { answers: { 'members-green': 6 }, finds: ['members-green: part-exceeds-whole'] },
    {
      answers: { 'joint-projects-rd': 5, 'international-projects': 4 },
      finds: ['joint-projects-rd: part-exceeds-whole'],
    },
    {
      answers: { labels: [{ scheme: 'ecei', level: 'bronze', from: '2024-05', until: '2026-05' }] },
      finds: [],
    },
  ])('$answers: $finds', ({ answers, finds }) => {
    expect(found({ answers })).toEqual(finds)
  })

  test.each([
    { on: '2025-01-01', finds: [] },
    { on: '2025-12-31', finds: [] },
    { on: '2026-01-01', finds: ['joined: date-after-year'] },
    { on: '2024-12-31', finds: ['joined: date-before-year'] },
    { on: null, finds: [] },
  ])('a member that joined on $on: $finds', ({ on, finds }) => {
    expect(found({ answers: { joined: [{ organisation: 'organisation/a', on }] } })).toEqual(finds)
  })

  test('one slip is told once: a number that cannot be is not compared with others', () => {
    expect(found({ answers: { 'turnover-eur': -5, 'exports-eur': 100 } })).toEqual(['turnover-eur: below-least'])
  })

  test('a member named twice is told with its row', () => {
    const findings = checkReturn(buildReturn({ answers: { members: [...'abcda'].map(member) } }))
    expect(findings).toEqual([{ at: 'members', code: 'row-twice', given: 'organisation/a', line: 5, weight: 'blocks' }])
  })
})

describe('what contradicts', () => {
  test.each<{ answers: Given; finds: string[]; because: string }>([
    {
      answers: { 'members-total': 6, 'members-companies': 6, 'members-small': 6 },
      finds: ['members-total: total-differs-from-list'],
      because: 'five are listed',
    },
    { answers: { 'members-research': 1 }, finds: ['members-total: kinds-do-not-add-up'], because: 'five and one are six' },
    {
      answers: { 'members-micro': 1 },
      finds: ['members-companies: sizes-do-not-add-up'],
      because: 'five companies have six sizes',
    },
    {
      answers: { 'members-micro': { absent: 'not-answered' }, 'members-small': 2 },
      finds: [],
      because: 'sizes are not all known',
    },
    {
      answers: { 'income-members-eur': 40, 'income-services-eur': 10, 'income-public-eur': 49, 'income-other-eur': 0 },
      finds: [],
      because: 'parts are rounded to the euro',
    },
    {
      answers: { 'income-members-eur': 40, 'income-services-eur': 10, 'income-public-eur': 40, 'income-other-eur': 0 },
      finds: ['income-eur: money-does-not-add-up'],
      because: 'ten euros are nobody’s',
    },
    {
      answers: { left: [{ organisation: 'organisation/a', on: '2025-03', reason: null }] },
      finds: ['left: left-but-listed'],
      because: 'it left and is in the list',
    },
    {
      answers: {
        left: [{ organisation: 'organisation/a', on: '2025-03', reason: null }],
        joined: [{ organisation: 'organisation/a', on: '2025-09' }],
      },
      finds: [],
      because: 'it came back within the year',
    },
    {
      answers: { joined: [{ organisation: 'organisation/z', on: null }] },
      finds: ['joined: joined-but-not-listed'],
      because: 'it joined and is nowhere',
    },
  ])('$finds, because $because', ({ answers, finds }) => {
    expect(found({ answers })).toEqual(finds)
  })

  test.each<{ before: string; answers: Given; finds: string[]; because: string }>([
    { before: 'abcde', answers: {}, finds: [], because: 'nobody came or went' },
    { before: 'abcd', answers: {}, finds: ['joined: new-but-not-joined'], because: 'e is new' },
    { before: 'abcd', answers: { joined: [{ organisation: 'organisation/e', on: null }] }, finds: [], because: 'e joined' },
    { before: 'abcdef', answers: {}, finds: ['left: gone-but-not-left'], because: 'f is gone' },
    {
      before: 'abcdef',
      answers: { left: [{ organisation: 'organisation/f', on: '2025', reason: 'closed' }] },
      finds: [],
      because: 'f left',
    },
    {
      before: 'abcde',
      answers: { joined: [{ organisation: 'organisation/e', on: null }] },
      finds: ['joined: joined-but-was-member'],
      because: 'e was there',
    },
  ])('after $before: $finds, because $because', ({ before, answers, finds }) => {
    expect(found({ answers, lastYear: buildLastYear({ members: [...before].map(member) }) })).toEqual(finds)
  })
})

describe('what is out of line', () => {
  test.each<{ before: Given; answers: Given; finds: string[]; because: string }>([
    { before: { 'turnover-eur': 1e6 }, answers: { 'turnover-eur': 3e6 }, finds: [], because: 'threefold is the bound' },
    {
      before: { 'turnover-eur': 1e6 },
      answers: { 'turnover-eur': 3.1e6 },
      finds: ['turnover-eur: jumped-since-last-year'],
      because: 'more than threefold',
    },
    {
      before: { 'turnover-eur': 3.1e6 },
      answers: { 'turnover-eur': 1e6 },
      finds: ['turnover-eur: jumped-since-last-year'],
      because: 'less than a third',
    },
    { before: { events: 1 }, answers: { events: 8 }, finds: [], because: 'a few events more are a small matter' },
    { before: { events: 12 }, answers: { events: 0 }, finds: ['events: fell-to-nothing'], because: 'there were twelve' },
    { before: { events: 0 }, answers: { events: 12 }, finds: ['events: jumped-since-last-year'], because: 'there were none' },
    {
      before: { events: { absent: 'not-answered' } },
      answers: { events: 900 },
      finds: [],
      because: 'there is nothing to compare with',
    },
  ])('$finds, because $because', ({ before, answers, finds }) => {
    expect(found({ answers, lastYear: buildLastYear(before) })).toEqual(finds)
  })

  test('across a change of meaning nothing is compared', () => {
    const lastYear = buildLastYear({ 'rd-spending-eur': 1e6, 'exports-eur': 1e6, 'turnover-eur': 9e6 }, editions.of2022)
    const answers = { 'rd-spending-eur': 9e6, 'exports-eur': 9e6, 'turnover-eur': 9e6 }
    expect(found({ answers, lastYear })).toEqual(['exports-eur: jumped-since-last-year'])
  })

  const peers = (values: readonly number[]) =>
    spreadsOf(
      values.map((events) => buildAnswers({ events })),
      ['events'],
    )
  test.each([
    { values: [10, 12, 9, 11, 14], events: 400, finds: ['events: out-of-line-with-peers'], because: 'peers hold about eleven' },
    { values: [10, 12, 9, 11], events: 400, finds: [], because: 'four peers are too few' },
    { values: [10, 12, 9, 11, 14], events: 17, finds: [], because: 'six more are a small matter' },
    { values: [10, 10, 10, 10, 10], events: 400, finds: [], because: 'peers that do not differ give no measure' },
    { values: [0, 3, 40, 200, 900], events: 400, finds: [], because: 'peers differ that much themselves' },
  ])('$events events beside $values: $finds, because $because', ({ values, events, finds }) => {
    expect(found({ answers: { events }, peers: peers(values) })).toEqual(finds)
  })

  test.each([
    { employees: 60, finds: [], because: 'it is the sum' },
    { employees: 59, finds: [], because: 'one may be rounded away' },
    { employees: 58, finds: ['employees: less-than-sheets'], because: 'a sum of all cannot be less' },
    { employees: 80, finds: ['employees: differs-from-sheets'], because: 'all firms have answered' },
  ])('$employees employees where the sheets make 60: $finds, because $because', ({ employees, finds }) => {
    const sheets = sumSheets({
      sheets: ['a', 'b', 'c'].map((name) => ({ organisation: name, answers: buildAnswers({ 'firm-employees': 20 }) })),
      members: ['a', 'b', 'c'],
      reader: 'agency',
      stage: 'closed',
    })
    expect(found({ answers: { employees }, sheets })).toEqual(finds)
  })
})

describe('an explanation', () => {
  const jump = { answers: { 'turnover-eur': 9e6 }, lastYear: buildLastYear({ 'turnover-eur': 1e6 }) }

  test('puts a question to rest', () => {
    expect(found({ ...jump, explanations: new Map([['turnover-eur', 'Įstojo didelė įmonė.']]) })).toEqual([])
  })

  test.each(['', '   '])('of nothing (%j) does not', (said) => {
    expect(found({ ...jump, explanations: new Map([['turnover-eur', said]]) })).toHaveLength(1)
  })

  test('does not make the impossible possible', () => {
    expect(found({ answers: { events: -1 }, explanations: new Map([['events', 'Taip.']]) })).toEqual(['events: below-least'])
  })
})

describe('for all answers', () => {
  test('a check always comes to an end, speaks of asked questions only, and each finding has the weight of its code', () => {
    fc.assert(
      fc.property(arbitraryAnswers(), arbitraryAnswers(), (answers, before) => {
        const findings = checkReturn({ ...buildReturn(), answers, lastYear: { form: editions.of2022, answers: before } })
        for (const { at, code, weight } of findings) {
          expect(editions.of2025.questions).toContain(at)
          expect(weight).toBe(weightOf[code satisfies ReturnFindingCode])
        }
      }),
    )
  })

  test('explaining everything leaves exactly what blocks', () => {
    fc.assert(
      fc.property(arbitraryAnswers(), (answers) => {
        const explanations = new Map(editions.of2025.questions.map((id) => [id, 'x']))
        const all = checkReturn({ ...buildReturn(), answers })
        const left = checkReturn({ ...buildReturn(), answers, explanations })
        expect(left).toEqual(all.filter(({ weight }) => weight === 'blocks'))
      }),
    )
  })
})

test.each<{ answers: Given; finds: string[] }>([
  { answers: { 'firm-consent': 'aggregate-only' }, finds: [] },
  { answers: { 'firm-consent': 'everybody' }, finds: ['firm-consent: code-unknown'] },
  { answers: {}, finds: ['firm-consent: answer-missing'] },
  {
    answers: { 'firm-consent': 'aggregate-only', 'firm-turnover-eur': 1, 'firm-exports-eur': 2 },
    finds: ['firm-exports-eur: part-exceeds-whole'],
  },
])('a sheet with $answers: $finds', ({ answers, finds }) => {
  const findings = checkSheet(editions.of2025, 2025, buildAnswers(answers))
  expect(findings.map(({ at, code }) => `${at}: ${code}`)).toEqual(finds)
})
