import type { LakeFormat } from '#lake/format.ts'
import { formats } from '#lake/formats/formats.ts'
import { ownFormat } from '#lake/formats/own.ts'
import { withWagesAbove } from '#lake/formats/obey-publisher.ts'
import type { OwnMapping } from '#core/economy/own-mapping.ts'
import type { Reader } from '#store/deed.ts'
import { gatherBox } from './gather-centres.ts'
import { readCountryEconomy } from './read-country-economy.ts'

/**
 * Every format that a file may be of in this country: those of publishers, with their sources as the country tells them, and those of
 * the mappings that the country has saved or somebody brings along. What a publisher does not show is not taken from its files.
 */
export async function lakeFormats(db: Reader, mappings: readonly OwnMapping[] = []): Promise<LakeFormat[]> {
  const country = await readCountryEconomy(db)
  const own = [...mappings, ...(country?.mappings ?? []).filter(({ id }) => !mappings.some((each) => each.id === id))]
  const box = own.some(({ coordinates }) => coordinates != null) ? await gatherBox(db) : null
  const publishers = country?.economy.publishers ?? {}
  return [
    ...own.map((mapping) => ownFormat(mapping, box)),
    ...formats.map((format) => withFacts(format, country?.economy.dataSets[format.dataSet])),
  ].map((format) => withRule(format, publishers))
}

type Economy = NonNullable<Awaited<ReturnType<typeof readCountryEconomy>>>['economy']
type Facts = Economy['dataSets'][string]

function withFacts(format: LakeFormat, facts: Facts | undefined): LakeFormat {
  if (facts === undefined) return format
  const { title, publisher, licence, address, activityVersions: editions } = facts
  const { lt, en } = format.source.title
  return { ...format, source: { title: { lt: title.lt ?? lt, en: title.en ?? en }, publisher, licence, address }, editions }
}

function withRule(format: LakeFormat, publishers: Economy['publishers']): LakeFormat {
  const limit = Object.values(publishers).find(({ name }) => name === format.source.publisher)?.wagesAboveInsured ?? null
  return limit === null ? format : withWagesAbove(format, limit)
}
