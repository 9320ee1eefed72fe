import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { exportAll } from '#actions/export-all.ts'
import { importAll } from '#actions/import-all.ts'
import type { Manifest } from '#store/archive/archive-format.ts'
import { countRegister } from '#store/archive/count-rows.ts'
import { say } from '#words/say.ts'
import { exportList, lists } from './export-list.ts'
import type { ListOptions } from './export-list.ts'
import { languageIn } from './import-options.ts'
import { showProgress } from './progress-bar.ts'
import { secondsSince } from './seconds-since.ts'
import { UsageRefusal, withCurrentDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

type Options = { readonly all?: string; readonly lang?: string }

/** `santalka export --all FILE`. */
export function addExport(program: Command, terminal: Terminal): void {
  const { language } = terminal
  program
    .command('export')
    .description(say(language, 'imports.command.export'))
    .argument('[list]', `${say(language, 'imports.option.list')}: ${lists.join(', ')}`)
    .argument('[file]', say(language, 'imports.option.out'))
    .option('--all <file>', say(language, 'imports.option.all-export'))
    .option('--as-of <day>', say(language, 'imports.option.as-of'))
    .option('--known-at <day>', say(language, 'imports.option.known-at'))
    .option('--separator <sign>', say(language, 'imports.option.separator'))
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .addHelpText('after', () =>
      [
        '',
        say(language, 'imports.examples'),
        '  santalka export --all santalka.tar.gz',
        '  santalka export members nariai.csv --separator ";"',
        '  santalka export clusters clusters.json --as-of 2020-01-01',
      ].join('\n'),
    )
    .action((list: string | undefined, file: string | undefined, options: Options & ListOptions) =>
      list === undefined ? writeAll(options, terminal) : exportList(list, file, options, terminal),
    )
}

async function writeAll(options: Options, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  if (options.all === undefined)
    throw new UsageRefusal([say(language, 'imports.wrong.what', { example: 'santalka export --all santalka.tar.gz' })])
  const file = resolve(terminal.workingFolder, options.all)
  if (existsSync(file)) throw new UsageRefusal([say(language, 'imports.archive.exists', { file })])
  const began = performance.now()
  await withCurrentDatabase(terminal, async ({ kysely: db }) => {
    const bar = showProgress(say(language, 'imports.writing'), await countRegister(db))
    const { manifest, bytes } = await exportAll({ db, now: terminal.now }, { file, onRows: bar.update })
    bar.stop()
    for (const line of describeTables(manifest, terminal, options)) terminal.complain(line)
    const megabytes = (bytes / 1e6).toFixed(1)
    terminal.say(
      say(language, 'imports.archive.written', {
        file,
        rows: rowsIn(manifest),
        megabytes,
        seconds: secondsSince(began),
        hash: manifest.contentHash,
      }),
    )
  })
}

/** `santalka import --all FILE`, `santalka load --archive FILE`: brings an archive into an empty database. */
export async function readAll(given: string, options: Options, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  const file = resolve(terminal.workingFolder, given)
  if (!existsSync(file)) throw new UsageRefusal([say(language, 'imports.trouble.file-missing', { file })])
  const began = performance.now()
  await withCurrentDatabase(terminal, async ({ kysely: db }) => {
    const reading = showProgress(say(language, 'imports.reading'), null)
    const rebuilding = showProgress(say(language, 'imports.archive.rebuilding'), 100)
    const onRebuilding = (share: number) => {
      reading.stop()
      rebuilding.update(Math.round(share * 100))
    }
    const manifest = await importAll({ db, now: terminal.now }, { file, onRows: reading.update, onRebuilding })
    rebuilding.stop()
    for (const line of describeTables(manifest, terminal, options)) terminal.complain(line)
    terminal.say(
      say(language, 'imports.archive.read', {
        file,
        rows: rowsIn(manifest),
        seconds: secondsSince(began),
        hash: manifest.contentHash,
      }),
    )
  })
}

function describeTables(manifest: Manifest, terminal: Terminal, options: Options): string[] {
  return Object.entries(manifest.tables).map(([table, { rows }]) =>
    say(languageIn(options, terminal), 'imports.archive.table', { table, rows }),
  )
}

function rowsIn(manifest: Manifest): number {
  return Object.values(manifest.tables).reduce((sum, { rows }) => sum + rows, 0)
}
