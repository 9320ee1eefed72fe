import { compare, firstDifference } from '#core/registry/first-difference.ts'
import { purposes } from '#core/rules/rule-set.ts'
import type { Purpose } from '#core/rules/rule-set.ts'
import type { Verdict } from '#core/rules/verdict.ts'
import type { JudgedSet } from '#web/public/rules/verdict-parts/rule-set-verdict.tsx'
import type { Telling } from '#web/public/rules/verdict-parts/telling.ts'

export type PurposeGroup = { readonly purpose: Purpose; readonly sets: readonly JudgedSet[] }

/** The judged rule sets by what they decide; those in force come first, then the latest. */
export function groupByPurpose(telling: Telling, verdicts: readonly Verdict[]): PurposeGroup[] {
  const byId = Map.groupBy(verdicts, ({ ruleSet }) => ruleSet)
  const sets = telling.editions.flatMap((edition): JudgedSet[] => {
    const own = byId.get(edition.ruleSet.id)
    return own === undefined ? [] : [{ edition, verdicts: own }]
  })
  return purposes.flatMap((purpose) => {
    const own = sets.filter(({ edition }) => edition.ruleSet.purpose === purpose)
    return own.length === 0 ? [] : [{ purpose, sets: own.toSorted(currentFirst) }]
  })
}

export function isInForceNow({ verdicts }: JudgedSet): boolean {
  return verdicts.some(({ inForce }) => inForce)
}

function currentFirst(one: JudgedSet, other: JudgedSet): number {
  const difference = Number(isInForceNow(other)) - Number(isInForceNow(one))
  return firstDifference(difference, compare(latest(other), latest(one)))
}

function latest({ edition }: JudgedSet): string {
  const { from, to } = edition.ruleSet.inForce
  return to ?? from ?? ''
}
