import type { Command } from 'commander'
import { undoImport } from '#actions/undo-import.ts'
import { readImports } from '#store/imports.ts'
import { isMessageKey, say } from '#words/say.ts'
import { readAll } from './archive.ts'
import { addImportExtracts } from './import-extracts.ts'
import { addImportGroups } from './import-groups.ts'
import { addImportLinks } from './import-links.ts'
import { addImportKinds } from './import-kinds.ts'
import { languageIn, recorderIn } from './import-options.ts'
import { addImportShapes } from './import-shapes.ts'
import { recordAfter } from './record-after.ts'
import { UsageRefusal, withCurrentDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

/** `santalka import …`: tables, extracts, archives; the list of imports and the undoing of one. */
export function addImport(program: Command, terminal: Terminal): void {
  const { language } = terminal
  const command = program
    .command('import')
    .description(say(language, 'imports.command.import'))
    .option('--all <file>', say(language, 'imports.option.all-import'))
    .action(async (options: { all?: string }) => {
      if (options.all === undefined) command.help({ error: true })
      else await readAll(options.all, options, terminal)
    })
  addImportKinds(command, terminal)
  addImportExtracts(command, terminal)
  addImportShapes(command, terminal)
  addImportGroups(command, terminal)
  addImportLinks(command, terminal)
  command
    .command('list')
    .description(say(language, 'imports.command.list'))
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .action((options: { lang?: string }) => listImports(options, terminal))
  command
    .command('undo')
    .description(say(language, 'imports.command.undo'))
    .argument('<number>', say(language, 'imports.option.number'))
    .option('--reason <text>', say(language, 'imports.option.reason'))
    .option('--as <name>', say(language, 'imports.option.as'))
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .action((given: string, options: { reason?: string; as?: string; lang?: string }) => undo(given, options, terminal))
}

async function listImports(options: { lang?: string }, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  await withCurrentDatabase(terminal, async ({ kysely: db }) => {
    const imports = await readImports(db)
    if (imports.length === 0) terminal.say(say(language, 'imports.list-empty'))
    for (const { id, kind, fileName, statements, recordedAt, recordedBy, undoneAt } of imports) {
      const named = `imports.kind.${kind}`
      terminal.say(
        say(language, 'imports.list-row', {
          id: String(id),
          date: recordedAt.slice(0, 10),
          kind: isMessageKey(named) ? say(language, named) : kind,
          file: fileName,
          statements,
          by: recordedBy,
          undone: undoneAt?.slice(0, 10) ?? 'none',
        }),
      )
    }
  })
}

async function undo(given: string, options: { reason?: string; as?: string; lang?: string }, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  if (!/^\d{1,15}$/.test(given)) throw new UsageRefusal([say(language, 'imports.wrong.number', { given })])
  const importId = Number(given)
  const reason =
    options.reason === undefined
      ? { lt: say('lt', 'imports.undo-reason'), en: say('en', 'imports.undo-reason') }
      : { [language]: options.reason }
  await withCurrentDatabase(terminal, async ({ kysely: db }) => {
    const world = { db, now: terminal.now }
    const { statements, fileName } = await undoImport(world, { importId, by: recorderIn(options), reason })
    terminal.say(say(language, 'imports.undone', { id: given, file: fileName, statements }))
    await recordAfter(world, { terminal, language, by: recorderIn(options) })
  })
}
