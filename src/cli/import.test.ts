import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCountry } from '#actions/load-country.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { writeFolder } from '#sources/country/write-folder.ts'
import { programFolder } from '#store/engine/config.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { dataVersion } from '#store/deed.ts'
import { shownOfKind } from '#store/read-projection.ts'
import { programEnv } from '#store/testing/program-env.ts'
import { describeOnDatabase, describeOnEachDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'santalka-cli-import-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function start(words: readonly string[], { url }: Pick<TestDatabase, 'url'>) {
  return spawn(process.execPath, [join(programFolder, 'src/cli/main.ts'), ...words], {
    cwd: folder,
    env: { ...programEnv, SANTALKA_DATA: join(folder, 'data'), DATABASE_URL: url },
  })
}

async function santalka(
  words: readonly string[],
  database: TestDatabase,
): Promise<{ code: number | null; said: string; complained: string }> {
  const child = start(words, database)
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, said, complained }
}

async function withCountry(database: TestDatabase): Promise<TestDatabase> {
  const cluster = 'subject: cluster/amber\nname:\n  - { value: { lt: Gintaro klasteris }, source: survey }\n'
  const roles = 'list: member-role\nname: { lt: Vaidmuo, en: Role }\ncodes:\n  member: { name: { lt: narys, en: member } }\n'
  const country = await readCountry(await writeFolder({ 'clusters/amber.yaml': cluster, 'codelists/member-role.yaml': roles }))
  await loadCountry({ db: database.kysely, now: () => new Date('2026-11-21') }, country)
  return database
}

