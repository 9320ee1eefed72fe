import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { languageOf, programFolder } from '#store/engine/config.ts'
import { takeTurn } from '#store/engine/take-turn.ts'
import { operatorWords } from '#words/operator.ts'

/** What the built pages depend on. */
const INPUTS = [
  'src/web',
  'src/words',
  'src/core',
  'vite.config.ts',
  'vite.server.config.ts',
  'package-lock.json',
  'tools/build-web.ts',
]
const STAMP = join(programFolder, 'build', 'stamp')

const words = operatorWords(languageOf(process.env))

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

function stampOf(inputs: string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of inputs.flatMap((input) => filesBelow(join(programFolder, input)))) {
    hash
      .update(`${relative(programFolder, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
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
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stampOf(INPUTS)
}

async function buildAll(configs: string[]): Promise<boolean> {
  if (isFresh()) return true
  const stamp = stampOf(INPUTS)
  say(words.progress.building())
  const began = performance.now()
  const seconds = () => Math.round((performance.now() - began) / 100) / 10
  const beat = setInterval(() => say(words.progress['building-still']({ seconds: seconds() })), 2000)
  try {
    for (const config of configs) {
      if (!(await build(config))) return false
    }
    writeFileSync(STAMP, stamp)
    say(words.progress.built({ seconds: seconds() }))
    return true
  } finally {
    clearInterval(beat)
  }
}

if (!(await buildWhatIsStale())) {
  process.stderr.write(`${words.progress['build-failed']()}\n`)
  process.exitCode = 1
}
