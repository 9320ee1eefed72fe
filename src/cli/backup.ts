import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { backUp } from '#store/engine/back-up.ts'
import { say as sayMessage } from '#words/say.ts'
import { nowAndThen } from './now-and-then.ts'
import { secondsSince } from './seconds-since.ts'
import { type Terminal, withExistingDatabase } from './terminal.ts'

export function addBackup(program: Command, terminal: Terminal): void {
  const { words, language, say, complain, workingFolder, now } = terminal
  program
    .command('backup')
    .description(words.command.backup)
    .argument('<file>', words.command['backup.file'])
    .action(async (name: string) => {
      const began = performance.now()
      const file = resolve(workingFolder, name)
      await withExistingDatabase(terminal, async ({ pool }, { dataFolder }) => {
        const report = await backUp(pool, {
          file,
          now: now(),
          onTable: (total) => complain(words.backup.table(total)),
          onRows: nowAndThen((soFar) => complain(words.backup.still(soFar))),
        })
        say(words.backup.done({ ...report, seconds: secondsSince(began) }))
        const lake = join(dataFolder, 'lake')
        // Files that their publishers have as well, and many times the size of the register.
        if (existsSync(lake)) say(sayMessage(language, 'economy.lake.backup', { folder: lake }))
      })
    })
}
