import type { Command } from 'commander'
import { migrate, readMigrations } from '#store/engine/migrate.ts'
import { progressOf, type Terminal, withDatabase } from './terminal.ts'

export function addMigrate(program: Command, terminal: Terminal): void {
  const { words, say } = terminal
  program
    .command('migrate')
    .description(words.command.migrate)
    .action(async () => {
      await withDatabase(terminal, async ({ pool }) => {
        const applied = await migrate(pool, await readMigrations(), progressOf(terminal))
        say(words.migrated({ count: applied.length }))
      })
    })
}
