import type { Command } from 'commander'
import { countryDay } from '#actions/country-day.ts'
import { isRefusal } from '#actions/refusal.ts'
import { attackEditions, checkEditionHashes } from '#actions/study/check-editions.ts'
import { freezeEdition } from '#actions/study/write-study.ts'
import type { Person } from '#core/people/role.ts'
import type { Language } from '#core/values/language.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { readEditions, readProposals } from '#store/studies.ts'
import { formatFuzzyDate } from '#words/format.ts'
import { isMessageKey, say } from '#words/say.ts'
import { slugOfEdition } from '#words/study/imprint-of.ts'
import { buildStudyFiles, readBuildWish, yearIn } from './build-study-files.ts'
import type { BuildOptions } from './build-study-files.ts'
import { languageIn } from './import-options.ts'
import { UsageRefusal, withCurrentDatabase, withExistingDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

type Options = { readonly lang?: string }

/** `santalka study …`: the files of a study, its editions, freezing and checking them. */
export function addStudy(program: Command, terminal: Terminal): void {
  const { language } = terminal
  const study = program.command('study').description(say(language, 'study-cli.command.study'))
  const command = (name: string) => {
    const key = `study-cli.command.${name}`
    return study.command(name).description(isMessageKey(key) ? say(language, key) : name)
  }
  command('build')
    .requiredOption('--year <year>', say(language, 'study-cli.option.year'))
    .requiredOption('--out <folder>', say(language, 'study-cli.option.out'))
    .option('--edition <number>', say(language, 'study-cli.option.edition'))
    .option('--draft', say(language, 'study-cli.option.draft'))
    .option('--format <formats>', say(language, 'study-cli.option.format'))
    .option('--language <languages>', say(language, 'study-cli.option.language'))
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .action((options: BuildOptions) => build(options, terminal))
  command('list')
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .action((options: Options) => list(options, terminal))
  command('freeze')
    .requiredOption('--year <year>', say(language, 'study-cli.option.year'))
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .action((options: Options & { readonly year: string }) => freeze(options, terminal))
  command('check')
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .action((options: Options) => check(options, terminal))
}

async function build(options: BuildOptions, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  const wish = readBuildWish(options, { language, workingFolder: terminal.workingFolder })
  await withExistingDatabase(terminal, async ({ kysely: db }, { publicUrl }) => {
    const built = await buildStudyFiles(db, wish, { publicUrl, say: terminal.say })
    if (built === null) throw new UsageRefusal([say(language, 'study-cli.nothing', { year: String(wish.year) })])
    if (built.leaks > 0) {
      terminal.complain(say(language, 'drafts.checks.leaks', { count: built.leaks }))
      process.exitCode = exitCode.importRefused
    }
  })
}

async function list(options: Options, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  await withExistingDatabase(terminal, async ({ kysely: db }) => {
    const editions = await readEditions(db)
    if (editions.length === 0) terminal.say(say(language, 'editions.empty'))
    for (const edition of editions) terminal.say(lineOf(language, edition))
  })
}

function lineOf(language: Language, edition: Awaited<ReturnType<typeof readEditions>>[number]): string {
  return [slugOfEdition(edition), formatFuzzyDate(language, edition.frozenOn), edition.hash].join('  ')
}

/** Who freezes at the terminal is who keeps the house: what was approved by two others. */
const operator: Person = {
  id: 'terminal',
  name: 'Santalka',
  via: 'terminal',
  mandates: [{ role: 'officer', scope: 'country', from: '2000-01-01', until: null }],
  seeingAs: null,
}

async function freeze(options: Options & { readonly year: string }, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  const year = yearIn(options.year, language)
  await withCurrentDatabase(terminal, async ({ kysely: db }) => {
    const world = { db, now: terminal.now }
    const [latest] = await readProposals(db, year)
    if (latest === undefined) throw new UsageRefusal([say(language, 'study-cli.no-proposal', { year: String(year) })])
    try {
      const edition = await freezeEdition(world, operator, { year, proposal: latest.id, today: await countryDay(world) })
      terminal.say(say(language, 'study-cli.frozen', { edition: slugOfEdition({ year, edition }), hash: latest.hash }))
    } catch (error) {
      if (!isRefusal(error)) throw error
      const key = `refusal.${error.code}`
      terminal.complain(say(language, isMessageKey(key) ? key : 'problem.refused'))
      process.exitCode = exitCode.importRefused
    }
  })
}

async function check(options: Options, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  await withExistingDatabase(terminal, async ({ kysely: db }) => {
    const { editions, damaged } = await checkEditionHashes(db)
    const leaks = await attackEditions(db)
    if (damaged.length === 0) terminal.say(say(language, 'study-cli.hashes-agree', { count: editions }))
    else terminal.complain(say(language, 'study-cli.hashes-differ', { count: damaged.length, editions: damaged.join(', ') }))
    if (leaks === 0) terminal.say(say(language, 'drafts.checks.no-leaks'))
    else terminal.complain(say(language, 'drafts.checks.leaks', { count: leaks }))
    if (damaged.length > 0 || leaks > 0) process.exitCode = exitCode.fault
  })
}
