import { expect, test } from 'vitest'
import { checkStatement } from './check-statement.ts'
import type { Known, StatementInput } from './check-statement.ts'

const known: Known = {
  subjects: new Set(['cluster/amber', 'organisation/resin']),
  sources: new Set(['survey-2020']),
  codes: new Map([
    ['field', new Set(['tourism', 'health'])],
    ['member-role', new Set(['member'])],
  ]),
}
const plain: StatementInput = {
  subject: 'cluster/amber',
  property: 'town',
  value: 'Vilnius',
  validFrom: null,
  validTo: null,
  source: 'survey-2020',
}
const codes = (input: Partial<StatementInput>) => checkStatement({ ...plain, ...input }, known).map((finding) => finding.code)

test.each([
  ['a town', {}, []],
  ['a member with its role', { property: 'member', value: { organisation: 'organisation/resin', role: 'member' } }, []],
  ['a stated absence', { property: 'founded', value: { absent: 'not-found' } }, []],
  ['a number of zero', { property: 'members-total', value: 0 }, []],
  ['more than a number', { property: 'members-employees', value: { moreThan: 490 } }, []],
  ['an invented reason of absence', { property: 'founded', value: { absent: 'lost' } }, ['value-has-wrong-type']],
  ['a misspelt property', { property: 'twon' }, ['property-unknown']],
  ['a property of another kind', { property: 'budget-eur', value: 5 }, ['property-not-of-kind']],
  ['a text for a number', { property: 'members-total', value: '12' }, ['value-has-wrong-type']],
  ['an endless number', { property: 'members-total', value: Number.POSITIVE_INFINITY }, ['value-has-wrong-type']],
  ['a code that the list does not have', { property: 'field', value: 'turism' }, ['code-unknown']],
  [
    'a member that nobody knows',
    { property: 'member', value: { organisation: 'organisation/resni', role: 'member' } },
    ['reference-unknown'],
  ],
  ['a member of the wrong kind', { property: 'coordinator', value: 'cluster/amber' }, ['reference-unknown']],
  ['a record without a part', { property: 'member', value: { organisation: 'organisation/resin' } }, ['value-part-missing']],
  [
    'a record with a strange part',
    { property: 'member', value: { organisation: 'organisation/resin', role: 'member', fee: 5 } },
    ['value-part-unknown'],
  ],
  ['an end before the beginning', { validFrom: '2020', validTo: '2019-12-31' }, ['ends-before-it-begins']],
  ['a beginning and end in one year', { validFrom: '2020', validTo: '2020' }, []],
  ['a thirteenth month', { validFrom: '2020-13' }, ['date-malformed']],
  ['an unknown source', { source: 'survey-2002' }, ['source-unknown']],
  ['a script as an address', { property: 'website', value: 'javascript:alert(1)' }, ['value-has-wrong-type']],
  ['a subject without a kind', { subject: 'amber' }, ['subject-malformed']],
] as const)('%s: %o gives %o', (_what, input, expected) => {
  expect(codes(input)).toEqual(expected)
})

test('a near miss is answered with what was probably meant', () => {
  expect(checkStatement({ ...plain, property: 'twon' }, known)).toEqual([
    { code: 'property-unknown', property: 'twon', nearest: 'town' },
  ])
  expect(checkStatement({ ...plain, source: 'survey-2002' }, known)).toEqual([
    { code: 'source-unknown', source: 'survey-2002', nearest: 'survey-2020' },
  ])
})
