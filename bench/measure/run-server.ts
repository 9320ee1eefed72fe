import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { programFolder } from '#store/engine/config.ts'

/** The real server in a process of its own. */
export type ServerProcess = {
  readonly origin: string
  readonly pid: number
  readonly firstPageSeconds: number
  readonly stop: () => Promise<void>
}

export type ServerPlace = { readonly dataFolder: string; readonly databaseUrl: string | null; readonly country: string }

const PATIENCE_SECONDS = 180

/** Starts the server and waits until it has given its first page; the time of that is measured from the start. */
export async function runServer({ dataFolder, databaseUrl, country }: ServerPlace): Promise<ServerProcess> {
  const began = performance.now()
  const child = spawn(process.execPath, ['src/server/main.ts'], {
    cwd: programFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      // Any free one; the server says which.
      PORT: '0',
      LOG_LEVEL: 'error',
      SANTALKA_DATA: dataFolder,
      SANTALKA_COUNTRY: country,
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    },
  })
  const spoken: string[] = []
  const complaints: string[] = []
  child.stdout.on('data', (chunk: Buffer) => spoken.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()))
  for (;;) {
    if (child.exitCode !== null || child.pid === undefined) throw new Error(`the server did not start: ${complaints.join('')}`)
    const port = /http:\/\/localhost:(\d+)/.exec(spoken.join(''))?.[1]
    const origin = `http://127.0.0.1:${port ?? ''}`
    if (port !== undefined && (await givesPage(`${origin}/lt`))) {
      return { origin, pid: child.pid, firstPageSeconds: (performance.now() - began) / 1000, stop: () => stop(child) }
    }
    if ((performance.now() - began) / 1000 > PATIENCE_SECONDS) {
      await stop(child)
      throw new Error(`no page after ${PATIENCE_SECONDS} seconds: ${complaints.join('')}`)
    }
    await pause(20)
  }
}

async function givesPage(url: string): Promise<boolean> {
  // Nobody listens yet while the program starts: the answer is then simply no.
  const response = await fetch(url).catch(() => null)
  await response?.arrayBuffer()
  return response?.status === 200
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const alarm = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await ended
  clearTimeout(alarm)
}
