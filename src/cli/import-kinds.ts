import type { Command } from 'commander'
import { applyImport, previewImport, readImport } from '#actions/import-table.ts'
import { importKinds } from '#core/registry/import/fields.ts'
import type { ImportKind } from '#core/registry/import/fields.ts'
import { foldText } from '#core/registry/import/fold-text.ts'
import { isKeptOut } from '#core/registry/import/plan.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { say } from '#words/say.ts'
import { languageIn, recorderIn, requestOf } from './import-options.ts'
import type { TypedOptions } from './import-options.ts'
import { recordAfter } from './record-after.ts'
import { showProgress } from './progress-bar.ts'
import { secondsSince } from './seconds-since.ts'
import { describeFile, describePlan } from './show-import.ts'
import { UsageRefusal, withCurrentDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

const examples: { readonly [kind in ImportKind]: readonly string[] } = {
  members: [
    'npm run santalka -- import members nariai.xlsx --cluster litek --source "LITEK, 2026"',
    'npm run santalka -- import members nariai.csv --cluster litek --source "LITEK, 2026" --complete --left-on 2026-10-31 --apply',
  ],
  organisations: [
    'npm run santalka -- import organisations imones.csv --source "VĮ Registrų centras" --map "Buveinė=address" --apply',
  ],
  labels: ['npm run santalka -- import labels zenklai.xlsx --source "ECEI" --allow label-without-end --apply'],
  projects: ['npm run santalka -- import projects projektai.csv --source "CPVA, 2021" --skip-bad --apply'],
}

/** `santalka import members|organisations|labels|projects FILE`. */
export function addImportKinds(command: Command, terminal: Terminal): void {
  for (const kind of importKinds) {
    const added = command
      .command(kind)
      .description(text(terminal, `imports.command.${kind}`))
      .argument('<file>', text(terminal, 'imports.option.file'))
    addOptions(added, kind, terminal)
    added.addHelpText('after', () =>
      ['', text(terminal, 'imports.examples'), ...examples[kind].map((example) => `  ${example}`)].join('\n'),
    )
    added.action((file: string, options: TypedOptions) => importTable(kind, file, options, terminal))
  }
}

function text({ language }: Terminal, key: Parameters<typeof say>[1]): string {
  return say(language, key)
}

function addOptions(command: Command, kind: ImportKind, terminal: Terminal): void {
  const collect = (value: string, before: readonly string[] = []) => [...before, value]
  if (kind !== 'organisations' && kind !== 'labels') command.option('--cluster <name>', text(terminal, 'imports.option.cluster'))
  command
    .option('--source <title>', text(terminal, 'imports.option.source'))
    .option('--dry-run', text(terminal, 'imports.option.dry-run'))
    .option('--apply', text(terminal, 'imports.option.apply'))
    .option('--skip-bad', text(terminal, 'imports.option.skip-bad'))
    .option('--map <column=field>', text(terminal, 'imports.option.map'), collect)
    .option('--allow <question>', text(terminal, 'imports.option.allow'), collect)
    .option('--dates <order>', text(terminal, 'imports.option.dates'))
  if (kind === 'organisations') command.option('--evrk <edition>', text(terminal, 'imports.option.evrk'))
  if (kind === 'members')
    command
      .option('--complete', text(terminal, 'imports.option.complete'))
      .option('--left-on <date>', text(terminal, 'imports.option.left-on'))
  command
    .option('--valid-from <date>', text(terminal, 'imports.option.valid-from'))
    .option('--sheet <name>', text(terminal, 'imports.option.sheet'))
    .option('--member <name>', text(terminal, 'imports.option.member'))
    .option('--encoding <name>', text(terminal, 'imports.option.encoding'))
    .option('--delimiter <sign>', text(terminal, 'imports.option.delimiter'))
    .option('--again', text(terminal, 'imports.option.again'))
    .option('--all-rows', text(terminal, 'imports.option.all-rows'))
    .option('--as <name>', text(terminal, 'imports.option.as'))
    .option('--lang <language>', text(terminal, 'imports.option.lang'))
}

async function importTable(
  kind: ImportKind,
  file: string,
  options: TypedOptions & { dryRun?: boolean },
  terminal: Terminal,
): Promise<void> {
  const request = requestOf(kind, file, options, terminal)
  const language = languageIn(options, terminal)
  const began = performance.now()
  await withCurrentDatabase(terminal, async ({ kysely: db }) => {
    const world = { db, now: terminal.now }
    const bar = showProgress(say(language, 'imports.reading'), null)
    const read = await readImport(world, request, bar.update)
    bar.stop()
    const { heads } = read.columns.header
    const strangers = [...request.asked.keys()].filter((head) => !heads.some((each) => foldText(each) === foldText(head)))
    if (strangers.length > 0)
      throw new UsageRefusal(strangers.map((given) => say(language, 'imports.wrong.head', { given, heads: heads.join(', ') })))
    const preview = await previewImport(world, request, read)
    for (const line of describeFile(language, kind, preview)) terminal.say(line)
    if (preview.already !== null) return terminal.say(say(language, 'imports.already', { id: String(preview.already) }))
    for (const line of describePlan(language, preview, { allRows: options.allRows === true, allowed: request.choices.allow }))
      terminal.say(line)
    const isRefused = !request.skipBad && isKeptOut(preview.plan.findings, request.choices)
    if (isRefused) {
      terminal.complain(say(language, 'imports.refused.import-has-mistakes'))
      process.exitCode = exitCode.importRefused
      return
    }
    if (options.apply !== true || options.dryRun === true) return terminal.say(say(language, 'imports.dry-run'))
    const report = await applyImport(world, { ...request, by: recorderIn(options) }, preview)
    if (report.already !== null) return terminal.say(say(language, 'imports.already', { id: String(report.already) }))
    if (report.importId === null) return terminal.say(say(language, 'imports.idle'))
    terminal.say(
      say(language, 'imports.done', { id: String(report.importId), statements: report.statements, seconds: secondsSince(began) }),
    )
    await recordAfter(world, { terminal, language, by: recorderIn(options) })
  })
}
