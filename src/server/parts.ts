import { loadCountry } from '#actions/load-country.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { sayPlacedFinding } from '#words/say-finding.ts'
import { buildApp } from './app.ts'
import { type ServerParts, StartRefusal } from './start-server.ts'

const SHOWN_MISTAKES = 20

/** The whole Santalka: the country's loader and the pages. */
export const parts: ServerParts = {
  async loadCountry(world, { folder, words, language }) {
    const country = await readCountry(folder)
    if (country.findings.length > 0) {
      const shown = country.findings.slice(0, SHOWN_MISTAKES).map((finding) => sayPlacedFinding(language, finding))
      const heading = words.countryHasMistakes({ folder, count: country.findings.length })
      throw new StartRefusal(exitCode.importRefused, [heading, ...shown])
    }
    const { added, corrected, withdrawn } = await loadCountry(world, country)
    return { changed: added + corrected + withdrawn }
  },
  buildApp: (world, config) => buildApp(world, config),
}
