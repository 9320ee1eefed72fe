import { readFile, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readCountry } from '#sources/country/read-country.ts'
import type { CountryFolder } from '#sources/country/country-folder.ts'
import { judgeLegalEntityCode } from '#core/values/register-code.ts'
import { clusterSeeds } from './clusters.ts'
import { countryFiles } from './country-files.ts'
import { inCase } from './grammar.ts'
import { inventCountry } from './invent-country.ts'
import { places } from './places.ts'

const folder = 'countries/sample'
const country = inventCountry()
let read: CountryFolder
let lithuania: CountryFolder

beforeAll(async () => {
  ;[read, lithuania] = await Promise.all([readCountry(folder), readCountry('countries/lithuania')])
}, 120_000)

const subjects = (kind: string) => [
  ...new Set(read.statements.map(({ subject }) => subject).filter((subject) => subject.startsWith(`${kind}/`))),
]

/** What both countries say of a property, as texts. */
function texts(of: CountryFolder, kind: string, property: string): string[] {
  return of.statements
    .filter((statement) => statement.subject.startsWith(`${kind}/`) && statement.property === property)
    .flatMap(({ value }) => (typeof value === 'object' ? Object.values(value) : [value]))
    .map(String)
}

test('the folder of the sample country has no mistake, and says that it is invented', async () => {
  expect(read.findings).toEqual([])
  expect(read.documents.country).toMatchObject({ sample: true })
  expect(read.ruleSets.map(({ id }) => id)).toContain('concept-2022')
})

test('it has 8 counties, 30 municipalities, 40 clusters, and 900 members that belong to them', () => {
  expect([subjects('county').length, subjects('municipality').length, subjects('cluster').length]).toEqual([8, 30, 40])
  const members = new Set(country.clusters.flatMap((cluster) => cluster.members.map(({ organisation }) => organisation.subject)))
  expect([members.size, country.organisations.length]).toEqual([900, 900])
  expect(subjects('organisation')).toEqual(expect.arrayContaining([...members]))
})

test('the generated files are what the builders write; else: node tools/write-sample.ts', async () => {
  const files = countryFiles()
  for (const [name, text] of files) expect([name, await readFile(join(folder, name), 'utf8')]).toEqual([name, text])
  const byTool = /Written by tools\/write-sample/
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((each) => /[.](yaml|json)$/.test(each.name))) {
    const path = join(entry.parentPath, entry.name)
    if (byTool.test(await readFile(path, 'utf8'))) expect([...files.keys()]).toContain(relative(folder, path))
  }
})

test('the dice always fall the same way', () => {
  expect([...countryFiles(inventCountry())]).toEqual([...countryFiles()])
})

test('no two organisations and no two clusters have the same name or code', () => {
  const { organisations } = country
  for (const names of [
    organisations.map(({ name }) => name.lt),
    organisations.map(({ name }) => name.en),
    organisations.map(({ code }) => code),
  ])
    expect(new Set(names).size).toBe(names.length)
  expect(new Set(clusterSeeds.flatMap(({ lt, en, short }) => [lt, en, short])).size).toBe(clusterSeeds.length * 3)
})

test.each(['cluster', 'organisation', 'county', 'municipality'])('no name of a %s is that of a real one', (kind) => {
  for (const property of ['name', 'short-name', 'former-name']) {
    const real = new Set(texts(lithuania, kind, property))
    expect(texts(read, kind, property).filter((name) => real.has(name))).toEqual([])
  }
})

test('every cluster is named after an invented place', () => {
  const towns = ['Lendrijos', ...places.map(({ town }) => inCase(town, 'genitive'))]
  expect(clusterSeeds.filter(({ lt }) => !towns.some((town) => lt.startsWith(`${town} `)))).toEqual([])
})

test('no register code could be that of a real entity', () => {
  expect(country.organisations.filter(({ code }) => judgeLegalEntityCode(code) !== 'not-digits')).toEqual([])
})

test('addresses on the web lead nowhere', () => {
  const addresses = [
    ...texts(read, 'cluster', 'website'),
    ...texts(read, 'organisation', 'website'),
    ...read.sources.flatMap(({ url }) => url ?? []),
  ]
  expect(addresses.filter((address) => !new URL(address).hostname.endsWith('.example'))).toEqual([])
})

test.each([
  ['Lendrava', 'Lendravos', 'Lendravoje'],
  ['Žilvytė', 'Žilvytės', 'Žilvytėje'],
  ['Kopvėjai', 'Kopvėjų', 'Kopvėjuose'],
  ['Varpuvėnai', 'Varpuvėnų', 'Varpuvėnuose'],
])('%s has its Lithuanian cases', (town, genitive, locative) => {
  expect([inCase(town, 'genitive'), inCase(town, 'locative')]).toEqual([genitive, locative])
})

test('firms come in every size, and most are small', () => {
  const sizes = country.organisations
    .filter(({ kind }) => kind === 'company')
    .map(({ figures }) => figures.get(2025)?.employees ?? 0)
  const share = (least: number, most: number) => sizes.filter((size) => size >= least && size <= most).length / sizes.length
  expect(share(1, 9)).toBeGreaterThan(0.25)
  expect(share(10, 49)).toBeGreaterThan(0.25)
  expect(share(50, 249)).toBeGreaterThan(0.1)
  expect(share(250, 100_000)).toBeGreaterThan(0.005)
})

test('two clusters became one, one ended, one changed its name', () => {
  const of = (subject: string, property: string) =>
    read.statements.filter((each) => each.subject === subject && each.property === property)
  expect(of('cluster/zilvytes-spaudos', 'predecessor')).toHaveLength(2)
  expect(of('cluster/kalkuvos-stiklo', 'ended').map(({ value }) => value)).toEqual(['2025-06'])
  expect(of('cluster/dobilynes-maisto', 'former-name')).toHaveLength(2)
})
