import { filterNames, UNKNOWN } from './cluster-card.ts'
import type { ClusterCard, FilterName } from './cluster-card.ts'
import { filterClusters, passes } from './filter-clusters.ts'
import { compare, firstDifference } from './first-difference.ts'
import type { ClusterQuestion } from './filter-clusters.ts'

/** A choice of a filter: how many clusters are left with it alone in this filter, the other filters as they are. */
export type FacetCount = { readonly value: string; readonly count: number; readonly chosen: boolean }

/** The choices of each filter, most clusters first (years: the latest first), "unknown" last; chosen ones are there even when nothing is left. */
export function facetCounts(
  cards: readonly ClusterCard[],
  question: ClusterQuestion,
): ReadonlyMap<FilterName, readonly FacetCount[]> {
  const counts = new Map(filterNames.map((filter) => [filter, new Map<string, number>()] as const))
  for (const card of cards) {
    if (question.found !== null && !question.found.has(card.subject)) continue
    const failed = filterNames.filter((filter) => !passes(card, filter, question.filters))
    // A card that fails in one filter only still counts for the choices of that filter.
    const counted = failed.length === 0 ? filterNames : failed.length === 1 ? failed : []
    for (const filter of counted) {
      for (const value of card.values[filter]) add(counts.get(filter), value)
    }
  }
  return new Map(
    filterNames.map((filter) => [filter, choices(filter, counts.get(filter) ?? new Map(), question.filters[filter] ?? [])]),
  )
}

function add(counts: Map<string, number> | undefined, value: string): void {
  counts?.set(value, (counts.get(value) ?? 0) + 1)
}

function choices(filter: FilterName, counts: ReadonlyMap<string, number>, chosen: readonly string[]): FacetCount[] {
  const values = new Set([...counts.keys(), ...chosen])
  return [...values]
    .map((value) => ({ value, count: counts.get(value) ?? 0, chosen: chosen.includes(value) }))
    .toSorted((one, other) =>
      firstDifference(
        rest(one) - rest(other),
        filter === 'founded' ? compare(other.value, one.value) : other.count - one.count,
        compare(one.value, other.value),
      ),
    )
}

/** What is not known comes after what is. */
function rest({ value }: FacetCount): number {
  return value === UNKNOWN ? 1 : 0
}

/** For a question that finds nothing: how many would be found without one of its filters, or without its words. */
export function waysOut(
  cards: readonly ClusterCard[],
  question: ClusterQuestion,
): { without: FilterName | 'q'; count: number }[] {
  const used = filterNames.filter((filter) => (question.filters[filter] ?? []).length > 0)
  const ways: { without: FilterName | 'q'; count: number }[] = used.map((without) => {
    const filters = { ...question.filters, [without]: [] }
    return { without, count: filterClusters(cards, { ...question, filters }).length }
  })
  if (question.found !== null) ways.push({ without: 'q', count: filterClusters(cards, { ...question, found: null }).length })
  return ways.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count)
}
