import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readCountry } from '#sources/country/read-country.ts'
import { openSodra } from '#sources/sodra/read-sodra.ts'
import { writeFolder } from '#sources/country/write-folder.ts'
import type { Db } from '#store/deed.ts'
import { shownOf } from '#store/read-projection.ts'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import { gatherRegisterExtract } from './gather-register-extract.ts'
import { gatherSodra } from './gather-sodra.ts'
import { applyExtract, previewExtract } from './import-extract.ts'
import { loadCountry } from './load-country.ts'
import { undoImport } from './undo-import.ts'
import type { World } from './world.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'santalka-extract-'))
})

const country = {
  'places/municipalities.yaml': [
    'subjects:',
    '  - subject: municipality/kauno-m',
    '    short-name: [{ value: Kauno m. sav., source: survey }]',
    '    name: [{ value: { lt: Kauno miesto savivaldybė }, source: survey }]',
    '  - subject: municipality/vilniaus-m',
    '    short-name: [{ value: Vilniaus m. sav., source: survey }]',
    '    name: [{ value: { lt: Vilniaus miesto savivaldybė }, source: survey }]',
  ].join('\n'),
  'organisations/all.yaml': [
    'subjects:',
    '  - subject: organisation/eksma',
    '    name: [{ value: { lt: Eksma }, source: survey }]',
    '    register-code: [{ value: "110185776", source: survey }]',
    '    founded: [{ value: "1992", source: survey }]',
    '  - subject: organisation/elinta',
    '    name: [{ value: { lt: Elinta }, source: survey }]',
    '    register-code: [{ value: "304218202", source: survey }]',
    '  - subject: organisation/codeless',
    '    name: [{ value: { lt: Be kodo }, source: survey }]',
  ].join('\n'),
}

async function registerWith(db: Db): Promise<World> {
  const world = { db, now: () => new Date('2026-11-21T10:00:00Z') }
  await loadCountry(world, await readCountry(await writeFolder(country)))
  return world
}

const extractHead =
  'ja_kodas|ja_pavadinimas|adresas|ja_reg_data|form_kodas|form_pavadinimas|stat_kodas|stat_pavadinimas|stat_data_nuo|formavimo_data'
const operating = '0|Teisinis statusas neįregistruotas'

async function registerExtract(world: World, day: string, rows: readonly string[]) {
  const path = join(folder, `jar-${day}-${rows.length}.csv`)
  await writeFile(path, `${extractHead}\n${rows.map((row) => `${row}|${day}`).join('\n')}\n`)
  return gatherRegisterExtract(world, { path, titleOf: (date) => ({ en: `Register, ${date}` }) })
}

const sodraHead =
  '"Draudėjo kodas (code)";"Juridinių asmenų registro kodas (jarCode)";"Pavadinimas (name)";"Savivaldybė, kurioje registruota(municipality)";"Ekonominės veiklos rūšies kodas(ecoActCode)";"Ekonominės veiklos rūšies pavadinimas(ecoActName)";"Mėnuo (month)";"Vidutinis darbo užmokestis (avgWage)";"Apdraustųjų skaičius (numInsured)";"Vidutinis darbo užmokestis II (avgWage2)";"Apdraustųjų skaičius II (numInsured2)";"Valstybinio socialinio draudimo įmoka (tax)"'

async function sodra(world: World, name: string, rows: readonly string[]) {
  const path = join(folder, `${name}.csv`)
  await writeFile(path, `${sodraHead}\n${rows.join('\n')}\n`)
  return gatherSodra(world, { path, titleOf: (rhythm, period) => ({ en: `Sodra ${rhythm} ${period}` }) })
}

const valuesOf = async (db: Db, subject: string, day = '2026-11-21') =>
  Object.fromEntries(
    (await shownOf(db, [subject]))
      .filter((each) => (each.from ?? '') <= day && (each.until === null || day < each.until))
      .map((each) => [each.property, each.value]),
  )

