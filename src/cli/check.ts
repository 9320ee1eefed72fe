import type { Command } from 'commander'
import { changesOfVerdicts } from '#actions/changes-of-verdicts.ts'
import { judgeClusters, judgeMatrix } from '#actions/judge-clusters.ts'
import { recordVerdicts } from '#actions/record-verdicts.ts'
import { reproduceVerdict } from '#actions/reproduce-verdict.ts'
import type { World } from '#actions/world.ts'
import { outcomesTable, verdictsTable } from '#publish/verdicts-table.ts'
import { writeCsv } from '#publish/write-csv.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { formatFuzzyDate } from '#words/format.ts'
import { say } from '#words/say.ts'
import { languageIn, recorderIn } from './import-options.ts'
import { readNaming } from './read-naming.ts'
import { endOf, formatIn, isDay, readQuestion } from './rules-options.ts'
import type { RulesOptions, RulesQuestion } from './rules-options.ts'
import { changeLines } from './show-verdict-changes.ts'
import { matrixLines, verdictLines } from './show-verdicts.ts'
import { UsageRefusal, withCurrentDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

type CheckOptions = RulesOptions & {
  readonly all?: boolean
  readonly record?: boolean
  readonly reproduce?: string
  readonly changes?: boolean
  readonly since?: string
  readonly as?: string
}

/** `santalka check …`: the verdicts of the rules on clusters. */
export function addCheck(program: Command, terminal: Terminal): void {
  const { language } = terminal
  program
    .command('check')
    .description(say(language, 'checking.command.check'))
    .argument('[clusters...]', say(language, 'checking.option.clusters'))
    .option('--all', say(language, 'checking.option.all'))
    .option('--rules <ids...>', say(language, 'checking.option.rules'))
    .option('--as-of <day>', say(language, 'checking.option.as-of'))
    .option('--known-at <day>', say(language, 'checking.option.known-at'))
    .option('--format <format>', say(language, 'checking.option.format'))
    .option('--record', say(language, 'checking.option.record'))
    .option('--as <name>', say(language, 'imports.option.as'))
    .option('--reproduce <number>', say(language, 'checking.option.reproduce'))
    .option('--changes', say(language, 'checking.option.changes'))
    .option('--since <day>', say(language, 'checking.option.since'))
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .action((clusters: string[], options: CheckOptions) => check(clusters, options, terminal))
}

async function check(clusters: readonly string[], options: CheckOptions, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  const format = formatIn(
    options,
    language,
    options.changes === true || options.reproduce !== undefined ? ['table', 'json'] : undefined,
  )
  const modes = (['all', 'record', 'reproduce', 'changes'] as const).filter((mode) => options[mode] !== undefined)
  const [mode, second] = modes
  if (mode !== undefined && second !== undefined)
    throw new UsageRefusal([say(language, 'checking.wrong.together', { one: mode, other: second })])
  if (mode === undefined && clusters.length === 0) throw new UsageRefusal([say(language, 'checking.wrong.clusters')])
  await withCurrentDatabase(terminal, async ({ kysely: db }) => {
    const world: World = { db, now: terminal.now }
    if (mode === 'reproduce') return reproduce(world, options.reproduce ?? '', { terminal, format, language })
    const question = await readQuestion(db, { clusters, options, language }, terminal)
    const telling: Telling = { terminal, format, question }
    switch (mode) {
      case 'record':
        return record(world, telling, recorderIn(options))
      case 'changes':
        return tellChanges(world, telling, options.since)
      case 'all':
        return tellMatrix(world, telling)
      case undefined:
        return tellVerdicts(world, telling)
    }
  })
}

type Telling = {
  readonly terminal: Terminal
  readonly format: ReturnType<typeof formatIn>
  readonly question: RulesQuestion
}

async function tellVerdicts({ db }: World, { terminal, format, question }: Telling): Promise<void> {
  const verdicts = await judgeClusters(db, question)
  const { day: referenceDay, knownAt } = question
  if (format === 'json') return tellJson(terminal, { referenceDay, knownAt, verdicts })
  const naming = await readNaming(db, verdicts, question)
  if (format === 'csv') return tellPieces(terminal, writeCsv(verdictsTable(verdicts, naming), { separator: ',', heads: 'ids' }))
  for (const line of verdictLines(verdicts, naming)) terminal.say(line)
}

async function tellMatrix({ db }: World, { terminal, format, question }: Telling): Promise<void> {
  const { day: referenceDay, knownAt } = question
  const verdicts = await judgeMatrix(db, { ...question, clusters: question.clusters.length === 0 ? 'all' : question.clusters })
  if (format === 'json') return tellJson(terminal, { referenceDay, knownAt, verdicts })
  const naming = await readNaming(
    db,
    verdicts.map(({ subject }) => subject),
    question,
  )
  if (format === 'csv')
    return tellPieces(terminal, writeCsv(outcomesTable(verdicts, referenceDay, naming), { separator: ',', heads: 'ids' }))
  for (const line of matrixLines(verdicts, naming)) terminal.say(line)
}

async function record(world: World, { terminal, question }: Telling, by: string): Promise<void> {
  const { language, day } = question
  const recorded = await recordVerdicts(world, { day, by })
  terminal.say(recorded.judged === 0 ? say(language, 'checking.recorded.none') : say(language, 'checking.recorded', recorded))
}

async function tellChanges({ db }: World, { terminal, format, question }: Telling, since: string | undefined): Promise<void> {
  const { language, knownAt, clusters, ruleSets } = question
  if (since !== undefined && !isDay(since)) throw new UsageRefusal([say(language, 'checking.wrong.day', { given: since })])
  const changes = await changesOfVerdicts(db, {
    knownAt,
    since: since === undefined ? null : endOf(since),
    subjects: clusters.length === 0 ? null : clusters,
    ruleSets: ruleSets ?? null,
  })
  if (format === 'json') return tellJson(terminal, { changes })
  for (const line of changeLines(changes, await readNaming(db, changes, question))) terminal.say(line)
}

async function reproduce(
  { db }: World,
  typed: string,
  { terminal, format, language }: Pick<Telling, 'terminal' | 'format'> & Pick<RulesQuestion, 'language'>,
): Promise<void> {
  if (!/^[1-9]\d{0,14}$/.test(typed)) throw new UsageRefusal([say(language, 'checking.wrong.number', { given: typed })])
  const reproduced = await reproduceVerdict(db, Number(typed))
  if (reproduced === undefined) throw new UsageRefusal([say(language, 'checking.wrong.no-verdict', { given: typed })])
  const { given, again, isSame, rules } = reproduced
  if (!isSame) process.exitCode = exitCode.fault
  if (format === 'json') return tellJson(terminal, { given, again, isSame })
  const { id, recordedAt, referenceDay: day, knownAt } = given
  terminal.say(
    say(language, 'checking.verdict-number', { id: String(id), day: formatFuzzyDate(language, recordedAt.slice(0, 10)) }),
  )
  if (again === null) return terminal.complain(say(language, 'checking.not-again'))
  const naming = await readNaming(db, again, { language, day, knownAt, rules })
  for (const line of verdictLines([again], naming)) terminal.say(line)
  if (isSame) terminal.say(say(language, 'checking.same'))
  else terminal.complain(say(language, 'checking.not-same'))
}

function tellJson(terminal: Terminal, told: unknown): void {
  terminal.say(JSON.stringify(told, null, 2))
}

function tellPieces(terminal: Terminal, pieces: Iterable<string>): void {
  terminal.say([...pieces].join('').replace(/\r?\n$/, ''))
}
