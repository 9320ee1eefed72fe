import { judgeBriefly } from '#core/rules/judge.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { RulesInShort } from '#web/public/cluster/cluster-data.ts'
import type { PageReader } from './page-definition.ts'

/** The outcomes of all rule sets on one cluster, its levels in full; null when there are no rule sets on clusters. */
export async function readRulesInShort({ rules, day, knownAt }: PageReader, cluster: SubjectId): Promise<RulesInShort | null> {
  const [{ editions }, materials] = await Promise.all([rules.book(), rules.materialOf([cluster])])
  const material = materials.get(cluster)
  const judged = [...editions.values()].filter(({ ruleSet }) => ruleSet.of === 'cluster')
  if (material === undefined || judged.length === 0) return null
  const verdicts = judged.flatMap((edition) =>
    judgeBriefly(edition, material, { day, knownAt, ruleSets: editions }).map((verdict) => ({
      ruleSet: edition.ruleSet,
      verdict,
    })),
  )
  return {
    levels: verdicts.filter(({ ruleSet }) => ruleSet.purpose === 'level'),
    inForce: verdicts.flatMap(({ verdict }) => (verdict.inForce ? verdict.tests.map(({ outcome }) => outcome) : [])),
  }
}
