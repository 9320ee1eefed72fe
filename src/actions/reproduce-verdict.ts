import { recordOf } from '#core/rules/judge-for-record.ts'
import type { Verdict } from '#core/rules/verdict.ts'
import type { Reader } from '#store/deed.ts'
import { fingerprintOf, readGivenVerdict } from '#store/given-verdicts.ts'
import type { GivenVerdict } from '#store/given-verdicts.ts'
import { historyOfRuleSet } from '#store/rule-sets.ts'
import { judgeClusters, readRules } from './judge-clusters.ts'
import type { Rules } from './judge-clusters.ts'

/** A verdict once given, and what comes out when it is given again from what it rested on. */
export type Reproduced = {
  readonly given: GivenVerdict
  /** Told in full; null when the rule set has no such edition or reading. */
  readonly again: Verdict | null
  readonly isSame: boolean
  /** The rule sets with which it was given again. */
  readonly rules: Rules
}

/** Gives a verdict again with its edition, day and knowledge; undefined when none was given under that number. */
export async function reproduceVerdict(db: Reader, id: number): Promise<Reproduced | undefined> {
  const given = await readGivenVerdict(db, id)
  if (given === undefined) return undefined
  const { subject, ruleSet, edition, reading, referenceDay: day, knownAt } = given
  const editions = await historyOfRuleSet(db, ruleSet)
  const its = editions.find((each) => each.edition === edition)
  const known = await readRules(db, knownAt)
  if (its === undefined || its.ruleSet === null) return { given, again: null, isSame: false, rules: known }
  const rules: Rules = new Map([...known, [ruleSet, { ...its, ruleSet: its.ruleSet }]] as const)
  const verdicts = await judgeClusters(db, { clusters: [subject], day, knownAt, ruleSets: [ruleSet], rules })
  const again = verdicts.find((each) => each.reading === reading) ?? null
  return { given, again, isSame: again !== null && fingerprintOf(recordOf(again)) === fingerprintOf(given), rules }
}
