import { expect, test } from 'vitest'
import { knownCells } from '#core/economy/cells/cells.ts'
import { measureEconomy } from './measure-economy.ts'
import type { PlaceSizes } from './shown-cluster-index.ts'

const rows = ['municipality/a', 'municipality/b', 'municipality/c']
const columns = ['10', '62']
const sizes: PlaceSizes = new Map(
  rows.map((row, at) => [
    row,
    { areaSqKm: 100 * (at + 1), inhabitants: 1_000 * (3 - at), sources: ['areas', at === 2 ? 'census' : 'counted'] },
  ]),
)

type Known = { readonly jobs?: readonly number[]; readonly hidden?: readonly number[] }

function indexOf(placeSizes: PlaceSizes | null, { jobs = [60, 5, 20, 15, 20, 30], hidden = [] }: Known = {}) {
  const withheld = {
    cells: Uint8Array.from(jobs, (_, at) => (hidden.includes(at) ? 1 : 0)),
    rows: new Uint8Array(3),
    columns: new Uint8Array(2),
    total: 0,
  }
  const firms = knownCells(rows, columns, [6, 4, 5, 5, 4, 9])
  return measureEconomy({ amount: knownCells(rows, columns, jobs), firms, withheld }, { before: null, placeSizes }).clusterIndex
}

test('a place with more jobs and firms of an activity than area and inhabitants has an index above 1', () => {
  const { field, lacks, sources } = indexOf(sizes)
  expect(lacks).toBeNull()
  expect(sources).toEqual(['areas', 'census', 'counted'])
  // 60 of 100 jobs and 6 of 15 firms, in a sixth of the area with half of the inhabitants.
  expect(field.values[0]).toBeCloseTo((0.6 * (6 / 15)) / ((1 / 6) * 0.5), 12)
})

test('without people, area or inhabitants of every place it is not told, and why', () => {
  expect(indexOf(null).lacks).toEqual({ what: 'people', places: 0 })
  expect(indexOf(new Map()).lacks).toEqual({ what: 'area', places: 3 })
  const half = new Map([...sizes].map(([place, size], at) => [place, at === 0 ? { ...size, inhabitants: null } : size]))
  expect(indexOf(half).lacks).toEqual({ what: 'inhabitants', places: 1 })
  expect(indexOf(half).field.values.every(Number.isNaN)).toBe(true)
})

test('it is made of what is shown: a cell kept back is an interval that another number in its place does not change', () => {
  const hidden = [0, 1, 2, 3]
  const one = indexOf(sizes, { hidden }).field
  expect(one).toEqual(indexOf(sizes, { hidden, jobs: [58, 7, 22, 13, 20, 30] }).field)
  expect(one.values[0]).toBeNaN()
  expect(one.values[4]).toBeGreaterThan(0)
  const truth = indexOf(sizes).field.values[0] ?? 0
  expect(one.least[0]).toBeLessThanOrEqual(truth)
  expect(one.most[0]).toBeGreaterThanOrEqual(truth)
})
