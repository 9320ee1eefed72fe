import { describe, expect, test } from 'vitest'
import type { PropertyId } from '#core/registry/properties.ts'
import type { Shown } from '#core/registry/shown.ts'
import { spanOf } from '#core/statements/span.ts'
import type { StatementValue } from '#core/statements/statement.ts'
import { checkReturn } from './check-return.ts'
import { prefill, shareOfFormPrefilled } from './prefill.ts'
import type { KnownBefore } from './prefilled.ts'
import type { QuestionId } from './question.ts'
import { sumSheets } from './sheets.ts'
import { buildAnswers } from './testing/build-answers.ts'
import { buildLastYear, buildReturn, editions, member } from './testing/build-return.ts'

let lastStatement = 0

function said(property: PropertyId, value: StatementValue, validity: { from?: string; to?: string } = {}): Shown {
  lastStatement += 1
  const validFrom = validity.from ?? null
  const validTo = validity.to ?? null
  return {
    ...spanOf({ validFrom, validTo }),
    subject: 'cluster/x',
    property,
    item: '',
    value,
    statement: lastStatement,
    source: 'list',
    validFrom,
    validTo,
    rank: 'accepted',
    ours: false,
    voices: 1,
    contested: false,
  }
}

const at = (year: string) => ({ from: year, to: year })
const belongs = (organisation: string, validity: { from?: string; to?: string } = {}, role = 'member') =>
  said('member', { organisation: `organisation/${organisation}`, role }, validity)
const unknown = { kind: null, size: null, isForeign: null, declaredRd: null }

function known(given: Partial<KnownBefore> = {}): KnownBefore {
  return {
    form: editions.of2025,
    year: 2025,
    shown: [],
    factsOf: () => unknown,
    lastYear: null,
    sheets: null,
    imported: null,
    modules: [],
    ...given,
  }
}

const begins = (given: Partial<KnownBefore>, id: QuestionId) => prefill(known(given)).fields.get(id)
const lastYear = (answers: Parameters<typeof buildLastYear>[0], form = editions.of2025) => ({
  return: 'x.2025',
  ...buildLastYear(answers, form),
})

test('a cluster of which nothing is known begins with an empty return', () => {
  const empty = prefill(known())
  expect(empty.fields.size).toBe(0)
  expect(shareOfFormPrefilled(editions.of2025, empty)).toBe(0)
})

describe('statements of the register', () => {
  test('an answer carries the statement that it was read from and its source', () => {
    const statement = said('website', 'https://x.example')
    expect(begins({ shown: [statement] }, 'website')).toEqual({
      answer: 'https://x.example',
      origin: { kind: 'statement', statements: [{ statement: statement.statement, source: 'list' }] },
    })
  })

  test.each<{ shown: Shown; id: QuestionId; answer: unknown; because: string }>([
    { shown: said('members-total', 24, at('2025')), id: 'members-total', answer: 24, because: 'it was counted in the year' },
    {
      shown: said('members-total', 24, at('2023')),
      id: 'members-total',
      answer: undefined,
      because: 'the count is two years old',
    },
    {
      shown: said('members-total', { about: 20 }, at('2025')),
      id: 'members-total',
      answer: undefined,
      because: 'about is no number',
    },
    { shown: said('activities-held', 19, at('2025')), id: 'joint-activities', answer: 19, because: 'it is of the year' },
    {
      shown: said('activities-held', 19, at('2024')),
      id: 'joint-activities',
      answer: undefined,
      because: 'a flow is not carried over',
    },
    { shown: said('website', { absent: 'not-found' }), id: 'website', answer: undefined, because: 'an absence is no answer' },
    { shown: said('website', 'https://x.example', { to: '2024' }), id: 'website', answer: undefined, because: 'it had ended' },
    { shown: said('public-body-cooperation', 'no'), id: 'public-body-cooperation', answer: 'no', because: 'no is an answer' },
    { shown: said('field', 'health'), id: 'fields', answer: [{ field: 'health' }], because: 'each field is a row' },
    {
      shown: said('service', { lt: 'mokymai' }),
      id: 'services',
      answer: [{ name: { lt: 'mokymai' } }],
      because: 'each service is a row',
    },
    {
      shown: said('label', { scheme: 'ecei', level: 'bronze' }, { from: '2024-05', to: '2026-05' }),
      id: 'labels',
      answer: [{ scheme: 'ecei', level: 'bronze', from: '2024-05', until: '2026-05' }],
      because: 'its validity is when it is in force',
    },
    {
      shown: said('strategy-document', { title: { lt: 'Strategija' }, approved: '2022-11' }),
      id: 'strategy-document',
      answer: { title: { lt: 'Strategija' }, approved: '2022-11', url: null },
      because: 'a document is a title and a day',
    },
    {
      shown: said('strategy-document', { title: { lt: 'Strategija' } }),
      id: 'strategy-state',
      answer: 'in-force',
      because: 'there is a document in force',
    },
  ])('$id begins as $answer, because $because', ({ shown, id, answer }) => {
    expect(begins({ shown: [shown] }, id)?.answer).toEqual(answer)
  })
})

