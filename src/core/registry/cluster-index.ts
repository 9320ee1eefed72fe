import { covers } from '#core/statements/span.ts'
import type { Day, SubjectId } from '#core/statements/statement.ts'
import { cardOf } from './cluster-card.ts'
import type { ClusterCard } from './cluster-card.ts'
import { partOf } from './shown.ts'
import type { Shown } from './shown.ts'

/** All clusters on a day, in the order of their ids. */
export type ClusterIndex = {
  readonly day: Day
  readonly cards: readonly ClusterCard[]
  readonly bySubject: ReadonlyMap<SubjectId, ClusterCard>
}

/** What the index is made from; segments of all days. */
export type IndexedSegments = {
  /** Card properties of all clusters. */
  readonly clusters: readonly Shown[]
  /** `part-of` of municipalities. */
  readonly places: readonly Shown[]
  /** `member` of organisations: clusters that belong to an association. */
  readonly associations: readonly Shown[]
}

/** The index for a day. `membersNamed`: how many members each cluster has by name on that day. */
export function indexClusters(segments: IndexedSegments, membersNamed: ReadonlyMap<SubjectId, number>, day: Day): ClusterIndex {
  const countyOf = new Map<SubjectId, SubjectId>()
  for (const { subject, property, value, ...span } of segments.places) {
    if (property === 'part-of' && typeof value === 'string' && value.startsWith('county/') && covers(span, day))
      countyOf.set(subject, value)
  }
  const associationsOf = new Map<SubjectId, SubjectId[]>()
  for (const { subject, property, value, ...span } of segments.associations) {
    const cluster = partOf(value, 'organisation')
    if (property !== 'member' || !cluster?.startsWith('cluster/') || !covers(span, day)) continue
    const before = associationsOf.get(cluster) ?? []
    if (!before.includes(subject)) associationsOf.set(cluster, [...before, subject])
  }
  const cards: ClusterCard[] = []
  for (const [subject, own] of Map.groupBy(segments.clusters, (segment) => segment.subject)) {
    const card = cardOf(subject, own, day, { countyOf, associationsOf, membersNamed: membersNamed.get(subject) ?? 0 })
    if (card) cards.push(card)
  }
  return { day, cards, bySubject: new Map(cards.map((card) => [card.subject, card])) }
}
