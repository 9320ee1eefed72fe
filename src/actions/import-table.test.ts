import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, expect, test } from 'vitest'
import type { ImportFinding } from '#core/registry/import/finding.ts'
import { shownOn } from '#core/registry/shown.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { writeFolder } from '#sources/country/write-folder.ts'
import { dataVersion } from '#store/deed.ts'
import type { Db } from '#store/deed.ts'
import { readImports } from '#store/imports.ts'
import { shownOf, shownOfKind } from '#store/read-projection.ts'
import { describeOnDatabase, describeOnEachDatabase } from '#store/testing/test-databases.ts'
import { applyImport, countsOf, previewImport, readImport } from './import-table.ts'
import type { ImportRequest } from './import-table.ts'
import { loadCountry } from './load-country.ts'
import { Refusal } from './refusal.ts'
import { undoImport } from './undo-import.ts'
import type { World } from './world.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'santalka-import-'))
})

const country = {
  'codelists/member-role.yaml': 'list: member-role\nname: { lt: Vaidmuo, en: Role }\ncodes:\n  member: { name: { lt: narys, en: member } }\n  partner: { name: { lt: partneris, en: partner } }\n',
  'codelists/label-scheme.yaml': 'list: label-scheme\nname: { lt: Ženklas, en: Label }\ncodes:\n  ecei: { name: { lt: ECEI, en: ECEI } }\n',
  'codelists/label-level.yaml': 'list: label-level\nname: { lt: Lygis, en: Level }\ncodes:\n  bronze: { name: { lt: bronzinis, en: bronze } }\n  gold: { name: { lt: auksinis, en: gold } }\n',
  'places/municipalities.yaml': 'subjects:\n  - subject: municipality/kauno-m\n    name: [{ value: { lt: Kauno miesto savivaldybė }, source: survey }]\n    short-name: [{ value: Kauno m. sav., source: survey }]\n',
  'clusters/amber.yaml': [
    'subject: cluster/amber', 'name:', '  - { value: { lt: Gintaro klasteris, en: Amber Cluster }, source: survey }', 'member:',
    '  - { value: { organisation: organisation/eksma, role: member }, from: "2015", source: survey }',
    '  - { value: { organisation: organisation/gone, role: member }, from: "2012", source: survey }',
  ].join('\n'),
  'organisations/all.yaml': [
    'subjects:', '  - subject: organisation/eksma', '    name: [{ value: { lt: "UAB „Eksma“" }, source: survey }]', '    register-code: [{ value: "110185776", source: survey }]',
    '  - subject: organisation/gone', '    name: [{ value: { lt: Išėjusi organizacija }, source: survey }]',
  ].join('\n'),
}

async function registerWith(db: Db): Promise<World> {
  const world = { db, now: () => new Date('2026-11-21T10:00:00Z') }
  await loadCountry(world, await readCountry(await writeFolder(country)))
  return world
}

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function asking(kind: ImportRequest['kind'], content: string, more: Partial<Omit<ImportRequest, 'choices'>> & { choices?: Partial<ImportRequest['choices']> } = {}): Promise<ImportRequest> {
  const { choices, ...rest } = more
  return {
    kind, path: await fileOf(`${Math.random().toString(36).slice(2)}.csv`, content), table: {}, source: 'Sąrašas', cluster: kind === 'members' ? 'amber' : null, asked: new Map(),
    skipBad: false, again: false, ...rest, choices: { dates: null, evrk: null, allow: new Set(), complete: false, leftOn: null, validFrom: null, ...choices },
  }
}

async function preview(world: World, request: ImportRequest) {
  return previewImport(world, request, await readImport(world, request))
}

async function apply(world: World, request: ImportRequest) {
  return applyImport(world, { ...request, by: 'tester' }, await readImport(world, request))
}

const codes = (findings: readonly ImportFinding[]) => findings.map((finding) => finding.code)
const members = async (db: Db, day = '2026-11-21') => shownOn(await shownOf(db, ['cluster/amber']), 'member', day).map((each) => each.item).toSorted()