describeOnDatabase('santalka import', (open) => {
  let shared: Promise<TestDatabase> | undefined

  test('shows what would happen, refuses a bad row by its place in either language, and takes the good ones when asked', async () => {
    const database = await withCountry(await open())
    await writeFile(join(folder, 'nariai.csv'), 'Pavadinimas;Kodas;Įstojo\nGera;304218202;2018\nBloga;304218209;2018\n')
    const asked = ['import', 'members', 'nariai.csv', '--cluster', 'amber', '--source', 'List']
    const refused = await santalka(asked, database)
    expect(refused).toMatchObject({ code: exitCode.importRefused, complained: expect.stringContaining('Nothing was brought in') })
    expect(refused.said).toContain('nariai.csv, line 3, column "Kodas": The check digit of the code 304218209 does not fit')
    expect((await santalka([...asked, '--lang', 'lt'], database)).said).toContain(
      'nariai.csv, 3 eilutė, stulpelis „Kodas“: Juridinio asmens kodo 304218209 kontrolinis skaitmuo netinka',
    )
    expect(await santalka([...asked, '--lang', 'de'], database)).toMatchObject({
      code: exitCode.usage,
      complained: expect.stringContaining('lt, en'),
    })
    expect((await santalka([...asked, '--skip-bad'], database)).said).toContain('This was a trial')
    const applied = await santalka([...asked, '--skip-bad', '--apply', '--as', 'registrar'], database)
    expect(applied.said).toContain('Brought in as import 1: 3 statements')
    expect((await santalka([...asked, '--skip-bad', '--apply'], database)).said).toContain(
      'has been brought in already (import 1)',
    )
    expect((await santalka(['import', 'list'], database)).said).toMatch(
      /^1 {2}\d{4}-\d\d-\d\d {2}members {2}nariai\.csv {2}3 statements {2}registrar/,
    )
    expect(await santalka(['import', 'undo', '1'], database)).toMatchObject({
      code: exitCode.ok,
      said: expect.stringContaining('Import 1 (nariai.csv) is undone'),
    })
    expect(await santalka(['import', 'undo', '1'], database)).toMatchObject({
      code: exitCode.importRefused,
      complained: expect.stringContaining('undone already'),
    })
  }, 120_000)

  test('the list of members that was written out changes nothing when it is brought in again', async () => {
    const database = await withCountry(await open())
    await writeFile(
      join(folder, 'nariai2.csv'),
      'Pavadinimas;Kodas;Įstojo;Išstojo\n"=UAB ""Gera""";304218202;2018;2020-05\nKita;;;\n',
    )
    await santalka(['import', 'members', 'nariai2.csv', '--cluster', 'amber', '--apply'], database)
    expect((await santalka(['export', 'members', 'out.csv', '--separator', ';'], database)).said).toContain('2 rows')
    expect(await readFile(join(folder, 'out.csv'), 'utf8')).toContain(
      `cluster/amber;"'=UAB ""Gera""";304218202;member;2018;2020-05`,
    )
    expect((await santalka(['import', 'members', 'out.csv'], database)).said).toContain('New: 0. Changed: 0. The same: 2.')
    expect((await santalka(['export', 'members', 'out.xlsx'], database)).said).toContain('2 rows')
    expect((await santalka(['import', 'members', 'out.xlsx'], database)).said).toContain('New: 0. Changed: 0. The same: 2.')
    expect((await santalka(['export', 'members', 'before.csv', '--known-at', '2020-01-01'], database)).said).toContain('0 rows')
    expect(await santalka(['export', 'members', 'out.csv'], database)).toMatchObject({
      code: exitCode.usage,
      complained: expect.stringContaining('is there already'),
    })
    expect(await santalka(['export', 'nothing', 'out.txt'], database)).toMatchObject({
      code: exitCode.usage,
      complained: expect.stringContaining('clusters, organisations'),
    })
  }, 120_000)

  test.each([
    { words: ['members', 'nobody.csv'], code: exitCode.importRefused, complaint: 'There is no file' },
    {
      words: ['members', 'list.csv', '--cluster', 'nobody'],
      code: exitCode.importRefused,
      complaint: 'The register has no cluster "nobody"',
    },
    { words: ['members', 'list.csv', '--map', 'abc=nonsense'], code: exitCode.usage, complaint: 'is not understood' },
    {
      words: ['members', 'list.csv', '--map', 'Nobody=name'],
      code: exitCode.usage,
      complaint: 'The file has no column "Nobody"',
    },
    { words: ['members', 'list.csv', '--left-on', 'yesterday'], code: exitCode.usage, complaint: '"yesterday" is no date' },
    {
      words: ['members', 'list.csv', '--allow', 'everything'],
      code: exitCode.usage,
      complaint: 'There is no question "everything"',
    },
    { words: ['undo', 'first'], code: exitCode.usage, complaint: 'is no number of an import' },
    { words: ['sodra', 'list.csv'], code: exitCode.importRefused, complaint: 'has no such columns' },
    { words: ['--all', 'list.csv'], code: exitCode.importRefused, complaint: 'only brought into an empty database' },
  ])('import $words is answered: $complaint', async ({ words, code, complaint }) => {
    shared ??= withCountry(await open())
    const database = await shared
    await writeFile(join(folder, 'list.csv'), 'name;code\nA;\n')
    expect(await santalka(['import', ...words], database)).toMatchObject({ code, complained: expect.stringContaining(complaint) })
  })
})

describeOnEachDatabase('an import that is killed in the middle', (open) => {
  test('leaves nothing half-written, and can be done again', async () => {
    const database = await withCountry(await open())
    const { kysely: db, pool } = database
    const version = await dataVersion(db)
    const rows = Array.from({ length: 4000 }, (_, index) => `Org ${(index * 7919).toString(36)} ${index};Gatvė ${index}`)
    await writeFile(join(folder, 'many.csv'), `Pavadinimas;Adresas\n${rows.join('\n')}\n`)
    const child = start(['import', 'organisations', 'many.csv', '--source', 'List', '--allow', 'name-close', '--apply'], database)
    const ended = once(child, 'close')
    // A number taken from the statements' counter is the first sign from outside that rows are being written.
    const taken = async () =>
      (await pool.query<{ last: number }>('select last_value::int as last from statement_id_seq')).rows[0]?.last ?? 0
    const before = await taken()
    while (child.exitCode === null && (await taken()) === before) await pause(2)
    child.kill('SIGKILL')
    await ended
    expect(child.signalCode).toBe('SIGKILL')
    expect(await dataVersion(db)).toBe(version)
    expect(await shownOfKind(db, 'organisation')).toEqual([])
    const again = await santalka(
      ['import', 'organisations', 'many.csv', '--source', 'List', '--allow', 'name-close', '--apply'],
      database,
    )
    expect(again.said).toContain('Brought in as import')
    expect((await shownOfKind(db, 'organisation', { properties: ['name'] })).length).toBe(4000)
  }, 120_000)
})
