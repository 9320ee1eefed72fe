import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringFlowFile } from '#actions/economy/bring-flow-file.ts'
import { monthlyFile } from '#actions/economy/testing/sodra-file.ts'
import { importPath } from '#actions/testing/bring-to-lake.ts'
import { personOf } from '#actions/testing/people.ts'
import type { World } from '#actions/world.ts'
import { closeLake, openLake } from '#lake/open.ts'
import { readAudit } from '#store/audit-trail.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addDoctor } from './doctor.ts'
import { addLake } from './lake.ts'
import { runSantalka } from './testing/run-santalka.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'santalka-cli-lake-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const rows = [{ insurer: 1 }, { insurer: 2, place: 'Vilniaus m. sav.', activity: '412000' }]

async function bringTable(db: World['db']): Promise<void> {
  const path = join(folder, 'table.csv')
  await writeFile(path, ',A01,C16\nA01,1,2\nC16,3,4\n')
  const source = { title: 'Table', publisher: null, year: 2020, address: null, licence: null }
  const about = { path, version: '2', source, weight: null, dry: false } as const
  await bringFlowFile({ db, now: () => new Date('2031-03-01T08:00:00Z') }, personOf('officer'), about)
}

describeOnDatabase('data on the economy from the terminal', (open) => {
  test('are checked, brought in several at once, taken out with a reason, and missed by the doctor when they are lost', async () => {
    const { url, kysely: db } = await open()
    const santalka = (...words: string[]) => runSantalka(words, { url, folder, commands: [addLake, addDoctor] })
    await writeFile(join(folder, 'a.csv'), monthlyFile([...rows, { insurer: 3, insured: '-1' }]))
    await writeFile(join(folder, 'b.csv'), monthlyFile(rows.map((row) => ({ ...row, month: '202302' }))))

    const dry = await santalka('lake', 'import', '--dry', 'a.csv', 'b.csv')
    expect(dry.code).toBe(exitCode.ok)
    expect(dry.said).toContain('a.csv: checked, nothing was changed. It would bring in 2 rows of sodra-monthly, 2023-01.')
    expect(dry.said).toContain(
      'no municipality yet, so that no firm has a place: 2 rows. Load the country (npm run santalka -- load)',
    )
    expect(dry.said).not.toContain('does not know the municipality')
    expect(dry.said).toContain('line 4: negative (numInsured: “-1”)')
    await cp(join(folder, 'b.csv'), join(folder, 'renamed.csv'))
    const renamed = await santalka('lake', 'import', '--dry', 'b.csv', 'renamed.csv')
    expect(renamed.said.match(/^\S+: checked/gm)).toEqual(['b.csv: checked', 'renamed.csv: checked'])
    expect((await santalka('lake', 'status')).said).toContain('Nothing has been brought in yet.')

    await writeFile(
      join(folder, 'links.csv'),
      'NACE2_CODE,LEVEL,NACE2_HEADING,NACE21_CODE,NACE21_HEADING\n62.01,4,x,62.10,x\n62.02,4,x,62.20,x\n',
    )
    const gaps = await santalka('lake', 'import', '--dry', 'links.csv')
    expect(gaps.said).toMatch(
      /Classes of edition 2 without a link to a class of edition 2\.1: 613 \(the first of them: 01\.11, .* 01\.23\)/,
    )
    expect(gaps.said).toMatch(/Classes of edition 2\.1 to which no class of edition 2 leads: \d+ \(/)

    // One that is not there does not keep the others out.
    const several = await santalka('lake', 'import', 'a.csv', 'missing.csv', 'b.csv')
    expect(several.code).toBe(exitCode.importRefused)
    expect(several.complained).toContain('There is no file')
    expect(several.said).toMatch(/a\.csv: 2 rows brought in.*b\.csv: 2 rows brought in/s)

    const again = await santalka('lake', 'import', 'b.csv', 'renamed.csv')
    expect(again.said).toMatch(
      /b\.csv: nothing to do, it has been brought in already\. Receipt.*renamed\.csv: nothing to do, it has been brought in already as b\.csv\. Receipt/s,
    )

    await santalka('lake', 'drop', 'sodra-monthly', '--slices', '2023-02', '--reason', 'a wrong month')
    expect((await santalka('lake', 'status')).said).toMatch(/b\.csv, taken out .*\(2023-02\): a wrong month/)

    // As a machine leaves it that stops between the switch of the lake and the audit trail.
    await writeFile(join(folder, 'c.csv'), monthlyFile(rows.map((row) => ({ ...row, month: '202303' }))))
    const lake = openLake(join(folder, 'data', 'lake'))
    await importPath(lake, join(folder, 'c.csv'))
    await closeLake(lake)
    expect((await santalka('doctor')).said).toMatch(
      /every file is there.*one import was not told in the audit trail.*sodra-monthly-20261121-/s,
    )
    expect((await santalka('doctor')).said).not.toContain('not told in the audit trail')
    await rm(join(folder, 'data', 'lake'), { recursive: true })
    // What lies in the database is not missed in the folder, and tells no day of it.
    const [last] = await readAudit(db, 'lake', { most: 1, before: null })
    await bringTable(db)
    const { code, said } = await santalka('doctor')
    const lost = `the audit trail tells of them (last on ${last?.at.slice(0, 10)})`
    expect([code, said.includes(lost)]).toEqual([exitCode.fault, true])
  })

  test('are not missed by the doctor where only a table of flows was ever brought', async () => {
    const { url, kysely: db } = await open()
    await bringTable(db)
    const { said } = await runSantalka(['doctor'], { url, folder: join(folder, 'new'), commands: [addDoctor] })
    expect(said).toContain('✔ No data on the economy have been brought in yet.')
    expect(said).not.toContain('the audit trail tells of them')
  })
})
