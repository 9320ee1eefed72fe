import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { programFolder } from '#store/engine/config.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { programEnv } from '#store/testing/program-env.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'

type Ended = { code: number | null; said: string; complained: string }
type Call = { env?: Record<string, string>; uid?: number }

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'santalka-cli-'))
  await chmod(folder, 0o755)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs an entry of the program as an operator would, and waits for its end. */
async function call(
  entry: 'src/cli/main.ts' | 'src/server/main.ts',
  words: string[],
  { env = {}, uid }: Call = {},
): Promise<Ended> {
  const who = uid === undefined ? {} : { uid, gid: uid }
  const child = spawn(process.execPath, [join(programFolder, entry), ...words], {
    ...who,
    cwd: '/',
    env: { ...programEnv, SANTALKA_DATA: join(folder, 'data'), ...env },
  })
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, said, complained }
}

const santalka = (words: string[], how?: Call) => call('src/cli/main.ts', words, how)
const serve = (how: Call) => call('src/server/main.ts', [], how)

describe('a command', () => {
  test.each(['en', 'lt'])('lists in %s what there is, every setting and every exit code', async (language) => {
    const { code, said } = await santalka(['--help'], { env: { SANTALKA_LANGUAGE: language } })
    expect(code).toBe(exitCode.ok)
    for (const word of ['serve', 'migrate', 'doctor', 'backup', 'restore', 'SANTALKA_DATA', 'DATABASE_URL'])
      expect(said).toContain(word)
    for (const number of Object.values(exitCode)) expect(said).toMatch(new RegExp(`^  ${number}  \\S`, 'm'))
  })

  test.each([
    { words: ['bakup'], complaint: 'There is no command "bakup". Did you mean "backup"?' },
    { words: ['backup'], complaint: 'file is missing.' },
    { words: ['backup', 'a', 'b'], complaint: 'There are more words than the command takes.' },
    { words: ['doctor', '--fast'], complaint: 'There is no option --fast here.' },
    { words: [], complaint: 'Which command?' },
  ])('that reads "$words" is answered: $complaint', async ({ words, complaint }) => {
    const { code, complained } = await santalka(words)
    expect({ code, complained }).toEqual({ code: exitCode.usage, complained: expect.stringContaining(complaint) })
  })
})

describe('what cannot be done ends in a sentence and its exit code, never in a stack trace', () => {
  test('a wrong setting', async () => {
    await expectRefusal(serve({ env: { PORT: 'eighty' } }), exitCode.usage, 'PORT=eighty cannot be used')
    await expectRefusal(serve({ env: { SANTALKA_COUNTRY: 'latvia' } }), exitCode.usage, 'There is: ')
    await expectRefusal(santalka(['migrate'], { env: { SANTALKA_DAT: 'x' } }), exitCode.usage, 'Did you mean SANTALKA_DATA?')
  })

  test('a port that is taken', async () => {
    const other = createServer().listen(0)
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    await expectRefusal(serve({ env: { PORT: String(port) } }), exitCode.portBusy, `Port ${port} is taken`)
    other.close()
  })

  test('an address that this machine does not have', async () => {
    await expectRefusal(
      serve({ env: { PORT: '0', HOST: '192.0.2.1' } }),
      exitCode.usage,
      'HOST=192.0.2.1 is not an address of this machine.',
    )
  })

  test.runIf(process.getuid?.() === 0)('a data folder that may not be written to', async () => {
    await expectRefusal(santalka(['migrate'], { uid: 65_534 }), exitCode.dataFolder, 'cannot write to its data folder')
    await expectRefusal(serve({ uid: 65_534, env: { PORT: '0' } }), exitCode.dataFolder, 'cannot write to its data folder')
  })

  test('a data folder without a register, when one is to be looked at', async () => {
    await expectRefusal(santalka(['doctor']), exitCode.dataFolder, 'There is no register in')
    await expectRefusal(santalka(['backup', join(folder, 'nothing.tar.gz')]), exitCode.dataFolder, 'There is no register in')
  })

  test('a database server that cannot be reached', async () => {
    const env = { DATABASE_URL: 'postgresql://me:secret@127.0.0.1:1/register' }
    const { complained } = await expectRefusal(santalka(['migrate'], { env }), exitCode.databaseUnreachable, 'cannot be reached')
    expect(complained).not.toContain('secret')
  })
})

