import { resolve } from 'node:path'
import type { Command } from 'commander'
import { gatherRegisterExtract } from '#actions/gather-register-extract.ts'
import { gatherSodra } from '#actions/gather-sodra.ts'
import { applyExtract, previewExtract } from '#actions/import-extract.ts'
import type { ExtractReport, GatheredExtract } from '#actions/import-extract.ts'
import type { World } from '#actions/world.ts'
import type { Language, Localised } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import { languageIn, recorderIn } from './import-options.ts'
import { recordAfter } from './record-after.ts'
import { showProgress } from './progress-bar.ts'
import { secondsSince } from './seconds-since.ts'
import { shortened } from './show-import.ts'
import { withCurrentDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

type Options = {
  readonly takeCodes?: boolean
  readonly apply?: boolean
  readonly dryRun?: boolean
  readonly allRows?: boolean
  readonly member?: string
  readonly as?: string
  readonly lang?: string
}

const SHOWN = 20

type Reading = {
  readonly path: string
  readonly member: string | undefined
  readonly takesCodes: boolean
  readonly onRow: (rows: number) => void
}

const extracts = {
  register: (world: World, { path, member, takesCodes, onRow }: Reading) =>
    gatherRegisterExtract(world, { path, member, takesCodes, onRow, titleOf: (date) => inBoth('imports.source.register', date) }),
  sodra: (world: World, { path, member, takesCodes, onRow }: Reading) =>
    gatherSodra(world, {
      path,
      member,
      takesCodes,
      onRow,
      titleOf: (rhythm, date) => inBoth(`imports.source.sodra-${rhythm}`, date),
    }),
} as const satisfies { [kind: string]: (world: World, reading: Reading) => Promise<GatheredExtract> }

/** `santalka import register|sodra FILE`. */
export function addImportExtracts(command: Command, terminal: Terminal): void {
  const { language } = terminal
  for (const kind of ['register', 'sodra'] as const) {
    command
      .command(kind)
      .description(say(language, `imports.command.${kind}`))
      .argument('<file>', say(language, 'imports.option.file'))
      .option('--dry-run', say(language, 'imports.option.dry-run'))
      .option('--apply', say(language, 'imports.option.apply'))
      .option('--take-codes', say(language, 'imports.option.take-codes'))
      .option('--member <name>', say(language, 'imports.option.member'))
      .option('--all-rows', say(language, 'imports.option.all-rows'))
      .option('--as <name>', say(language, 'imports.option.as'))
      .option('--lang <language>', say(language, 'imports.option.lang'))
      .addHelpText('after', () =>
        [
          '',
          say(language, 'imports.examples'),
          `  npm run santalka -- import ${kind} ${kind === 'register' ? 'JAR_IREGISTRUOTI.csv' : 'monthly-2023.csv.zip'} --apply`,
        ].join('\n'),
      )
      .action((file: string, options: Options) => importExtract(kind, file, options, terminal))
  }
}

async function importExtract(kind: 'register' | 'sodra', file: string, options: Options, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  const began = performance.now()
  await withCurrentDatabase(terminal, async ({ kysely: db }) => {
    const world = { db, now: terminal.now }
    const bar = showProgress(say(language, 'imports.reading'), null)
    const gathered = await extracts[kind](world, {
      path: resolve(terminal.workingFolder, file),
      member: options.member,
      takesCodes: options.takeCodes === true,
      onRow: bar.update,
    })
    bar.stop()
    const isApplied = options.apply === true && options.dryRun !== true
    const report = isApplied ? await applyExtract(world, gathered, recorderIn(options)) : await previewExtract(world, gathered)
    for (const line of describe(language, report, options.allRows === true)) terminal.say(line)
    if (report.already !== null) terminal.say(say(language, 'imports.already', { id: String(report.already) }))
    else if (!isApplied) terminal.say(say(language, 'imports.dry-run'))
    else if (report.importId === null) terminal.say(say(language, 'imports.idle'))
    else {
      terminal.say(
        say(language, 'imports.done', {
          id: String(report.importId),
          statements: report.statements,
          seconds: secondsSince(began),
        }),
      )
      await recordAfter(world, { terminal, language, by: recorderIn(options) })
    }
  })
}

function describe(language: Language, { counts, changes, missing, codesByName }: ExtractReport, allRows: boolean): string[] {
  const most = allRows ? Number.POSITIVE_INFINITY : SHOWN
  const lines = [
    say(
      language,
      'imports.extract.counts',
      counts.firstBadLine === null ? { ...counts, firstBadLine: 0 } : { ...counts, firstBadLine: counts.firstBadLine },
    ),
  ]
  if (counts.firstBadLine !== null)
    lines.push(say(language, 'imports.extract.bad-rows', { count: counts.bad, line: String(counts.firstBadLine) }))
  for (const kind of ['dissolved', 'renamed', 'moved', 'status', 'activity', 'differs', 'filled'] as const) {
    const own = changes.filter((change) => change.kind === kind)
    const told = own.map(({ name, subject, before, after }) =>
      before === null
        ? say(language, 'imports.extract.fact', { name, subject, after })
        : say(language, 'imports.extract.change', { name, subject, before, after }),
    )
    if (told.length > 0)
      lines.push(`${say(language, `imports.extract.${kind}`)} (${told.length}):`, ...shortened(language, told, most))
  }
  const coded = codesByName.map(({ name, subject, code }) =>
    say(language, 'imports.extract.fact', { name, subject, after: code }),
  )
  if (coded.length > 0)
    lines.push(`${say(language, 'imports.extract.codes')} (${coded.length}):`, ...shortened(language, coded, most))
  if (missing.length > 0)
    lines.push(
      `${say(language, 'imports.extract.missing')} (${missing.length}):`,
      ...shortened(
        language,
        missing.map(({ subject, name }) => `  ${name} (${subject})`),
        most,
      ),
    )
  return lines
}

function inBoth(
  key: 'imports.source.register' | 'imports.source.sodra-monthly' | 'imports.source.sodra-daily',
  date: string,
): Localised {
  return { lt: say('lt', key, { date }), en: say('en', key, { date }) }
}
