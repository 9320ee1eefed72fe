import { UNKNOWN } from '#core/registry/cluster-card.ts'
import type { ClusterCard } from '#core/registry/cluster-card.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { SubjectId } from '#core/statements/statement.ts'

/** Clusters seated in a place, and organisations seated there that belong to the clusters asked for. */
export type PlaceCount = { readonly clusters: number; readonly members: number }

export type CountedPlaces = { readonly places: ReadonlyMap<SubjectId, PlaceCount>; readonly unknown: PlaceCount }

/**
 * Clusters and members by municipality. What has no known municipality, or one that the country does not list, is counted
 * as unknown and never dropped: the counts of all places and of the unknown one make the whole.
 */
export function countPlaces(
  municipalities: readonly SubjectId[],
  cards: readonly ClusterCard[],
  membersIn: ReadonlyMap<SubjectId | null, number>,
): CountedPlaces {
  const known = new Set(municipalities)
  const clusters = new Map<SubjectId | null, number>()
  for (const card of cards) {
    const seat = seatOf(card)
    const place = seat !== null && known.has(seat) ? seat : null
    clusters.set(place, (clusters.get(place) ?? 0) + 1)
  }
  const places = new Map(
    municipalities.map(
      (subject) => [subject, { clusters: clusters.get(subject) ?? 0, members: membersIn.get(subject) ?? 0 }] as const,
    ),
  )
  const members = [...membersIn].reduce((sum, [place, count]) => (place !== null && known.has(place) ? sum : sum + count), 0)
  return { places, unknown: { clusters: clusters.get(null) ?? 0, members } }
}

/** The municipality where a cluster sits; null when it is not known. */
export function seatOf(card: ClusterCard): SubjectId | null {
  const [seat] = card.values.municipality
  return seat === undefined || seat === UNKNOWN ? null : seat
}

/** Clusters by the place of their seat: municipalities and, by what these are part of, their counties. */
export function seatsByPlace(
  cards: readonly ClusterCard[],
  partsOf: readonly Pick<Shown, 'subject' | 'value'>[],
): ReadonlyMap<SubjectId, readonly SubjectId[]> {
  const counties = new Map(
    partsOf.flatMap(({ subject, value }) =>
      typeof value === 'string' && value.startsWith('county/') ? [[subject, value] as const] : [],
    ),
  )
  const found = new Map<SubjectId, SubjectId[]>()
  for (const card of cards) {
    const seat = seatOf(card)
    for (const place of [seat, seat === null ? null : (counties.get(seat) ?? null)])
      if (place !== null) found.set(place, [...(found.get(place) ?? []), card.subject])
  }
  return found
}
