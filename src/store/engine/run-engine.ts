import { execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, lchown, mkdir, open, readdir, readFile, rename, rm, stat, statfs, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { EngineUser } from './choose-user.ts'
import { type DataFolder, refuseFullDisk } from './data-folder.ts'
import { canReach, type Engine } from './find-engine.ts'
import { findServerProcesses } from './server-processes.ts'
import { DatabaseRefusal } from './trouble.ts'

const runFile = promisify(execFile)
/** Parallel queries need more shared memory than a container is given by default. */
const ENOUGH_SHARED_BYTES = 256 * 1024 * 1024

/** A few gigabytes on a disk without moving parts, with one program that asks: not what the defaults are made for. */
const TUNING = ['work_mem=16MB', 'maintenance_work_mem=128MB', 'random_page_cost=1.1', 'max_wal_size=2GB']

const LONGEST_LOG_BYTES = 10 * 1024 * 1024

/** The embedded database has one login, guarded by the rights of the folder its socket lies in. */
export const ENGINE_LOGIN = 'santalka'
export const ENGINE_PORT = 5432

/** Makes a new, empty cluster; it appears under its name only when it is whole. */
export async function createCluster(engine: Engine, place: DataFolder, user: EngineUser): Promise<void> {
  await refuseFullDisk(place)
  const half = join(place.folder, `postgres-new-${randomUUID()}`)
  try {
    await mkdir(half, { mode: 0o700 })
    if (!user.isOurs) await chown(half, user.uid, user.gid)
    const choices = [
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=und',
      '--no-instructions',
    ]
    await runFile(engine.initdb, ['-D', await nameFor(half, user), '-U', ENGINE_LOGIN, ...choices], runAs(half, user))
    await rename(half, place.cluster)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    throw refusalFor(String(error), place, error)
  }
}

export type EngineStart = { engine: Engine; place: DataFolder; user: EngineUser; settings: string[] }

/**
 * Starts the server; the answer reads what it said if it ended at once.
 * It outlives this process on purpose: others may be using it when we end.
 */
export async function startEngine({ engine, place, user, settings }: EngineStart): Promise<() => Promise<string | null>> {
  if (existsSync(place.log) && (await stat(place.log)).size > LONGEST_LOG_BYTES) await truncate(place.log)
  const log = await open(place.log, 'a')
  try {
    const { size: logStart } = await log.stat()
    const all = [
      'listen_addresses=',
      'unix_socket_directories=.',
      'unix_socket_permissions=0700',
      `port=${ENGINE_PORT}`,
      ...TUNING,
      ...((await hasSharedMemory()) ? [] : ['dynamic_shared_memory_type=mmap']),
      ...settings,
    ]
    const args = ['-D', await nameFor(place.cluster, user), ...all.flatMap((setting) => ['-c', setting])]
    const child = spawn(engine.postgres, args, {
      ...runAs(place.cluster, user),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    let ended = false
    child.once('exit', () => {
      ended = true
    })
    child.once('error', () => {
      ended = true
    })
    child.unref()
    return async () => (ended ? (await readFile(place.log, 'utf8')).slice(logStart) : null)
  } finally {
    await log.close()
  }
}

function runAs(folder: string, user: EngineUser): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
  // The folder is entered before the rights are dropped. LC_ALL=C keeps the log in one language that we can read.
  const common = { cwd: folder, env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' } }
  return user.isOurs ? common : { ...common, uid: user.uid, gid: user.gid }
}

async function hasSharedMemory(): Promise<boolean> {
  const { bsize, blocks } = await statfs('/dev/shm').catch(() => ({ bsize: 0, blocks: 0 }))
  return bsize * blocks >= ENOUGH_SHARED_BYTES
}

/** A cluster that root copied or unpacked belongs to root, and the database's user could not open it. */
export async function handOver(cluster: string, user: EngineUser): Promise<void> {
  if (user.isOurs || (await stat(cluster)).uid === user.uid) return
  for (const name of ['.', ...(await readdir(cluster, { recursive: true }))])
    await lchown(join(cluster, name), user.uid, user.gid)
  await chmod(cluster, 0o700)
}

/** Where the folders above are closed to the database's user, it names the folder it already stands in. */
async function nameFor(folder: string, user: EngineUser): Promise<string> {
  return user.isOurs || (await canReach(join(folder, '..'))) ? folder : '/proc/self/cwd'
}

/** The process that serves the cluster, or null. */
export async function findPostmaster({ cluster }: DataFolder): Promise<number | null> {
  const processes = await findServerProcesses(cluster)
  return processes.find(({ isWorker }) => !isWorker)?.pid ?? null
}

/** A server that was killed leaves notes with its number. Only who knows that no process of it is left may remove them. */
export async function removeStaleNotes({ cluster }: DataFolder): Promise<void> {
  await rm(join(cluster, 'postmaster.pid'), { force: true })
  await rm(join(cluster, `.s.PGSQL.${ENGINE_PORT}.lock`), { force: true })
}

export function refusalFor(output: string, place: DataFolder, cause?: unknown): DatabaseRefusal {
  if (/No space left on device|Disk quota exceeded/.test(output))
    return new DatabaseRefusal({ code: 'disk-full', folder: place.folder }, cause)
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  const telling = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? ''
  return new DatabaseRefusal({ code: 'engine-failed', log: place.log, lastLine: telling }, cause)
}
