import type { RuleSet } from '#core/rules/rule-set.ts'
import type { PageContext } from '#web/page-context.ts'
import { Period } from '#web/parts/period.tsx'
import { say } from '#words/say.ts'
import type { InForce } from './rule-sets-data.ts'

/** The period of a rule set in words, and what that means on the day of the page. */
export function ForceWords({ page, ruleSet, inForce }: { page: PageContext; ruleSet: RuleSet; inForce: InForce }) {
  const { language } = page
  const { from, to } = ruleSet.inForce
  if (from === null && to === null) return <span className="absent">{say(language, 'rules.force.none')}</span>
  return (
    <>
      <Period page={page} validity={{ validFrom: from, validTo: to }} />{' '}
      <span className={`force force-${inForce}`}>{say(language, `rules.force.${inForce}`)}</span>
    </>
  )
}
