import { describe, expect, test } from 'vitest'
import type { LiveStatement } from '#core/statements/statement.ts'
import { buildNames, withLive } from './build-view.ts'
import { planImport } from './plan-import.ts'
import { readRecord } from './read-record.ts'
import type { ImportChoices } from './register-view.ts'

const names = buildNames(
  [
    { subject: 'cluster/amber', kind: 'cluster', property: 'name', value: { lt: 'Gintaro klasteris' }, until: null },
    { subject: 'organisation/eksma', kind: 'organisation', property: 'name', value: { lt: 'Eksma' }, until: null },
    { subject: 'organisation/elinta', kind: 'organisation', property: 'name', value: { lt: 'Elinta' }, until: null },
  ],
  {
    'member-role': {
      codes: { member: { name: { lt: 'narys', en: 'member' } }, partner: { name: { lt: 'partneris', en: 'partner' } } },
    },
  },
  '2026-11-21',
)

const membership = (id: number, from: string | null, to: string | null, more: Partial<LiveStatement> = {}): LiveStatement => ({
  id,
  subject: 'cluster/amber',
  property: 'member',
  value: { organisation: 'organisation/eksma', role: 'member' },
  validFrom: from,
  validTo: to,
  source: 'survey',
  locator: null,
  note: null,
  ours: false,
  recordedAt: '2026-01-01T00:00:00.000000Z',
  recordedBy: 'country:lt',
  change: 1,
  supersedes: null,
  rank: 'accepted',
  ...more,
})

const noChoices: ImportChoices = {
  source: 'list',
  file: 'list.csv',
  cluster: 'cluster/amber',
  dates: null,
  evrk: null,
  allow: new Set(),
  complete: false,
  leftOn: null,
  validFrom: null,
}

function planOf(rows: readonly string[][], live: readonly LiveStatement[], choices: Partial<ImportChoices> = {}) {
  const mapping = new Map([
    ['name', 0],
    ['joined', 1],
    ['left', 2],
    ['role', 3],
  ] as const)
  const view = withLive(names, live)
  const all = { ...noChoices, ...choices }
  const records = rows.map((cells, index) =>
    readRecord({ line: index + 2, cells }, { kind: 'members', mapping, columns: 4, view, choices: all }),
  )
  const plan = planImport(
    'members',
    records.filter((record) => record !== null),
    { view, choices: all, mapping },
  )
  return {
    outcomes: plan.rows.map((row) => row.outcome),
    periods: plan.drafts
      .filter((draft) => draft.property === 'member')
      .map((draft) => [draft.validFrom, draft.validTo, draft.supersedes]),
    findings: plan.findings.map((finding) => finding.code),
    left: plan.left.map((each) => each.organisation),
  }
}

