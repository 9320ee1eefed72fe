import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { languageOf, programFolder } from '#store/engine/config.ts'
import { stampOfFiles } from '#store/engine/stamp-of-files.ts'
import { takeTurn } from '#store/engine/take-turn.ts'
import { reasonOf } from '#store/engine/trouble.ts'
import { operatorWords } from '#words/operator.ts'
import { packAssets } from './pack-assets.ts'

/** What the built pages depend on. */
const INPUTS = [
  'src/web',
  'src/words',
  'src/core',
  'vite.config.ts',
  'vite.server.config.ts',
  'package-lock.json',
  'tools/build-web.ts',
  'tools/pack-assets.ts',
].map((name) => join(programFolder, name))
const ASSETS = join(programFolder, 'build', 'web', 'client', 'static')
const STAMP = join(programFolder, 'build', 'stamp')

const words = operatorWords(languageOf(process.env))

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Vite once for the browser's part and once for the part that draws pages on the server. */
async function build(config: string): Promise<boolean> {
  const vite = join(programFolder, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
    cwd: programFolder,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code === 0))
  })
}

async function buildWhatIsStale(): Promise<boolean> {
  const configs = ['vite.config.ts', 'vite.server.config.ts'].filter((name) => existsSync(join(programFolder, name)))
  if (configs.length === 0 || isFresh()) return true
  mkdirSync(dirname(STAMP), { recursive: true })
  // Two starts at once in one checkout: the second finds the work done.
  return process.platform === 'linux'
    ? takeTurn(
        dirname(STAMP),
        () => buildAll(configs),
        () => {},
      )
    : buildAll(configs)
}

function isFresh(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stampOfFiles(INPUTS, programFolder)
}

async function buildAll(configs: string[]): Promise<boolean> {
  if (isFresh()) return true
  const stamp = stampOfFiles(INPUTS, programFolder)
  say(words.progress.building())
  const began = performance.now()
  const seconds = () => Math.round((performance.now() - began) / 100) / 10
  const beat = setInterval(() => say(words.progress['building-still']({ seconds: seconds() })), 2000)
  try {
    for (const config of configs) {
      if (!(await build(config))) return false
    }
    packAssets(ASSETS)
    writeFileSync(STAMP, stamp)
    say(words.progress.built({ seconds: seconds() }))
    return true
  } finally {
    clearInterval(beat)
  }
}

async function buildOrExplain(): Promise<boolean> {
  try {
    return await buildWhatIsStale()
  } catch (error) {
    // No right to write, or no room: the sentence below says what could not be done, this line why.
    process.stderr.write(`${reasonOf(error)}\n`)
    return false
  }
}

if (!(await buildOrExplain())) {
  process.stderr.write(`${words.progress['build-failed']()}\n`)
  process.exitCode = 1
}
