import { expect, test } from 'vitest'
import { growActivityTree } from '../activities/activity-tree.ts'
import { judgeFlows } from './judge-flows.ts'
import type { RawFlow } from './judge-flows.ts'
import { linkActivities } from './link-activities.ts'
import { parseSector } from './parse-sector.ts'
import { decimalSignOf, readAmount } from './read-amount.ts'

const classes = [
  '01.11',
  '02.10',
  '05.10',
  '06.10',
  '10.11',
  '11.01',
  '12.00',
  '13.10',
  '31.01',
  '35.11',
  '45.11',
  '52.10',
  '62.01',
  '63.11',
  '68.10',
  '85.10',
]
const tree = growActivityTree('2', classes)
const newer = growActivityTree(
  '2.1',
  classes.filter((code) => !code.startsWith('45')),
)

const divisionsOf = (code: string, of = tree) => {
  const parsed = parseSector(code, of)
  return parsed.kind === 'sector' ? parsed.divisions.join(' ') : parsed.kind
}

test.each([
  ['A01', '01'],
  ['CPA_A01', '01'],
  ['CPA_C10-12', '10 11 12'],
  ['C10-C12', '10 11 12'],
  ['C10T12', '10 11 12'],
  ['LTU_C10T12', '10 11 12'],
  ['LT_CPA_B05_06', '05 06'],
  ['J62_J63', '62 63'],
  ['CPA_C31 - Furniture', '31'],
  ['L68A', '68'],
  ['D', '35'],
  ['D35', '35'],
  ['A-B', '01 02 05 06'],
  ['31', '31'],
  ['P85', '85'],
  ['P52', 'beside'],
  ['P51G', 'final'],
  ['P3_S14', 'final'],
  ['HFCE', 'final'],
  ['D21X31', 'beside'],
  ['B1G', 'beside'],
  ['CPA_TOTAL', 'beside'],
  ['TTL_INT', 'beside'],
  ['Q', 'other-edition'],
  ['Z99', 'unknown'],
  ['Products of agriculture', 'unknown'],
])('the code %s of a table is read as %s', (code, expected) => expect(divisionsOf(code)).toBe(expected))

test('a letter or a division of the other edition is told apart', () => {
  expect(divisionsOf('G45', newer)).toBe('other-edition')
  expect(divisionsOf('L68', newer)).toBe('other-edition')
  expect(divisionsOf('M68', newer)).toBe('68')
  expect(divisionsOf('M68')).toBe('other-edition')
})

test.each([
  ['1 234,5', 1234.5],
  ['1,234,567.5', 1234567.5],
  ['-3.2', -3.2],
  ['12.5 p', 12.5],
  ['1.5E3', 1500],
  ['', 'blank'],
  [':', 'missing'],
  [': c', 'missing'],
  ['about 3', 'unreadable'],
  ['1e400', 'unreadable'],
  ['1'.repeat(400), 'unreadable'],
  ['1,234', 'sign-unclear'],
  ['1.234', 'sign-unclear'],
])('the amount %s is %s', (text, expected) => expect(readAmount(text, decimalSignOf([text]))).toBe(expected))

test.each([
  { cells: ['1,234', '987', '12.5'], read: [1234, 987, 12.5], because: 'another cell has a point before its decimals' },
  { cells: ['1,234', '987', '12,5'], read: [1.234, 987, 12.5], because: 'another cell has a comma before its decimals' },
  {
    cells: ['1.234,5', '1.234', '7'],
    read: [1234.5, 1234, 7],
    because: 'points separate the thousands of somebody who writes so',
  },
  { cells: ['1,234', '987'], read: ['sign-unclear', 987], because: 'nothing tells what the comma is' },
  { cells: ['12.5', '12,5'], read: ['sign-unclear', 'sign-unclear'], because: 'one file has one sign' },
  { cells: ['1,234.5', '1.234,5'], read: ['sign-unclear', 'sign-unclear'], because: 'one file has one sign' },
  { cells: ['12.5', '1,23'], read: ['sign-unclear', 'sign-unclear'], because: 'no thousands have two digits' },
  { cells: ['1,234.5', '0,123'], read: ['sign-unclear', 'sign-unclear'], because: 'no thousands begin with 0' },
  { cells: [1.234, '1,234'], read: [1.234, 'sign-unclear'], because: 'a number of a spreadsheet tells nothing of its texts' },
])('the amounts $cells are $read, because $because', ({ cells, read }) => {
  const sign = decimalSignOf(cells)
  expect(cells.map((cell) => readAmount(cell, sign))).toEqual(read)
})

