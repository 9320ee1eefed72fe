import { expect, test } from 'vitest'
import { codesOfGroup } from '#core/economy/groups/group-set.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { readCountry } from '../read-country.ts'
import { writeFolder } from '../write-folder.ts'
import { readEconomyDocument } from './country-economy.ts'

const economy = `reference: { least-months: 12, growth-years: 3 }
disclosure: { threshold: 3, dominance: ~, p-share: ~, safety-share: 0.1 }
publishers: {}
data-sets: {}
radar: { weights: { size: 1 } }
`
const places = 'subject: municipality/kauno-m\ncode:\n  - { value: "19", source: survey }\n'
const set = (codes: string) =>
  `set: drawn\nname: { lt: a, en: a }\nkind: drawn\nsource: { title: t }\ngroups:\n  wood:\n    name: { lt: a, en: a }\n    activities: { "2": ${codes} }\n`

const read = async (files: { readonly [name: string]: string }) =>
  (await readCountry(await writeFolder({ 'places/m.yaml': places, ...files }))).findings.map(
    ({ code, file, line }) => `${code} ${file}:${line}`,
  )

test.each([
  [{}, []],
  [{ 'economy/economy.yaml': economy }, []],
  [{ 'economy/groups/drawn.yaml': set('["16", "31"]') }, ['file-missing economy/economy.yaml:1']],
  [{ 'economy/economy.yaml': economy.replace('threshold: 3', 'threshold: 2') }, ['file-has-wrong-shape economy/economy.yaml:2']],
  [{ 'economy/economy.yaml': `${economy}extra: 1\n` }, ['file-has-wrong-shape economy/economy.yaml:1']],
  [{ 'economy/economy.yaml': economy, 'economy/groups/d.yaml': set('["16", "31"]') }, []],
  [
    {
      'economy/economy.yaml': economy,
      'economy/groups/d.yaml': set('["16"]').replace('title: t', 'title: t, address: "javascript:alert(1)"'),
    },
    ['file-has-wrong-shape economy/groups/d.yaml:4'],
  ],
  [
    { 'economy/economy.yaml': economy, 'economy/groups/d.yaml': set('["16", "34"]') },
    ['activity-not-in-version economy/groups/d.yaml:8'],
  ],
  [
    { 'economy/economy.yaml': economy, 'economy/groups/d.yaml': set('["16.1", "16"]') },
    ['activity-within-another economy/groups/d.yaml:8'],
  ],
  [
    { 'economy/economy.yaml': economy, 'economy/groups/d.yaml': set('["16"]'), 'economy/groups/e.yaml': set('["16"]') },
    ['same-id-twice economy/groups/e.yaml:1'],
  ],
  [
    {
      'economy/economy.yaml': economy,
      'economy/place-history.yaml': '- { became: municipality/nowhere, names: [a], evidence: read }\n',
    },
    ['place-unknown economy/place-history.yaml:1'],
  ],
  [{ 'economy/economy.yaml': economy, 'economy/notes.yaml': 'a: 1\n' }, ['entry-unknown economy/notes.yaml:1']],
])('%j is told as %j', async (files, findings) => {
  expect(await read(files)).toEqual(findings)
})

test.each(['lithuania', 'sample'])(
  '%s says what the observatory needs, and its groups have classes in both editions',
  async (country) => {
    const folder = await readCountry(`countries/${country}`)
    expect(folder.findings).toEqual([])
    const document = readEconomyDocument(folder.documents.economy)
    const trees = await readActivityTrees()
    const groups = document?.economy.groupSets.flatMap((each) => each.groups) ?? []
    expect(groups.length).toBeGreaterThan(15)
    for (const group of groups)
      for (const tree of Object.values(trees)) {
        const classes = codesOfGroup(group, tree)?.filter((code) => tree.levels.get(code) === 'class')
        expect([group.id, tree.version, classes?.length]).toEqual([group.id, tree.version, expect.any(Number)])
      }
    expect(document?.economy.publishers['sodra']?.wagesAboveInsured).toBe(3)
  },
)

test('a country that was loaded while more was asked of it is read as what is asked today', async () => {
  const folder = await readCountry('countries/sample')
  const today = folder.documents.economy
  const then: unknown = JSON.parse(
    JSON.stringify(today)
      .replace('"reference":{', '"reference":{"activity-version":"2",')
      .replace('"disclosure":{', '"disclosure":{"rounding":null,'),
  )
  expect(then).not.toEqual(today)
  expect(readEconomyDocument(then)).toEqual(readEconomyDocument(today))
})
