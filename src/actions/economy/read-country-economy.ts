import type { CountryEconomy } from '#core/economy/country-economy.ts'
import type { OwnMapping } from '#core/economy/own-mapping.ts'
import { readBroughtGroupSets, readEconomyDocument } from '#sources/country/economy/country-economy.ts'
import { readDocuments } from '#store/country-documents.ts'
import type { Reader } from '#store/deed.ts'

/** Name of the document with the sets of groups that an operator brought, beside those of the country folder. */
export const BROUGHT_SETS = 'group-sets'

/** What the country says of its economy, and the sets of groups that were brought; null before a country that says it is loaded. */
export async function readCountryEconomy(
  db: Reader,
): Promise<{ readonly economy: CountryEconomy; readonly mappings: readonly OwnMapping[] } | null> {
  return countryEconomyOf(await readDocuments(db))
}

/** The same from documents that are at hand. */
export function countryEconomyOf(
  documents: ReadonlyMap<string, unknown>,
): { readonly economy: CountryEconomy; readonly mappings: readonly OwnMapping[] } | null {
  const read = readEconomyDocument(documents.get('economy'))
  if (read === null) return null
  const brought = readBroughtGroupSets(documents.get(BROUGHT_SETS))
  const kept = read.economy.groupSets.filter(({ id }) => !brought.some((set) => set.id === id))
  return { ...read, economy: { ...read.economy, groupSets: [...kept, ...brought] } }
}
