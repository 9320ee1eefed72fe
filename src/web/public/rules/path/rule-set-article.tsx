import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { slugOf } from '#web/parts/subject-link.tsx'
import { OutcomeMark } from '#web/public/rules/verdict-parts/outcome-mark.tsx'
import { RuleSetVerdict } from '#web/public/rules/verdict-parts/rule-set-verdict.tsx'
import type { JudgedSet } from '#web/public/rules/verdict-parts/rule-set-verdict.tsx'
import type { Telling } from '#web/public/rules/verdict-parts/telling.ts'
import { say } from '#words/say.ts'
import { isInForceNow } from './group-sets.ts'

/** One rule set: its name and answers in a line, everything else below; closed at first when it is no longer in force. */
export function RuleSetArticle({ page, telling, judged }: { page: PageContext; telling: Telling; judged: JudgedSet }) {
  const { ruleSet } = judged.edition
  const about = { cluster: telling.about === null ? null : slugOf(telling.about), rules: ruleSet.id }
  return (
    <article className="rule-verdict" id={ruleSet.id}>
      <details open={isInForceNow(judged)}>
        <summary>
          <h3>{ruleSet.name[page.language]}</h3>
          <Answers page={page} judged={judged} />
        </summary>
        <p className="rule-verdict-summary">{ruleSet.summary[page.language]}</p>
        <RuleSetVerdict page={page} telling={telling} judged={judged} />
        <p className="actions rule-verdict-links">
          <a href={linkTo(page, 'what-if', null, about)}>{say(page.language, 'path.what-if.these')}</a>
          {ruleSet.purpose === 'eligibility' ? (
            <a href={linkTo(page, 'apply', null, about)}>{say(page.language, 'path.apply')}</a>
          ) : null}
        </p>
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
