import type { Command } from 'commander'
import { gatherClusters } from '#actions/economy/gather-clusters.ts'
import { gatherProjectTies } from '#actions/economy/gather-project-ties.ts'
import { observe } from '#actions/economy/observe.ts'
import { observeFirms } from '#actions/economy/observe-firms.ts'
import { isRefusal } from '#actions/refusal.ts'
import { backTestEconomy } from '#core/economy/observed/back-test-economy.ts'
import { listBackTest } from '#core/economy/observed/list-back-test.ts'
import { firmLevel, listFirms, listSurvival } from '#core/economy/observed/list-firms.ts'
import { cellsColumnOf, cellsRowOf } from '#core/economy/observed/find-place.ts'
import { starListsOf } from '#core/economy/observed/star-lists.ts'
import type { StarredOf } from '#core/economy/observed/star-lists.ts'
import { listStars, strongListsOf } from '#core/economy/observed/strong-lists.ts'
import { listEconomy, lists, profileOf } from '#core/economy/observed/list-economy.ts'
import type { Listed } from '#core/economy/observed/list-economy.ts'
import { listGroups } from '#core/economy/observed/list-groups.ts'
import { listRadar } from '#core/economy/observed/list-radar.ts'
import type { Observation } from '#core/economy/observed/observation.ts'
import { areas, levels, units } from '#core/economy/observed/question.ts'
import { organisedClusters } from '#core/economy/observed/organised-clusters.ts'
import { uncodedIn } from '#core/economy/observed/uncoded.ts'
import { LEAST_FOUNDINGS } from '#core/economy/radar/back-test-foundings.ts'
import { scanEconomy, usualWeights } from '#core/economy/observed/scan-economy.ts'
import type { Table } from '#core/registry/table.ts'
import type { Language } from '#core/values/language.ts'
import type { Lake } from '#lake/open.ts'
import { writeCsv } from '#publish/write-csv.ts'
import { tableAsJson } from '#publish/write-json.ts'
import type { Reader } from '#store/deed.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { sayUnlinked } from '#words/lake-load.ts'
import { say } from '#words/say.ts'
import { languageIn } from './import-options.ts'
import { readObserved, views } from './observe-question.ts'
import type { Observed, ObserveFormat, ObserveOptions } from './observe-question.ts'
import { withLake } from './open-lake.ts'
import { readable } from './readable.ts'
import { UsageRefusal, withExistingDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

/** `santalka observe ranking|places|activities|space|place|activity|group|groups|firms|radar`: the observatory for a statistician without a browser. */
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
    .option('--back-test <year>', say(language, 'economy.cli.back-test'))
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
      if (asked.view === 'firms' || asked.view === 'survival') return showFirms({ db, lake }, asked, { language, terminal })
      const observation = await answerOrSay({ db, lake }, asked, language)
      if (observation === null) {
        terminal.complain(say(language, 'economy.nothing'))
        process.exitCode = exitCode.importRefused
        return
      }
      const { year, groups } = observation.question
      if (asked.question.groups !== null && groups === null) throw refused(asked.question.groups)
      const listed =
        asked.view === 'radar'
          ? await radarOf({ db, lake, terminal }, asked, observation)
          : asked.view === 'stars'
            ? await starsIn({ db, lake }, asked, observation)
            : listOf(asked, observation)
      if (listed === null) throw refused(asked.subject ?? '')
      print(asked.view, ofYear(year, listed.list), { format: asked.format, terminal })
      const uncoded = uncodedIn(observation)
      if (uncoded !== null) {
        const told = { count: uncoded.count, version: observation.version }
        terminal.complain(say(language, uncoded.isWhole ? 'groups.uncoded' : 'groups.uncoded.some', told))
      }
      const { lacks, sources } = observation.economy.clusterIndex
      if (asked.view === 'ranking' && lacks === null)
        terminal.complain(say(language, 'economy.cli.cluster-of-now', { sources: sources.join(', ') }))
      const made = listed.loads.map(({ id }) => id).join(', ')
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

/** How firms came and went, or how long they survive: of all places, or of one; of all activities, or of one. */
async function showFirms(
  from: { readonly db: Reader; readonly lake: Lake },
  { view, question, place, activity, format }: Observed,
  { language, terminal }: { language: Language; terminal: Terminal },
): Promise<void> {
  const firms = await observeFirms(from, question.year)
  if (firms === null || firms.told === null) {
    const why = firms?.why ?? null
    terminal.complain(say(language, why === null ? 'economy.nothing' : `economy.firms.why.${why}`))
    process.exitCode = exitCode.importRefused
    return
  }
  const year = String(firms.told.year)
  const by = place === null ? question.by : place.startsWith('county/') ? 'county' : 'municipality'
  const list = view === 'survival' ? listSurvival : listFirms
  const listed = list(firms.told, { by, level: firmLevel(question.level), place, activity })
  if (listed === null)
    throw new UsageRefusal([
      say(language, 'economy.cli.not-there', { given: [place, activity].filter((each) => each !== null).join(', '), year }),
    ])
  print(view, ofYear(firms.told.year, listed), { format, terminal })
  for (const unlinked of firms.unlinked) terminal.complain(sayUnlinked(language, unlinked))
  terminal.complain(
    say(language, 'economy.cli.made-from', { year, loads: firms.loads.map(({ id }) => id).join(', '), groups: 'none' }),
  )
}

/** The radar looks at the first set of groups where none is asked for, as its page does. */
async function answer(
  from: { readonly db: Reader; readonly lake: Lake },
  { view, question: given }: Observed,
): Promise<Observation | null> {
  // Limits and scales of the radar are of people.
  const question = view === 'radar' ? { ...given, unit: units[0] } : given
  const seen = await observe(from, question)
  const [first] = seen?.sets ?? []
  const isToGroup = view === 'radar' && question.groups === null && first !== undefined
  return isToGroup ? observe(from, { ...question, groups: first.id }) : seen
}

type Made = { readonly list: Listed; readonly loads: Observation['loads'] }

function listOf({ view, subject, place, activity }: Observed, observation: Observation): Made | null {
  const { loads, sets } = observation
  switch (view) {
    case 'radar':
    case 'firms':
    case 'survival':
    case 'stars':
      return null
    case 'groups':
      return made(listGroups(sets))
    case 'place':
      return made(profileOf(observation, { place: subject ?? '' }))
    case 'activity':
    case 'group':
      return made(profileOf(observation, { activity: subject ?? '' }))
    default:
      return made(listEconomy(observation, view, { place, activity }))
  }

  function made(list: Listed | null): Made | null {
    return list === null ? null : { list, loads }
  }
}

/** Stars and strong clusters of a place, of an activity, or of all. Productivity is of wages, which are another table. */
async function starsIn(
  from: { readonly db: Reader; readonly lake: Lake },
  { place, activity, question }: Observed,
  observation: Observation,
): Promise<Made | null> {
  const { amount } = observation.economy
  const row = place === null ? null : cellsRowOf(amount, place)
  const column = activity === null ? null : cellsColumnOf(amount, activity)
  if ((place !== null && row === null) || (activity !== null && column === null)) return null
  const of: StarredOf = row !== null ? { row } : column !== null ? { column } : 'all'
  const wages = await observe(from, { ...question, year: observation.question.year, unit: 'wages' })
  const listed = listStars(starListsOf(observation, of, wages?.economy.amount ?? null), strongListsOf(observation, of))
  const asked = activity === null ? null : amount.columns[column ?? -1]
  return {
    list: { ...listed, rows: listed.rows.filter((cells) => asked === null || cells[2] === asked) },
    loads: [...new Map([...observation.loads, ...(wages?.loads ?? [])].map((load) => [load.id, load])).values()],
  }
}

/** The radar of a year, or how it stood against what was founded after it; made of projects as well, where these are held. */
async function radarOf(
  { db, lake, terminal }: { readonly db: Reader; readonly lake: Lake; readonly terminal: Terminal },
  { place, weights: own, backTest }: Observed,
  observation: Observation,
): Promise<Made> {
  const { economy, radarWeights, radarRules: rules } = observation
  const { founded, ...clusters } = await gatherClusters(db, observation, terminal.now().toISOString().slice(0, 10))
  const projects = await gatherProjectTies({ db, lake }, observation)
  const [weights, ties] = [own ?? usualWeights(radarWeights), projects?.ties ?? null]
  const loads = [...new Map([...observation.loads, ...(projects?.loads ?? [])].map((load) => [load.id, load])).values()]
  if (backTest === null) {
    const { radar } = scanEconomy(economy, { organised: organisedClusters(economy, clusters), weights, ties, rules })
    return { list: listRadar(economy, radar, place), loads }
  }
  const tested = backTestEconomy(economy, { year: backTest, founded, clusters, weights, ties, rules })
  const { language } = terminal
  const { ordered, pairs, foundingUnknown, foundings } = tested
  terminal.complain(
    say(language, 'economy.cli.back-test.told', {
      ordered,
      pairs,
      outside: foundings.length - ordered,
      unknown: foundingUnknown,
    }),
  )
  if (tested.orders === null) terminal.complain(say(language, 'economy.cli.back-test.cannot-say', { least: LEAST_FOUNDINGS }))
  return { list: listBackTest(tested), loads }
}

function print(name: string, listed: Listed, { format, terminal }: { format: ObserveFormat; terminal: Terminal }): void {
  const table: Table = {
    id: name,
    title: name,
    columns: listed.columns.map((id) => ({ id, title: id, meaning: id, type: 'text' })),
    rows: format === 'table' ? listed.rows.map((row) => row.map(readable)) : listed.rows,
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
