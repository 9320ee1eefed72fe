import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Measured } from '#core/values/absence.ts'
import { compareContents, compareTables } from './compare-contents.ts'
import type { Block, StudyTable } from './edition.ts'

const both = (text: string) => ({ lt: text, en: text })
const withheld: Measured = { absent: 'withheld' }

function tableOf(years: readonly string[], cells: readonly Measured[], population = 3): StudyTable {
  return {
    id: 'clusters',
    number: 1,
    title: both('t'),
    note: null,
    dimensions: [
      { id: 'year', label: both('Year'), role: 'time', categories: years.map((code) => ({ code, label: both(code) })) },
    ],
    measures: [{ id: 'n', label: both('n'), unit: { code: 'clusters', label: both('c') }, decimals: 0, indicator: null }],
    cells,
    coverage: { basis: 'register', of: 'clusters', population },
    sources: [],
    method: '1',
    breaks: [],
  }
}

const cell = (year: string, before: Measured | null, now: Measured | null) => ({
  kind: 'cell',
  address: { table: 'clusters', at: { year }, measure: 'n' },
  before,
  now,
})

test.each([
  { now: [1, 0], differing: [], because: 'nothing changed' },
  { now: [1, 2], differing: [cell('2024', 0, 2)], because: 'zero was a number' },
  { now: [1, withheld], differing: [cell('2024', 0, withheld)], because: 'zero is not withheld' },
])('$now differs from [1, 0] in $differing.length, because $because', ({ now, differing }) => {
  expect(compareTables([tableOf(['2023', '2024'], [1, 0])], [tableOf(['2023', '2024'], now)])).toEqual(differing)
})

test('cells are found by what they are about and not by where they stand', () => {
  const [earlier, later] = [tableOf(['2023', '2024'], [1, 2]), tableOf(['2024', '2025'], [2, 3])]
  expect(compareTables([earlier], [later])).toEqual([cell('2025', null, 3), cell('2023', 1, null)])
})

test('a new table, a table that is gone and another population are told', () => {
  expect(compareTables([], [tableOf([], [])])).toEqual([{ kind: 'table-new', table: 'clusters' }])
  expect(compareTables([tableOf([], [])], [])).toEqual([{ kind: 'table-gone', table: 'clusters' }])
  expect(compareTables([tableOf([], [], 3)], [tableOf([], [], 4)])).toEqual([{ kind: 'coverage', table: 'clusters' }])
})

test('what an editor wrote is compared, what is said from numbers is not: its numbers are', () => {
  const study = (blocks: readonly Block[]) => ({
    tables: [],
    method: [],
    sections: [{ id: 'trends', title: both('T'), blocks }],
  })
  const generated = (text: string): Block => ({ kind: 'text', origin: 'generated', text: both(text), facts: [] })
  const editor = (text: string): Block => ({ kind: 'text', origin: 'editor', text: both(text) })
  expect(compareContents(study([generated('a')]), study([generated('b')]))).toEqual([])
  expect(compareContents(study([editor('a')]), study([editor('b')]))).toEqual([{ kind: 'editor-text', section: 'trends' }])
  expect(compareContents(study([editor('a')]), { tables: [], method: [], sections: [] })).toHaveLength(1)
})

test('a study never differs from itself, and differences are the same from both sides', () => {
  const value = fc.oneof(fc.nat(3), fc.constant(withheld))
  const anyTable = fc
    .uniqueArray(fc.constantFrom('2021', '2022', '2023', '2024'))
    .chain((years) => fc.tuple(fc.constant(years), fc.array(value, { minLength: years.length, maxLength: years.length })))
    .map(([years, cells]) => tableOf(years, cells))
  fc.assert(
    fc.property(anyTable, anyTable, (one, other) => {
      expect(compareTables([one], [one])).toEqual([])
      expect(compareTables([one], [other])).toHaveLength(compareTables([other], [one]).length)
    }),
  )
})
