import { resolve } from 'node:path'
import type { Command } from 'commander'
import { loadCountry } from '#actions/load-country.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { inTurn, turnOf } from '#store/engine/in-turn.ts'
import { sayPlacedFinding } from '#words/say-finding.ts'
import { say } from '#words/say.ts'
import { readAll } from './archive.ts'
import { languageIn } from './import-options.ts'
import { recordAfter } from './record-after.ts'
import { shortened } from './show-import.ts'
import { withCurrentDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

const SHOWN_MISTAKES = 50

/** `santalka load [folder]`: makes the register say what a country folder says. */
export function addLoad(program: Command, terminal: Terminal): void {
  const { language } = terminal
  program
    .command('load')
    .description(say(language, 'imports.command.load'))
    .argument('[folder]', say(language, 'imports.option.folder'))
    .option('--archive <file>', say(language, 'imports.option.archive'))
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .action((folder: string | undefined, options: { lang?: string; archive?: string }) =>
      options.archive === undefined ? load(folder, options, terminal) : readAll(options.archive, options, terminal),
    )
}

async function load(given: string | undefined, options: { lang?: string }, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  await withCurrentDatabase(terminal, async ({ kysely: db, pool }, config) => {
    const country = await readCountry(given === undefined ? config.countryFolder : resolve(terminal.workingFolder, given))
    if (country.findings.length > 0) {
      for (const line of shortened(
        language,
        country.findings.map((finding) => sayPlacedFinding(language, finding)),
        SHOWN_MISTAKES,
      ))
        terminal.complain(line)
      process.exitCode = exitCode.importRefused
      return
    }
    const world = { db, now: terminal.now }
    const report = await inTurn(pool, turnOf.loadingCountry, () => loadCountry(world, country))
    const isIdle = report.added + report.corrected + report.withdrawn + report.sources + report.ruleSets === 0
    terminal.say(
      isIdle ? say(language, 'imports.loaded-idle', { country: report.country }) : say(language, 'imports.loaded', report),
    )
    // An idle load too: the one before may have ended between its facts and its verdicts.
    await recordAfter(world, { terminal, language, by: `country:${country.id}`, isIdle })
  })
}
