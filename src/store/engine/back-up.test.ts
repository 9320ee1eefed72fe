import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeBetweenDatabases, describeOnEachDatabase, type TestDatabase } from '#store/testing/test-databases.ts'
import { backUp } from './back-up.ts'
import { readMigrations } from './migrate.ts'
import { restore } from './restore.ts'
import { DatabaseRefusal } from './trouble.ts'

const NASTY = [
  'ąčęėįšųūž',
  '„kabutės“',
  'tab\tand\nbreak\r',
  String.raw`\N and \. and \\`,
  '😀',
  "<script>'",
  '=HYPERLINK("x")',
  '',
]
const now = new Date('2026-11-21T10:00:00Z')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'santalka-backup-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function fill({ pool }: TestDatabase, rows = 500): Promise<void> {
  await pool.query(`insert into change (recorded_at, recorded_by, deed) values ('2026-01-02T03:04:05.678901Z', 'test', 'fill')`)
  await pool.query(
    `insert into statement (subject, property, item, value, valid_from, source, content_hash, recorded_at, recorded_by, change_id)
     select 'cluster/c' || n, 'name', '', to_jsonb($1::text[] || repeat('x', (n * 7919) % 3000)), '2018-05', 'source', n::text, '2026-01-02T03:04:05.678901Z', 'test', 1
       from generate_series(1, $2::int) as n`,
    [NASTY, rows],
  )
}

async function contentOf({ pool }: TestDatabase): Promise<unknown[]> {
  return (await pool.query('select * from statement order by id')).rows
}

async function restoreInto({ pool }: TestDatabase, file: string): Promise<unknown> {
  const task = { file, migrations: await readMigrations(), onProgress: () => {}, onTable: () => {} }
  return restore(pool, task).catch((error: unknown) => (error instanceof DatabaseRefusal ? error.trouble : error))
}

async function takeBackup(database: TestDatabase, name: string): Promise<string> {
  const file = join(folder, `${database.name}-${name}`)
  await backUp(database.pool, { file, now, onTable: () => {} })
  return file
}

describeOnEachDatabase('a backup', (open) => {
  test('restored into an empty database gives the same rows, and numbering goes on after them', async () => {
    const before = await open()
    await fill(before)
    const after = await open({ from: 'nothing' })
    expect(await restoreInto(after, await takeBackup(before, 'whole'))).toEqual({ rows: 501 })
    expect(await contentOf(after)).toEqual(await contentOf(before))
    const { rows } = await after.pool.query(
      `insert into change (recorded_at, recorded_by, deed) values ('2026-01-03T00:00:00Z', 'test', 'next') returning id`,
    )
    expect(rows).toEqual([{ id: 2 }])
    await expect(after.pool.query('delete from statement')).rejects.toThrow('never overwritten')
  })

  test('of an empty register can be restored as well', async () => {
    const before = await open()
    const after = await open({ from: 'nothing' })
    expect(await restoreInto(after, await takeBackup(before, 'empty'))).toEqual({ rows: 0 })
  })

  test('is one moment: what is written meanwhile is not in it', async () => {
    const before = await open()
    await fill(before)
    const file = join(folder, `${before.name}-moment`)
    let written: Promise<unknown> = Promise.resolve()
    await backUp(before.pool, {
      file,
      now,
      onTable: ({ table }) => (table === 'change' ? (written = fill(before, 10).catch((error: unknown) => error)) : null),
    })
    await written
    const after = await open({ from: 'nothing' })
    expect(await restoreInto(after, file)).toEqual({ rows: 501 })
  })

  test('never overwrites a file', async () => {
    const database = await open()
    const file = join(folder, `${database.name}-mine`)
    await writeFile(file, 'mine')
    await expect(backUp(database.pool, { file, now, onTable: () => {} })).rejects.toMatchObject({
      trouble: { code: 'archive-exists' },
    })
    expect(await readFile(file, 'utf8')).toBe('mine')
  })

  test('is not restored over rows that are there', async () => {
    const database = await open()
    await fill(database)
    const file = await takeBackup(database, 'own')
    expect(await restoreInto(database, file)).toMatchObject({ code: 'restore-needs-empty' })
    expect(await contentOf(database)).toHaveLength(500)
  })

  test('that was damaged in any way is refused, and leaves the database empty', async () => {
    const before = await open()
    await fill(before)
    const whole = await readFile(await takeBackup(before, 'damaged'))
    const plain = gunzipSync(whole)
    const flipped = Buffer.from(whole)
    flipped.writeUInt8(flipped.readUInt8(2000) ^ 0xff, 2000)
    const changed = Buffer.from(plain)
    changed.write('2017-05', changed.indexOf('2018-05'))
    const shortened = Buffer.concat([plain.subarray(0, plain.indexOf('totals.json')), Buffer.alloc(1024 * 2)])
    const variants = {
      flipped,
      cut: whole.subarray(0, whole.length - 100),
      changed: gzipSync(changed),
      shortened: gzipSync(shortened),
      text: Buffer.from('hello'),
    }
    for (const [name, content] of Object.entries(variants)) {
      const file = join(folder, `${before.name}-${name}`)
      await writeFile(file, content)
      const after = await open({ from: 'nothing' })
      expect(await restoreInto(after, file), name).toMatchObject({
        code: expect.stringMatching(/^archive-(unreadable|damaged)$/),
      })
      const { rows } = await after.pool.query(`select to_regclass('statement') is null as absent`)
      if (rows[0]?.absent !== true) expect(await contentOf(after), name).toEqual([])
    }
  })

  test('of a newer program is refused', async () => {
    const before = await open()
    const newer = [...(await readMigrations()), { name: '9999-future.sql', sql: 'select 1', hash: 'future' }]
    await before.pool.query('insert into schema_migration (name, hash) values ($1, $2)', [newer.at(-1)?.name, newer.at(-1)?.hash])
    const file = await takeBackup(before, 'newer')
    expect(await restoreInto(await open({ from: 'nothing' }), file)).toMatchObject({
      code: 'archive-of-other-schema',
      found: '9999-future.sql',
    })
  })
})

describeBetweenDatabases('a backup of one kind of database', (open) => {
  test.each([
    { from: 'embedded', to: 'server' },
    { from: 'server', to: 'embedded' },
  ] as const)('($from) is restored into the other ($to)', async ({ from, to }) => {
    const before = await open[from]()
    await fill(before)
    const after = await open[to]({ from: 'nothing' })
    expect(await restoreInto(after, await takeBackup(before, 'moving'))).toEqual({ rows: 501 })
    expect(await contentOf(after)).toEqual(await contentOf(before))
  })
})
