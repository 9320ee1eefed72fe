import { resolve } from 'node:path'
import type { Command } from 'commander'
import { readMigrations } from '#store/engine/migrate.ts'
import { restore } from '#store/engine/restore.ts'
import { nowAndThen } from './now-and-then.ts'
import { secondsSince } from './seconds-since.ts'
import { progressOf, type Terminal, withDatabase } from './terminal.ts'

export function addRestore(program: Command, terminal: Terminal): void {
  const { words, say, complain, workingFolder } = terminal
  program
    .command('restore')
    .description(words.command.restore)
    .argument('<file>', words.command['restore.file'])
    .action(async (name: string) => {
      const began = performance.now()
      const file = resolve(workingFolder, name)
      await withDatabase(terminal, async ({ pool }) => {
        const { rows } = await restore(pool, {
          file,
          migrations: await readMigrations(),
          onProgress: progressOf(terminal),
          onTable: (total) => complain(words.backup.table(total)),
          onRows: nowAndThen((soFar) => complain(words.backup.still(soFar))),
        })
        say(words.backup.restored({ file, rows, seconds: secondsSince(began) }))
      })
    })
}
