import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readGroupSet, readGroupText } from './read-group-set.ts'

const about = {
  id: 'bench',
  name: { lt: 'Rinkinys', en: 'Set' },
  kind: 'published',
  source: { title: 'Definitions', publisher: null, year: 2014, address: null, licence: null },
  note: null,
  version: '2',
} as const

async function read(text: string) {
  const path = join(await mkdtemp(join(tmpdir(), 'groups-')), 'groups.csv')
  await writeFile(path, text)
  return readGroupSet(path, about)
}

test('a table with a row per activity becomes a set of groups, whatever its publisher calls the columns', async () => {
  const { set, rows, findings } = await read(
    'Cluster Name;NACE code;weight\nFurniture;31.01;1\nFurniture;31.09;1\nFurniture;3109;1\nWood & Paper;16;1\nWood & Paper;171100;1\n',
  )
  expect([rows, findings]).toEqual([5, []])
  expect(set.groups).toEqual([
    { id: 'furniture', name: { lt: 'Furniture', en: 'Furniture' }, activities: { '2': ['31.01', '31.09'] } },
    { id: 'wood-paper', name: { lt: 'Wood & Paper', en: 'Wood & Paper' }, activities: { '2': ['16', '17.11'] } },
  ])
})

test('every row that cannot be taken is told by its line, and a code within another by its group', async () => {
  const { findings } = await read('group,nace\nA,99.98\n,31.01\nB,\nC,31\nC,31.01\n')
  expect(findings).toEqual([
    { code: 'activity-unreadable', line: 2, activity: '99.98' },
    { code: 'group-missing', line: 3 },
    { code: 'activity-missing', line: 4 },
    { code: 'activity-within-another', group: 'c', activity: '31.01', version: '2' },
  ])
})

test('another file is refused by the columns that it lacks', async () => {
  await expect(read('a,b\n1,2\n')).rejects.toMatchObject({ trouble: { code: 'header-missing', expected: ['group', 'activity'] } })
})

test('a row may name the edition of its code, so that a set holds both; another edition is told by its line', async () => {
  const both = 'grupė\tveikla\tversija\nMediena\t16.10\t2\nMediena\t16.11\t2.1\nMediena\t31\t\nBaldai\t31.0\tNACE Rev. 2.1\n'
  const { set, findings } = await readGroupText(both, about)
  expect(findings).toEqual([])
  expect(set.groups.map(({ id, activities }) => [id, activities])).toEqual([
    ['mediena', { '2': ['16.10', '31'], '2.1': ['16.11'] }],
    ['baldai', { '2.1': ['31.0'] }],
  ])
  expect((await readGroupText('group;nace;edition\nA;16;1.1\n', about)).findings).toEqual([
    { code: 'edition-unknown', line: 2, edition: '1.1' },
  ])
})

test('the table of groups of a page of ours is taken again, with several codes in a cell', async () => {
  const { set, findings } = await readGroupText('Data set,Id,Group,Codes\nderived,around-16-1,Wood,"16.1; 31.0"\n', about)
  expect(findings).toEqual([])
  expect(set.groups[0]?.activities).toEqual({ '2': ['16.1', '31.0'] })
})

test('two groups whose names differ in signs only are two', async () => {
  const { set } = await readGroupText('group;nace\nWood & Paper;16\nWood, paper;17\n', about)
  expect(set.groups.map(({ id }) => id)).toEqual(['wood-paper', 'wood-paper-2'])
})
