import type { SubjectId } from '#core/statements/statement.ts'
import { compare, firstDifference } from './first-difference.ts'
import { filterNames, leastOf } from './cluster-card.ts'
import type { ClusterCard, FilterName } from './cluster-card.ts'

/** Values chosen in each filter: one of them must hold; a filter without values lets everything through. */
export type ClusterFilters = { readonly [filter in FilterName]?: readonly string[] }

/** What a list of clusters is asked for: filters, and the clusters that the words were found in (null = no words). */
export type ClusterQuestion = { readonly filters: ClusterFilters; readonly found: ReadonlySet<SubjectId> | null }

/** The clusters that pass every filter, in the order in which they came. */
export function filterClusters(cards: readonly ClusterCard[], { filters, found }: ClusterQuestion): ClusterCard[] {
  return cards.filter(
    (card) => (found === null || found.has(card.subject)) && filterNames.every((filter) => passes(card, filter, filters)),
  )
}

/** Whether a card has one of the values chosen in a filter. */
export function passes(card: ClusterCard, filter: FilterName, filters: ClusterFilters): boolean {
  const chosen = filters[filter] ?? []
  return chosen.length === 0 || card.values[filter].some((value) => chosen.includes(value))
}

export const clusterOrders = ['name', 'founded', 'members', 'newest'] as const
export type ClusterOrder = (typeof clusterOrders)[number]

/**
 * Sorts cards; `byName` is the order of their names in the language of the page, which also decides between equals.
 * What is not known comes last.
 */
export function sortClusters(
  cards: readonly ClusterCard[],
  order: ClusterOrder,
  byName: (one: ClusterCard, other: ClusterCard) => number,
): ClusterCard[] {
  return cards.toSorted((one, other) =>
    firstDifference(inOrder(order, one, other), byName(one, other), compare(one.subject, other.subject)),
  )
}

function inOrder(order: ClusterOrder, one: ClusterCard, other: ClusterCard): number {
  switch (order) {
    case 'name':
      return 0
    case 'founded':
      return compare(one.founded ?? '9999', other.founded ?? '9999')
    case 'members':
      return compare(membersOf(other), membersOf(one))
    case 'newest':
      return compare(other.newest, one.newest)
  }
}

/** The number that a cluster states, else how many are known by name; below zero when neither is known. */
function membersOf(card: ClusterCard): number {
  if (card.membersTotal !== null) return leastOf(card.membersTotal)
  return card.membersNamed > 0 ? card.membersNamed : -1
}