describeOnEachDatabase('importing members', (open) => {
  test('a dry run tells who is new, changed, the same, left and unknown, and writes nothing', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const version = await dataVersion(db)
    const list = 'Pavadinimas;Įmonės kodas;Įstojo;Išstojo\nEksma, UAB;110185776;2015;2020-06-30\nUAB „Nauja“;304218202;12.05.2018;\n'
    const { plan, columns } = await preview(world, await asking('members', list, { choices: { complete: true } }))
    expect([...columns.mapping.keys()].toSorted()).toEqual(['code', 'joined', 'left', 'name'])
    expect(countsOf(plan)).toEqual({ new: 1, changed: 1, same: 0, leftOut: 0, left: 1, unknown: 1 })
    expect(plan.left).toMatchObject([{ organisation: 'organisation/gone', closed: false }])
    expect(plan.unknown).toEqual([{ subject: 'organisation/nauja', name: 'UAB „Nauja“' }])
    expect(await dataVersion(db)).toBe(version)
  })

  test('applied, the membership that ended is closed, the new one opened, and those who left end on the day given', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const list = 'Pavadinimas;Įmonės kodas;Įstojo;Išstojo\nEksma, UAB;110185776;2015;2020-06-30\nUAB „Nauja“;304218202;12.05.2018;\n'
    const request = await asking('members', list, { choices: { complete: true, leftOn: '2026-10-31' } })
    expect(await apply(world, request)).toMatchObject({ already: null })
    expect(await members(db)).toEqual(['organisation/nauja|member'])
    expect(await members(db, '2020-06-30')).toEqual(['organisation/eksma|member', 'organisation/gone|member', 'organisation/nauja|member'])
    expect(await members(db, '2026-10-31')).toEqual(['organisation/gone|member', 'organisation/nauja|member'])
  })

  test('the same file again changes nothing; undone, everything is as it was; and then it can be brought again', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const subjects = ['cluster/amber', 'organisation/eksma', 'organisation/gone', 'organisation/nauja']
    const before = await shownOf(db, subjects)
    const request = await asking('members', 'Pavadinimas;Kodas;Nuo;Iki\nEksma;110185776;2015;2019\nNauja;304218202;;\n')
    const first = await apply(world, request)
    const version = await dataVersion(db)
    expect(await apply(world, request)).toMatchObject({ importId: null, already: first.importId, statements: 0 })
    expect(await dataVersion(db)).toBe(version)
    await undoImport(world, { importId: first.importId ?? 0, by: 'tester', reason: { en: 'wrong file' } })
    expect(await shownOf(db, subjects)).toEqual(before)
    expect(await readImports(db)).toMatchObject([{ id: first.importId, kind: 'members', undoneAt: expect.any(String) }])
    await expect(undoImport(world, { importId: first.importId ?? 0, by: 'tester', reason: {} })).rejects.toThrow('import-already-undone')
    await expect(undoImport(world, { importId: 999, by: 'tester', reason: {} })).rejects.toThrow('import-not-found')
    expect((await apply(world, request)).importId).not.toBeNull()
  })

  test('another table of the same archive is another import', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const head = 'Pavadinimas;Kodas;Nuo\n'
    const rows = { 'a.csv': 'Pirma;304218202;2020\n', 'b.csv': 'Antra;302496128;2021\n' }
    const packed = zipSync(Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, Buffer.from(head + row)])))
    const path = await fileOf('two.zip', packed)
    for (const member of Object.keys(rows))
      expect(await apply(world, { ...(await asking('members', '')), path, table: { member } })).toMatchObject({ already: null })
    expect(await members(db)).toEqual(expect.arrayContaining(['organisation/antra|member', 'organisation/pirma|member']))
  })

  test('a file that was read in a wrong encoding is brought again in the right one, and once', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const request = await asking('members', 'Pavadinimas;Nuo\nŽuvėdra;2020\n')
    expect(await apply(world, { ...request, table: { encoding: 'windows-1257' } })).toMatchObject({ already: null })
    expect(await apply(world, { ...request, table: { encoding: 'utf-8' } })).toMatchObject({ already: null })
    expect((await apply(world, { ...request, table: { encoding: 'utf-8' } })).already).not.toBeNull()
    expect(await members(db)).toContain('organisation/zuvedra|member')
  })

  test('one bad row refuses the whole file; asked for, the good rows are taken', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const version = await dataVersion(db)
    const request = await asking('members', 'name,code\nGood,304218202\nBad,304218209\n')
    await expect(apply(world, request)).rejects.toThrow(Refusal)
    expect(await dataVersion(db)).toBe(version)
    await apply(world, { ...request, skipBad: true })
    expect(await members(db)).toEqual(['organisation/eksma|member', 'organisation/gone|member', 'organisation/good|member'])
  })

  test('names with quotes, emoji, tags and formulas stay the texts they are', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const names = ['UAB "Q"', '🦊 Lapė', '<script>alert(1)</script>', '=HYPERLINK("http://x","y")']
    await apply(world, await asking('members', `Pavadinimas;Kodas\n${names.map((name) => `"${name.replaceAll('"', '""')}";`).join('\n')}\n`))
    const organisations = (await members(db)).map((item) => item.split('|')[0] ?? '')
    const shown = (await shownOf(db, organisations)).filter((each) => each.property === 'name').map((each) => each.value)
    expect(shown).toEqual(expect.arrayContaining(names.map((lt) => ({ lt }))))
  })

  test('two imports at once say everything once', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const request = await asking('members', 'Pavadinimas;Kodas\nNauja;304218202\n')
    const other = await asking('members', 'name,code\n"Nauja, UAB",304218202\n', { source: 'Kitas sąrašas' })
    const reports = await Promise.all([apply(world, request), apply(world, other)])
    expect(reports.map((report) => report.statements).toSorted((one, two) => one - two)).toEqual([0, 3])
  })

  test('an import that a later one has corrected is undone only after the later one', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const before = await shownOf(db, ['cluster/amber'])
    const first = await apply(world, await asking('members', 'Pavadinimas;Kodas;Nuo;Iki\nEksma;110185776;2015;2019\n'))
    const second = await apply(world, await asking('members', 'Pavadinimas;Kodas;Nuo;Iki\nEksma;110185776;2015-03-01;2019\n'))
    const undo = (id: number | null) => undoImport(world, { importId: id ?? 0, by: 'tester', reason: { en: 'test' } })
    await expect(undo(first.importId)).rejects.toMatchObject({ code: 'import-built-upon', findings: [{ importId: second.importId }] })
    await undo(second.importId)
    await undo(first.importId)
    expect(await shownOf(db, ['cluster/amber'])).toEqual(before)
  })

  test('a preview that something was recorded after is planned again', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const request = await asking('members', 'Pavadinimas;Kodas\nNauja;304218202\n')
    const stale = await preview(world, request)
    await apply(world, await asking('members', 'name,code\n"Nauja, UAB",304218202\n', { source: 'Kitas sąrašas' }))
    expect(await applyImport(world, { ...request, by: 'tester' }, stale)).toMatchObject({ statements: 0 })
    const fresh = await preview(world, await asking('members', 'Pavadinimas\nKita\n'))
    expect(await applyImport(world, { ...request, by: 'tester' }, fresh)).toMatchObject({ statements: 2 })
  })

  test('what was said of the columns is remembered for the next file with the same heads', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const strange = await asking('members', 'abc;def\nNauja;304218202\n', { asked: new Map([['abc', 'name'], ['def', 'code']]) })
    await apply(world, strange)
    const { columns } = await preview(world, await asking('members', 'ABC;Def\nKita;\n'))
    expect(Object.fromEntries(columns.mapping)).toEqual({ name: 0, code: 1 })
  })

  test('a spreadsheet: a cluster beside all its members in one joined cell, captions between them, days and codes as numbers', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const rows = [['Nariai 2026', null, null, null], ['Klasteris', 'Pavadinimas', 'Kodas', 'Įstojo'], ['Gintaro klasteris', 'Nauja', 304218202, new Date(Date.UTC(2018, 4, 12))], [null, 'Kita', null, '2019.01.02'], ['Partneriai', null, null, null]]
    const joined = (startRow: number, startCol: number, endRow: number, endCol: number) => ({ startRow, startCol, endRow, endCol })
    const bytes = await writeXlsx({ sheets: [{ name: 'Lapas', rows, merges: [joined(0, 0, 0, 3), joined(2, 0, 3, 0), joined(4, 0, 4, 3)] }] })
    const request = { ...(await asking('members', '', { cluster: null })), path: await fileOf('nariai.xlsx', bytes) }
    const { plan } = await preview(world, request)
    expect(codes(plan.findings)).toEqual(['row-of-section'])
    await apply(world, request)
    const shown = (await shownOf(db, ['cluster/amber'])).filter((each) => each.source === 'import-sarasas')
    expect(shown.map((each) => [each.item, each.validFrom])).toEqual([['organisation/kita|member', '2019-01-02'], ['organisation/nauja|member', '2018-05-12']])
  })

  test('any import, undone, leaves what is shown exactly as it was', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const day = fc.constantFrom('', '2012', '2015', '2016-03', '2018-05-12', '2020')
    const row = fc.record({ name: fc.constantFrom('Eksma', 'Išėjusi organizacija', 'Gone', 'Nauja', 'UAB Kita', '=1+1'), joined: day, left: day })
    const file = fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 6 }), complete: fc.boolean() })
    const everything = async () => (await shownOfKind(db, 'cluster')).concat(await shownOfKind(db, 'organisation'))
    await fc.assert(
      fc.asyncProperty(file, async ({ rows, complete }) => {
        const before = await everything()
        const table = rows.map(({ name, joined, left }) => `${name};${joined};${left}`).join('\n')
        const allow = new Set(['name-close', 'overlaps-recorded'])
        const request = await asking('members', `Pavadinimas;Įstojo;Išstojo\n${table}\n`, { skipBad: true, again: true, choices: { complete, leftOn: '2026-01-31', allow } })
        const report = await apply(world, request)
        if (report.importId !== null) await undoImport(world, { importId: report.importId, by: 'tester', reason: { en: 'test' } })
        expect(await everything()).toEqual(before)
      }),
      { numRuns: 25 },
    )
  })

  test('777 rows are planned and recorded in well under ten seconds', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const rows = Array.from({ length: 777 }, (_, index) => `UAB „Narys Nr. ${index} ${(index * 7919).toString(36)}“;2018-0${(index % 9) + 1}-12`)
    const request = await asking('members', `Pavadinimas;Įstojo\n${rows.join('\n')}\n`, { choices: { allow: new Set(['name-close']) } })
    const start = performance.now()
    expect((await apply(world, request)).statements).toBe(777 * 2)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

describeOnDatabase('what is wrong in a table of members', (open) => {
  test.each([
    { what: 'a code with a wrong check digit', row: 'Nauja;304218209;;', finding: 'register-code-wrong-check-digit' },
    { what: 'a code that is too short', row: 'Nauja;30421820;;', finding: 'register-code-wrong-length' },
    { what: 'a membership that ends before it begins', row: 'Nauja;;2020;2018', finding: 'ends-before-it-begins' },
    { what: 'one that overlaps a recorded one', row: 'Eksma;110185776;2017;2019', finding: 'overlaps-recorded' },
    { what: 'one that overlaps another row', row: 'Nauja;;2015;2019\nNauja;;2018;2020', finding: 'overlaps-another-row' },
    { what: 'the same row twice', row: 'Nauja;;2015;2019\nNauja;;2015;2019', finding: 'row-repeated' },
    { what: 'one code for two organisations', row: 'Pirmoji;304218202;;\nVisai kita;304218202;;', finding: 'code-used-by-two' },
    { what: 'a code of somebody else', row: 'Visai kita organizacija;110185776;;', finding: 'code-of-another-name' },
    { what: 'a name close to a known one', row: 'Išėjusi organizacja;;;', finding: 'name-close' },
    { what: 'a date that can be read in two ways', row: 'Nauja;;03/04/2018;', finding: 'date-ambiguous' },
    { what: 'a date that is none', row: 'Nauja;;2018-02-30;', finding: 'date-malformed' },
    { what: 'a name that looks like a formula', row: '"=HYPERLINK(""http://x"",""y"")";;;', finding: 'formula-kept-as-text' },
    { what: 'a name with signs that nobody sees', row: 'Nau\u202eja;;;', finding: 'signs-removed' },
    { what: 'a name that is too long', row: `${'Ilgas '.repeat(80)};;;`, finding: 'text-too-long' },
    { what: 'a row without a name', row: ';304218202;;', finding: 'cell-missing' },
  ])('$what is told: $finding', async ({ row, finding }) => {
    const { kysely: db } = await open()
    const { plan } = await preview(await registerWith(db), await asking('members', `Pavadinimas;Kodas;Įstojo;Išstojo\n${row}\n`))
    expect(codes(plan.findings)).toEqual([finding])
  })
})

describeOnEachDatabase('importing other tables', (open) => {
  test('organisations: an unknown municipality is told with the nearest one, and a value of another source stays beside', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const table = 'Pavadinimas;Kodas;Savivaldybė;Adresas\nEksma;110185776;Kauno m;Mokslininkų g. 11\nNauja;304218202;Kauno misto savivaldybė;\n'
    const { plan } = await preview(world, await asking('organisations', table))
    expect(plan.findings).toMatchObject([{ code: 'municipality-unknown', nearest: 'Kauno miesto savivaldybė', at: { line: 3, column: 2 } }])
    await apply(world, await asking('organisations', table, { skipBad: true }))
    const shown = await shownOf(db, ['organisation/eksma'])
    expect(shown.find((each) => each.property === 'seat')?.value).toBe('municipality/kauno-m')
    expect(shown.find((each) => each.property === 'address')?.value).toBe('Mokslininkų g. 11')
    expect(shown.filter((each) => each.property === 'name')).toHaveLength(1)
  })

  test('an activity is recorded with its edition, which the head says or somebody must say', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    await apply(world, await asking('organisations', 'Pavadinimas;Kodas;EVRK 2.1 kodas\nEksma;110185776;267000\n'))
    const unsaid = await asking('organisations', 'Pavadinimas;EVRK\nEksma;26.70\n')
    expect(codes((await preview(world, unsaid)).plan.findings)).toEqual(['activity-version-unknown'])
    await apply(world, { ...unsaid, choices: { ...unsaid.choices, evrk: '2' } })
    const activities = (await shownOf(db, ['organisation/eksma'])).filter((each) => each.property === 'activity')
    expect(Object.fromEntries(activities.map((each) => [each.item, each.value]))).toEqual({ '2|26.70': { version: '2', code: '26.70' }, '2.1|26.70.00': { version: '2.1', code: '26.70.00' } })
  })

  test('a country that is loaded again leaves alone what an import said of its statements since', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    await apply(world, await asking('members', 'Pavadinimas;Įmonės kodas;Įstojo;Išstojo\nEksma, UAB;110185776;2015;2020-06-30\n'))
    expect(await members(db)).not.toContain('organisation/eksma|member')
    const renamed = { ...country, 'clusters/amber.yaml': country['clusters/amber.yaml'].replace('Amber Cluster', 'Amber Valley') }
    const load = async () => loadCountry(world, await readCountry(await writeFolder(renamed)))
    expect(await load()).toMatchObject({ added: 0, corrected: 1, withdrawn: 0 })
    expect(await load()).toMatchObject({ added: 0, corrected: 0, withdrawn: 0 })
    expect(await members(db)).not.toContain('organisation/eksma|member')
    expect(await members(db, '2020-01-01')).toContain('organisation/eksma|member')
  })

  test('labels: one without an end is asked about, one with an end is a period', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const table = 'Klasteris;Lygis;Suteiktas;Galioja iki\nGintaro klasteris;bronzinis;2018-05-12;2021-05-11\nAmber Cluster;gold;2021-06;\n'
    const { plan } = await preview(world, await asking('labels', table))
    expect(plan.findings).toMatchObject([{ code: 'label-without-end', at: { line: 3 } }])
    await apply(world, await asking('labels', table, { choices: { allow: new Set(['label-without-end']) } }))
    const labels = (await shownOf(db, ['cluster/amber'])).filter((each) => each.property === 'label')
    expect(labels.map((each) => [each.item, each.from, each.until])).toEqual([['ecei|bronze', '2018-05-12', '2021-05-12'], ['ecei|gold', '2021-06-01', null]])
  })

  test('projects: their sums, periods, beneficiary and cluster', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const table = 'Projekto kodas;Projekto pavadinimas;Klasteris;Vykdytojas;Vykdytojo kodas;Pradžia;Pabaiga;Projekto vertė;Parama\nJ05-LVPA-K-01;Lazeriai;Gintaro klasteris;UAB Eksma;110185776;2017.03.01;2019.12.31;"1 234 567,89 €";"600 000,5"\n'
    const report = await apply(world, await asking('projects', table))
    expect(codes(report.plan.findings)).toEqual([])
    const shown = await shownOf(db, ['project/j05-lvpa-k-01'])
    const values = Object.fromEntries(shown.map((each) => [each.property, each.value]))
    expect(values).toEqual({ name: { lt: 'Lazeriai' }, code: 'J05-LVPA-K-01', starts: '2017-03-01', ends: '2019-12-31', 'budget-eur': 1234567.89, 'grant-eur': 600000.5, beneficiary: 'organisation/eksma' })
    expect(shownOn(await shownOf(db, ['cluster/amber']), 'project', '2020-01-01').map((each) => each.value)).toEqual(['project/j05-lvpa-k-01'])
  })
})
