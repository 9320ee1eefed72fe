import type { DuckDBInstance } from '@duckdb/node-api'
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { availableParallelism, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { closeEngine, openEngine } from './engine.ts'
import type { LakeLimits } from './engine.ts'
import type { Answer } from './ask/read-columns.ts'
import { layOut } from './lay-out.ts'
import type { LakeFolder } from './lay-out.ts'
import type { Manifest } from './manifest.ts'
import { closeServer, openServer } from './server/open-server.ts'
import type { LakeServer } from './server/open-server.ts'

/** An open lake. Its DuckDB starts with the first question. */
export type Lake = {
  /** `held`: the state that is asked of, where it is not the one that counts now. */
  readonly place: LakeFolder & { readonly held?: Manifest }
  readonly limits: LakeLimits
  readonly engine: () => Promise<DuckDBInstance>
  readonly isStarted: () => boolean
  /** Nothing more is asked of it from then on. */
  readonly isClosed: () => boolean
  readonly close: () => Promise<void>
  /** Where DuckDB of this opening puts what does not fit into memory. */
  readonly temp: string
  /** The latest small answers, by their statements. */
  readonly recent: Map<string, Promise<Answer>>
  /** How firms went from one edition of the classification to the other, by data set, for the state that it was asked of. */
  readonly pairs: Map<string, { readonly state: string; readonly answer: Promise<Answer> }>
  /** Holds a copy of the rows and is asked instead; null: the Parquet here is asked. */
  readonly server: LakeServer | null
}

/** What an opening may use, and the server to ask, if there is one. */
export type LakeOptions = Partial<LakeLimits> & {
  readonly server?: { readonly address: string; readonly parts: readonly string[] }
}

const MEGABYTE = 1024 * 1024
let openings = 0

/** Opens the lake in a folder, which need not be there yet: an empty lake answers every question with nothing. */
export function openLake(folder: string, options: LakeOptions = {}): Lake {
  const place = layOut(resolve(folder))
  openings += 1
  const temp = join(place.temp, `${process.pid}-${openings}`)
  const whole: LakeLimits = {
    memoryMegabytes: options.memoryMegabytes ?? Math.round(Math.min(2048, Math.max(512, totalmem() / MEGABYTE / 4))),
    threads: options.threads ?? Math.min(8, availableParallelism()),
  }
  let engine: Promise<DuckDBInstance> | null = null
  let isClosed = false
  return {
    place,
    limits: whole,
    temp,
    recent: new Map(),
    pairs: new Map(),
    server: options.server === undefined ? null : openServer(options.server.address, options.server.parts),
    engine: async () => {
      if (isClosed) throw new Error('the lake is closed')
      return (engine ??= start(place, temp, whole))
    },
    isStarted: () => engine !== null,
    isClosed: () => isClosed,
    async close() {
      isClosed = true
      if (engine !== null) await closeEngine(await engine)
    },
  }
}

async function start({ folder }: LakeFolder, temp: string, limits: LakeLimits): Promise<DuckDBInstance> {
  return openEngine(folder, await makeTemp(folder, temp), limits)
}

/** A lake that nobody has filled is not made by a question, and one that may only be read is asked without room to spill. */
async function makeTemp(folder: string, temp: string): Promise<string> {
  if (!existsSync(folder)) return temp
  try {
    await mkdir(temp, { recursive: true })
    return temp
  } catch (error) {
    // What writes tells it: a question needs no room on the disk as long as its answer fits into memory.
    if (error instanceof Error && 'code' in error) return ''
    throw error
  }
}

/** Ends the lake's DuckDB, if it was started, with what is being done on it, and leaves its server. */
export async function closeLake(lake: Lake): Promise<void> {
  await lake.close()
  if (lake.isStarted() && existsSync(lake.temp)) await rm(lake.temp, { recursive: true, force: true })
  if (lake.server !== null) await closeServer(lake.server)
}
