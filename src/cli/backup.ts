import { resolve } from 'node:path'
import type { Command } from 'commander'
import { backUp } from '#store/engine/back-up.ts'
import { nowAndThen } from './now-and-then.ts'
import { secondsSince } from './seconds-since.ts'
import { type Terminal, withExistingDatabase } from './terminal.ts'

export function addBackup(program: Command, terminal: Terminal): void {
  const { words, say, complain, workingFolder, now } = terminal
  program
    .command('backup')
    .description(words.command.backup)
    .argument('<file>', words.command['backup.file'])
    .action(async (name: string) => {
      const began = performance.now()
      const file = resolve(workingFolder, name)
      await withExistingDatabase(terminal, async ({ pool }) => {
        const report = await backUp(pool, {
          file,
          now: now(),
          onTable: (total) => complain(words.backup.table(total)),
          onRows: nowAndThen((soFar) => complain(words.backup.still(soFar))),
        })
        say(words.backup.done({ ...report, seconds: secondsSince(began) }))
      })
    })
}