describeOnEachDatabase('an extract of the register of legal entities', (open) => {
  const first = [
    `110185776|"UAB ""EKSMA"""|Vilnius, Mokslininkų g. 11|1992-03-02|310|Uždaroji akcinė bendrovė|${operating}|1992-03-02`,
    `304218202|UAB Elinta|Kaunas, Terminalo g. 3|2016-01-05|310|Uždaroji akcinė bendrovė|${operating}|2016-01-05`,
    `999999999|Kita|Vilnius|2000-01-01|310|Uždaroji akcinė bendrovė|${operating}|2000-01-01`,
    `302496128|UAB Svetima|Vilnius|2000-01-01|310|Uždaroji akcinė bendrovė|${operating}|2000-01-01`,
  ]

  test('fills in form, address, status and founding by code, and leaves the same name in other letters alone', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const gathered = await registerExtract(world, '2026-10-01', first)
    expect(gathered.counts).toEqual({ rows: 4, matched: 2, others: 1, bad: 1, firstBadLine: 4, codeless: 1 })
    const report = await applyExtract(world, gathered, 'tester')
    expect(report.statements).toBe(7)
    expect(await valuesOf(db, 'organisation/eksma')).toMatchObject({
      name: { lt: 'Eksma' },
      'legal-form': { lt: 'Uždaroji akcinė bendrovė' },
      address: 'Vilnius, Mokslininkų g. 11',
      founded: '1992',
      'legal-status': { lt: 'Teisinis statusas neįregistruotas' },
    })
    expect(await applyExtract(world, gathered, 'tester')).toMatchObject({ statements: 0, already: report.importId })
    // Another table of the same archive is another extract.
    expect((await previewExtract(world, { ...gathered, member: 'other.csv' })).already).toBeNull()
  })

  test('a later extract tells who was renamed, moved, dissolved or is gone, closes the old periods and opens new ones', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    await applyExtract(world, await registerExtract(world, '2026-10-01', first), 'tester')
    const later = await registerExtract(world, '2026-11-01', [
      `110185776|"UAB ""EKSMA OPTICS"""|Vilnius, Dvarčionių g. 2|1992-03-02|310|Uždaroji akcinė bendrovė|7|Likviduojamas|2026-10-20`,
    ])
    const report = await applyExtract(world, later, 'tester')
    expect(report.changes.map((change) => [change.kind, change.after])).toEqual([
      ['differs', 'UAB "EKSMA OPTICS"'],
      ['moved', 'Vilnius, Dvarčionių g. 2'],
      ['dissolved', 'Likviduojamas'],
    ])
    expect(report.missing).toEqual([{ subject: 'organisation/elinta', name: 'Elinta' }])
    expect(await valuesOf(db, 'organisation/eksma', '2026-10-31')).toMatchObject({ address: 'Vilnius, Mokslininkų g. 11' })
    expect(await valuesOf(db, 'organisation/eksma', '2026-11-01')).toMatchObject({
      address: 'Vilnius, Dvarčionių g. 2',
      'legal-status': { lt: 'Likviduojamas' },
    })
    expect(
      (await shownOf(db, ['organisation/eksma'])).filter((each) => each.property === 'address').map((each) => each.contested),
    ).toEqual([false, false])
    const renamed = await registerExtract(world, '2026-11-15', [
      `110185776|UAB Lazeriai|Vilnius, Dvarčionių g. 2|1992-03-02|310|Uždaroji akcinė bendrovė|7|Likviduojamas|2026-10-20`,
    ])
    expect((await applyExtract(world, renamed, 'tester')).changes).toMatchObject([
      { kind: 'renamed', before: 'UAB "EKSMA OPTICS"', after: 'UAB Lazeriai' },
    ])
  })

  test('a code is found by name only where it is one to one, recorded only when asked for, and marked as ours', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const named = [`302496128|"VšĮ ""BE KODO"""|Vilnius|2000-01-01|310|Viešoji įstaiga|${operating}|2000-01-01`]
    const others = ['304218202|Be kodo', '123456786|UAB Be kodo'].map(
      (start) => `${start}|Kaunas|2000-01-01|310|UAB|${operating}|2000-01-01`,
    )
    const path = join(folder, `named-${Math.random()}.csv`)
    const gather = async (rows: readonly string[], takesCodes: boolean) => {
      await writeFile(path, `${extractHead}\n${rows.map((row) => `${row}|2026-10-01`).join('\n')}\n`)
      return gatherRegisterExtract(world, { path, takesCodes, titleOf: (date) => ({ en: `Register, ${date}` }) })
    }
    expect((await gather([...named, ...others], true)).codesByName).toEqual([])
    const preview = await previewExtract(world, await gather(named, false))
    expect(preview).toMatchObject({ statements: 0, codesByName: [{ subject: 'organisation/codeless', code: '302496128' }] })
    await applyExtract(world, await gather(named, true), 'tester')
    expect(await valuesOf(db, 'organisation/codeless')).toMatchObject({
      'register-code': '302496128',
      'legal-form': { lt: 'Viešoji įstaiga' },
    })
    expect((await shownOf(db, ['organisation/codeless'])).filter((each) => each.ours).map((each) => each.property)).toEqual([
      'register-code',
    ])
  })

  test('an older extract is refused, and an undone one leaves no trace in what is shown', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const before = await shownOf(db, ['organisation/eksma', 'organisation/elinta'])
    const report = await applyExtract(world, await registerExtract(world, '2026-10-01', first), 'tester')
    await expect(registerExtract(world, '2026-09-01', first.slice(0, 1))).rejects.toMatchObject({
      trouble: { code: 'extract-older', given: '2026-09-01', known: '2026-10-01' },
    })
    await undoImport(world, { importId: report.importId ?? 0, by: 'tester', reason: { en: 'test' } })
    expect(await shownOf(db, ['organisation/eksma', 'organisation/elinta'])).toEqual(before)
  })
})

