import { join } from 'node:path'
import { countryDay } from '#actions/country-day.ts'
import { readyObservatory } from '#actions/economy/ready-observatory.ts'
import { loadCountry } from '#actions/load-country.ts'
import { recordVerdicts } from '#actions/record-verdicts.ts'
import { openLake } from '#lake/open.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { readCountryStamp, writeCountryStamp } from '#store/country-stamp.ts'
import { programFolder } from '#store/engine/config.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { stampOfFiles } from '#store/engine/stamp-of-files.ts'
import { sayPlacedFinding } from '#words/say-finding.ts'
import { buildApp } from './app.ts'
import { startPostOffice } from './mail/start-post-office.ts'
import { type ServerParts, StartRefusal } from './start-server.ts'

const SHOWN_MISTAKES = 20

/** What decides how a country folder is read: a new program reads it anew. */
const LOADER = ['src/core', 'src/sources/country', 'src/actions'].map((place) => join(programFolder, place))

/** The whole Santalka: the country's loader and the pages. */
export const parts: ServerParts = {
  async loadCountry(world, { country: name, folder, words, language }) {
    const stamp = stampOfFiles([folder, ...LOADER], programFolder)
    if ((await readCountryStamp(world.db, name)) === stamp) return { changed: 0 }
    const country = await readCountry(folder)
    if (country.findings.length > 0) {
      const shown = country.findings.slice(0, SHOWN_MISTAKES).map((finding) => sayPlacedFinding(language, finding))
      const heading = words.countryHasMistakes({ folder, count: country.findings.length })
      throw new StartRefusal(exitCode.importRefused, [heading, ...shown])
    }
    const { added, corrected, withdrawn } = await loadCountry(world, country)
    const changed = added + corrected + withdrawn
    // Though nothing changed: the start before may have ended between its facts and its verdicts, or the program may judge otherwise now.
    await recordVerdicts(world, { day: await countryDay(world), by: `country:${country.id}` })
    await writeCountryStamp(world.db, name, stamp)
    return { changed }
  },
  async buildApp(world, config) {
    const lake = openLake(join(config.dataFolder, 'lake'), config.lakeServer === undefined ? {} : { server: config.lakeServer })
    const app = await buildApp(world, config, { lake })
    const stop = new AbortController()
    app.addHook('onClose', async () => stop.abort())
    // The first reader after a start need not wait either.
    void readyObservatory({ ...world, lake }, stop.signal).catch((error: unknown) => app.log.error(error))
    return app
  },
  openPostOffice: startPostOffice,
}
