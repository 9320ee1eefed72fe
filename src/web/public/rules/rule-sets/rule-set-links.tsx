import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { Period } from '#web/parts/period.tsx'
import { say } from '#words/say.ts'
import type { RuleSetNote } from './rule-set-note.ts'

/** Rule sets that come from the subject of a page, with what they decide and when. */
export function RuleSetLinks({ page, ruleSets }: { page: PageContext; ruleSets: readonly RuleSetNote[] }) {
  const { language } = page
  return (
    <ul className="rule-set-links">
      {ruleSets.map(({ id, name, summary, purpose, inForce }) => (
        <li key={id}>
          <a href={linkTo(page, 'rule-sets', id)}>{name[language]}</a>{' '}
          <span className="row-note">
            {say(language, `verdict.purpose.${purpose}`)}
            {inForce.from === null && inForce.to === null ? null : (
              <>
                {' · '}
                <Period page={page} validity={{ validFrom: inForce.from, validTo: inForce.to }} />
              </>
            )}
          </span>
          <span className="rule-set-summary">{summary[language]}</span>
        </li>
      ))}
    </ul>
  )
}