describe('members', () => {
  const firm = { kind: 'company', size: 'small', isForeign: false, declaredRd: true }
  const shown = [
    belongs('a', { from: '2015' }),
    belongs('b', { from: '2025-03-05' }),
    belongs('c', { from: '2015', to: '2025-06-30' }),
    belongs('d', { from: '2015', to: '2024-06' }),
    belongs('e', { from: '2025-02', to: '2025-04' }),
    belongs('a', { from: '2018' }, 'founder'),
    said('member', { organisation: 'cluster/other', role: 'member' }),
  ]

  test('are those of the last day of the year, each once', () => {
    expect(begins({ shown }, 'members')?.answer).toMatchObject([
      { organisation: 'organisation/a' },
      { organisation: 'organisation/b' },
    ])
  })

  test('joined or left in the year with the day that the register knows', () => {
    expect(begins({ shown }, 'joined')?.answer).toEqual([
      { organisation: 'organisation/b', on: '2025-03-05' },
      { organisation: 'organisation/e', on: '2025-02' },
    ])
    expect(begins({ shown }, 'left')?.answer).toEqual([
      { organisation: 'organisation/c', on: '2025-06-30', reason: null },
      { organisation: 'organisation/e', on: '2025-04', reason: null },
    ])
  })

  test('are counted by kind and size, so that nobody counts a list', () => {
    const { fields } = prefill(known({ shown, factsOf: () => firm }))
    const counts = [
      'members-total',
      'members-companies',
      'members-small',
      'members-large',
      'members-research',
      'members-foreign',
      'members-doing-rd',
    ] as const
    expect(counts.map((id) => fields.get(id)?.answer)).toEqual([2, 2, 2, 0, 0, 0, 2])
    expect(fields.get('members-small')?.origin).toEqual({ kind: 'derived', from: ['members'] })
  })

  test('of unknown size are not counted by size, of unknown kind not by kind', () => {
    const { fields } = prefill(known({ shown, factsOf: () => ({ ...firm, size: null }) }))
    expect([fields.has('members-companies'), fields.has('members-small')]).toEqual([true, false])
    expect(prefill(known({ shown })).fields.has('members-companies')).toBe(false)
  })

  test('are compared with last year’s list where there is one', () => {
    const before = lastYear({ members: ['a', 'z'].map(member) })
    expect(begins({ shown: [belongs('a'), belongs('b')], lastYear: before }, 'joined')?.answer).toEqual([
      { organisation: 'organisation/b', on: null },
    ])
    expect(begins({ shown: [belongs('a'), belongs('b')], lastYear: before }, 'left')?.answer).toEqual([
      { organisation: 'organisation/z', on: null, reason: null },
    ])
  })

  test('as the register knows them, contradict nothing', () => {
    const before = lastYear({ members: ['a', 'c', 'z'].map(member) })
    const { fields } = prefill(known({ shown, factsOf: () => firm, lastYear: before }))
    const answers = new Map([...fields].map(([id, { answer }]) => [id, answer]))
    const findings = checkReturn({ ...buildReturn(), answers, lastYear: before })
    expect(findings.filter(({ code }) => code !== 'answer-missing')).toEqual([])
  })
})

