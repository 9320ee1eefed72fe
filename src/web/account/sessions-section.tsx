import type { PageContext } from '#web/page-context.ts'
import { formatMoment } from '#web/parts/format-moment.ts'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import type { AccountSession } from './account-data.ts'
import { DeedOfOne } from './deed-of-one.tsx'

export function SessionsSection({ page: { language }, sessions }: { page: PageContext; sessions: readonly AccountSession[] }) {
  return (
    <Section id="sessions" title={say(language, 'account.sessions')} lead={say(language, 'account.sessions.lead')}>
      <ul className="account-rows">
        {sessions.map(({ id, isThis, usedAt, address, browser }) => {
          const shown = browser === '' ? say(language, 'account.sessions.unknown-browser') : browser
          return (
            <li key={id}>
              <span>
                <strong>{shown}</strong>
                {isThis ? <span className="badge">{say(language, 'account.sessions.this')}</span> : null}
                <span className="row-note">
                  {say(language, 'account.sessions.used', {
                    moment: formatMoment(usedAt),
                    address: address === '' ? '–' : address,
                  })}
                </span>
              </span>
              {isThis ? null : (
                <DeedOfOne
                  section="sessions"
                  deed="session-end"
                  field="session"
                  id={id}
                  label={say(language, 'account.sessions.end')}
                  about={say(language, 'account.sessions.end.label', { browser: shown })}
                />
              )}
            </li>
          )
        })}
      </ul>
      {sessions.length < 2 ? null : (
        <form method="post" action="#sessions">
          <button name="deed" value="sessions-end" className="button-quiet">
            {say(language, 'account.sessions.end-others')}
          </button>
        </form>
      )}
    </Section>
  )
}
