import { expect, test } from 'vitest'
import { readable } from './readable.ts'

test.each([
  [814.916_666_666_666_6, 814.917],
  [0.093_849_269_186_844_41, 0.093_849_3],
  [-0.000_012_345_678_9, -0.000_012_345_7],
  [12_345_678.912_34, 12_345_678.91],
  [3463, 3463],
  [0, 0],
  ['withheld', 'withheld'],
  [null, null],
])('%s is read as %s in a terminal', (cell, read) => {
  expect(readable(cell)).toBe(read)
})
