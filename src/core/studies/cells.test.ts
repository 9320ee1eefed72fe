import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breaksAt, cellAt, cellCount, flatCells, gridOf } from './cells.ts'
import type { Dimension, Measure, StudyTable } from './edition.ts'

const both = (text: string) => ({ lt: text, en: text })

function dimension(id: string, codes: readonly string[]): Dimension {
  return { id, label: both(id), role: 'other', categories: codes.map((code) => ({ code, label: both(code) })) }
}

function measure(id: string): Measure {
  return { id, label: both(id), unit: { code: 'clusters', label: both('clusters') }, decimals: 0, indicator: null }
}

function tableOf(dimensions: readonly Dimension[], measures: readonly Measure[]): StudyTable {
  return {
    id: 't',
    number: 1,
    title: both('t'),
    note: null,
    dimensions,
    measures,
    cells: Array.from({ length: cellCount({ dimensions, measures }) }, (_, index) => index),
    coverage: { basis: 'register', of: 'clusters', population: 3 },
    sources: [],
    method: '1',
    breaks: [],
  }
}

test('the last of two dimensions runs across the page when there is one measure', () => {
  const grid = gridOf(tableOf([dimension('county', ['a', 'b']), dimension('year', ['2024', '2025', '2026'])], [measure('n')]))
  expect(grid.down.map(({ id }) => id)).toEqual(['county'])
  expect(grid.heads.map(({ category }) => category?.code)).toEqual(['2024', '2025', '2026'])
  expect(grid.rows.map(({ cells }) => cells)).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ])
})

test('several measures stand side by side, and every dimension runs down', () => {
  const grid = gridOf(tableOf([dimension('county', ['a', 'b']), dimension('year', ['2025'])], [measure('n'), measure('m')]))
  expect(grid.down.map(({ id }) => id)).toEqual(['county', 'year'])
  expect(grid.heads.map((head) => head.measure.id)).toEqual(['n', 'm'])
  expect(grid.rows.map(({ cells }) => cells)).toEqual([
    [0, 1],
    [2, 3],
  ])
})

test('every cell is found at its coordinates, and once in the rows of the page', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 3 }), (lengths, measures) => {
      const table = tableOf(
        lengths.map((length, order) =>
          dimension(
            `d${order}`,
            Array.from({ length }, (_, index) => `c${index}`),
          ),
        ),
        Array.from({ length: measures }, (_, index) => measure(`m${index}`)),
      )
      const found = [...flatCells(table)].map((cell) =>
        cellAt(table, Object.fromEntries(cell.categories.map(({ code }, order) => [`d${order}`, code])), cell.measure.id),
      )
      expect(found).toEqual(table.cells)
      expect(gridOf(table).rows.flatMap(({ cells }) => cells)).toEqual(table.cells)
    }),
  )
})

test('coordinates that the table does not have lead to no cell', () => {
  const table = tableOf([dimension('county', ['a'])], [measure('n')])
  expect(cellAt(table, { county: 'b' }, 'n')).toBeUndefined()
  expect(cellAt(table, {}, 'n')).toBeUndefined()
  expect(cellAt(table, { county: 'a' }, 'other')).toBeUndefined()
})

test('where one measure breaks, the others of the table go on', () => {
  const breaks = [
    { dimension: 'year', code: '2024', text: both('t'), measure: 'rd' },
    { dimension: 'year', code: '2022', text: both('t'), measure: null },
  ]
  const at = (code: string, name: string) => breaksAt(breaks, { dimension: 'year', code, measure: name })
  expect([at('2024', 'rd'), at('2024', 'turnover'), at('2022', 'turnover'), at('2023', 'rd')]).toEqual([true, false, true, false])
})
