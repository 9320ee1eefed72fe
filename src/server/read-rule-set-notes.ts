import type { RuleSet } from '#core/rules/rule-set.ts'
import type { RuleSetNote } from '#web/public/rules/rule-sets/rule-set-note.ts'
import type { PageReader } from './page-definition.ts'

/** The rule sets that meet a condition, for pages that lead to them: the earliest in force first. */
export async function readRuleSetNotes(reader: PageReader, isWanted: (ruleSet: RuleSet) => boolean): Promise<RuleSetNote[]> {
  const { ruleSets } = await reader.rules.book()
  return [...ruleSets.values()]
    .filter(isWanted)
    .toSorted((one, other) => ((one.inForce.from ?? '') < (other.inForce.from ?? '') ? -1 : 1))
    .map(({ id, name, summary, purpose, inForce }) => ({ id, name, summary, purpose, inForce }))
}
