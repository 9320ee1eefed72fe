import { expect, test } from 'vitest'
import type { Dimension, StudyContent, StudyFigure } from './edition.ts'
import { figureValues } from './figure-values.ts'

const both = (text: string) => ({ lt: text, en: text })

function dimension(id: string, role: Dimension['role'], codes: readonly string[]): Dimension {
  return {
    id,
    role,
    label: both(id),
    categories: codes.map((code) => ({ code, label: both(code), ...(code === 'total' ? { isTotal: true as const } : {}) })),
  }
}

const content: Pick<StudyContent, 'tables'> = {
  tables: [
    {
      id: 't',
      number: 1,
      title: both('t'),
      note: null,
      dimensions: [dimension('county', 'geo', ['total', 'a', 'b']), dimension('year', 'time', ['2024', '2025'])],
      measures: [{ id: 'n', label: both('n'), unit: { code: 'clusters', label: both('n') }, decimals: 0, indicator: null }],
      cells: [9, 10, 0, 4, { absent: 'withheld' }, 6],
      coverage: { basis: 'register', of: 'clusters', population: 10 },
      sources: [],
      method: '1',
      breaks: [],
    },
  ],
}

const figure: StudyFigure = {
  id: 'f',
  number: 1,
  title: both('f'),
  alt: both('f'),
  table: 't',
  kind: 'bar',
  measure: 'n',
  axis: 'county',
  series: 'year',
  fixed: {},
  only: null,
}

test('totals are left out of a picture, zero and withheld are in it', () => {
  const values = figureValues(content, figure)
  expect(values?.axis.map(({ code }) => code)).toEqual(['a', 'b'])
  expect(values?.series.map(({ cells }) => cells)).toEqual([
    [0, { absent: 'withheld' }],
    [4, 6],
  ])
})

test('categories can be chosen, a total among them, and other dimensions fixed', () => {
  const values = figureValues(content, { ...figure, series: null, fixed: { year: '2025' }, only: ['total', 'b'] })
  expect(values?.series).toEqual([{ category: null, cells: [10, 6] }])
})

test.each([{ table: 'gone' }, { measure: 'gone' }, { axis: 'gone' }])('a picture of %j shows nothing', (wrong) => {
  expect(figureValues(content, { ...figure, ...wrong })).toBeNull()
})
