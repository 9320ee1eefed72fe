import type { PageContext } from '#web/page-context.ts'
import { OutcomeMark } from '#web/public/rules/verdict-parts/outcome-mark.tsx'
import { RuleSetVerdict } from '#web/public/rules/verdict-parts/rule-set-verdict.tsx'
import type { JudgedSet } from '#web/public/rules/verdict-parts/rule-set-verdict.tsx'
import type { Telling } from '#web/public/rules/verdict-parts/telling.ts'
import { isInForceNow } from './group-sets.ts'

/** One rule set: its name and answers in a line, everything else below; closed at first when it is no longer in force. */
export function RuleSetArticle({ page, telling, judged }: { page: PageContext; telling: Telling; judged: JudgedSet }) {
  const { ruleSet } = judged.edition
  return (
    <article className="rule-verdict" id={ruleSet.id}>
      <details open={isInForceNow(judged)}>
        <summary>
          <h3>{ruleSet.name[page.language]}</h3>
          <Answers page={page} judged={judged} />
        </summary>
        <p className="rule-verdict-summary">{ruleSet.summary[page.language]}</p>
        <RuleSetVerdict page={page} telling={telling} judged={judged} />
      </details>
    </article>
  )
}

/** The answers in a line: of several tests or readings each with its name. */
function Answers({ page, judged }: { page: PageContext; judged: JudgedSet }) {
  const { language } = page
  const { ruleSet } = judged.edition
  const answers = judged.verdicts.flatMap(({ reading, tests }) =>
    tests.map(({ test, outcome }) => {
      const names = [
        ruleSet.tests.length > 1 ? ruleSet.tests.find(({ id }) => id === test)?.name[language] : undefined,
        ruleSet.readings.find(({ id }) => id === reading)?.name[language],
      ]
      return { key: `${reading} ${test}`, outcome, name: names.filter((name) => name !== undefined).join(', ') }
    }),
  )
  return (
    <ul className="answers">
      {answers.map(({ key, name, outcome }) => (
        <li key={key}>
          {name === '' ? null : <span className="answer-name">{name}:</span>}{' '}
          <OutcomeMark page={page} outcome={outcome} of="test" />
        </li>
      ))}
    </ul>
  )
}
