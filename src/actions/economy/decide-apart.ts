import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { ActivityTree } from '#core/economy/activities/activity-tree.ts'
import type { GroupSet } from '#core/economy/groups/group-set.ts'
import type { DecidedYear } from '#core/economy/observed/protect-year.ts'
import type { YearTable } from '#core/economy/observed/year-sums.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'
import type { Lake } from '#lake/open.ts'

/** What is to be decided, as it goes to the other thread. */
export type ToDecide = {
  readonly tables: readonly YearTable[]
  readonly tree: ActivityTree
  readonly sets: readonly GroupSet[]
  readonly counties: ReadonlyMap<string, string | null>
  readonly rule: DisclosureRule
  readonly settled: DecidedYear | undefined
}

/** Another way of deciding is another answer. */
const METHOD = 5
const MOST_KEPT = 60

/**
 * Decides what is kept back of a year on a thread of its own, since it takes seconds, and writes the answer down in the folder of the lake
 * under the hash of all that it depends on: it is worked out once for each state of the data, also over restarts.
 */
export async function decideApart(lake: Lake, toDecide: ToDecide): Promise<DecidedYear> {
  const folder = join(lake.place.folder, 'kept-back')
  const path = join(folder, `${hashOf(toDecide)}.bin`)
  const known = await readDecided(path)
  if (known !== null) return known
  const decided = await decideOnThread(serialize(toDecide))
  await writeDecided(folder, { path, decided }).catch((error: unknown) => {
    // A lake that may only be read is asked all the same; it works the answer out each time.
    if (!(error instanceof Error && 'code' in error)) throw error
  })
  return decided
}

/** The hash of all values: how V8 holds a text in memory, which goes into what it serialises, may differ from one asking to the next. */
function hashOf(toDecide: ToDecide): string {
  const sha256 = (of: string | Float64Array | Uint8Array) => createHash('sha256').update(of).digest('hex')
  const told = (_key: string, value: unknown) =>
    value instanceof Float64Array || value instanceof Uint8Array
      ? sha256(value)
      : value instanceof Map
        ? [...value.entries()]
        : value
  const inPersons = toDecide.tables.map(({ amount, persons }) => amount === persons)
  return sha256(JSON.stringify([METHOD, inPersons, toDecide], told))
}

async function readDecided(path: string): Promise<DecidedYear | null> {
  try {
    const read: unknown = deserialize(await readFile(path))
    return isDecided(read) ? read : null
  } catch {
    // Not there, or written halfway by a machine that stopped: it is worked out anew.
    return null
  }
}

function isDecided(read: unknown): read is DecidedYear {
  return (
    typeof read === 'object' &&
    read !== null &&
    'inPersons' in read &&
    'inAmount' in read &&
    read.inPersons instanceof Uint8Array &&
    read.inAmount instanceof Uint8Array
  )
}

function decideOnThread(content: Buffer): Promise<DecidedYear> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('decide-thread.ts', import.meta.url), { workerData: content })
    worker.once('message', (decided: unknown) =>
      isDecided(decided) ? resolve(decided) : reject(new TypeError('the thread gave no decision')),
    )
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`deciding what is kept back ended with ${code}`)))
  })
}

async function writeDecided(folder: string, { path, decided }: { path: string; decided: DecidedYear }): Promise<void> {
  await mkdir(folder, { recursive: true })
  const aside = `${path}.${process.pid}`
  await writeFile(aside, serialize(decided))
  await rename(aside, path)
  const names = await readdir(folder)
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0 })),
  )
  const old = dated.toSorted((one, other) => other.at - one.at).slice(MOST_KEPT)
  for (const { name } of old) await rm(join(folder, name), { force: true })
}