function matrix(heads: readonly string[], rows: { readonly [seller: string]: readonly (number | string)[] }): RawFlow[] {
  return Object.entries(rows).flatMap(([seller, cells], row) =>
    cells.map((cell, at) => ({ line: row + 2, column: heads[at] ?? '', seller, buyer: heads[at] ?? '', cell: String(cell) })),
  )
}

test('totals, taxes and subtotals are left out and named, parts of a division added up, final uses kept', () => {
  const heads = ['A01', 'C10-12', 'L68A', 'L68B', 'TOTAL', 'P3_S14', 'P3', 'P52']
  const { flows, notes, findings } = judgeFlows(
    matrix(heads, {
      A01: [1, 30, 0, 0, 31, 10, 10, -5],
      'C10-12': [2, 8, 1, 1, 12, 90, 90, 3],
      L68A: [0, 1, 0, 0, 1, 50, 50, 0],
      L68B: [1, 2, '', 1, 4, 5, 5, 0],
      A: [1, 30, 0, 0, 31, 10, 10, 0],
      D21X31: [1, 1, 1, 1, 4, 1, 1, 1],
      TOTAL: [5, 41, 2, 3, 51, 155, 155, 0],
    }),
    tree,
  )
  expect(findings).toContainEqual({ code: 'flows-overlap', given: 'A', other: 'A01' })
  expect(notes.map(({ code }) => code)).toContain('flows-left-out')
  expect(flows.sectors.map(({ code }) => code)).toContain('C10-12')
  const whole = judgeFlows(
    matrix(['A', 'A01', 'A02', 'C10-12'], {
      A: [3, 3, 0, 35],
      A01: [2, 2, 0, 30],
      A02: [1, 1, 0, 5],
      'C10-12': [2, 1, 1, 9],
    }),
    tree,
  )
  expect([whole.findings, whole.flows.sectors.map(({ code }) => code)]).toEqual([[], ['A01', 'A02', 'C10-12']])
  expect(whole.notes).toContainEqual({ code: 'flows-subtotals', rows: 1, examples: ['A'] })
  const parts = judgeFlows(matrix(['C31', 'L68A', 'L68B'], { C31: [1, 2, 3], L68A: [4, 5, 6], L68B: [7, 8, 9] }), tree)
  expect(parts.flows).toMatchObject({ flows: [1, 5, 11, 28], finalUses: null })
  const beside = judgeFlows(matrix(['C31', 'L68', 'L68A'], { C31: [1, 2, 1], L68: [4, 5, 2], L68A: [3, 2, 1] }), tree)
  expect(beside.flows.flows).toEqual([1, 2, 4, 5])
  expect(beside.notes).toContainEqual({ code: 'flows-subtotals', rows: 1, examples: ['L68A'] })
})

test('which divisions a table lacks is told by how many they are and by the first six; that the list goes on is said', () => {
  const { notes } = judgeFlows(matrix(['A01', 'C31'], { A01: [1, 3], C31: [2, 2] }), tree)
  expect(notes).toContainEqual({ code: 'flows-uncovered', rows: 14, examples: ['02', '05', '06', '10', '11', '12', '…'] })
  const heads = ['A01', 'A02', 'B05_06', 'C10-12', 'C13', 'C31', 'D', 'G45']
  const most = judgeFlows(matrix(heads, Object.fromEntries(heads.map((head) => [head, heads.map(() => 1)]))), tree).notes
  expect(most).toContainEqual({ code: 'flows-uncovered', rows: 5, examples: ['52', '62', '63', '68', '85'] })
})

