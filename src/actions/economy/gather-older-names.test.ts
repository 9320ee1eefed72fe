import { beforeEach, expect, test } from 'vitest'
import { importText } from '#actions/testing/bring-to-lake.ts'
import { closeLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { gatherOlderNames } from './gather-older-names.ts'
import { monthlyFile, newLake } from './testing/sodra-file.ts'

let lake: Lake
beforeEach(async () => {
  lake = await newLake()
  return () => closeLake(lake)
})

const head = 'NACE2_CODE,LEVEL,NACE2_HEADING,NACE21_CODE,NACE21_HEADING,Common_Content,Mapping_Type'

async function bringCorrespondence(lines: readonly string[]): Promise<void> {
  const file = [head, ...lines].map((line) => `${line}\n`).join('')
  await importText(lake, file, { trees: await readActivityTrees() })
}

test('every division has a name in both languages, whatever is held', async () => {
  const names = await gatherOlderNames(lake)
  const { '2': tree } = await readActivityTrees()
  const divisions = [...tree.levels].flatMap(([code, level]) => (level === 'division' ? [code] : []))
  expect(divisions.filter((code) => names.get(code)?.lt === undefined || names.get(code)?.en === undefined)).toEqual([])
  expect(names.get('46')).toEqual({
    lt: 'Didmeninė prekyba, išskyrus prekybą variklinėmis transporto priemonėmis ir motociklais',
    en: 'Wholesale trade, except of motor vehicles and motorcycles',
  })
  expect(names.has('62.01')).toBe(false)
})

test('publishers name what they have firms of, the correspondence the rest, and a group of one class is called as it is', async () => {
  await bringCorrespondence([
    '62.01,4,62.01 Computer programming activities,62.10,62.10 Computer programming activities,,',
    '31.01,4,31.01 Manufacture of office and shop furniture,31.00,31.00 Manufacture of furniture,,',
    '41.10,4,41.10 Development of building projects,68.12,68.12 Development of building projects,,',
  ])
  const trees = await readActivityTrees()
  const firms = [
    { insurer: 1, activity: '620100', activityName: 'Kompiuterių programavimo veikla' },
    { insurer: 2, activity: '310100', activityName: 'Įstaigų ir įmonių baldų gamyba' },
  ]
  await importText(lake, monthlyFile(firms), { trees, covers: 'whole' })
  const names = await gatherOlderNames(lake)
  expect(names.get('31.01')).toEqual({ lt: 'Įstaigų ir įmonių baldų gamyba', en: 'Manufacture of office and shop furniture' })
  expect(names.get('62.01')).toEqual({ lt: 'Kompiuterių programavimo veikla', en: 'Computer programming activities' })
  expect(names.get('41.1')?.en).toBe('Development of building projects')
  expect(names.has('62.0')).toBe(false)
})

test('a division is called as the law of its own edition calls it, though the newer one has the same English heading', async () => {
  await bringCorrespondence([
    '56,2,56 Food and beverage service activities,56,56 Food and beverage service activities,,',
    '96.04,4,96.04 Physical well-being activities,96.23,96.23 Physical well-being activities,,',
  ])
  const names = await gatherOlderNames(lake)
  expect(names.get('56')).toEqual({ lt: 'Maitinimo ir gėrimų teikimo veikla', en: 'Food and beverage service activities' })
  expect(names.get('96.04')?.en).toBe('Physical well-being activities')
})

test('what a correspondence heads by nothing, or by its code alone, has no name of it', async () => {
  await bringCorrespondence(['62.01,4,62.01,62.10,62.10,,', '62.02,4,,62.20,,,'])
  const trees = await readActivityTrees()
  await importText(lake, monthlyFile([{ activity: '620100', activityName: 'Kompiuterių programavimo veikla' }]), {
    trees,
    covers: 'whole',
  })
  const names = await gatherOlderNames(lake)
  expect(names.get('62.01')).toEqual({ lt: 'Kompiuterių programavimo veikla' })
  expect(names.has('62.02')).toBe(false)
})
