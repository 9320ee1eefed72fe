import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { dropFromLake } from '#actions/economy/drop-from-lake.ts'
import { importIntoLake } from '#actions/economy/import-into-lake.ts'
import { readyObservatory } from '#actions/economy/ready-observatory.ts'
import type { Language } from '#core/values/language.ts'
import { holdings } from '#lake/ask/holdings.ts'
import type { ImportOutcome } from '#lake/import-file.ts'
import type { ImportProgress } from '#lake/bring/import-task.ts'
import { codings, isDataSetId } from '#lake/data-set.ts'
import { FileRefusal } from '#sources/files/trouble.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { sayLakeFileTrouble } from '#words/lake-trouble.ts'
import { say } from '#words/say.ts'
import { languageIn, recorderIn } from './import-options.ts'
import { operator, withLake } from './open-lake.ts'
import { readyAhead } from './ready-ahead.ts'
import { showProgress } from './progress-bar.ts'
import { mappingIn } from './read-mapping.ts'
import { sayImportRefusal } from './say-import-refusal.ts'
import { addLakeSend } from './send-lake.ts'
import { showImported, showStatus } from './show-lake.ts'
import { configOf, UsageRefusal, withCurrentDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

type Options = { readonly lang?: string; readonly as?: string; readonly format?: string }
type ImportOptions = Options & {
  readonly whole?: boolean
  readonly part?: boolean
  readonly shrinks?: boolean
  readonly dry?: boolean
  readonly slice?: string
  readonly activities?: string
  readonly mapping?: string
}

type DropOptions = Options & { readonly slices?: string; readonly reason?: string }

/** `santalka lake import|status|drop|send`: the data on the economy from the terminal. */
export function addLake(program: Command, terminal: Terminal): void {
  const { language } = terminal
  const lake = program.command('lake').description(say(language, 'economy.lake.command'))
  const common = (command: Command) =>
    command
      .option('--format <format>', say(language, 'economy.lake.option.format'))
      .option('--lang <language>', say(language, 'imports.option.lang'))
  common(lake.command('import'))
    .description(say(language, 'economy.lake.command.import'))
    .argument('<files...>', say(language, 'economy.lake.option.files'))
    .option('--dry', say(language, 'economy.lake.option.dry'))
    .option('--whole', say(language, 'economy.lake.option.whole'))
    .option('--part', say(language, 'economy.lake.option.part'))
    .option('--shrinks', say(language, 'economy.lake.option.shrinks'))
    .option('--slice <period>', say(language, 'economy.lake.option.slice'))
    .option('--activities <version>', say(language, 'economy.lake.option.version'))
    .option('--mapping <file>', say(language, 'economy.lake.option.mapping'))
    .option('--as <name>', say(language, 'imports.option.as'))
    .action((files: readonly string[], options: ImportOptions) => bringIn(files, options, terminal))
  common(lake.command('status'))
    .description(say(language, 'economy.lake.command.status'))
    .action((options: Options) => status(options, terminal))
  common(lake.command('drop'))
    .description(say(language, 'economy.lake.command.drop'))
    .argument('<data-set>', say(language, 'economy.lake.option.data-set'))
    .option('--slices <periods>', say(language, 'economy.lake.option.slices'))
    .option('--reason <text>', say(language, 'economy.lake.option.reason'))
    .option('--as <name>', say(language, 'imports.option.as'))
    .action((dataSet: string, options: DropOptions) => takeOut(dataSet, options, terminal))
  addLakeSend(lake, terminal)
}

async function bringIn(files: readonly string[], options: ImportOptions, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  const isJson = isJsonAsked(options, language)
  if (options.whole === true && options.part === true) throw new UsageRefusal([say(language, 'economy.lake.wrong.both')])
  const activityVersion = codings.find((coding) => coding === options.activities)
  if (options.activities !== undefined && activityVersion === undefined)
    throw new UsageRefusal([say(language, 'imports.wrong.choice', { given: options.activities, choices: codings.join(', ') })])
  const mappings = options.mapping === undefined ? [] : [await mappingIn(options.mapping, language, terminal)]
  const outcomes: ImportOutcome[] = []
  await withCurrentDatabase(terminal, async ({ kysely: db }, config) =>
    withLake(config, async (lake) => {
      const person = operator(recorderIn(options))
      // A file that is refused does not keep the next ones out: each is a deed of its own.
      for (const file of files) {
        const progress = watch(language, basename(file))
        try {
          const outcome = await importIntoLake({ db, now: terminal.now, lake }, person, {
            path: resolve(terminal.workingFolder, file),
            covers: options.whole === true ? 'whole' : options.part === true ? 'part' : undefined,
            mayShrink: options.shrinks === true,
            dry: options.dry === true,
            slice: options.slice,
            mappings,
            activityVersion,
            onProgress: progress.show,
          })
          progress.stop()
          outcomes.push(outcome)
          if (!isJson) for (const line of showImported(language, outcome, lake)) terminal.say(line)
          if (outcome.done === 'checked' && outcome.objection !== null) process.exitCode = exitCode.importRefused
        } catch (error) {
          progress.stop()
          const sentences =
            error instanceof FileRefusal ? [sayLakeFileTrouble(language, error.trouble)] : sayImportRefusal(error, language)
          if (sentences === null) throw error
          for (const sentence of [`${basename(file)}: ${sentences[0] ?? ''}`, ...sentences.slice(1)]) terminal.complain(sentence)
          process.exitCode = exitCode.importRefused
        }
      }
      if (outcomes.some(({ done }) => done === 'imported'))
        await readyAhead(() => readyObservatory({ db, lake }), { terminal, language })
    }),
  )
  if (isJson) terminal.say(JSON.stringify(outcomes, null, 2))
}

async function status(options: Options, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  const isJson = isJsonAsked(options, language)
  await withLake(configOf(terminal), async (lake) => {
    const held = await holdings(lake)
    for (const line of isJson ? [JSON.stringify(held, null, 2)] : showStatus(language, held)) terminal.say(line)
  })
}

async function takeOut(given: string, options: DropOptions, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  const isJson = isJsonAsked(options, language)
  if (!isDataSetId(given)) throw new UsageRefusal([say(language, 'economy.lake.wrong.data-set', { given })])
  await withCurrentDatabase(terminal, async ({ kysely: db }, config) =>
    withLake(config, async (lake) => {
      const slices = options.slices?.split(',').map((each) => each.trim()) ?? null
      const drops = await dropFromLake({ db, now: terminal.now, lake }, operator(recorderIn(options)), {
        dataSet: given,
        slices,
        reason: options.reason,
      })
      if (isJson) terminal.say(JSON.stringify(drops, null, 2))
      else
        terminal.say(
          say(language, 'economy.lake.dropped', {
            dataSet: given,
            slices: [...new Set(drops.flatMap((drop) => drop.slices))].toSorted().join(', '),
            loads: drops.map(({ load }) => load).join(', '),
          }),
        )
    }),
  )
}

function isJsonAsked({ format = 'table' }: Options, language: Language): boolean {
  if (format !== 'table' && format !== 'json')
    throw new UsageRefusal([say(language, 'imports.wrong.choice', { given: format, choices: 'table, json' })])
  return format === 'json'
}

/** A bar for each step of one file. */
function watch(language: Language, file: string): { show: (progress: ImportProgress) => void; stop: () => void } {
  let step: ImportProgress['step'] | null = null
  let bar: ReturnType<typeof showProgress> | null = null
  return {
    show(progress) {
      if (progress.step !== step) {
        bar?.stop()
        step = progress.step
        bar = showProgress(`${file}: ${say(language, `economy.lake.step.${progress.step}`)}`, progress.total)
      }
      bar?.update(progress.done)
    },
    stop: () => bar?.stop(),
  }
}
