import { nearest } from '#core/registry/nearest.ts'
import type { RuleSetEdition } from '#core/rules/rule-set.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Choice } from '#web/public/rules/verdict-parts/choice.ts'
import { nameOrder } from './find-clusters.ts'
import type { PageReader } from './page-definition.ts'

/** Which cluster and which of some rule sets an address asks about: `?cluster=litek&rules=inoklaster-2024`. */
export async function readChoice(reader: PageReader, offered: readonly RuleSetEdition[]): Promise<Choice> {
  const index = await reader.clusterIndex()
  const clusters = index.cards.toSorted(nameOrder(reader.language)).map(({ subject }) => subject)
  const askedCluster = (reader.query.get('cluster') ?? '').replace(/^cluster\//, '')
  const askedRuleSet = reader.query.get('rules') ?? ''
  const cluster: SubjectId | null = index.bySubject.has(`cluster/${askedCluster}`) ? `cluster/${askedCluster}` : null
  const ids = offered.map(({ ruleSet }) => ruleSet.id)
  const ruleSet = ids.find((id) => id === askedRuleSet) ?? null
  return {
    clusters,
    ruleSets: offered.map(({ ruleSet: { id, name, purpose, inForce } }) => ({ id, name, purpose, inForce })),
    cluster,
    ruleSet,
    noCluster:
      askedCluster === '' || cluster !== null ? null : { given: askedCluster, nearest: nearestCluster(askedCluster, clusters) },
    noRuleSet:
      askedRuleSet === '' || ruleSet !== null ? null : { given: askedRuleSet, nearest: nearest(askedRuleSet, ids) ?? null },
  }
}

function nearestCluster(given: string, clusters: readonly SubjectId[]): SubjectId | null {
  return nearest(`cluster/${given.toLowerCase()}`, clusters) ?? null
}
