import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Person, Role } from '#core/people/role.ts'
import { visitor } from '#core/people/role.ts'
import type { ImportProgress } from '#lake/bring/import-task.ts'
import { holdings } from '#lake/ask/holdings.ts'
import { importFile } from '#lake/import-file.ts'
import { recordDrop } from '#lake/loads.ts'
import { closeLake, openLake } from '#lake/open.ts'
import { fingerprint } from '#sources/files/open-bytes.ts'
import { stageRows } from '#sources/files/stage-rows.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { examineAudit, readAudit } from '#store/audit-trail.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { loadCountry } from '../load-country.ts'
import { importIntoLake } from './import-into-lake.ts'
import { dropFromLake } from './drop-from-lake.ts'
import { tellUntold } from './tell-untold.ts'

const person = (role: Role): Person => ({
  id: `${role}-1`,
  name: 'Person',
  via: 'account',
  mandates: [{ role, scope: 'country', from: '2020-01-01', until: null }],
  seeingAs: null,
})

const head =
  'Draudėjo kodas (code);Juridinių asmenų registro kodas (jarCode);Pavadinimas (name);Savivaldybė, kurioje registruota(municipality);Ekonominės veiklos rūšies kodas(ecoActCode);Ekonominės veiklos rūšies pavadinimas(ecoActName);Mėnuo (month);Vidutinis darbo užmokestis (avgWage);Apdraustųjų skaičius (numInsured);Vidutinis darbo užmokestis II (avgWage2);Apdraustųjų skaičius II (numInsured2);Valstybinio socialinio draudimo įmoka (tax)'

