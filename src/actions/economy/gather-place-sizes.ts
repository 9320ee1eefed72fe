import type { PlaceSizes } from '#core/economy/observed/shown-cluster-index.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { Reader } from '#store/deed.ts'
import { shownOfKind } from '#store/read-projection.ts'

/** Area and inhabitants of municipalities and counties as the register has them now, with their sources; a county without its own has the sum of its municipalities. */
export async function gatherPlaceSizes(db: Reader): Promise<PlaceSizes> {
  const properties = ['area-sq-km', 'inhabitants', 'part-of']
  const bySubject = async (kind: string) =>
    [...Map.groupBy(await shownOfKind(db, kind, { properties }), ({ subject }) => subject)].map(([place, shown]) => ({
      place,
      county: textOf(shown, 'part-of'),
      areaSqKm: numberOf(shown, 'area-sq-km'),
      inhabitants: numberOf(shown, 'inhabitants'),
      sources: (['area-sq-km', 'inhabitants'] as const).flatMap((property) => latestOf(shown, property)?.source ?? []),
    }))
  const towns = await bySubject('municipality')
  const sumOf = (county: string, of: 'areaSqKm' | 'inhabitants') => {
    const own = towns.filter((town) => town.county === county).map((town) => town[of])
    return own.length === 0 || own.includes(null) ? null : own.reduce<number>((sum, each) => sum + (each ?? 0), 0)
  }
  const counties = (await bySubject('county')).map(({ place, areaSqKm, inhabitants, sources }) => ({
    place,
    areaSqKm: areaSqKm ?? sumOf(place, 'areaSqKm'),
    inhabitants: inhabitants ?? sumOf(place, 'inhabitants'),
    sources: [
      ...sources,
      ...(areaSqKm === null || inhabitants === null
        ? towns.filter(({ county }) => county === place).flatMap((town) => town.sources)
        : []),
    ],
  }))
  return new Map(
    [...towns, ...counties].map(({ place, areaSqKm, inhabitants, sources }) => [place, { areaSqKm, inhabitants, sources }]),
  )
}

function numberOf(shown: readonly Shown[], property: string): number | null {
  const value = latestOf(shown, property)?.value
  return typeof value === 'number' ? value : null
}

function textOf(shown: readonly Shown[], property: string): string | null {
  const value = latestOf(shown, property)?.value
  return typeof value === 'string' ? value : null
}

function latestOf(shown: readonly Shown[], property: string): Shown | undefined {
  return shown.findLast((each) => each.property === property)
}
