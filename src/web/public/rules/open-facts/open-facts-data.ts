import type { OpenAspect, OpenKind } from '#core/rules/overview/open-book.ts'
import type { OpenFact } from '#core/rules/overview/open-tests.ts'
import type { RuleSetEdition } from '#core/rules/rule-set.ts'
import type { Worth } from '#core/rules/overview/settle.ts'
import type { Facet, Paging } from '#web/public/facet.ts'

/** One by one, by what is asked, or by whom to ask. */
export const openViews = ['facts', 'properties', 'subjects'] as const
export type OpenView = (typeof openViews)[number]

/** `rank` is the place in the whole order, not on this page. */
type Row = Worth & { readonly rank: number }

export type FactRow = Row & {
  readonly fact: OpenFact
  /** Rule sets and clusters whose verdicts wait for it. */
  readonly ruleSets: readonly string[]
  readonly clusters: readonly string[]
}
export type AspectRow = Row & { readonly aspect: OpenAspect; readonly facts: number }
/** `owner`: an organisation, a cluster, or the id of a rule set. */
export type OwnerRow = Row & { readonly owner: string; readonly facts: number }

export type OpenRows =
  | { readonly view: 'facts'; readonly rows: readonly FactRow[] }
  | { readonly view: 'properties'; readonly rows: readonly AspectRow[] }
  | { readonly view: 'subjects'; readonly rows: readonly OwnerRow[] }

export type OpenFactsData = {
  readonly q: string
  readonly facets: readonly Facet[]
  readonly shown: OpenRows
  readonly rules: string | null
  readonly kind: OpenKind | null
  /** One thing that is asked (`keyOfAspect`), one whom it is asked of; null = all. */
  readonly what: string | null
  readonly of: string | null
  readonly onlyInForce: boolean
  /** Verdicts that cannot be said, of the clusters and rule sets that are asked for. */
  readonly counts: { readonly verdicts: number; readonly clusters: number }
  readonly editions: readonly RuleSetEdition[]
  readonly paging: Paging
  readonly mostExported: number
  readonly day: string
}