describe('a membership of the file held against the recorded one', () => {
  test.each([
    { known: [['2015', null]], row: ['2015', ''], outcome: 'same', periods: [], because: 'it is the same period' },
    { known: [['2015', null]], row: ['', ''], outcome: 'same', periods: [], because: 'that it is a member today is known' },
    {
      known: [['2015', null]],
      row: ['2015', '2020'],
      outcome: 'changed',
      periods: [['2015', '2020', 1]],
      because: 'an open period is closed',
    },
    {
      known: [['2015', null]],
      row: ['', '2020'],
      outcome: 'changed',
      periods: [['2015', '2020', 1]],
      because: 'the start is known already',
    },
    {
      known: [['2015', null]],
      row: ['2015-05-12', ''],
      outcome: 'changed',
      periods: [['2015-05-12', null, 1]],
      because: 'a day says more than a year',
    },
    { known: [['2015-05-12', null]], row: ['2015', ''], outcome: 'same', periods: [], because: 'a year says less than a day' },
    {
      known: [[null, null]],
      row: ['2015', '2020'],
      outcome: 'changed',
      periods: [['2015', '2020', 1]],
      because: 'an undated one gets its dates',
    },
    {
      known: [['2015', '2018']],
      row: ['2020', ''],
      outcome: 'new',
      periods: [['2020', null, null]],
      because: 'after a gap it is a second period',
    },
    {
      known: [['2015', '2018']],
      row: ['2015', ''],
      outcome: 'same',
      periods: [],
      because: 'an end that is not said is not denied',
    },
    {
      known: [
        [null, null],
        ['2015', null],
      ],
      row: ['2015', '2020'],
      outcome: 'changed',
      periods: [
        ['2015', '2020', 1],
        ['2015', '2020', 2],
      ],
      because: 'every voice that it closes is closed',
    },
    { known: [], row: ['2015', ''], outcome: 'new', periods: [['2015', null, null]], because: 'nothing was known' },
  ])('$known and the row $row: $outcome, because $because', ({ known, row, outcome, periods }) => {
    const live = known.map(([from = null, to = null], index) => membership(index + 1, from, to))
    expect(planOf([['Eksma', ...row, '']], live)).toMatchObject({ outcomes: [outcome], periods, findings: [] })
  })

  test.each([
    { known: [['2015', null]], row: ['2017', ''], finding: 'overlaps-recorded', allowed: [['2017', null, 1]] },
    { known: [['2015', '2018']], row: ['2017', '2020'], finding: 'overlaps-recorded', allowed: [['2017', '2020', 1]] },
    { known: [['2015', '2018']], row: ['', ''], finding: 'overlaps-recorded', allowed: [['2026-11-21', null, null]] },
    {
      known: [
        ['2015', '2016'],
        ['2018', '2019'],
      ],
      row: ['2014', '2020'],
      finding: 'overlaps-several',
      allowed: [],
    },
  ])('$known and the row $row contradict each other: $finding', ({ known, row, finding, allowed }) => {
    const live = known.map(([from = null, to = null], index) => membership(index + 1, from, to))
    expect(planOf([['Eksma', ...row, '']], live)).toMatchObject({ outcomes: ['left-out'], periods: [], findings: [finding] })
    expect(planOf([['Eksma', ...row, '']], live, { allow: new Set(['overlaps-recorded']) }).periods).toEqual(allowed)
  })

  test('the role that is known is kept when the file says none; another role is another membership', () => {
    const partner = membership(1, '2015', null, { value: { organisation: 'organisation/eksma', role: 'partner' } })
    expect(planOf([['Eksma', '', '', '']], [partner])).toMatchObject({ outcomes: ['same'] })
    expect(planOf([['Eksma', '', '', 'narys']], [partner])).toMatchObject({ outcomes: ['new'], periods: [[null, null, null]] })
  })
})

describe('a complete list', () => {
  const live = [
    membership(1, '2015', null),
    membership(2, '2016', null, { value: { organisation: 'organisation/elinta', role: 'member' } }),
  ]

  test('shows who is not in it, and ends the membership only on a day that was given', () => {
    expect(planOf([['Eksma', '', '', '']], live, { complete: true })).toMatchObject({
      left: ['organisation/elinta'],
      periods: [],
    })
    expect(planOf([['Eksma', '', '', '']], live, { complete: true, leftOn: '2026-10-31' }).periods).toEqual([
      ['2016', '2026-10-31', 2],
    ])
  })

  test('does not end a membership before it began, nor one that ended already', () => {
    expect(planOf([['Eksma', '', '', '']], live, { complete: true, leftOn: '2014' })).toMatchObject({
      left: ['organisation/elinta'],
      periods: [],
    })
    const ended = [
      membership(1, '2015', null),
      membership(2, '2016', '2019', { value: { organisation: 'organisation/elinta', role: 'member' } }),
    ]
    expect(planOf([['Eksma', '', '', '']], ended, { complete: true, leftOn: '2026-10-31' }).left).toEqual([])
  })

  test('takes nobody for gone whose row could not be read', () => {
    expect(
      planOf(
        [
          ['Eksma', '', '', ''],
          ['Elinta', 'vakar', '', ''],
        ],
        live,
        { complete: true, leftOn: '2026-10-31' },
      ),
    ).toMatchObject({ left: [], findings: ['date-malformed'] })
  })
})
