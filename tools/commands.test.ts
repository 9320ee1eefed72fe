import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

// The commands are tried in a small project of their own: with one package, an npm of ours and an entry that says hello.

let project = ''

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'santalka-commands-'))
  await cp('bin', join(project, 'bin'), { recursive: true })
  await write('package.json', '{ "type": "module" }')
  await lock('1.0.0')
  await write('npm.js', installer(0))
  await write(
    'src/cli/main.ts',
    'const words: string[] = process.argv.slice(2); console.log(`cli ${words.join(" ")}`); process.exitCode = 5',
  )
  await write(
    'src/server/main.ts',
    'process.once("SIGTERM", () => process.exit(7)); setInterval(() => {}, 1000); console.log("serving")',
  )
  await write('tools/build-web.ts', 'console.log("built")')
})
afterEach(() => rm(project, { recursive: true, force: true }))

async function write(name: string, content: string): Promise<void> {
  await mkdir(dirname(join(project, name)), { recursive: true })
  await writeFile(join(project, name), content)
}

const lockWith = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/amber': { version } } })
const lock = (version: string) => write('package-lock.json', lockWith(version))

/** An npm that installs what the lock says, and counts how often it was asked. */
function installer(code: number): string {
  return `
    import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
    appendFileSync('asked', process.argv.slice(2).join(' ') + '\\n')
    mkdirSync('node_modules/amber', { recursive: true })
    writeFileSync('node_modules/amber/package.json', '{}')
    cpSync('package-lock.json', 'node_modules/.package-lock.json')
    process.exitCode = ${code}`
}

type Ended = { code: number; said: string; complained: string }

type Call = { env?: Record<string, string>; uid?: number }

function run(command: string, words: string[] = [], { env = {}, uid }: Call = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const all = { PATH: process.env['PATH'] ?? '', SANTALKA_LANGUAGE: 'en', npm_execpath: join(project, 'npm.js'), ...env }
    const child = execFile(
      process.execPath,
      [join('bin', command), ...words],
      { cwd: project, env: all, ...(uid === undefined ? {} : { uid, gid: uid }) },
      (_error, said, complained) => {
        resolve({ code: child.exitCode ?? -1, said, complained })
      },
    )
    if (command === 'start.mjs') child.stdout?.on('data', (piece) => String(piece).includes('serving') && child.kill('SIGTERM'))
  })
}

const timesInstalled = async () => (await readFile(join(project, 'asked'), 'utf8').catch(() => '')).split('\n').length - 1

describe('the packages', () => {
  test('are installed at the first call, and then only when the lock has changed', async () => {
    expect((await run('santalka.mjs')).said).toContain('Installing packages (1;')
    await run('santalka.mjs')
    expect(await timesInstalled()).toBe(1)
    await lock('2.0.0')
    await run('santalka.mjs')
    expect(await timesInstalled()).toBe(2)
  })

  test('that somebody installed by hand are kept when they are those of the lock', async () => {
    await write('node_modules/.package-lock.json', lockWith('1.0.0'))
    await write('node_modules/amber/package.json', '{}')
    await run('santalka.mjs')
    expect(await timesInstalled()).toBe(0)
    await rm(join(project, 'node_modules'), { recursive: true })
    await run('santalka.mjs')
    expect(await timesInstalled()).toBe(1)
  })

  test('are installed once when two commands begin together', async () => {
    const both = await Promise.all([run('santalka.mjs'), run('santalka.mjs')])
    expect(both.map(({ code }) => code)).toEqual([5, 5])
    expect(await timesInstalled()).toBe(1)
  })

  test.runIf(process.getuid?.() === 0)('installed by root serve a user who may not write there', async () => {
    await run('santalka.mjs')
    await rm(join(project, 'node_modules', '.santalka-install'))
    await chmod(project, 0o755)
    expect((await run('santalka.mjs', [], { uid: 65_534 })).code).toBe(5)
    await lock('2.0.0')
    const refused = await run('santalka.mjs', [], { uid: 65_534 })
    expect(refused).toMatchObject({ code: 1, complained: expect.stringContaining('cannot be prepared: EACCES') })
    expect(refused.complained).not.toContain('    at ')
  })

  test('that cannot be installed stop the command with a sentence, and are tried again', async () => {
    await write('npm.js', installer(3))
    const failed = await run('santalka.mjs')
    expect(failed).toMatchObject({ code: 1, complained: expect.stringContaining('could not be installed (npm ended with 3)') })
    await write('npm.js', installer(0))
    expect((await run('santalka.mjs')).code).toBe(5)
  })
})

