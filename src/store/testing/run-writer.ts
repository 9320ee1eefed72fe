import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createInterface } from 'node:readline'

const script = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url))

/** A process that uses a data folder, and what it has said so far. */
export type Writer = {
  lines: string[]
  child: ChildProcess
  /** Waits for the first line that begins so; an ended process is an error. */
  until(beginning: string): Promise<string>
  end(signal: NodeJS.Signals): Promise<void>
}

export function runWriter(dataFolder: string, { task = 'write', uid }: { task?: 'write' | 'hold'; uid?: number } = {}): Writer {
  const who = uid === undefined ? {} : { uid, gid: uid }
  const child = spawn(process.execPath, [script, dataFolder, task], { ...who, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const listeners = new Set<() => void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    for (const listen of listeners) listen()
  })
  return {
    lines,
    child,
    until(beginning) {
      return new Promise((resolve, reject) => {
        const listen = () => {
          const found = lines.find((line) => line.startsWith(beginning))
          if (found === undefined) return
          listeners.delete(listen)
          resolve(found)
        }
        listeners.add(listen)
        listen()
        void exited.then(() =>
          setTimeout(() => reject(new Error(`ended before saying "${beginning}": ${lines.slice(-5).join(' | ')}`)), 100),
        )
      })
    },
    async end(signal) {
      child.kill(signal)
      await exited
    },
  }
}
