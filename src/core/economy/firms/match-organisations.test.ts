import { expect, test } from 'vitest'
import { organisationMatcher } from './match-organisations.ts'

const firms = [
  { firm: '300000001', name: 'UAB „Arginta“' },
  { firm: '300000002', name: 'Ąžuolo baldai, UAB' },
  { firm: '300000003', name: 'AB „Ąžuolo baldai“' },
  { firm: '300000004', name: 'Kauno technologijos universitetas' },
  { firm: 'XL-100037', name: 'RAB "Lempa"' },
]
const match = organisationMatcher(firms, { vatIsFirmCode: false })
const byNumber = organisationMatcher(firms, { vatIsFirmCode: true })
const listed = (name: string | null, vat: string | null = null) => ({ id: '900', name, vat })

test.each([
  { name: 'ARGINTA UAB', firm: '300000001', because: 'letters, marks and the legal form do not matter' },
  { name: 'KAUNO TECHNOLOGIJOS UNIVERSITETAS', firm: '300000004', because: 'the whole name is the same' },
  { name: 'Ąžuolo baldai, UAB', firm: '300000002', because: 'the form tells two of one name apart' },
])('$name is $firm, because $because', ({ name, firm }) => expect(match(listed(name))).toEqual({ firm, by: 'name' }))

test.each([
  { name: 'Ąžuolo baldai', unmatched: 'ambiguous' },
  { name: 'Argintas', unmatched: 'no-such-firm' },
  { name: null, unmatched: 'not-named' },
  { name: '„“', unmatched: 'not-named' },
])('$name is nobody for sure: $unmatched', ({ name, unmatched }) => expect(match(listed(name))).toEqual({ unmatched }))

test('a number counts only where the country gives firms their code for VAT, however it is written', () => {
  expect(match(listed('Unknown', 'LT300000001'))).toEqual({ unmatched: 'no-such-firm' })
  expect(byNumber(listed('Unknown', 'LT 300000001'))).toEqual({ firm: '300000001', by: 'number' })
  expect(byNumber(listed('Unknown', 'XL100037'))).toEqual({ firm: 'XL-100037', by: 'number' })
  expect(byNumber(listed('Arginta', 'LT999999999'))).toEqual({ firm: '300000001', by: 'name' })
})
