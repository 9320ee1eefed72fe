import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readPolicyText } from './policies/read-policies.ts'
import { readCountry } from './read-country.ts'
import { writeFolder } from './write-folder.ts'
import { parseYaml } from './yaml-file.ts'

const read = async (cluster: string) => readCountry(await writeFolder({ 'clusters/amber.yaml': cluster }))
const places = async (cluster: string) => (await read(cluster)).findings.map(({ code, file, line }) => `${code} ${file}:${line}`)

test('a text in two languages becomes a statement in each, so that each has its own history', async () => {
  const folder = await read('subject: cluster/amber\nname:\n  - value: { lt: Gintaras, en: Amber }\n    source: survey\n')
  expect(folder.findings).toEqual([])
  expect(folder.statements.map((each) => each.value)).toEqual([{ lt: 'Gintaras' }, { en: 'Amber' }])
})

test('“at” is a beginning and an end, and an absence keeps its reason', async () => {
  const folder = await read(
    'subject: cluster/amber\nmembers-total:\n  - value: 0\n    at: "2020"\n    source: survey\nfounded:\n  - absent: not-found\n    source: survey\n',
  )
  expect(folder.statements.map((each) => [each.value, each.validFrom, each.validTo])).toEqual([
    [0, '2020', '2020'],
    [{ absent: 'not-found' }, null, null],
  ])
})

test.each([
  ['subject: cluster/amber\ntwon:\n  - value: Vilnius\n    source: survey\n', 'property-unknown clusters/amber.yaml:3'],
  ['subject: cluster/amber\ntown:\n  - value: Vilnius\n    sorce: survey\n', 'entry-unknown clusters/amber.yaml:3'],
  ['subject: cluster/amber\ntown:\n  - value: Vilnius\n', 'source-missing clusters/amber.yaml:3'],
  ['subject: cluster/amber\n\n\nfield:\n  - value: turism\n    source: survey\n', 'code-unknown clusters/amber.yaml:5'],
  ['subject: cluster/amber\ntown:\n  - value: "x\n', 'yaml-broken clusters/amber.yaml:4'],
  ['subject: cluster/amber\ntown: *nowhere\n', 'yaml-broken clusters/amber.yaml:2'],
  [
    'a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n',
    'yaml-broken clusters/amber.yaml:1',
  ],
  ['subject: cluster/amber\nsubject: cluster/flax\n', 'yaml-broken clusters/amber.yaml:2'],
  ['town: Vilnius\n', 'subject-missing clusters/amber.yaml:1'],
  ['subject: cluster/amber\ntown: Vilnius\n', 'entry-has-wrong-type clusters/amber.yaml:2'],
  [
    'subject: cluster/amber\ntown:\n  - { value: Vilnius, source: survey, rank: preferred }\n',
    'rank-without-reason clusters/amber.yaml:3',
  ],
  [
    'subject: cluster/amber\ntown:\n  - { value: Vilnius, source: survey }\n  - { value: Vilnius, source: survey }\n',
    'said-twice clusters/amber.yaml:4',
  ],
  [
    'subject: cluster/amber\ntown:\n  - { value: Vilnius, source: survey, from: "2020", to: "2019" }\n',
    'ends-before-it-begins clusters/amber.yaml:3',
  ],
])('%j is told as %s', async (cluster, finding) => {
  expect(await places(cluster)).toEqual([finding])
})

test('a folder without a country says which file is missing', async () => {
  const folder = await readCountry(await writeFolder({ 'country.yaml': 'id: 5\n' }))
  expect(new Set(folder.findings.map((finding) => finding.code))).toEqual(new Set(['file-has-wrong-shape']))
})

test.each([String.raw`"a\0b"`, String.raw`"a\ud800"`])(
  'the text %s cannot be kept by a database, and is refused in its place',
  (text) => {
    expect(parseYaml(`name: ${text}\n`, 'flax.yaml').mistakes).toMatchObject([{ line: 1, column: 7, code: 'yaml-broken' }])
  },
)

test('a name of blanks and signs without a shape is an empty one', () => {
  const { findings } = readPolicyText(String.raw`name: { lt: "  ", en: "\u200b" }`, 'flax')
  const empty = findings.filter(({ code }) => code === 'rule-entry-empty')
  expect(empty.map(({ column }) => column)).toEqual([13, 23])
})

test('a file in another encoding than UTF-8 is refused where its first lost letter stands', async () => {
  const folder = await writeFolder({})
  await writeFile(join(folder, 'organisations.yaml'), Buffer.from('# Flax\n# caf\u00e9\n', 'latin1'))
  expect((await readCountry(folder)).findings).toEqual([
    { file: 'organisations.yaml', line: 2, column: 6, code: 'file-not-utf8' },
  ])
})

test('in a file with very many names each is still found, and one that is said twice', () => {
  const names = Array.from({ length: 100_000 }, (_, index) => `name-${index}: 1\n`).join('')
  // Comparing every name with every other takes minutes: the time that a test may last would be over.
  const { mistakes, placeOfKey } = parseYaml(`${names}name-7: 2\n`, 'long.yaml')
  expect(mistakes).toMatchObject([{ line: 100_001, column: 1, code: 'yaml-broken' }])
  for (let index = 1; index < 100_000; index += 1) placeOfKey([`name-${index}`])
  expect(placeOfKey(['name-99999'])).toEqual({ file: 'long.yaml', line: 100_000, column: 1 })
})

test('a file with very many lines that no rule set has is refused, and not every one of them is told', () => {
  const lines = Array.from({ length: 150_000 }, (_, index) => `line-${index}: 1`).join('\n')
  const told = readPolicyText(lines, 'long').findings.filter(({ code }) => code === 'rule-entry-unknown')
  expect(told).toHaveLength(200)
})

test('Lithuania has no mistake', async () => {
  const folder = await readCountry(fileURLToPath(new URL('../../../countries/lithuania', import.meta.url)))
  expect(folder.findings).toEqual([])
  expect(folder.statements.filter((each) => each.subject.startsWith('municipality/') && each.property === 'centre')).toHaveLength(
    60,
  )
  expect(
    new Set(folder.statements.filter((each) => each.subject.startsWith('cluster/')).map((each) => each.subject)).size,
  ).toBeGreaterThanOrEqual(46)
})
