import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeWithGolden, goldenPath } from '#core/economy/testing/golden.ts'
import { bring, newLake } from '#actions/economy/testing/sodra-file.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { programFolder } from '#store/engine/config.ts'
import { cellsOf } from './ask/cells-of.ts'
import { firmPanel } from './ask/firm-panel.ts'
import { holdings } from './ask/holdings.ts'
import { closeLake } from './open.ts'
import type { Lake } from './open.ts'

const kaunas = { file: 'sodra/monthly-2023.kauno-m-sav.csv.gz', rows: 170_087, insured: 2_321_156 }
/** Rows and insured persons (added up over twelve months) of each national file. */
const national = [
  { code: '412000', rows: 33_377, insured: 328_204 },
  { code: '460000', rows: 9_489, insured: 69_273 },
  { code: '461000', rows: 9_957, insured: 34_011 },
  { code: '467300', rows: 10_169, insured: 72_912 },
  { code: '471100', rows: 11_425, insured: 450_073 },
  { code: '522920', rows: 11_456, insured: 138_478 },
  { code: '561000', rows: 20_954, insured: 318_243 },
  { code: '620100', rows: 9_332, insured: 181_906 },
  { code: '692000', rows: 19_306, insured: 106_919 },
].map((each) => ({ ...each, file: `sodra/monthly-2023.lithuania.evrk-${each.code}.csv.gz` }))
/** Firms of Kaunas are in both kinds of files: this many firm-months in all. */
const TOGETHER = 287_847

async function insuredIn(lake: Lake): Promise<number> {
  const { months, heldMonths, insured, years } = await firmPanel(lake, {
    dataSet: 'sodra-monthly',
    period: { from: '2023-01', to: '2023-12' },
  })
  expect([years, heldMonths]).toEqual([[2023], [12]])
  expect(months.every((each) => each >= 1 && each <= 12)).toBe(true)
  return Math.round(insured.reduce((sum, each) => sum + each * 12, 0))
}

describeWithGolden('The real files of Sodra of 2023', () => {
  test('of Kaunas: 170,087 rows and 2,321,156 insured persons come in, also after a kill in the middle, and once', async () => {
    const lake = await newLake()
    const path = goldenPath(kaunas.file)
    const killed = await new Promise((resolve) => {
      const script = join(programFolder, 'src/actions/economy/testing/import-until-killed.ts')
      execFile(process.execPath, [script, lake.place.folder, path, 'writing', '6']).on('exit', (_, signal) => resolve(signal))
    })
    expect(killed).toBe('SIGKILL')
    expect(await holdings(lake)).toEqual([])
    expect(await bring(lake, path)).toMatchObject({
      done: 'imported',
      load: { rowsRead: kaunas.rows, rowsKept: kaunas.rows, rowsRefused: 0, notes: [{ code: 'activity-unknown', rows: 4_061 }] },
    })
    expect(await bring(lake, path)).toMatchObject({ done: 'nothing-to-do' })
    expect(await insuredIn(lake)).toBe(kaunas.insured)
    await closeLake(lake)
  }, 300_000)

  test('of nine activities beside Kaunas: every row is there once, twice brought in', async () => {
    const lake = await newLake()
    const trees = await readActivityTrees()
    // The small files first: every part that comes in writes its months anew with all that they hold.
    for (const { file, rows, code } of national)
      expect(await bring(lake, goldenPath(file), { trees })).toMatchObject({
        done: 'imported',
        load: { rowsKept: rows, rowsRefused: 0, covers: [{ places: null, activities: [code] }], activityVersion: '2' },
      })
    expect(await bring(lake, goldenPath(kaunas.file), { trees })).toMatchObject({
      load: { rowsKept: kaunas.rows, covers: [{ places: ['Kauno m. sav.'], activities: null }] },
    })
    for (const { file } of [...national, kaunas])
      expect(await bring(lake, goldenPath(file), { trees })).toMatchObject({ done: 'nothing-to-do' })
    const [set] = await holdings(lake)
    expect(set?.rows).toBe(TOGETHER)
    const asked = {
      dataSet: 'sodra-monthly',
      period: { from: '2023-01', to: '2023-12' },
      unit: 'employment',
      by: 'municipality',
      version: '2',
      activities: { trees, bridge: null },
    } as const
    const { cells } = await cellsOf(lake, { ...asked, activity: 'class' })
    // 62.01 is 620100 and nothing else, and that file is of the whole country: all 60 municipalities are known.
    const column = cells.columns.indexOf('62.01')
    const programmers = cells.rows.reduce(
      (sum, _, row) => sum + (cells.values[row * cells.columns.length + column] ?? Number.NaN),
      0,
    )
    expect(cells.rows).toHaveLength(60)
    expect(Math.round(programmers * 12)).toBe(181_906)
    // One row in five has a code that is no deeper than a group or a division: no level loses any of them.
    const inKaunas: number[] = []
    for (const activity of ['section', 'division', 'group', 'class'] as const) {
      const table = (await cellsOf(lake, { ...asked, activity })).cells
      const [row, width] = [table.rows.indexOf('Kauno m. sav.'), table.columns.length]
      inKaunas.push(Math.round(table.least.subarray(row * width, (row + 1) * width).reduce((sum, each) => sum + each, 0) * 12))
      if (activity !== 'section') expect(table.columns).toContain('46')
    }
    expect(new Set(inKaunas)).toEqual(new Set([inKaunas[0]]))
    expect(inKaunas[0]).toBeGreaterThan(0.95 * kaunas.insured)
    await closeLake(lake)
  }, 300_000)
})
