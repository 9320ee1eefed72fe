import type { Shown } from '#core/registry/shown.ts'
import type { MatrixCell, MatrixColumn } from '#core/rules/overview/matrix.ts'
import type { Purpose, RuleSetEdition } from '#core/rules/rule-set.ts'
import type { Outcome } from '#core/rules/verdict.ts'
import type { Facet, Paging } from '#web/public/facet.ts'
import type { InForce } from '#web/public/rules/rule-sets/rule-sets-data.ts'
import type { Tally } from '#core/rules/overview/tally.ts'

/** A cluster with what every column says of it; a rule set that nobody judged it by has none. */
export type MatrixRow = {
  readonly subject: string
  /** The segments of its status on the day. */
  readonly status: readonly Shown[]
  readonly cells: readonly (MatrixCell | undefined)[]
  readonly counts: Tally
}

/** Clusters with such an outcome in one column, in any column of a rule set, or in any at all. */
export type AskedOutcome = { readonly rules: string | null; readonly outcome: Outcome }

export type MatrixData = {
  readonly q: string
  readonly facets: readonly Facet[]
  readonly purpose: Purpose | null
  readonly onlyInForce: boolean
  readonly asked: AskedOutcome | null
  /** How many rule sets there are of each purpose, of those in force when only they are shown. */
  readonly purposes: readonly { readonly purpose: Purpose; readonly count: number }[]
  /** Rule sets that have columns, in the order of the columns. */
  readonly editions: readonly RuleSetEdition[]
  readonly inForce: { readonly [ruleSet: string]: InForce }
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
  /** By column, over all clusters that were found and not only those of this page. */
  readonly totals: readonly Tally[]
  readonly paging: Paging
  readonly registered: number
  readonly day: string
}
