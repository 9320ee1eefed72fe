import type { RuleSet } from '#core/rules/rule-set.ts'
import type { ThresholdPlace } from '#core/rules/what-if/thresholds.ts'
import type { Outcome, Verdict } from '#core/rules/verdict.ts'
import type { Assumption } from '#core/rules/what-if/what-if.ts'
import type { WhatIfFinding } from '#core/rules/what-if/what-if-address.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Choice, NotThere } from '#web/public/rules/verdict-parts/choice.ts'
import type { Tally } from '#core/rules/overview/tally.ts'
import type { Telling } from '#web/public/rules/verdict-parts/telling.ts'

export type WhatIfData = {
  readonly choice: Choice
  /** The member whose facts can be assumed too. */
  readonly member: MemberChoice
  /** Null until a rule set is chosen. */
  readonly form: WhatIfForm | null
  /** Parts of the address that could not be understood and belong to no field. */
  readonly troubles: readonly WhatIfFinding[]
  /** Everything that is assumed, as an address says it. */
  readonly assumed: readonly AssumedPart[]
  /** The tests of the chosen rule set on the chosen cluster, as they are and as they would be. */
  readonly cluster: { readonly before: readonly Verdict[]; readonly after: readonly Verdict[] } | null
  /** Tests of other rule sets on the cluster that would turn as well. */
  readonly alongside: readonly Move[]
  /** What other thresholds would mean for all clusters; null when none is changed. */
  readonly everywhere: Everywhere | null
  readonly telling: Telling
}

export type MemberChoice = {
  readonly members: readonly SubjectId[]
  readonly chosen: SubjectId | null
  readonly notThere: NotThere<SubjectId> | null
}

/** One assumption, the words of the address for it, and the address without it. */
export type AssumedPart = {
  readonly name: string
  readonly value: string
  readonly what:
    | { readonly kind: 'fact'; readonly assumption: Assumption }
    | { readonly kind: 'gained'; readonly rows: Gain['rows']; readonly number: number }
    | {
        readonly kind: 'threshold'
        readonly ruleSet: string
        readonly condition: string
        readonly index: number
        readonly before: number | null
        readonly value: number
      }
}

export type Move = {
  readonly subject: SubjectId
  readonly ruleSet: string
  readonly reading: string | null
  readonly test: string
  readonly before: Outcome
  readonly after: Outcome
}

export type Everywhere = {
  /** Tests that would turn, on all clusters of the register. */
  readonly moves: readonly Move[]
  readonly clusters: number
  /** For each test of the rule sets concerned: how many clusters have which outcome. */
  readonly tallies: readonly MoveTally[]
}

export type MoveTally = Pick<Move, 'ruleSet' | 'reading' | 'test'> & {
  readonly before: Tally
  readonly after: Tally
}

export type WhatIfForm = {
  readonly ruleSet: RuleSet
  readonly groups: readonly FieldGroup[]
  readonly gains: readonly Gain[]
  readonly thresholds: readonly ThresholdField[]
  /** What the address assumes and no field of this form shows. */
  readonly carried: readonly (readonly [name: string, value: string])[]
}

/** The facts of one subject: the cluster, its coordinator, a member. */
export type FieldGroup = {
  readonly subject: SubjectId
  readonly whose: 'cluster' | 'coordinators' | 'members'
  readonly fields: readonly FactField[]
}

export type FactField = {
  /** Name of the field in the form. */
  readonly name: string
  readonly asked: Omit<Assumption, 'value'>
  readonly input:
    | { readonly kind: 'number'; readonly unit: string }
    | { readonly kind: 'date' }
    | { readonly kind: 'text' }
    | { readonly kind: 'code'; readonly list: string }
    | { readonly kind: 'reference'; readonly choices: readonly SubjectId[] }
    | { readonly kind: 'there' }
  readonly known: Known
  /** What stands in the field: what is assumed, else what is known. */
  readonly text: string
  readonly isAssumed: boolean
  readonly trouble: WhatIfFinding | null
}

/** What the register knows of a fact: its statements, and the value when there is exactly one. */
export type Known = {
  readonly statements: readonly number[]
  readonly value: string | null
  readonly isContested: boolean
}

export type Gain = {
  readonly name: string
  readonly rows: 'members' | 'coordinators' | 'projects'
  readonly number: number
  readonly text: string
  readonly trouble: WhatIfFinding | null
}

export type ThresholdField = {
  readonly name: string
  readonly condition: string
  readonly place: ThresholdPlace
  /** What stands in the field. */
  readonly text: string
  readonly isChanged: boolean
  readonly trouble: WhatIfFinding | null
}