describeOnEachDatabase('a file of Sodra', (open) => {
  const rows = [
    '1;110185776;"UAB ""EKSMA""";"Kauno m. sav.";267000;"Optinių prietaisų gamyba";202301;2000.5;12;;0;1',
    '1;110185776;"UAB ""EKSMA""";"Kauno m. sav.";267000;"Optinių prietaisų gamyba";202302;2000.5;0;;0;1',
    '1;110185776;"UAB ""EKSMA""";"Vilniaus m. sav.";267000;"Optinių prietaisų gamyba";202303;2000.5;14;;0;1',
    '2;;"AMBASADA";"Vilniaus m. sav.";;;202301;;3;;0;',
    '3;304218202;"UAB Elinta";"Kauno m. sav.";0;;202301;;;;0;',
  ]

  test('fills in activity, municipality and insured persons by month; zero is a number, nothing is nothing, wages are not kept', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const gathered = await sodra(world, 'first', rows)
    expect(gathered.counts).toMatchObject({ rows: 5, matched: 4, others: 1, bad: 0 })
    expect((await previewExtract(world, gathered)).statements).toBe(6)
    await applyExtract(world, gathered, 'tester')
    expect(await valuesOf(db, 'organisation/eksma', '2023-02-28')).toMatchObject({
      activity: { version: '2', code: '26.70.00' },
      'insured-persons': 0,
    })
    expect(await valuesOf(db, 'organisation/eksma', '2023-03-15')).toMatchObject({
      seat: 'municipality/vilniaus-m',
      'insured-persons': 14,
    })
    const elinta = await valuesOf(db, 'organisation/elinta')
    expect(elinta).toMatchObject({ seat: 'municipality/kauno-m' })
    expect(Object.keys(elinta)).not.toContain('insured-persons')
  })

  test('a later month tells who moved and what changed, and repeats nothing', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    await applyExtract(world, await sodra(world, 'early', rows.slice(0, 2)), 'tester')
    const later = await sodra(world, 'late', [
      ...rows.slice(0, 2),
      '1;110185776;"UAB ""EKSMA""";"Vilniaus m. sav.";465100;"";202305;2000.5;15;;0;1',
    ])
    const report = await applyExtract(world, later, 'tester')
    expect(report.changes).toMatchObject([
      { kind: 'activity', before: '26.70.00', after: '46.51.00' },
      { kind: 'moved', before: 'municipality/kauno-m', after: 'municipality/vilniaus-m' },
    ])
    expect(report.statements).toBe(5)
    expect(await valuesOf(db, 'organisation/eksma', '2023-04-30')).toMatchObject({
      seat: 'municipality/kauno-m',
      activity: { code: '26.70.00' },
    })
    expect(await valuesOf(db, 'organisation/eksma', '2023-05-01')).toMatchObject({
      seat: 'municipality/vilniaus-m',
      activity: { code: '46.51.00' },
    })
  })

  test('the daily file is read by its own columns', async () => {
    const { kysely: db } = await open()
    const world = await registerWith(db)
    const path = join(folder, 'daily.csv')
    await writeFile(
      path,
      'Draudėjo kodas (code);Juridinių asmenų registro kodas (jarCode);Pavadinimas (name);Savivaldybė, kurioje registruota(municipality);Ekonominės veiklos rūšies kodas(ecoActCode);Ekonominės veiklos rūšies pavadinimas(ecoActName);Data (date);Apdraustųjų skaičius (numInsured);Skola Sodrai(debt);Atidėta skola Sodrai(deferredDebt)\n1;110185776;"EKSMA";"Kauno m. sav.";267000;"";2020-05-01;3;0.00;\n',
    )
    await applyExtract(world, await gatherSodra(world, { path, titleOf: () => ({ en: 'Sodra' }) }), 'tester')
    expect(await valuesOf(db, 'organisation/eksma', '2020-05-01')).toMatchObject({
      'insured-persons': 3,
      seat: 'municipality/kauno-m',
    })
  })

  test('another file is told by the columns it has not', async () => {
    const path = join(folder, 'other.csv')
    await writeFile(path, 'a;b\n1;2\n')
    await expect(openSodra(path)).rejects.toMatchObject({ trouble: { code: 'header-missing' } })
  })
})

const kaunas = resolve(import.meta.dirname, '../../../shared/data/sodra/monthly-2023.kauno-m-sav.csv.gz')

test.skipIf(!existsSync(kaunas))(
  `every row of the published file of Kaunas, 2023, is read${existsSync(kaunas) ? '' : ' (left out: ../shared/data is not here)'}`,
  async () => {
    const file = await openSodra(kaunas)
    let [rows, bad, insured] = [0, 0, 0]
    const codes = new Set<string>()
    for await (const { insurer } of file.rows()) {
      rows += 1
      if (insurer === null) bad += 1
      if (insurer?.code) codes.add(insurer.code)
      insured += insurer?.insured ?? 0
    }
    expect({ rows, bad, codes: codes.size }).toEqual({ rows: 170_087, bad: 0, codes: 15_305 })
    expect(insured).toBeGreaterThan(1_000_000)
  },
)