describeOnDatabase('bringing a file into the lake', (open) => {
  const world = async () => {
    const { kysely: db } = await open()
    const folder = await mkdtemp(join(tmpdir(), 'santalka-lake-'))
    return { db, now: () => new Date('2026-11-21T10:00:00Z'), lake: openLake(join(folder, 'lake')), folder }
  }

  test('is for officers and administrators, is told in the audit trail, and done once', async () => {
    const { folder, ...rest } = await world()
    const path = join(folder, 'monthly.csv.gz')
    await writeFile(path, gzipSync(`${head}\n1;300000001;"UAB „A“";"Kauno m. sav.";620100;;202301;2000.5;10;;0;200\n`))
    for (const nobody of [visitor, person('ministry'), person('reviewer')])
      await expect(importIntoLake(rest, nobody, { path })).rejects.toMatchObject({ code: 'not-allowed' })
    const first = await importIntoLake(rest, person('officer'), { path })
    expect(first).toMatchObject({ done: 'imported', load: { rowsRead: 1, rowsKept: 1, slices: ['2023-01'], by: 'officer-1' } })
    const again = await importIntoLake(rest, person('administrator'), { path })
    expect(again).toMatchObject({ done: 'nothing-to-do', load: { id: first.load.id } })
    await expect(dropFromLake(rest, person('ministry'), { dataSet: 'sodra-monthly', slices: null })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await dropFromLake(rest, person('officer'), { dataSet: 'sodra-monthly', slices: null })
    const told = await readAudit(rest.db, 'lake', { most: 10, before: null })
    expect(told.map(({ act, person: who }) => [act, who])).toEqual([
      ['drop-economy', 'officer-1'],
      ['import-economy', 'officer-1'],
    ])
    expect(await importIntoLake(rest, person('officer'), { path })).toMatchObject({ done: 'imported' })
    await closeLake(rest.lake)
  })

  test('an import that ended between the switch and the audit trail is told by the next who writes, once, as its receipt has it', async () => {
    const { folder, ...rest } = await world()
    const write = async (month: string) => {
      const path = join(folder, `${month}.csv`)
      await writeFile(path, `${head}\n1;300000001;"UAB „A“";"Kauno m. sav.";620100;;${month};2000.5;10;;0;200\n`)
      return path
    }
    const [first, second, third] = [await write('202301'), await write('202302'), await write('202303')]
    await importIntoLake(rest, person('officer'), { path: first })
    // The machine stops as soon as the lake switches.
    let isSwitching = false
    const now = () => {
      if (isSwitching) throw new Error('the machine stopped')
      return rest.now()
    }
    const stopping = { path: second, onProgress: ({ step }: ImportProgress) => void (isSwitching ||= step === 'switching') }
    await expect(importIntoLake({ ...rest, now }, person('officer'), stopping)).rejects.toThrow('the machine stopped')
    const lines = async () => (await readAudit(rest.db, 'lake', { most: 10, before: null })).map(({ details }) => details)
    const [, february] = (await holdings(rest.lake))[0]?.loads ?? []
    expect([await lines(), february?.slices]).toEqual([[expect.objectContaining({ slices: ['2023-01'] })], ['2023-02']])
    // A check changes nothing; who brings the same file again is told that it is there, and the line comes.
    await importIntoLake(rest, person('administrator'), { path: third, dry: true })
    expect(await lines()).toHaveLength(1)
    expect(await importIntoLake(rest, person('administrator'), { path: second })).toMatchObject({ done: 'nothing-to-do' })
    const [late] = await readAudit(rest.db, 'lake', { most: 10, before: null })
    expect(late).toMatchObject({
      ...{ number: 2, person: 'officer-1', personName: 'Person', act: 'import-economy' },
      details: { load: february?.id, sha256: february?.sha256, rowsKept: 1, slices: ['2023-02'], late: true },
    })
    expect(new Date(late?.at ?? '').toISOString()).toBe(february?.loadedAt)
    expect(await tellUntold(rest)).toEqual({ loads: [], drops: [] })
    await importIntoLake(rest, person('officer'), { path: third })
    expect((await lines()).map(({ slices, late: isLate }) => [slices, isLate])).toEqual([
      [['2023-03'], undefined],
      [['2023-02'], true],
      [['2023-01'], undefined],
    ])
    expect((await examineAudit(rest.db)).damage).toEqual([])
    await closeLake(rest.lake)
  })

  test('a taking out that ended before the audit trail was told is told by the next who writes or by the doctor, once, as its receipt has it', async () => {
    const { folder, ...rest } = await world()
    const path = join(folder, 'monthly.csv')
    const row = (month: string) => `1;300000001;"UAB „A“";"Kauno m. sav.";620100;;${month};2000.5;10;;0;200\n`
    await writeFile(path, `${head}\n${row('202301')}${row('202302')}${row('202303')}`)
    await importIntoLake(rest, person('officer'), { path })
    // The machine stops between the receipt and the audit trail.
    const takeOut = async (slices: string[], reason: string) => {
      let asked = 0
      const now = () => {
        asked += 1
        if (asked > 1) throw new Error('the machine stopped')
        return rest.now()
      }
      const wish = { dataSet: 'sodra-monthly', slices, reason } as const
      await expect(dropFromLake({ ...rest, now }, person('officer'), wish)).rejects.toThrow('the machine stopped')
    }
    const drops = async () =>
      (await readAudit(rest.db, 'lake', { most: 10, before: null })).filter(({ act }) => act === 'drop-economy')
    await takeOut(['2023-02', '2023-01'], 'sent by mistake')
    expect([await drops(), (await holdings(rest.lake))[0]?.slices.map(({ slice }) => slice)]).toEqual([[], ['2023-03']])
    await importIntoLake(rest, person('administrator'), { path, dry: true })
    expect(await drops()).toEqual([])
    await importIntoLake(rest, person('administrator'), { path })
    expect(await drops()).toMatchObject([
      {
        ...{ person: 'officer-1', personName: 'Person', act: 'drop-economy' },
        details: { dataSet: 'sodra-monthly', slices: ['2023-01', '2023-02'], reason: 'sent by mistake', late: true },
      },
    ])
    // The same slices once more are another taking out.
    await takeOut(['2023-01'], 'again')
    const told = await Promise.all([tellUntold(rest), tellUntold(rest)])
    expect(told.flatMap(({ drops: taken }) => taken)).toMatchObject([{ slices: ['2023-01'], reason: 'again' }])
    await dropFromLake(rest, person('administrator'), { dataSet: 'sodra-monthly', slices: ['2023-02'] })
    expect((await drops()).map(({ details: { slices, late } }) => [slices, late])).toEqual([
      [['2023-02'], undefined],
      [['2023-01'], true],
      [['2023-01', '2023-02'], true],
    ])
    expect(await tellUntold(rest)).toEqual({ loads: [], drops: [] })
    expect((await examineAudit(rest.db)).damage).toEqual([])
    await closeLake(rest.lake)
  })

  test('a taking out of an earlier version, which is told without a number, is not told again', async () => {
    const { folder, ...rest } = await world()
    const path = join(folder, 'monthly.csv')
    await writeFile(path, `${head}\n1;300000001;"UAB „A“";"Kauno m. sav.";620100;;202301;2000.5;10;;0;200\n`)
    const { load } = await importIntoLake(rest, person('officer'), { path })
    const drop = { load: load.id, slices: ['2023-01'], at: '2026-11-21T10:00:00.000Z', by: 'officer-1', reason: 'old' }
    await recordDrop(rest.lake.place, drop)
    expect((await tellUntold(rest)).drops).toMatchObject([{ slices: ['2023-01'], reason: 'old' }])
    expect((await tellUntold(rest)).drops).toEqual([])
    await closeLake(rest.lake)
  })

  test('an import whose line is only being written is not taken for one that was cut off', async () => {
    const { folder, ...rest } = await world()
    const path = join(folder, 'monthly.csv')
    await writeFile(path, `${head}\n1;300000001;"UAB „A“";"Kauno m. sav.";620100;;202301;2000.5;10;;0;200\n`)
    let isSwitching = false
    const others: Promise<unknown>[] = []
    // Before the database begins with the line, another brings a file and the doctor looks.
    const slow = new Proxy(rest.db, {
      get(db, key) {
        const value: unknown = Reflect.get(db, key, db)
        if (key !== 'transaction' || !isSwitching) return typeof value === 'function' ? value.bind(db) : value
        const meanwhile = Promise.allSettled([importIntoLake(rest, person('administrator'), { path }), tellUntold(rest)])
        others.push(meanwhile)
        return () => ({
          execute: async (work: Parameters<ReturnType<typeof db.transaction>['execute']>[0]) =>
            meanwhile.then(async () => db.transaction().execute(work)),
        })
      },
    })
    const onProgress = ({ step }: ImportProgress) => void (isSwitching ||= step === 'switching')
    await importIntoLake({ ...rest, db: slow }, person('officer'), { path, onProgress })
    expect(await Promise.all(others)).toMatchObject([
      [
        { status: 'rejected', reason: { trouble: { code: 'lake-busy' } } },
        { status: 'fulfilled', value: { loads: [], drops: [] } },
      ],
    ])
    const told = await readAudit(rest.db, 'lake', { most: 10, before: null })
    expect(told.map(({ person: who, details }) => [who, details['late']])).toEqual([['officer-1', undefined]])
    await closeLake(rest.lake)
  })

  test('of several who tell the same import at once, one does', async () => {
    const { folder, ...rest } = await world()
    const path = join(folder, 'monthly.csv')
    await writeFile(path, `${head}\n1;300000001;"UAB „A“";"Kauno m. sav.";620100;;202301;2000.5;10;;0;200\n`)
    await importFile(rest.lake, {
      ...{ sha256: await fingerprint(path), by: 'terminal:ona', now: rest.now },
      prepare: async (staging) => stageRows(path, staging),
    })
    const told = await Promise.all(Array.from({ length: 5 }, () => tellUntold(rest)))
    expect(told.flatMap(({ loads }) => loads)).toHaveLength(1)
    expect(await readAudit(rest.db, 'lake', { most: 10, before: null })).toMatchObject([{ person: 'ona', personName: 'ona' }])
    await closeLake(rest.lake)
  })

  test('reads a month in the edition that the country says it is coded in, and no wage that the publisher does not show', async () => {
    const { folder, ...rest } = await world()
    await loadCountry(rest, await readCountry('countries/sample'))
    const path = join(folder, 'monthly.csv')
    const row = (month: string, insured: number) => `1;300000001;"UAB „A“";"Lendra";692000;;${month};2000.5;${insured};;0;200\n`
    await writeFile(path, `${head}\n${row('202412', 10)}${row('202603', 3)}`)
    await importIntoLake(rest, person('officer'), { path })
    const [set] = await holdings(rest.lake)
    // Sums of wages are of firms whose wages the publisher shows: the file has one of three insured persons.
    expect(set?.slices.map(({ totals }) => totals.measures['wages'])).toEqual([20_005, 0])
    expect(set?.slices.map(({ slice, activityVersion }) => [slice, activityVersion])).toEqual([
      ['2024-12', '2'],
      ['2026-03', '2.1'],
    ])
    await closeLake(rest.lake)
  })
})
