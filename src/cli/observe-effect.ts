import type { Command } from 'commander'
import { measureEffect } from '#actions/economy/measure-effect.ts'
import { matchings, studyRules, treatments } from '#core/economy/effect/study/study-rules.ts'
import type { Matching, TreatmentKind } from '#core/economy/effect/study/study-rules.ts'
import { toldStudy } from '#core/economy/effect/study/told-study.ts'
import { effectTable } from '#publish/effect-table.ts'
import { writeCsv } from '#publish/write-csv.ts'
import { say } from '#words/say.ts'
import { languageIn } from './import-options.ts'
import type { ObserveOptions } from './observe-question.ts'
import { withLake } from './open-lake.ts'
import { refuseUnused } from './refuse-unused.ts'
import { UsageRefusal, withExistingDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

type Options = Pick<ObserveOptions, 'format' | 'lang'> & { readonly who?: string; readonly matching?: string }

const formats = ['csv', 'json'] as const

/** `santalka observe effect`: whether membership or support worked, for a statistician who does not use pages. */
export function addObserveEffect(program: Command, terminal: Terminal): void {
  const { language } = terminal
  const observe =
    program.commands.find((command) => command.name() === 'observe') ??
    program.command('observe').description(say(language, 'economy.effect.command.observe'))
  observe
    .command('effect')
    .description(say(language, 'economy.effect.command'))
    .option('--who <who>', say(language, 'economy.effect.command.who'))
    .option('--matching <way>', say(language, 'economy.effect.command.matching'))
    .option('--format <format>', say(language, 'economy.effect.command.format'))
    .option('--lang <language>', say(language, 'imports.option.lang'))
    // What `observe` has as well (the format, the language) is read there.
    .action((_own: Options, command: Command) => tellEffect(command.optsWithGlobals<Options>(), terminal))
}

async function tellEffect(options: Options, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  refuseUnused('effect', options, language)
  const kind = chosen<TreatmentKind>(options.who ?? 'members', treatments)
  const matching = chosen<Matching>(options.matching ?? 'caliper', matchings)
  const format = chosen(options.format ?? 'csv', formats)
  await withExistingDatabase(terminal, async ({ kysely: db }, config) =>
    withLake(config, async (lake) => {
      const measured = await measureEffect({ db, lake }, kind, { ...studyRules, matching })
      const study = measured === null ? null : toldStudy(measured.study, measured.fewestCounted)
      const loads = measured?.loads.map(({ id }) => id) ?? []
      if (format === 'json')
        terminal.say(JSON.stringify({ who: kind, matching, effect: study, loads, isWhole: measured?.isWhole ?? null }, null, 2))
      else
        terminal.say(
          [...writeCsv(effectTable(language, { kind, matching, study, loads }), { separator: ',', heads: 'ids' })]
            .join('')
            .replace(/^\uFEFF/, '')
            .trimEnd(),
        )
      if (measured === null) terminal.complain(say(language, 'economy.effect.nothing-held'))
    }),
  )

  function chosen<Choice extends string>(given: string, choices: readonly Choice[]): Choice {
    const found = choices.find((choice) => choice === given)
    if (found === undefined)
      throw new UsageRefusal([say(language, 'imports.wrong.choice', { given, choices: choices.join(', ') })])
    return found
  }
}
