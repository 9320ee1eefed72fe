import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { programFolder } from '#store/engine/config.ts'
import type { Terminal } from './terminal.ts'

/** The server is a door of its own; the command line only opens it, in a process that can be told to stop. */
export function addServe(program: Command, { words }: Terminal): void {
  program
    .command('serve')
    .description(words.command.serve)
    .action(async () => {
      const child = spawn(process.execPath, [join(programFolder, 'src', 'server', 'main.ts')], { stdio: 'inherit' })
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
      process.exitCode = await new Promise<number>((resolve, reject) => {
        child.once('error', reject)
        child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
      })
    })
}
