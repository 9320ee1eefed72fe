import type { EconomyImportData } from '#web/agency/economy-import-data.ts'
import type { InsideDefinition } from '../inside-page.ts'

/** The largest file that is taken: a year of a whole country, packed, is a tenth of it. */
export const MOST_UPLOADED = 2 * 1024 ** 3

/** Bringing a national file in; the file itself is taken by src/server/economy/receive-file.ts while it arrives. */
export const economyImportPage: InsideDefinition<EconomyImportData> = {
  page: 'economy-import',
  needs: () => ({ act: 'import-economy', on: null }),
  load: async ({ broughtFiles }) => ({
    files: broughtFiles?.list() ?? [],
    mostBytes: MOST_UPLOADED,
    isOpen: broughtFiles !== null,
  }),
}