describeOnDatabase('a database', (open) => {
  test('in which nothing was ever recorded has no backup', async () => {
    const { url } = await open({ from: 'nothing' })
    await expectRefusal(
      santalka(['backup', join(folder, 'nothing.tar.gz')], { env: { DATABASE_URL: url } }),
      exitCode.dataFolder,
      'no register',
    )
  })

  test('that is absent on its server is told so', async () => {
    const { url, name } = await open()
    await expectRefusal(
      santalka(['migrate'], { env: { DATABASE_URL: url.replace(name, 'nowhere') } }),
      exitCode.databaseUnreachable,
      'no such database',
    )
  })

  test('of a newer version is refused by every command', async () => {
    const { url, pool } = await open()
    await pool.query(`insert into schema_migration (name, hash) values ('9999-future.sql', 'x')`)
    const env = { DATABASE_URL: url, PORT: '0' }
    await expectRefusal(santalka(['migrate'], { env }), exitCode.databaseNewer, 'newer version of Santalka')
    await expectRefusal(santalka(['backup', join(folder, 'b')], { env }), exitCode.databaseNewer, 'newer version of Santalka')
    await expectRefusal(serve({ env }), exitCode.databaseNewer, 'newer version of Santalka')
  })

  test('is backed up and restored from the terminal, and the doctor finds it well', async () => {
    const before = await open()
    const after = await open({ from: 'nothing' })
    const file = join(folder, 'register.tar.gz')
    const backup = await santalka(['backup', file], { env: { DATABASE_URL: before.url } })
    expect(backup).toMatchObject({ code: exitCode.ok, said: expect.stringContaining('Backed up') })
    await expectRefusal(santalka(['backup', file], { env: { DATABASE_URL: before.url } }), exitCode.usage, 'is not overwritten')
    const restored = await santalka(['restore', file], { env: { DATABASE_URL: after.url } })
    expect(restored).toMatchObject({ code: exitCode.ok, said: expect.stringContaining('every count and checksum agrees') })
    await expectRefusal(
      santalka(['restore', join(folder, 'nowhere')], { env: { DATABASE_URL: after.url } }),
      exitCode.importRefused,
      'cannot be read',
    )
    // The server of the tests is made for haste; everything else the doctor looks at is in order.
    const { said } = await santalka(['doctor'], { env: { DATABASE_URL: after.url } })
    expect(said.split('\n').filter((line) => line.startsWith('✘') && !line.includes('power cut'))).toEqual([])
    expect(said).toMatch(
      /Nothing can be changed or deleted in change, import, .*, audit_entry, .*, return_answer, .*, study_edition\./,
    )
  })

  test('without its guard against deleting makes the doctor complain', async () => {
    const { url, pool } = await open()
    await pool.query('drop trigger append_only on statement')
    const { code, said } = await santalka(['doctor'], { env: { DATABASE_URL: url } })
    expect({ code, said }).toEqual({
      code: exitCode.fault,
      said: expect.stringContaining('The guard against changing or deleting is missing on statement.'),
    })
  })
})

describe('the command line beside the running server', () => {
  test('works on the same embedded database, and leaves it running', async () => {
    const env = { SANTALKA_DATA: join(folder, 'shared'), PORT: '0', SANTALKA_COUNTRY: 'lithuania' }
    const server = spawn(process.execPath, [join(programFolder, 'src/server/main.ts')], {
      env: { ...programEnv, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const lines: string[] = []
    const up = new Promise<string>((resolve) => {
      server.stdout.setEncoding('utf8').on('data', (piece: string) => {
        lines.push(piece)
        const address = /Santalka: (http:\S+)/.exec(lines.join(''))?.[1]
        if (address !== undefined) resolve(address)
      })
    })
    const address = await up
    const doctor = await santalka(['doctor'], { env })
    expect(doctor).toMatchObject({ code: exitCode.ok, said: expect.stringContaining('All is well.') })
    const health = await fetch(`${address}/health`)
    expect(await health.json()).toEqual({ status: 'ok' })
    server.kill('SIGTERM')
    await once(server, 'close')
    expect(server.exitCode).toBe(exitCode.ok)
  }, 60_000)
})

async function expectRefusal(ending: Promise<Ended>, code: number, sentence: string): Promise<Ended> {
  const ended = await ending
  expect(ended.complained).toContain(sentence)
  expect(ended.complained).not.toMatch(/^\s+at .*[:(]\d+/m)
  expect(ended.code).toBe(code)
  return ended
}
