import type { BriefVerdict } from '#core/rules/judge.ts'
import type { RuleSet } from '#core/rules/rule-set.ts'
import type { Outcome } from '#core/rules/verdict.ts'
import type { Dossier, SubjectShown } from '#web/public/dossier.ts'

/** Why another cluster is near: the same field, the same municipality, members in common. */
export type Nearness =
  | { readonly by: 'field'; readonly codes: readonly string[] }
  | { readonly by: 'municipality'; readonly municipality: string }
  | { readonly by: 'members'; readonly organisations: readonly string[] }

/** What rule sets say of the cluster, in short. */
export type RulesInShort = {
  readonly levels: readonly { readonly ruleSet: RuleSet; readonly verdict: BriefVerdict }[]
  /** The answers to all questions of the rules in force on the day. */
  readonly inForce: readonly Outcome[]
}

export type ClusterData = Dossier & {
  /** Members, coordinators and partners of all days with their kind, register code and seat. */
  readonly organisations: readonly SubjectShown[]
  readonly projects: readonly SubjectShown[]
  /** Null when there are no rule sets on clusters. */
  readonly rules: RulesInShort | null
  /** Nearest first, at most eight. */
  readonly neighbours: readonly { readonly subject: string; readonly reasons: readonly Nearness[] }[]
}
