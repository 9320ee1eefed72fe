import { expect, test } from 'vitest'
import type { Finding, Outcome, RowFinding } from '#core/rules/verdict.ts'
import type { VerdictNaming } from '#words/verdict-naming.ts'
import { groupRows } from './group-rows.ts'

const naming: VerdictNaming = { language: 'en', nameOf: () => undefined, codes: {}, ruleSets: new Map() }

const finding = (outcome: Outcome, employees: number | null): Finding => ({
  kind: 'number',
  outcome,
  measured: employees === null ? { kind: 'unknown' } : { kind: 'number', lo: employees, hi: employees, unit: 'people' },
  threshold: { kind: 'number', comparison: { lessThan: 250 }, unit: 'people' },
  evidence: employees === null ? [] : [employees],
  unknowns: [],
  parts: [],
  rows: [],
  hypothetical: false,
  about: 'employees',
})
const row = (name: string | null, outcome: Outcome, employees: number | null): RowFinding => ({
  row: name,
  number: { min: 0, max: name === null ? null : 1 },
  outcome,
  finding: name === null ? null : finding(outcome, employees),
})

test('rows of which the same is unknown stand in one line, before those that are settled', () => {
  const groups = groupRows(naming, [
    row('organisation/large', 'fail', 300),
    row('organisation/one', 'cannot-say', null),
    row('organisation/small', 'pass', 20),
    row('organisation/two', 'cannot-say', null),
  ])
  expect(groups.map(({ outcome, subjects, evidence }) => [outcome, subjects, evidence])).toEqual([
    ['cannot-say', ['organisation/one', 'organisation/two'], []],
    ['fail', ['organisation/large'], [300]],
    ['pass', ['organisation/small'], [20]],
  ])
  expect(groups[1]?.found).toEqual(['Employees: 300 people; required: fewer than 250 people'])
})

test('members that nobody knows by name are told apart from those that are named', () => {
  const groups = groupRows(naming, [row('organisation/one', 'cannot-say', null), row(null, 'cannot-say', null)])
  expect(groups.map(({ subjects, unnamed }) => [subjects, unnamed])).toEqual([
    [['organisation/one'], null],
    [[], { min: 0, max: null }],
  ])
})
