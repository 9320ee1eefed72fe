import type { Command } from 'commander'
import { gatherOrganised } from '#actions/economy/gather-organised.ts'
import { observe } from '#actions/economy/observe.ts'
import { isRefusal } from '#actions/refusal.ts'
import { listEconomy, lists, profileOf } from '#core/economy/observed/list-economy.ts'
import type { Listed } from '#core/economy/observed/list-economy.ts'
import { listRadar } from '#core/economy/observed/list-radar.ts'
import type { Observation } from '#core/economy/observed/observation.ts'
import { areas, levels, units } from '#core/economy/observed/question.ts'
import { scanEconomy, usualWeights } from '#core/economy/observed/scan-economy.ts'
import type { Table } from '#core/registry/table.ts'
import type { Language } from '#core/values/language.ts'
import type { Lake } from '#lake/open.ts'
import { writeCsv } from '#publish/write-csv.ts'
import { tableAsJson } from '#publish/write-json.ts'
import type { Reader } from '#store/deed.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { say } from '#words/say.ts'
import { languageIn } from './import-options.ts'
import { readObserved, views } from './observe-question.ts'
import type { Observed, ObserveFormat, ObserveOptions } from './observe-question.ts'
import { withLake } from './open-lake.ts'
import { UsageRefusal, withExistingDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

/** `santalka observe ranking|places|activities|space|place|activity|group|radar`: the observatory for a statistician without a browser. */
export function addObserve(program: Command, terminal: Terminal): void {
  const { language } = terminal
  program
    .command('observe')
    .description(say(language, 'economy.cli.observe'))
    .argument('<view>', [...lists, ...views].join(', '))
    .argument('[subject]', say(language, 'economy.cli.subject'))
    .option('--place <subject>', say(language, 'economy.cli.place'))
    .option('--activity <code>', say(language, 'economy.cli.activity'))
    .option('--year <year>', say(language, 'economy.cli.year'))
    .option('--unit <unit>', units.join(', '))
    .option('--by <places>', areas.join(', '))
    .option('--level <level>', levels.join(', '))
    .option('--groups <set>', say(language, 'economy.cli.groups'))
    .option('--weight <weights...>', say(language, 'economy.cli.weight'))
    .option('--format <format>', 'csv, json, table')
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .action((view: string, subject: string | undefined, options: ObserveOptions) => show({ view, subject, options }, terminal))
}

type Given = { readonly view: string; readonly subject: string | undefined; readonly options: ObserveOptions }

async function show(given: Given, terminal: Terminal): Promise<void> {
  const language = languageIn(given.options, terminal)
  const asked = readObserved(given, language)
  await withExistingDatabase(terminal, async ({ kysely: db }, config) =>
    withLake(config, async (lake) => {
      const observation = await answerOrSay({ db, lake }, asked, language)
      if (observation === null) {
        terminal.complain(say(language, 'economy.nothing'))
        process.exitCode = exitCode.importRefused
        return
      }
      const { year, groups } = observation.question
      if (asked.question.groups !== null && groups === null) throw refused(asked.question.groups)
      const day = terminal.now().toISOString().slice(0, 10)
      const listed = await listOf(asked, observation, () => gatherOrganised(db, observation, day))
      if (listed === null) throw refused(asked.subject ?? '')
      print(asked.view, ofYear(year, listed), { format: asked.format, terminal })
      const made = observation.loads.map(({ id }) => id).join(', ')
      // To the side, so that a pipe gets the list alone.
      terminal.complain(say(language, 'economy.cli.made-from', { year: String(year), loads: made, groups: groups ?? 'none' }))

      function refused(name: string): UsageRefusal {
        return new UsageRefusal([say(language, 'economy.cli.not-there', { given: name, year: String(year) })])
      }
    }),
  )
}

/** A year that is not held is told with those that are. */
async function answerOrSay(
  from: { readonly db: Reader; readonly lake: Lake },
  asked: Observed,
  language: Language,
): Promise<Observation | null> {
  try {
    return await answer(from, asked)
  } catch (trouble) {
    if (!isRefusal(trouble) || trouble.code !== 'year-not-held') throw trouble
    throw new UsageRefusal([say(language, 'problem.year-not-held', { given: trouble.findings.join(', ') })])
  }
}

/** Rows that are put beside those of another year still say of which they are. */
function ofYear(year: number, { columns, rows }: Listed): Listed {
  return { columns: ['year', ...columns], rows: rows.map((row) => [year, ...row]) }
}

/** The radar looks at the first set of groups where none is asked for, as its page does. */
async function answer(
  from: { readonly db: Reader; readonly lake: Lake },
  { view, question }: Observed,
): Promise<Observation | null> {
  const seen = await observe(from, question)
  const [first] = seen?.sets ?? []
  const isToGroup = view === 'radar' && question.groups === null && first !== undefined
  return isToGroup ? observe(from, { ...question, groups: first.id }) : seen
}

async function listOf(
  { view, subject, place, activity, weights }: Observed,
  { economy, radarWeights }: Observation,
  organised: () => ReturnType<typeof gatherOrganised>,
): Promise<Listed | null> {
  switch (view) {
    case 'place':
      return profileOf(economy, { place: subject ?? '' })
    case 'activity':
    case 'group':
      return profileOf(economy, { activity: subject ?? '' })
    case 'radar': {
      const { radar } = scanEconomy(economy, { organised: await organised(), weights: weights ?? usualWeights(radarWeights) })
      return listRadar(economy, radar, place)
    }
    default:
      return listEconomy(economy, view, { place, activity })
  }
}

function print(name: string, listed: Listed, { format, terminal }: { format: ObserveFormat; terminal: Terminal }): void {
  const table: Table = {
    id: name,
    title: name,
    columns: listed.columns.map((id) => ({ id, title: id, meaning: id, type: 'text' })),
    rows: listed.rows,
  }
  if (format === 'json') terminal.say(JSON.stringify(tableAsJson(table), null, 2))
  else
    terminal.say(
      [...writeCsv(table, { separator: format === 'csv' ? ',' : '\t', heads: 'ids' })]
        .join('')
        .replace(/^\uFEFF/, '')
        .trimEnd(),
    )
}
