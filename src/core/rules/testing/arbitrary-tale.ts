import fc from 'fast-check'
import type { StatementValue } from '#core/statements/statement.ts'
import type { Tale, Told } from './build-material.ts'

export const clusterName = 'cluster/sample-01'
const names = ['a', 'b', 'c'] as const

/** A leap day, so that terms of months and years end on days that do not exist. */
export const referenceDay = fc.constantFrom('2024-02-13', '2024-02-29', '2025-02-28')

/** Days near to where terms of whole years and months turn. */
export const someDay = fc.constantFrom(
  '2019-02-12',
  '2019-02-13',
  '2019-02-14',
  '2019-02-28',
  '2019-03-01',
  '2020-02-29',
  '2022-02-28',
  '2022-08-31',
  '2024-01-31',
  '2024-02-13',
  '2024-02-29',
  '2024-03-01',
)
const roughDay = fc.oneof(
  { weight: 3, arbitrary: someDay },
  fc.constantFrom('2019', '2019-02', '2020', '2024', '2024-02', '2026'),
)

const absent = fc.constantFrom<StatementValue>(
  { absent: 'not-applicable' },
  { absent: 'not-applicable' },
  { absent: 'withheld' },
  { absent: 'not-found' },
)
const whole = fc.integer({ min: 0, max: 4 })
const quantity = fc.oneof(
  { weight: 4, arbitrary: whole },
  whole.map((moreThan) => ({ moreThan })),
  fc.integer({ min: 1, max: 4 }).map((about) => ({ about })),
  fc.tuple(whole, whole).map(([from, more]) => ({ from, to: from + more })),
)
const yesNo = fc.constantFrom('yes', 'no')

/** What may be told of a property on all days: nothing, one thing, or two that differ. */
function told(property: string, value: fc.Arbitrary<StatementValue>, most = 2): fc.Arbitrary<Told[]> {
  const one = fc
    .oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: absent })
    .map((each): Told => ({ property, value: each }))
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<Told[]>([]) },
    { weight: 5, arbitrary: one.map((each) => [each]) },
    {
      weight: most > 1 ? 1 : 0,
      arbitrary: value.chain((first) => value.map((second) => [first, second].map((each): Told => ({ property, value: each })))),
    },
  )
}

/** A value with the period for which it holds; what ended or has not begun tells nothing of the day. */
function toldFor(property: string, value: fc.Arbitrary<StatementValue>): fc.Arbitrary<Told[]> {
  const period = fc.constantFrom(
    { from: null, to: null },
    { from: '2019-02-13', to: null },
    { from: '2019-02-28', to: '2026-01-01' },
    { from: null, to: '2023-06-30' },
    { from: '2027-01-01', to: null },
  )
  return fc.option(fc.tuple(value, period)).map((pair) => (pair === null ? [] : [{ property, value: pair[0], ...pair[1] }]))
}

function toldInYears(property: string, value: fc.Arbitrary<StatementValue>): fc.Arbitrary<Told[]> {
  const period = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('2022', '2023', '2024').map((year) => ({ from: year, to: year })) },
    { weight: 1, arbitrary: fc.constantFrom({ from: '2021', to: '2023' }, { from: '2023-07', to: '2024-06' }) },
  )
  const one = fc.tuple(fc.oneof(value, absent), period).map(([each, of]): Told => ({ property, value: each, ...of }))
  return fc.array(one, { maxLength: 3 })
}

function together(...parts: fc.Arbitrary<Told[]>[]): fc.Arbitrary<Told[]> {
  return fc.tuple(...parts).map((each) => each.flat())
}

const label = fc.record({ scheme: fc.constantFrom('ecei', 'another'), level: fc.constantFrom('bronze', 'gold') })
const benchmarking = fc.record({
  scheme: fc.constantFrom('ecei', 'another'),
  round: fc.constantFrom('first', 'second'),
  held: roughDay,
})
const document = fc.oneof(
  fc.constant({ title: { en: 'Statute' } }),
  roughDay.map((approved) => ({ title: { en: 'Statute' }, approved })),
)

const membership = fc.record({
  organisation: fc.constantFrom(...names).map((name) => `organisation/${name}`),
  role: fc.constantFrom('member', 'founder'),
})
type Period = { readonly from: string | null; readonly to: string | null }

/** When somebody was a member: mostly one period, sometimes two with or without a gap, or one of which only part is dated. */
const periods: fc.Arbitrary<readonly Period[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([{ from: null, to: null }]) },
  { weight: 4, arbitrary: roughDay.map((from) => [{ from, to: null }]) },
  { weight: 1, arbitrary: fc.constantFrom('2023-12-31', '2024-02-13', '2024', '2026').map((to) => [{ from: null, to }]) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(null, '2020-01-01', '2020-01-02', '2020').map((from) => [
      { from: '2018', to: '2019-12-31' },
      { from, to: null },
    ]),
  },
  {
    weight: 1,
    arbitrary: roughDay.map((from) => [
      { from: null, to: null },
      { from, to: null },
    ]),
  },
)
const members = fc
  .uniqueArray(fc.tuple(membership, periods), { maxLength: 3, selector: ([{ organisation, role }]) => `${organisation} ${role}` })
  .map((all) => all.flatMap(([value, each]) => each.map((period): Told => ({ property: 'member', value, ...period }))))
const total = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Told[]>([]) },
  { weight: 4, arbitrary: whole.map((value): Told[] => [{ property: 'members-total', value }]) },
  {
    weight: 1,
    arbitrary: told(
      'members-total',
      fc.oneof(
        whole,
        whole.map((from) => ({ from, to: from + 1 })),
      ),
    ),
  },
)

const ofCluster = together(
  members,
  total,
  told('management-fte', quantity),
  told('months-before-first-grant', quantity),
  told('joint-activity-since', roughDay),
  told('founded', roughDay),
  told('public-body-cooperation', yesNo),
  told('governance-document', document),
  told('website-language', fc.constantFrom('en', 'lt'), 1),
  told('joint-product', fc.constant({ en: 'A product' }), 1),
  toldFor('kind', fc.constant('cluster')),
  told('label', label, 1),
  told('benchmarking', benchmarking, 1),
  told('coordinator', fc.constantFrom('organisation/a', 'organisation/d')),
  told('project', fc.constantFrom('project/p', 'project/q')),
)

const activity = fc.constantFrom(
  { version: '2', code: '26.51' },
  { version: '2', code: '265100' },
  { version: '2', code: '30.11' },
  { version: '2', code: '47.11' },
  { version: '2.1', code: '26.51' },
)

const ofOrganisation = together(
  told('does-rd', yesNo),
  told('employees', quantity),
  told('founded', roughDay, 1),
  told('related-group', fc.constantFrom('x', 'y')),
  told('activity', activity, 1),
  toldInYears('rd-spending-declared', yesNo),
  toldInYears('turnover-eur', whole),
)

const ofProject = together(told('grant-eur', quantity), told('starts', roughDay, 1))

/** What is known of a small cluster, of organisations and of projects. */
export const tale: fc.Arbitrary<Tale> = fc.record({
  [clusterName]: ofCluster,
  'organisation/a': ofOrganisation,
  'organisation/b': ofOrganisation,
  'organisation/c': ofOrganisation,
  'project/p': ofProject,
})