describe('the commands', () => {
  test('hand on words and exit code', async () => {
    expect(await run('santalka.mjs', ['doctor', '--x'])).toMatchObject({
      code: 5,
      said: expect.stringContaining('cli doctor --x'),
    })
  })

  test('build before they serve, and hand on a signal', async () => {
    const { code, said } = await run('start.mjs')
    expect(said).toMatch(/built\n[^]*serving/)
    expect(code).toBe(7)
  })

  test('end when the npm that began them is gone', async () => {
    await write(
      'src/server/main.ts',
      'import { writeFileSync } from "node:fs"; process.once("SIGTERM", () => { writeFileSync("stopped", ""); process.exit() }); setInterval(() => {}, 1000); writeFileSync("serving", "")',
    )
    const env = { PATH: process.env['PATH'] ?? '', npm_execpath: join(project, 'npm.js'), npm_lifecycle_event: 'start' }
    const shell = spawn('sh', ['-c', `"${process.execPath}" bin/start.mjs; true`], { cwd: project, env, stdio: 'ignore' })
    await expect.poll(() => existsSync(join(project, 'serving')), { timeout: 60_000 }).toBe(true)
    shell.kill('SIGKILL')
    await expect.poll(() => existsSync(join(project, 'stopped')), { timeout: 30_000 }).toBe(true)
  }, 100_000)

  test('do not serve what could not be built', async () => {
    await write('tools/build-web.ts', 'process.exitCode = 1')
    expect(await run('start.mjs')).toMatchObject({ code: 1, said: expect.not.stringContaining('serving') })
  })

  test('speak Lithuanian to a Lithuanian terminal', async () => {
    expect((await run('santalka.mjs', [], { env: { SANTALKA_LANGUAGE: '', LANG: 'lt_LT.UTF-8' } })).said).toContain(
      'Diegiami paketai',
    )
  })
})

describe('the test command', () => {
  const runner = (report: object | null, code: number) => `
    const { writeFileSync } = require('node:fs')
    const file = process.argv.find((word) => word.startsWith('--outputFile.json=')).split('=')[1]
    ${report === null ? '' : `writeFileSync(file, ${JSON.stringify(JSON.stringify(report))})`}
    process.exitCode = ${code}`

  async function runTests(report: object | null, code: number): Promise<Ended> {
    await run('santalka.mjs')
    await write('node_modules/package.json', '{ "type": "commonjs" }')
    await write('node_modules/.bin/vitest', runner(report, code))
    return run('test.mjs')
  }

  const counts = { numPassedTests: 12, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1, testResults: [] }

  test('ends with what was counted, alone on its line', async () => {
    const { code, said } = await runTests(counts, 0)
    expect({ code, last: said.trimEnd().split('\n').at(-1) }).toEqual({ code: 0, last: '12 passed, 0 failed, 3 skipped' })
  })

  test('counts a file that could not be read as failed', async () => {
    const unreadable = { ...counts, testResults: [{ status: 'failed', assertionResults: [] }] }
    const { code, said } = await runTests(unreadable, 1)
    expect({ code, last: said.trimEnd().split('\n').at(-1) }).toEqual({ code: 1, last: '12 passed, 1 failed, 3 skipped' })
  })

  test('never calls a run without a report a success', async () => {
    const { code, said } = await runTests(null, 0)
    expect({ code, last: said.trimEnd().split('\n').at(-1) }).toEqual({ code: 1, last: '0 passed, 1 failed, 0 skipped' })
  })

  test('says loudly what was left out, or that nothing was', async () => {
    expect((await runTests(counts, 0)).said).toMatch(/LEFT OUT: .*apt-get install|Nothing was left out/)
  })
})
