import { judgeBriefly } from '#core/rules/judge.ts'
import type { BriefVerdict } from '#core/rules/judge.ts'
import { ruleSetsReferredTo } from '#core/rules/properties-asked.ts'
import type { Outcome } from '#core/rules/verdict.ts'
import type { WhatIf } from '#core/rules/what-if/what-if.ts'
import type { Reader } from '#store/deed.ts'
import { eachCluster, readRules } from './judge-clusters.ts'
import type { ClusterQuestion, Rules } from './judge-clusters.ts'

/** The verdict as it is, and as it would be. */
export type BeforeAndAfter = { readonly before: BriefVerdict; readonly after: BriefVerdict }

/** A test of which the outcome would be another, with the conditions that would. */
export type Move = Pick<BriefVerdict, 'subject' | 'ruleSet' | 'reading'> & {
  readonly test: string
  readonly before: Outcome
  readonly after: Outcome
  readonly conditions: readonly { readonly condition: string; readonly before: Outcome; readonly after: Outcome }[]
}

/**
 * What would become of the verdicts on some clusters if something were otherwise. Nothing is recorded. With thresholds
 * alone only the rule sets that they belong to are judged, and those that refer to them.
 */
export async function compareWhatIf(
  db: Reader,
  question: ClusterQuestion & { readonly whatIf: WhatIf },
): Promise<BeforeAndAfter[]> {
  const rules = question.rules ?? (await readRules(db, question.knownAt))
  const ruleSets = question.ruleSets ?? concerned(question.whatIf, rules)
  const compared: BeforeAndAfter[] = []
  for await (const { actual, material, wanted, options } of eachCluster(db, { ...question, rules, ruleSets })) {
    const before = actual.wanted.flatMap((edition) => judgeBriefly(edition, actual.material, actual.options))
    const after = wanted.flatMap((edition) => judgeBriefly(edition, material, options))
    for (const [index, verdict] of after.entries()) {
      const was = before[index]
      if (was !== undefined) compared.push({ before: was, after: verdict })
    }
  }
  return compared
}

/** Tests and conditions that would turn. */
export function movesIn(compared: readonly BeforeAndAfter[]): Move[] {
  return compared.flatMap(({ before, after }) =>
    after.tests.flatMap((test, index): Move[] => {
      const was = before.tests[index]
      if (was === undefined) return []
      const conditions = test.conditions.flatMap(({ condition, outcome }, place) => {
        const one = was.conditions[place]?.outcome ?? outcome
        return one === outcome ? [] : [{ condition, before: one, after: outcome }]
      })
      if (was.outcome === test.outcome && conditions.length === 0) return []
      const { subject, ruleSet, reading } = after
      return [{ subject, ruleSet, reading, test: test.test, before: was.outcome, after: test.outcome, conditions }]
    }),
  )
}

function concerned({ assumptions, gained, thresholds }: WhatIf, rules: Rules): string[] {
  const all = [...rules.keys()]
  const isOnlyThresholds = assumptions.length === 0 && gained.members + gained.coordinators + gained.projects === 0
  if (!isOnlyThresholds) return all
  const touched = new Set(thresholds.map(({ ruleSet }) => ruleSet))
  const known = new Map([...rules].map(([id, { ruleSet }]) => [id, ruleSet]))
  return all.filter((id) => {
    const ruleSet = known.get(id)
    return touched.has(id) || (ruleSet !== undefined && [...ruleSetsReferredTo(ruleSet, known)].some((each) => touched.has(each)))
  })
}
