import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '#store/engine/find-engine.ts'
import { openEngine } from '#store/engine/open-engine.ts'
import { ENGINE_LOGIN, ENGINE_PORT } from '#store/engine/run-engine.ts'

/** The address of one server of a group. */
export type LinkedServer = { readonly address: string }

const HASTY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=64MB', 'max_connections=40']

/** Several database servers of their own on this machine: the first one asks, the others hold the rows. */
export async function startServers(
  count: number,
  engine?: Engine,
): Promise<{ servers: readonly LinkedServer[]; stop: () => Promise<void> }> {
  const started = await Promise.all(Array.from({ length: count }, () => startOne(engine)))
  return {
    servers: started.map(({ server }) => server),
    async stop() {
      await Promise.all(started.map(({ stop }) => stop()))
    },
  }
}

async function startOne(engine: Engine | undefined): Promise<{ server: LinkedServer; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), `santalka-linked-${process.pid}-`))
  await chmod(folder, 0o755)
  const opened = await openEngine({
    dataFolder: folder,
    onProgress: () => {},
    settings: HASTY,
    ...(engine === undefined ? {} : { engine }),
  })
  return {
    server: {
      address: `postgresql://${ENGINE_LOGIN}@/${opened.database}?host=${encodeURIComponent(opened.socketFolder)}&port=${ENGINE_PORT}`,
    },
    async stop() {
      await opened.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
