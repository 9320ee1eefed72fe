import type { Command } from 'commander'
import { compareWhatIf, movesIn } from '#actions/what-if.ts'
import { writeWhatIf } from '#core/rules/what-if/what-if-address.ts'
import type { WhatIf } from '#core/rules/what-if/what-if.ts'
import { say } from '#words/say.ts'
import { languageIn } from './import-options.ts'
import { readAssumed, refuseWrongThresholds } from './read-assumed.ts'
import { readNaming } from './read-naming.ts'
import { formatIn, readQuestion } from './rules-options.ts'
import type { RulesOptions } from './rules-options.ts'
import { whatIfLines } from './show-what-if.ts'
import { UsageRefusal, withCurrentDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

type WhatIfOptions = RulesOptions & {
  readonly fact?: readonly string[]
  readonly gain?: readonly string[]
  readonly threshold?: readonly string[]
}

/** `santalka what-if …`: what would become of the verdicts if something were otherwise. */
export function addWhatIf(program: Command, terminal: Terminal): void {
  const { language } = terminal
  program
    .command('what-if')
    .description(say(language, 'checking.command.what-if'))
    .argument('[clusters...]', say(language, 'checking.option.clusters'))
    .option('--fact <facts...>', say(language, 'checking.option.fact'))
    .option('--gain <numbers...>', say(language, 'checking.option.gain'))
    .option('--threshold <thresholds...>', say(language, 'checking.option.threshold'))
    .option('--rules <ids...>', say(language, 'checking.option.rules'))
    .option('--as-of <day>', say(language, 'checking.option.as-of'))
    .option('--known-at <day>', say(language, 'checking.option.known-at'))
    .option('--format <format>', say(language, 'checking.option.format'))
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .action((clusters: string[], options: WhatIfOptions) => whatIf(clusters, options, terminal))
}

async function whatIf(clusters: readonly string[], options: WhatIfOptions, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  const format = formatIn(options, language, ['table', 'json'])
  const { fact = [], gain = [], threshold = [] } = options
  if (fact.length + gain.length + threshold.length === 0)
    throw new UsageRefusal([say(language, 'checking.wrong.nothing-assumed')])
  // Facts and members are those of some cluster; a threshold is the same for all.
  if (clusters.length === 0 && fact.length + gain.length > 0) throw new UsageRefusal([say(language, 'checking.wrong.clusters')])
  await withCurrentDatabase(terminal, async ({ kysely: db }) => {
    const question = await readQuestion(db, { clusters, options, language }, terminal)
    const assumed: WhatIf = readAssumed({ facts: fact, gained: gain, thresholds: threshold }, question)
    refuseWrongThresholds(assumed.thresholds, question)
    const compared = await compareWhatIf(db, {
      ...question,
      clusters: question.clusters.length === 0 ? 'all' : question.clusters,
      whatIf: assumed,
    })
    const moves = movesIn(compared)
    if (format === 'json') {
      const { day: referenceDay, knownAt } = question
      return terminal.say(
        JSON.stringify({ referenceDay, knownAt, assumed: writeWhatIf(assumed), judged: compared.length, moves }, null, 2),
      )
    }
    const naming = await readNaming(db, [moves, assumed], question)
    for (const line of whatIfLines({ assumed, moves, judged: compared.length, rules: question.rules }, naming)) terminal.say(line)
  })
}
