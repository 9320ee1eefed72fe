import type { Condition } from '#core/rules/rule-set.ts'
import type { PageContext } from '#web/page-context.ts'
import { Words } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'
import { AuthorityLine } from './authority-line.tsx'
import { OutcomeMark } from './outcome-mark.tsx'
import type { Telling } from './telling.ts'

/** The words of the source, where they may be quoted or summed up. */
export function Wording({ page, condition }: { page: PageContext; condition: Condition }) {
  if (condition.text === null) return null
  return (
    <blockquote className="wording">
      <Words page={page} words={condition.text} />
    </blockquote>
  )
}

export function Note({ page, condition }: { page: PageContext; condition: Condition }) {
  return condition.note === null ? null : <p className="condition-note">{condition.note[page.language]}</p>
}

/** Conditions that nobody has entered from the act yet: all that can be said of them is where they stand. */
export function NotEnteredConditions({
  page,
  telling,
  conditions,
}: {
  page: PageContext
  telling: Telling
  conditions: readonly Condition[]
}) {
  const { language } = page
  if (conditions.length === 0) return null
  return (
    <li className="condition condition-cannot-say">
      <div className="condition-head">
        <OutcomeMark page={page} outcome="cannot-say" />
        <p className="condition-name">{say(language, 'verdict-parts.not-entered', { count: conditions.length })}</p>
      </div>
      <ul className="not-entered">
        {conditions.map((condition) => (
          <li key={condition.id}>
            <details>
              <summary>{condition.name[language]}</summary>
              <Wording page={page} condition={condition} />
              <AuthorityLine page={page} telling={telling} authority={condition.authority} />
              <Note page={page} condition={condition} />
            </details>
          </li>
        ))}
      </ul>
    </li>
  )
}