describe('last year', () => {
  test.each<{ id: QuestionId; before: number | string; answer: unknown; because: string }>([
    { id: 'foreign-partners', before: 7, answer: 7, because: 'partners stay' },
    { id: 'management-fte', before: 1.5, answer: 1.5, because: 'posts stay' },
    { id: 'turnover-eur', before: 900, answer: undefined, because: 'each year has its own turnover' },
    { id: 'events', before: 12, answer: undefined, because: 'each year has its own events' },
  ])('$id of $before begins as $answer, because $because', ({ id, before, answer }) => {
    const given = { lastYear: lastYear({ [id]: before }) }
    expect(begins(given, id)?.answer).toEqual(answer)
    expect(prefill(known(given)).lastYear.get(id)).toBe(before)
  })

  test('carries over what does not apply, and nothing that nobody answered', () => {
    const given = {
      lastYear: lastYear({ website: { absent: 'not-answered' }, 'strategy-document': { absent: 'not-applicable' } }),
    }
    expect(begins(given, 'website')).toBeUndefined()
    expect(begins(given, 'strategy-document')?.answer).toEqual({ absent: 'not-applicable' })
    expect(begins(given, 'strategy-state')).toBeUndefined()
  })

  test('gives way to what the register says of this year', () => {
    const given = { lastYear: lastYear({ website: 'https://old.example' }), shown: [said('website', 'https://new.example')] }
    expect(begins(given, 'website')?.answer).toBe('https://new.example')
  })

  test('is not shown beside a question that has changed its meaning', () => {
    const given = known({ lastYear: lastYear({ 'rd-spending-eur': 5, 'exports-eur': 5 }, editions.of2022) })
    expect([...prefill(given).lastYear.keys()]).not.toContain('rd-spending-eur')
    expect(prefill(given).lastYear.get('exports-eur')).toBe(5)
  })
})

describe('what others brought', () => {
  const sheets = sumSheets({
    sheets: ['a', 'b', 'c'].map((organisation) => ({ organisation, answers: buildAnswers({ 'firm-employees': 20 }) })),
    members: ['a', 'b', 'c', 'd'],
    reader: 'coordinator',
    stage: 'closed',
  })

  test('sums of sheets say how many firms they rest on', () => {
    expect(begins({ sheets }, 'employees')).toEqual({ answer: 60, origin: { kind: 'sheets', count: 3 } })
    expect(begins({ sheets }, 'turnover-eur')).toBeUndefined()
  })

  test('an import of the coordinator’s own comes before everything, a module before statements', () => {
    const modules = [{ name: 'projects', answers: buildAnswers({ 'joint-projects': 3, employees: 1 }) }]
    const imported = buildAnswers({ employees: 61 })
    expect(begins({ sheets, modules, imported }, 'employees')).toEqual({ answer: 61, origin: { kind: 'import' } })
    expect(begins({ sheets, modules }, 'employees')?.origin.kind).toBe('sheets')
    expect(begins({ modules, shown: [said('project', 'project/p', at('2025'))] }, 'joint-projects')).toEqual({
      answer: 3,
      origin: { kind: 'module', name: 'projects' },
    })
  })

  test('projects that the register dates into the year are counted, undated ones are not', () => {
    const shown = [
      said('project', 'project/p', { from: '2023', to: '2025-02' }),
      said('project', 'project/q', { from: '2026' }),
      said('project', 'project/r'),
    ]
    expect(begins({ shown }, 'joint-projects')?.answer).toBe(1)
  })
})

test('with a register, sheets, projects and last year, most of the form needs only be confirmed', () => {
  const given = known({
    shown: [
      ...['a', 'b', 'c', 'd', 'e'].map((name) => belongs(name, { from: '2015' })),
      said('coordinator', 'organisation/c'),
      said('website', 'https://x.example'),
      said('field', 'health'),
      said('joint-activity-since', '2015'),
      said('service', { lt: 'mokymai' }),
      said('joint-product', { lt: 'gaminys' }),
      said('governance-document', { title: { lt: 'Nuostatai' } }),
      said('strategy-document', { title: { lt: 'Strategija' } }),
      said('public-body-cooperation', 'yes'),
    ],
    factsOf: () => ({ kind: 'company', size: 'small', isForeign: false, declaredRd: true }),
    lastYear: lastYear({
      labels: [],
      listings: [],
      'foreign-partners': 4,
      'partner-countries': 2,
      'members-green': 1,
      'members-digital': 2,
    }),
    sheets: sumSheets({
      sheets: ['a', 'b', 'c'].map((name) => ({
        organisation: name,
        answers: buildAnswers({
          'firm-turnover-eur': 9,
          'firm-exports-eur': 3,
          'firm-employees': 2,
          'firm-rd-spending-eur': 1,
          'firm-rd-staff': 1,
          'firm-new-products': 1,
        }),
      })),
      members: ['a', 'b', 'c', 'd', 'e'],
      reader: 'coordinator',
      stage: 'closed',
    }),
    modules: [
      { name: 'projects', answers: buildAnswers({ 'joint-projects': 3, 'joint-projects-rd': 1, 'international-projects': 1 }) },
    ],
  })
  expect(shareOfFormPrefilled(given.form, prefill(given))).toBeGreaterThanOrEqual(0.6)
})
