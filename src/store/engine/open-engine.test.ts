import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runWriter } from '#store/testing/run-writer.ts'
import { dataFolderAt } from './data-folder.ts'
import { type Database, openDatabase } from './open-database.ts'
import { findPostmaster } from './run-engine.ts'
import { stopEngine } from './stop-engine.ts'
import { DatabaseRefusal, type Progress } from './trouble.ts'

const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const made: string[] = []

/** An empty data folder that anybody may walk to. */
async function newFolder(name = 'data'): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'santalka-launch-'))
  await chmod(home, 0o755)
  made.push(home)
  const folder = join(home, name)
  await mkdir(folder, { recursive: true })
  return folder
}

/** A data folder with a fresh database in it, copied from one that was made once. */
async function newDatabase(name?: string): Promise<string> {
  const folder = await newFolder(name)
  await cp(join(prototype, 'postgres'), join(folder, 'postgres'), { recursive: true })
  return folder
}

let prototype = ''
beforeAll(async () => {
  prototype = await newFolder()
  const database = await open(prototype)
  await database.close()
})

afterAll(async () => {
  for (const home of made) {
    await stopEngine(dataFolderAt(join(home, 'data')))
    await rm(home, { recursive: true, force: true })
  }
})

function open(dataFolder: string, onProgress: (progress: Progress) => void = () => {}): Promise<Database> {
  return openDatabase({ dataFolder, onProgress })
}

async function troubleOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => (error instanceof DatabaseRefusal ? error.trouble : error),
  )
}

const postmasterOf = (dataFolder: string) => findPostmaster(dataFolderAt(dataFolder))

