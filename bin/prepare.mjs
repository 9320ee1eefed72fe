// Plain JavaScript for any host Node from 18 on: it runs before anything is installed, so it imports nothing from node_modules.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { wordsFor } from './words.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const words = wordsFor(process.env)

const modules = join(root, 'node_modules')
const stampFile = join(modules, '.santalka-install')
const FAULT = 1
const USAGE = 2

export function say(line) {
  process.stdout.write(`${line}\n`)
}

function stop(line, code) {
  process.stderr.write(`${line}\n`)
  process.exit(code)
}

/** Installs the packages when they are absent or differ from the lock file. */
export async function ensureInstalled() {
  try {
    await installWhatIsMissing()
  } catch (error) {
    // Before anything is installed there is nobody else to say it: no right to write, no room on the disk.
    stop(words.cannotPrepare(error.code ?? error.message, error.path ?? root), FAULT)
  }
}

async function installWhatIsMissing() {
  const hostMajor = Number(process.versions.node.split('.')[0])
  if (hostMajor < 18) stop(words.hostTooOld(process.versions.node), USAGE)
  const lock = readFileSync(join(root, 'package-lock.json'))
  const stamp = createHash('sha256').update(lock).digest('hex')
  if (readText(stampFile) === stamp) return
  const wanted = JSON.parse(lock.toString('utf8')).packages
  // Someone may have run npm by hand: what lies there is kept when it is what the lock asks for.
  if (!isAsLocked(wanted)) await install(wanted, stamp)
  try {
    writeFileSync(stampFile, stamp)
  } catch (error) {
    // Packages that somebody else installed for us, in an image for instance: the longer look is repeated next time.
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error
  }
}

function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

function isAsLocked(wanted) {
  const hidden = readText(join(modules, '.package-lock.json'))
  if (hidden === null) return false
  const present = JSON.parse(hidden).packages
  return Object.entries(wanted).every(([place, { version, optional, devOptional, peer }]) => {
    if (place === '') return true
    const found = present[place]
    // Optional packages of other platforms are rightly absent.
    if (found === undefined) return Boolean(optional || devOptional || peer)
    return found.version === version && existsSync(join(root, place))
  })
}

async function install(wanted, stamp) {
  const release = await takeInstallLock()
  try {
    if (readText(stampFile) === stamp) return
    const places = Object.keys(wanted).filter((place) => place !== '' && fitsHere(wanted[place]))
    say(words.installing(places.length))
    const began = Date.now()
    const seconds = () => Math.round((Date.now() - began) / 1000)
    const beat = setInterval(() => {
      const present = places.filter((place) => existsSync(join(root, place, 'package.json'))).length
      say(words.installingStill(seconds(), present, places.length))
    }, 3000)
    const { code } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
    clearInterval(beat)
    if (code !== 0) {
      release()
      stop(words.installFailed(code), FAULT)
    }
    say(words.installed(seconds()))
  } finally {
    release()
  }
}

/** Packages for other systems stand in the lock as well, and are not installed. */
function fitsHere({ os, cpu, libc }) {
  const fits = (allowed, ours) => allowed === undefined || allowed.includes(ours)
  return fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, 'glibc')
}

/** Two starts at once in one fresh checkout: the second waits, or it would delete what the first installs. */
async function takeInstallLock() {
  const folder = join(root, 'build', '.installing')
  mkdirSync(dirname(folder), { recursive: true })
  let told = false
  for (;;) {
    try {
      mkdirSync(folder)
      writeFileSync(join(folder, String(process.pid)), '')
      const interrupt = () => {
        release()
        process.exit(128 + constants.signals.SIGINT)
      }
      const release = () => {
        process.off('SIGINT', interrupt)
        rmSync(folder, { recursive: true, force: true })
      }
      process.once('SIGINT', interrupt)
      return release
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const [pid] = existsSync(folder) ? readdirSync(folder) : []
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(folder, { recursive: true, force: true })
    else if (!told) {
      told = true
      say(words.waitingForInstall(pid ?? '?'))
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function runNpm(args) {
  const throughNpm = process.env.npm_execpath
  return throughNpm?.endsWith('.js')
    ? run(process.execPath, [throughNpm, ...args])
    : run('npm', args).catch((error) => (error.code === 'ENOENT' ? stop(words.npmMissing(), USAGE) : Promise.reject(error)))
}

/** Node 24: the one that came with the packages, or the host's own when that is new enough. */
export function findRuntime() {
  const carried = join(modules, '.bin', 'node')
  if (existsSync(carried)) return carried
  const { node } = process.versions
  if (Number(node.split('.')[0]) >= 24) return process.execPath
  return stop(words.noRuntime(node, `${process.platform} ${process.arch}`), USAGE)
}

/** Runs a program on our terminal, hands signals on, and answers how it ended. */
export function run(program, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: 'inherit' })
    const forward = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, forward)
    const settle = () => {
      for (const signal of signals) process.off(signal, forward)
    }
    child.once('error', (error) => {
      settle()
      reject(error)
    })
    child.once('exit', (code, signal) => {
      settle()
      resolve({ code: code ?? 128 + (constants.signals[signal] ?? 0) })
    })
  })
}

/** Runs one of our TypeScript entries on Node 24, which keeps what it compiled for the next start. */
export async function runEntry(entry, args, given = process.env) {
  const env = { NODE_COMPILE_CACHE: join(root, 'build', 'compiled'), ...given }
  const runtime = findRuntime()
  const script = join(root, entry)
  try {
    return await run(runtime, [script, ...args], env)
  } catch (error) {
    // On a system without glibc the carried Node is there but cannot start.
    if (error.code !== 'ENOENT' || Number(process.versions.node.split('.')[0]) < 24) throw error
    return run(process.execPath, [script, ...args], env)
  }
}
