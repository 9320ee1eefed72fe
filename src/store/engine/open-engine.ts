import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { chooseUser } from './choose-user.ts'
import { type DataFolder, dataFolderAt, hasCluster, prepareDataFolder } from './data-folder.ts'
import { type Engine, findEngine } from './find-engine.ts'
import { countOtherKeepers, ensureDatabase, tryKeeper } from './keep-engine.ts'
import { reachSocket, type SocketPlace } from './reach-socket.ts'
import { createCluster, handOver, refusalFor, removeStaleNotes, startEngine } from './run-engine.ts'
import { findServerProcesses } from './server-processes.ts'
import { signal, stopEngine } from './stop-engine.ts'
import { takeTurn } from './take-turn.ts'
import { DatabaseRefusal, type OnProgress } from './trouble.ts'

/** How to reach the embedded database, and how to leave it. */
export type OpenEngine = { socketFolder: string; database: string; close(): Promise<void> }

export type EngineOptions = {
  dataFolder: string
  onProgress: OnProgress
  /** Further settings of the server, for tests that need no durability. */
  settings?: string[]
  /** Other programs than the ones that came with the packages, for tests on a server's own. */
  engine?: Engine
}

const DATABASE = 'santalka'
const RECOVERY_PATIENCE_SECONDS = 600
const ORPHAN_PATIENCE_SECONDS = 5

type Joined = { keeper: pg.Client; socket: SocketPlace }
type Joining = {
  place: DataFolder
  settings: string[]
  onProgress: OnProgress
  engine: Engine | undefined
  socket: SocketPlace | null
}

/** Starts the embedded database, or joins the one that runs already; the last one to leave stops it. */
export async function openEngine({ dataFolder, onProgress, settings = [], engine }: EngineOptions): Promise<OpenEngine> {
  const place = dataFolderAt(dataFolder)
  await prepareDataFolder(place)
  const joinIt = (socket: SocketPlace | null) =>
    takeTurn(place.folder, () => join({ place, settings, onProgress, engine, socket }), onProgress)
  let joined = await joinIt(null)
  let isClosing = false
  let revival: Promise<void> | null = null

  function watch(): void {
    // Only a connection that ends unasked tells that the server is gone; the error itself says no more.
    joined.keeper.on('error', () => {})
    joined.keeper.once('end', () => {
      if (!isClosing) revival = revive()
    })
  }

  async function revive(): Promise<void> {
    for (let attempt = 1; !isClosing; attempt += 1) {
      try {
        joined = await joinIt(joined.socket)
        watch()
        return
      } catch {
        // A full disk or a busy machine may pass; until then /health tells that the database is gone.
        await pause(Math.min(attempt, 5) * 1000)
      }
    }
  }

  watch()
  return {
    socketFolder: joined.socket.folder,
    database: DATABASE,
    async close() {
      isClosing = true
      await revival
      await takeTurn(place.folder, () => leave(place, joined), onProgress)
    },
  }
}

async function join({ place, settings, onProgress, engine: given, socket: known }: Joining): Promise<Joined> {
  const user = await chooseUser(place.cluster)
  const engine = given ?? (await findEngine(user, onProgress))
  if (!(await hasCluster(place, engine.major))) {
    onProgress({ step: 'creating-database', folder: place.folder })
    await createCluster(engine, place, user)
  }
  await handOver(place.cluster, user)
  const socket = known ?? reachSocket(place)
  const keeper = await waitForKeeper()
  await ensureDatabase(keeper, DATABASE)
  return { keeper, socket }

  async function waitForKeeper(): Promise<pg.Client> {
    let readEnd: (() => Promise<string | null>) | null = null
    let told: 'starting' | 'recovering' | null = null
    const since = performance.now()
    for (;;) {
      const answer = await tryKeeper(socket.folder)
      if (typeof answer === 'object') return answer
      const waited = (performance.now() - since) / 1000
      if (answer === 'silent') {
        const output = readEnd === null ? null : await readEnd()
        if (output !== null) throw refusalFor(output, place)
        if (readEnd === null && (await isAbandoned(place, waited))) {
          await removeStaleNotes(place)
          readEnd = await startEngine({ engine, place, user, settings })
        }
      }
      if (told === null && waited > 0.8) {
        told = 'starting'
        onProgress({ step: 'starting-database' })
      }
      if (answer === 'starting' && told !== 'recovering' && waited > 1.5) {
        told = 'recovering'
        onProgress({ step: 'recovering-database' })
      }
      if (waited > RECOVERY_PATIENCE_SECONDS) {
        throw new DatabaseRefusal({ code: 'engine-slow', log: place.log, seconds: RECOVERY_PATIENCE_SECONDS })
      }
      await pause(15)
    }
  }
}

/** Whether no server works in the cluster any more. Workers that a killed server left are given time, then ended. */
async function isAbandoned({ cluster }: DataFolder, waited: number): Promise<boolean> {
  const processes = await findServerProcesses(cluster)
  const isHeadless = processes.every(({ isWorker }) => isWorker)
  if (isHeadless && waited > ORPHAN_PATIENCE_SECONDS) for (const { pid } of processes) signal(pid, 'SIGQUIT')
  return processes.length === 0
}

async function leave(place: DataFolder, { keeper, socket }: Joined): Promise<void> {
  // When the connection is gone already, nobody can say who else is there: the server is left running.
  const others = await countOtherKeepers(keeper)
  await keeper.end()
  socket.close()
  if (others === 0) await stopEngine(place)
}
