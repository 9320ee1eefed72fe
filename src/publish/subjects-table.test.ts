import { expect, test } from 'vitest'
import type { Shown } from '#core/registry/shown.ts'
import type { StatementValue } from '#core/statements/statement.ts'
import { subjectsTable } from './subjects-table.ts'

const said = (subject: string, property: string, value: StatementValue): Shown => ({
  subject,
  property,
  item: '',
  value,
  from: null,
  until: null,
  statement: 1,
  source: 's',
  validFrom: null,
  validTo: null,
  rank: 'accepted',
  ours: false,
  voices: 1,
  contested: false,
})

test('a record is told with all its parts, vague numbers as vague as they are, texts in the language asked for', () => {
  const shown = [
    said('measure/boats', 'minimum-members', { rule: 'Call 2024', count: 5 }),
    said('measure/boats', 'call', {
      name: { lt: 'Antrasis kvietimas', en: 'Second call' },
      opens: '2024-02',
      'budget-eur': { about: 7_000_000 },
    }),
    said('measure/boats', 'name', { lt: 'Laivai' }),
  ]
  const { columns, rows } = subjectsTable('measure', shown, { day: '2026-11-21', language: 'en' })
  const row = Object.fromEntries(columns.map(({ id }, index) => [id, rows[0]?.[index]]))
  expect(row).toMatchObject({
    id: 'measure/boats',
    'name.lt': 'Laivai',
    'name.en': null,
    'minimum-members': ['Call 2024|5'],
    call: ['Second call|2024-02|≈ €7,000,000'],
  })
})

test('zero, an absence with its reason and nothing said are three things', () => {
  const shown = [
    said('project/a', 'grant-eur', 0),
    said('project/b', 'grant-eur', { absent: 'withheld' }),
    said('project/c', 'code', 'C'),
  ]
  const { columns, rows } = subjectsTable('project', shown, { day: '2026-11-21', language: 'en' })
  const grant = columns.findIndex(({ id }) => id === 'grant-eur')
  expect(rows.map((row) => row[grant])).toEqual([0, { absent: 'withheld' }, null])
})
