import { expect, test } from 'vitest'
import { partsOfPlants } from './plant-parts.ts'
import type { Sums } from './sum-rows.ts'

/** Rows of one place by their codes: firms, size, and the two largest; where firms are named, the size of each. */
function sumsOf(rows: readonly (readonly [code: string, ...numbers: number[]])[], firms: readonly string[] | null = null): Sums {
  const codes = [...new Set(rows.map(([code]) => code))]
  return {
    rows: rows.length,
    regions: ['municipality/varna'],
    regionAt: new Int32Array(rows.length),
    codes,
    codeAt: Int32Array.from(rows, ([code]) => codes.indexOf(code)),
    versions: ['2'],
    versionAt: new Int32Array(rows.length),
    firms:
      firms === null
        ? null
        : { texts: [...new Set(firms)], at: Int32Array.from(firms, (name) => [...new Set(firms)].indexOf(name)) },
    numbers: [0, 1, 2, 3].map((column) => Float64Array.from(rows, ([, ...numbers]) => numbers[column] ?? 0)),
  }
}

const settled = sumsOf([
  ['631000', 9, 90, 30, 20],
  ['631100', 4, 40, 15, 10],
])
const moving = sumsOf(
  [
    ['631100', 6],
    ['631100', 2],
    ['631100', 5],
  ],
  ['one', 'one', 'other'],
)
/** The class is in both activities in part; what is coded in the later edition is surely in the first. */
const shares: { readonly [code: string]: readonly number[] } = { '631000': [1], '631100': [0.5, 0.5] }
const walk: Parameters<typeof partsOfPlants>[0] = (visit) => {
  for (const sums of [settled, moving])
    for (let row = 0; row < sums.rows; row += 1)
      for (const [at, share] of (shares[sums.codes[sums.codeAt[row] ?? 0] ?? ''] ?? []).entries())
        visit({ sums, row, at, share, isEstimate: share < 1 })
}
const columns = { firms: 0, size: 1, largest: 2, second: 3, scale: 1 }

test('what surely is in an activity stands apart from what may be, of which each part has all that its firms have', () => {
  expect(partsOfPlants(walk, (at) => [at], columns)).toEqual([
    { cell: 0, isSure: true, firms: 9, size: 90, largest: 30, second: 20 },
    { cell: 0, isSure: false, firms: 6, size: 53, largest: 15, second: 10 },
    { cell: 1, isSure: false, firms: 6, size: 53, largest: 15, second: 10 },
  ])
})

test('a group of all activities that a firm may belong to has it for sure, and once', () => {
  expect(partsOfPlants(walk, () => [0], columns)).toEqual([
    { cell: 0, isSure: true, firms: 15, size: 143, largest: 30, second: 20 },
  ])
})
