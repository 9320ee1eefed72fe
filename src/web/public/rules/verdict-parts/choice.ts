import type { Both, Purpose } from '#core/rules/rule-set.ts'
import type { SubjectId } from '#core/statements/statement.ts'

/** A rule set that can be chosen. */
export type Choosable = {
  readonly id: string
  readonly name: Both
  readonly purpose: Purpose
  readonly inForce: { readonly from: string | null; readonly to: string | null }
}

/** Something that an address asks for and the register does not have. */
export type NotThere<Nearest> = { readonly given: string; readonly nearest: Nearest | null }

/** Which cluster and which rule set a page is asked about, and what can be chosen. */
export type Choice = {
  readonly clusters: readonly SubjectId[]
  readonly ruleSets: readonly Choosable[]
  readonly cluster: SubjectId | null
  readonly ruleSet: string | null
  readonly noCluster: NotThere<SubjectId> | null
  readonly noRuleSet: NotThere<string> | null
}