test.each([
  [
    'a cell below 0',
    { A01: [1, -3], C31: [2, 2] },
    { code: 'flows-negative', line: 2, column: 'C31', seller: 'A01', buyer: 'C31', given: '-3' },
  ],
  [
    'a cell kept back',
    { A01: [1, ':'], C31: [2, 2] },
    { code: 'flows-missing', line: 2, column: 'C31', seller: 'A01', buyer: 'C31', given: ':' },
  ],
  [
    'a cell of words',
    { A01: [1, 'x1?'], C31: [2, 2] },
    { code: 'flows-unreadable', line: 2, column: 'C31', seller: 'A01', buyer: 'C31', given: 'x1?' },
  ],
  [
    'an amount whose sign may be of thousands',
    { A01: [1, '1,234'], C31: [2, 987] },
    { code: 'flows-sign-unclear', line: 2, column: 'C31', seller: 'A01', buyer: 'C31', given: '1,234' },
  ],
  [
    'an amount that no computer holds',
    { A01: [1, '1e400'], C31: [2, 987] },
    { code: 'flows-unreadable', line: 2, column: 'C31', seller: 'A01', buyer: 'C31', given: '1e400' },
  ],
  [
    'an amount that no computer holds the sum with',
    { A01: [1, '1e308'], C31: ['1e308', 2] },
    { code: 'flows-unreadable', line: 3, column: 'A01', seller: 'C31', buyer: 'A01', given: '1e308' },
  ],
  ['a row that is not there', { A01: [1, 3] }, { code: 'flows-row-missing', given: 'C31' }],
  ['zeros only', { A01: [0, 0], C31: [0, 0] }, { code: 'flows-nothing-flows' }],
  [
    'an unknown code',
    { A01: [1, 3], C31: [1, 2], WAGES: [1, 1] },
    { code: 'flows-code-unknown', side: 'row', where: '4', given: 'WAGES' },
  ],
  [
    'a code of the other edition',
    { A01: [1, 3], C31: [1, 2], M68: [1, 1] },
    { code: 'flows-other-edition', side: 'row', where: '4', given: 'M68' },
  ],
] as const)('%s is told by row and column', (_, rows, finding) => {
  expect(judgeFlows(matrix(['A01', 'C31'], rows), tree).findings).toContainEqual(finding)
})

test('what is below 0 or not given counts as 0 only where that was asked for, and is counted', () => {
  const raw = matrix(['A01', 'C31'], { A01: [1, -3], C31: [':', 2] })
  const { flows, findings, notes } = judgeFlows(raw, tree, { negativeAsZero: true, missingAsZero: true })
  expect([findings, flows.flows]).toEqual([[], [1, 0, 0, 2]])
  expect(notes.filter(({ code }) => code.endsWith('as-zero')).map(({ rows }) => rows)).toEqual([1, 1])
})

test('the OECD puts a D before every code of older tables', () => {
  const { flows, findings } = judgeFlows(matrix(['D01T02', 'D35'], { D01T02: [1, 2], D35: [3, 4] }), tree)
  expect([findings, flows.sectors.map(({ divisions }) => divisions)]).toEqual([[], [['01', '02'], ['35']]])
})

test('what a table says of two sectors it says of all their activities; within one, what the sector buys from itself', () => {
  const table = {
    sectors: [
      { code: 'A01', divisions: ['01'] },
      { code: 'C10-12', divisions: ['10', '11', '12'] },
    ],
    flows: [10, 30, 5, 70],
    finalUses: [20, 0],
  }
  const only = (activity: string) => (activity.startsWith('99') ? [] : [{ division: activity.slice(0, 2), share: 1 }])
  const field = linkActivities(table, ['01.1', '10.1', '11.0', '99.0'], only)
  // 01 sells 30 of 60 in all (20 to final uses), which are 30 of 100 that food buys; food sells itself 70 of 75.
  expect([field.values[1], field.values[4]]).toEqual([0.5, 0.5])
  expect(field.values[6]).toBeCloseTo(70 / 75, 12)
  expect([field.why[0], field.why[3], field.why[12]]).toEqual([5, 3, 3])
  const split = linkActivities(table, ['A', 'B'], (name) =>
    name === 'A'
      ? [{ division: '01', share: 1 }]
      : [
          { division: '01', share: 0.5 },
          { division: '10', share: 0.5 },
        ],
  )
  expect(split.values[1]).toBeCloseTo(0.5 * (10 / 15) + 0.5 * 0.5, 12)
})
