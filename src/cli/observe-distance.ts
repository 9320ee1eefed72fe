import type { Command } from 'commander'
import { measureDistance } from '#actions/economy/measure-distance.ts'
import { observe } from '#actions/economy/observe.ts'
import { weighings } from '#core/economy/distance/study/distance-study.ts'
import { cellsColumnOf } from '#core/economy/observed/find-place.ts'
import { levelOfActivity, levels, units } from '#core/economy/observed/question.ts'
import type { Question } from '#core/economy/observed/question.ts'
import { distanceTable } from '#publish/distance-table.ts'
import { writeCsv } from '#publish/write-csv.ts'
import type { Language } from '#core/values/language.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { say } from '#words/say.ts'
import { languageIn } from './import-options.ts'
import { withLake } from './open-lake.ts'
import { showProgress } from './progress-bar.ts'
import { refuseUnused } from './refuse-unused.ts'
import { UsageRefusal, withExistingDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

type Options = {
  readonly year?: string
  readonly weigh?: string
  readonly simulations?: string
  readonly seed?: string
  readonly format?: string
  readonly lang?: string
}

const formats = ['csv', 'json'] as const
const USUAL_SIMULATIONS = 1000
/** Fewer tell nothing about 5 % of them. */
const LEAST_SIMULATIONS = 20
const MOST_SIMULATIONS = 10_000
const MOST_SEED = 2 ** 31 - 1

/** `santalka observe distance 62 --simulations 1000`: the curves of the page, with as many simulations as somebody has the time for. */
export function addObserveDistance(program: Command, terminal: Terminal): void {
  const { language } = terminal
  const into =
    program.commands.find((command) => command.name() === 'observe') ??
    program.command('observe').description(say(language, 'economy.cli.observe'))
  into
    .command('distance')
    .description(say(language, 'economy.distance.cli'))
    .argument('<subject>', say(language, 'economy.distance.cli.subject'))
    .option('--year <year>', say(language, 'economy.cli.year'))
    .option('--weigh <weigh>', say(language, 'economy.distance.cli.weigh'))
    .option('--simulations <number>', say(language, 'economy.distance.cli.simulations'))
    .option('--seed <number>', say(language, 'economy.distance.cli.seed'))
    .option('--format <format>', formats.join(', '))
    .option('--lang <language>', say(language, 'imports.option.lang'))
    // What `observe` has as well (the year, the format, the language) is read there.
    .action((subject: string, _own: Options, command: Command) =>
      tellDistance(subject, command.optsWithGlobals<Options>(), terminal),
    )
}

async function tellDistance(subject: string, options: Options, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  refuseUnused('distance', options, language)
  const { activity, question } = readSubject(subject, options, language)
  const format = chosen(language, options.format ?? 'csv', formats)
  const weighed = chosen(language, options.weigh ?? 'firms', weighings)
  const simulations = wholeNumber(language, options.simulations ?? String(USUAL_SIMULATIONS), [
    LEAST_SIMULATIONS,
    MOST_SIMULATIONS,
  ])
  const seed = wholeNumber(language, options.seed ?? '1', [0, MOST_SEED])
  await withExistingDatabase(terminal, async ({ kysely: db }, config) =>
    withLake(config, async (lake) => {
      const observation = await observe({ db, lake }, question)
      if (observation === null) {
        terminal.complain(say(language, 'economy.nothing'))
        process.exitCode = exitCode.importRefused
        return
      }
      const { year, groups } = observation.question
      const column = question.groups !== null && groups === null ? null : cellsColumnOf(observation.economy.amount, activity)
      if (column === null)
        throw new UsageRefusal([say(language, 'economy.cli.not-there', { given: subject, year: String(year) })])
      const progress = showProgress(say(language, 'economy.distance.cli.progress'), 100)
      const { told, loads } = await measureDistance(
        { db, lake },
        {
          observation,
          column,
          weighed,
          effort: { simulations: [simulations], seed, limits: null },
          onProgress: ({ done, of }) => progress.update(Math.floor((done / of) * 100)),
        },
      ).finally(() => progress.stop())
      const ids = [...new Set([...observation.loads, ...loads].map(({ id }) => id))]
      const taken = { activity: observation.economy.amount.columns[column] ?? activity, year, distance: told, loads: ids }
      if (format === 'json') terminal.say(JSON.stringify(taken, null, 2))
      else
        terminal.say(
          [...writeCsv(distanceTable(language, taken), { separator: ',', heads: 'ids' })]
            .join('')
            .replace(/^\uFEFF/, '')
            .trimEnd(),
        )
      // To the side, so that a pipe gets the list alone.
      if (told.refused !== null)
        terminal.complain(
          told.refused === 'too-few'
            ? say(language, 'economy.distance.refused.too-few', { fewest: String(told.fewest) })
            : say(language, `economy.distance.refused.${told.refused}`),
        )
      terminal.complain(
        say(language, 'economy.cli.made-from', { year: String(year), loads: ids.join(', '), groups: groups ?? 'none' }),
      )
    }),
  )
}

function readSubject(
  subject: string,
  { year }: Options,
  language: Language,
): { readonly activity: string; readonly question: Question } {
  if (year !== undefined && !/^\d{4}$/.test(year)) throw new UsageRefusal([say(language, 'economy.cli.year')])
  const [set = '', ...rest] = subject.split('.')
  const level = levelOfActivity(subject.toUpperCase())
  if (level === null && rest.length === 0) throw new UsageRefusal([say(language, 'economy.distance.cli.subject')])
  return {
    activity: level === null ? rest.join('.') : subject,
    question: {
      year: year === undefined ? null : Number(year),
      unit: units[0],
      by: 'municipality',
      level: level ?? levels[0],
      groups: level === null ? set : null,
    },
  }
}

function chosen<Choice extends string>(language: Language, given: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === given)
  if (found === undefined) throw new UsageRefusal([say(language, 'imports.wrong.choice', { given, choices: choices.join(', ') })])
  return found
}

function wholeNumber(language: Language, given: string, [least, most]: readonly [number, number]): number {
  const number = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN
  if (!(number >= least && number <= most))
    throw new UsageRefusal([say(language, 'economy.distance.cli.wrong', { given, least: String(least), most: String(most) })])
  return number
}
