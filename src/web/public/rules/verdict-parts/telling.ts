import type { Condition, RuleSet, RuleSetEdition } from '#core/rules/rule-set.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { PageContext } from '#web/page-context.ts'
import type { SourceNote, Voice } from '#web/public/dossier.ts'
import type { VerdictNaming } from '#words/verdict-naming.ts'

/** What verdicts are told with, beside the verdicts themselves. */
export type Telling = {
  /** The rule sets that were judged, and those to which they refer. */
  readonly editions: readonly RuleSetEdition[]
  readonly sources: readonly SourceNote[]
  /** The statements that the verdicts rest on; an assumption has none. */
  readonly statements: readonly Voice[]
  /** Whom the page is about; null when it is about many. */
  readonly about: SubjectId | null
}

type NamedBy = { readonly editions: readonly RuleSetEdition[]; readonly about?: SubjectId | null }

/** What turns the codes of rules and verdicts into words on a page. */
export function namingOf(page: PageContext, { editions, about = null }: NamedBy): VerdictNaming {
  return {
    language: page.language,
    nameOf: (subject) => page.names[subject],
    codes: page.codes,
    ruleSets: new Map(editions.map(({ ruleSet }) => [ruleSet.id, ruleSet])),
    ...(about === null ? {} : { about }),
  }
}

export function ruleSetIn(telling: Telling, id: string): RuleSet | undefined {
  return telling.editions.find(({ ruleSet }) => ruleSet.id === id)?.ruleSet
}

export function conditionIn(ruleSet: RuleSet, id: string): Condition | undefined {
  for (const { conditions } of ruleSet.tests) {
    const found = conditions.find((condition) => condition.id === id)
    if (found !== undefined) return found
  }
  return undefined
}

const numbered = new WeakMap<readonly Voice[], ReadonlyMap<number, Voice>>()

/** The statements of these numbers, in that order; one that the page was not given is left out. */
export function statementsOf({ statements }: Telling, numbers: readonly number[]): Voice[] {
  // Every row of every condition asks, of thousands of statements.
  const byNumber = numbered.get(statements) ?? new Map(statements.map((each) => [each.statement, each]))
  numbered.set(statements, byNumber)
  return numbers.flatMap((number) => byNumber.get(number) ?? [])
}