describe('the embedded database', () => {
  test('is created at the first opening, found at the second, and not left running', async () => {
    const folder = await newFolder()
    const steps: string[] = []
    const first = await open(folder, ({ step }) => steps.push(step))
    await first.pool.query(`create table memory (word text); insert into memory values ('ąčę')`)
    await first.close()
    expect(steps).toContain('creating-database')
    expect(await postmasterOf(folder)).toBe(null)
    const second = await open(folder, ({ step }) => expect(step).not.toBe('creating-database'))
    expect((await second.pool.query('select word from memory')).rows).toEqual([{ word: 'ąčę' }])
    await second.close()
  })

  test('writes to disk before it confirms, in UTF-8, and listens to no network', async () => {
    const database = await open(await newDatabase())
    const { rows } = await database.pool.query(
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('listen_addresses') as net,
              pg_encoding_to_char(encoding) as encoding, datlocprovider as provider from pg_database where datname = current_database()`,
    )
    expect(rows).toEqual([{ fsync: 'on', commit: 'on', net: '', encoding: 'UTF8', provider: 'i' }])
    await database.close()
  })

  test('serves several processes at once, and goes with the last of them', async () => {
    const folder = await newDatabase()
    const [one, other] = await Promise.all([open(folder), open(folder)])
    const server = await postmasterOf(folder)
    await one.close()
    expect(await postmasterOf(folder)).toBe(server)
    expect((await other.pool.query('select 1 as still')).rows).toEqual([{ still: 1 }])
    const writer = runWriter(folder, { task: 'hold' })
    await writer.until('ready')
    await other.close()
    expect(await postmasterOf(folder)).toBe(server)
    await writer.end('SIGTERM')
    expect(await postmasterOf(folder)).toBe(null)
  })

  test('is adopted when its program was killed, and has lost nothing that was confirmed', async () => {
    const folder = await newDatabase()
    const writer = runWriter(folder)
    await writer.until('confirmed 100')
    await writer.end('SIGKILL')
    const orphan = await postmasterOf(folder)
    expect(orphan).not.toBe(null)
    const database = await open(folder)
    expect(await postmasterOf(folder)).toBe(orphan)
    expect(await highest(database)).toBeGreaterThanOrEqual(lastConfirmed(writer.lines))
    await database.close()
    expect(await postmasterOf(folder)).toBe(null)
  })

  test('recovers when program and server were both killed while writing', async () => {
    const folder = await newDatabase()
    for (let round = 1; round <= 3; round += 1) {
      const writer = runWriter(folder)
      await writer.until('confirmed 50')
      const server = await postmasterOf(folder)
      if (server !== null) process.kill(server, 'SIGKILL')
      await writer.end('SIGKILL')
      const database = await open(folder)
      expect(await highest(database)).toBeGreaterThanOrEqual(lastConfirmed(writer.lines))
      await database.pool.query('truncate number_written')
      await database.close()
    }
  })

  test('comes back by itself when only the server died', async () => {
    const folder = await newDatabase()
    const database = await open(folder)
    const before = await postmasterOf(folder)
    if (before !== null) process.kill(before, 'SIGKILL')
    await expect
      .poll(
        () =>
          database.pool.query('select 1 as back').then(
            ({ rows }) => rows,
            () => null,
          ),
        { timeout: 20_000 },
      )
      .toEqual([{ back: 1 }])
    expect(await postmasterOf(folder)).not.toBe(before)
    await database.close()
    expect(await postmasterOf(folder)).toBe(null)
  })

  test('is not confused by a note that names another program', async () => {
    const folder = await newDatabase()
    const database = await open(folder)
    await database.close()
    const note = join(folder, 'postgres', 'postmaster.pid')
    await writeFile(note, `${process.pid}\n${folder}/postgres\n1\n5432\n.\n\n  1 1\nready   \n`)
    await writeFile(join(folder, 'postgres', '.s.PGSQL.5432.lock'), `${process.pid}\n`)
    const again = await open(folder)
    expect(await postmasterOf(folder)).not.toBe(process.pid)
    await again.close()
  })

  test('works in a folder whose path is longer than a socket can have, with blanks and letters of its own', async () => {
    const folder = await newDatabase(join('data', `${'ilgas kelias '.repeat(8)}ąčę, "ž"`))
    const database = await open(folder)
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await database.close()
    expect(await postmasterOf(folder)).toBe(null)
  })
})

describe('a data folder that cannot be used', () => {
  test('of another version of PostgreSQL is refused and left as it is', async () => {
    const folder = await newFolder()
    await mkdir(join(folder, 'postgres'))
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '15\n')
    expect(await troubleOf(open(folder))).toEqual({ code: 'data-folder-of-another-version', folder, found: '15', wanted: '18' })
    expect(await readFile(join(folder, 'postgres', 'PG_VERSION'), 'utf8')).toBe('15\n')
  })

  test('that holds something else is refused', async () => {
    const folder = await newFolder()
    await mkdir(join(folder, 'postgres'))
    await writeFile(join(folder, 'postgres', 'letters.txt'), 'mine')
    expect(await troubleOf(open(folder))).toEqual({ code: 'data-folder-strange', folder: join(folder, 'postgres') })
  })

  test('whose place is taken by a file is refused', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, 'file'), '')
    const inFile = join(folder, 'file', 'data')
    expect(await troubleOf(open(inFile))).toMatchObject({ code: 'data-folder-unwritable', folder: inFile })
  })
})

describe.runIf(isRoot)('the rights of root', () => {
  test('are dropped: the server runs as nobody, also below a folder that is closed to it', async () => {
    const folder = await newFolder()
    await chmod(join(folder, '..'), 0o700)
    const database = await open(folder)
    const server = await postmasterOf(folder)
    expect((await stat(`/proc/${server}`)).uid).toBe(NOBODY)
    expect((await stat(join(folder, 'postgres'))).mode & 0o777).toBe(0o700)
    await database.close()
  })

  test('are no hindrance when root has copied the folder', async () => {
    const folder = await newDatabase()
    expect((await stat(join(folder, 'postgres'))).uid).toBe(0)
    const database = await open(folder)
    expect((await stat(join(folder, 'postgres', 'global'))).uid).toBe(NOBODY)
    await database.close()
  })

  test('are not needed: another user starts it in a folder of its own', async () => {
    const folder = await newFolder()
    await chown(folder, NOBODY, NOBODY)
    const writer = runWriter(folder, { uid: NOBODY })
    await writer.until('confirmed 1')
    await writer.end('SIGTERM')
    expect(await postmasterOf(folder)).toBe(null)
    // And root goes on with it as that user.
    const database = await open(folder)
    expect(await highest(database)).toBeGreaterThan(0)
    expect((await stat(`/proc/${await postmasterOf(folder)}`)).uid).toBe(NOBODY)
    await database.close()
  })

  test('are missed where the folder belongs to somebody else', async () => {
    const folder = await newFolder()
    const unwritable = runWriter(folder, { uid: NOBODY })
    expect(await unwritable.until('refused')).toContain('"code":"data-folder-unwritable"')
    await chmod(folder, 0o777)
    await mkdir(join(folder, 'postgres'))
    const foreign = runWriter(folder, { uid: NOBODY })
    expect(await foreign.until('refused')).toContain('"code":"data-folder-of-another-user"')
    await rm(join(folder, 'postgres'), { recursive: true })
  })
})

async function highest({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ highest: number }>('select coalesce(max(number), 0) as highest from number_written')
  return rows[0]?.highest ?? 0
}

function lastConfirmed(lines: string[]): number {
  const last = lines.findLast((line) => line.startsWith('confirmed '))
  return Number(last?.split(' ')[1] ?? 0)
}
