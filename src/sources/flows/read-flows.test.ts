import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readFlows } from './read-flows.ts'

async function read(text: string, version: '2' | '2.1' = '2') {
  const path = join(await mkdtemp(join(tmpdir(), 'flows-')), 'table.csv')
  await writeFile(path, text)
  return readFlows(path, { version })
}

test('a matrix is found below what its publisher writes over it, with codes and names before its rows', async () => {
  const { flows, findings, layout, notes } = await read(
    [
      'Symmetric table, million euro,,,,,',
      ',,,,,',
      ',,CPA_A01,CPA_C10-12,CPA_C31_32,TOTAL',
      'CPA_A01,Agriculture,10,30,0,40',
      'CPA_C10-12,Food,5,8,,13',
      'CPA_C31_32,Furniture,0,1,2,3',
      'D21X31,Taxes,1,-1,0,0',
      'TOTAL,Total,16,38,2,56',
      'Source: a statistical office,,,,,',
    ].join('\n'),
  )
  expect([findings, layout, flows.flows]).toEqual([[], 'matrix', [10, 30, 0, 5, 8, 0, 0, 1, 2]])
  expect(flows.sectors.map(({ code }) => code)).toEqual(['A01', 'C10-12', 'C31_32'])
  expect(notes).toContainEqual({ code: 'flows-left-out', rows: 2, examples: ['TOTAL', 'D21X31'] })
})

test('a table with a row for each flow is one table only when it is of one kind, country and year', async () => {
  const head = 'freq,unit,stk_flow,prd_use,prd_ava,geo,TIME_PERIOD,OBS_VALUE\n'
  const row = (kind: string, use: string, ava: string, amount: string) => `A,MIO_EUR,${kind},${use},${ava},LT,2020,${amount}\n`
  const rows = row('TOTAL', 'CPA_A01', 'CPA_A01', '1') + row('TOTAL', 'CPA_C31_32', 'CPA_A01', '2')
  const back = row('TOTAL', 'CPA_A01', 'CPA_C31_32', '3') + row('TOTAL', 'CPA_C31_32', 'CPA_C31_32', '4')
  const { flows, findings, layout } = await read(head + rows + back)
  expect([findings, layout, flows.flows]).toEqual([[], 'long', [1, 2, 3, 4]])
  const mixed = await read(head + rows + back + row('IMP', 'CPA_A01', 'CPA_A01', '1'))
  expect(mixed.findings).toContainEqual({ code: 'flows-several', column: 'stk_flow', values: ['TOTAL', 'IMP'] })
})

test('a file may have any number of rows', async () => {
  const { flows, findings } = await read(
    [',A01,C31', 'A01,1,2', 'C31,3,4', ...Array.from({ length: 130_000 }, () => '-,,')].join('\n'),
  )
  expect([findings, flows.flows]).toEqual([[], [1, 2, 3, 4]])
})

test('a file of very many cells is refused before it fills the memory, also where its columns have names of their own', async () => {
  const names = Array.from({ length: 1_000 }, (_, at) => `name ${at}`).join(',')
  const wide = (rows: number) => `,A01,C16,${names}\n${`A01,1,2${','.repeat(1_000)}\n`.repeat(rows)}`
  await expect(read(wide(2_100))).rejects.toMatchObject({ trouble: { code: 'too-many-cells', most: 2_000_000 } })
  // Two columns of codes in each row, and each strange head once.
  expect((await read(wide(500))).read).toBe(500 * 2 + 1_000)
  const strange = await read(',A01,C31,Households,TOTAL\nA01,1,2,3,6\nC31,3,4,5,12\n')
  expect([strange.findings, strange.read]).toEqual([
    [{ code: 'flows-code-unknown', side: 'column', where: 'Households', given: 'Households' }],
    2 * 3 + 1,
  ])
})

test('what is wrong is told by line and column, and a file without codes is told as such', async () => {
  const wrong = await read(',A01,G45\nA01,1,-2\nG45,3,\n', '2.1')
  expect(wrong.findings).toContainEqual({ code: 'flows-other-edition', side: 'column', where: 'G45', given: 'G45' })
  expect((await read(',A01,C31\nA01,1,-2\nC31,3,4\n')).findings).toEqual([
    { code: 'flows-negative', line: 2, column: 'C31', seller: 'A01', buyer: 'C31', given: '-2' },
  ])
  expect((await read('a,b\n1,2\n')).findings).toEqual([{ code: 'flows-no-codes' }])
})

test('a workbook is read as it lies in the sheet, and a bad cell is told by its row and its letter', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'flows-')), 'table.xlsx')
  const rows = [
    ['Symmetric input–output table'],
    [],
    ['', 'Label', 'CPA_A01', 'CPA_C10-12', 'TOTAL'],
    ['CPA_A01', 'Agriculture', 10, -3, 7],
    ['CPA_C10-12', 'Food', 5, 8, 13],
    ['TOTAL', '', 15, 5, 20],
    ['Special value: not available'],
  ]
  await writeFile(path, await writeXlsx({ sheets: [{ name: 'Sheet 1', rows }] }))
  const { findings } = await readFlows(path, { version: '2' })
  expect(findings).toEqual([
    { code: 'flows-negative', line: 4, column: 'D', seller: 'CPA_A01', buyer: 'CPA_C10-12', given: '-3' },
  ])
  const lenient = await readFlows(path, { version: '2', negativeAsZero: true })
  expect([lenient.findings, lenient.flows.flows]).toEqual([[], [10, 0, 5, 8]])
})
