import { join } from 'node:path'
import type { Command } from 'commander'
import { observe } from '#actions/economy/observe.ts'
import { listEconomy, lists } from '#core/economy/observed/list-economy.ts'
import { areas, levels, units } from '#core/economy/observed/question.ts'
import type { Table } from '#core/registry/table.ts'
import type { Language } from '#core/values/language.ts'
import { closeLake, openLake } from '#lake/open.ts'
import { writeCsv } from '#publish/write-csv.ts'
import { tableAsJson } from '#publish/write-json.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { say } from '#words/say.ts'
import { languageIn } from './import-options.ts'
import { UsageRefusal, withExistingDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

type Options = {
  readonly place?: string
  readonly activity?: string
  readonly year?: string
  readonly unit?: string
  readonly by?: string
  readonly level?: string
  readonly groups?: string
  readonly format?: string
  readonly lang?: string
}

const formats = ['csv', 'json', 'table'] as const

/** `santalka observe ranking|places|activities|space`: the observatory for a statistician without a browser. */
export function addObserve(program: Command, terminal: Terminal): void {
  const { language } = terminal
  program
    .command('observe')
    .description(say(language, 'economy.cli.observe'))
    .argument('<list>', lists.join(', '))
    .option('--place <subject>', say(language, 'economy.cli.place'))
    .option('--activity <code>', say(language, 'economy.cli.activity'))
    .option('--year <year>', say(language, 'economy.cli.year'))
    .option('--unit <unit>', units.join(', '))
    .option('--by <places>', areas.join(', '))
    .option('--level <level>', levels.join(', '))
    .option('--groups <set>', say(language, 'economy.cli.groups'))
    .option('--format <format>', formats.join(', '))
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .action((list: string, options: Options) => show(list, options, terminal))
}

async function show(list: string, options: Options, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  const name = oneOf(language, list, lists)
  const format = oneOf(language, options.format ?? 'table', formats)
  if (options.year !== undefined && !/^\d{4}$/.test(options.year)) throw new UsageRefusal([say(language, 'economy.cli.year')])
  const question = {
    year: options.year === undefined ? null : Number(options.year),
    unit: oneOf(language, options.unit ?? units[0], units),
    by: oneOf(language, options.by ?? areas[0], areas),
    level: oneOf(language, options.level ?? levels[0], levels),
    groups: options.groups ?? null,
  }
  await withExistingDatabase(terminal, async ({ kysely: db }, { dataFolder }) => {
    const lake = openLake(join(dataFolder, 'lake'))
    try {
      const observation = await observe({ db, lake }, question)
      if (observation === null) {
        terminal.complain(say(language, 'economy.nothing'))
        process.exitCode = exitCode.importRefused
        return
      }
      const listed = listEconomy(observation.economy, name, { place: options.place ?? null, activity: options.activity ?? null })
      const table: Table = {
        id: name,
        title: name,
        columns: listed.columns.map((id) => ({ id, title: id, meaning: id, type: 'text' })),
        rows: listed.rows,
      }
      print(table, { format, terminal })
      const { year, groups } = observation.question
      const made = observation.loads.map(({ id }) => id).join(', ')
      // To the side, so that a pipe gets the list alone.
      terminal.complain(say(language, 'economy.cli.made-from', { year: String(year), loads: made, groups: groups ?? 'none' }))
    } finally {
      await closeLake(lake)
    }
  })
}

function print(table: Table, { format, terminal }: { format: (typeof formats)[number]; terminal: Terminal }): void {
  if (format === 'json') terminal.say(JSON.stringify(tableAsJson(table), null, 2))
  else
    terminal.say(
      [...writeCsv(table, { separator: format === 'csv' ? ',' : '\t', heads: 'ids' })]
        .join('')
        .replace(/^\uFEFF/, '')
        .trimEnd(),
    )
}

function oneOf<T extends string>(language: Language, given: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === given)
  if (found === undefined) throw new UsageRefusal([say(language, 'imports.wrong.choice', { given, choices: choices.join(', ') })])
  return found
}
