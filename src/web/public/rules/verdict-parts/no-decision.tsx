import type { RuleSet } from '#core/rules/rule-set.ts'
import type { PageContext } from '#web/page-context.ts'
import { say } from '#words/say.ts'

/** Whose decision it is not, and how near the words stand to the law. Stands with every verdict. */
export function NoDecision({ page, ruleSet }: { page: PageContext; ruleSet: RuleSet }) {
  const { language } = page
  const { textStatus } = ruleSet.authority
  return (
    <p className="no-decision">
      {say(language, 'verdict.no-decision', { decidedBy: ruleSet.decidedBy[language] })}{' '}
      {textStatus === 'official' ? null : say(language, `verdict.text-status.${textStatus}.meaning`)}
    </p>
  )
}
