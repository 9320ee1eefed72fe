import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { formatMoment } from '#web/parts/format-moment.ts'
import { Section } from '#web/parts/section.tsx'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'
import type { HomeData } from './home-data.ts'

export function LatestChanges({ page, changes }: { page: PageContext; changes: HomeData['changes'] }) {
  const { language } = page
  // A deed that only judged or reloaded has nothing to read here; the page of changes has them all.
  const telling = changes.filter((change) => change.statements > 0)
  if (telling.length === 0) return null
  return (
    <Section id="changes" title={say(language, 'home.changes')}>
      <ul className="teasers">
        {telling.map((change) => (
          <li key={change.id}>
            <time className="row-note" dateTime={change.recordedAt}>
              {formatMoment(change.recordedAt)}
            </time>
            <br />
            <a href={linkTo(page, 'changes', String(change.id))}>
              {say(language, 'common.statements', { count: change.statements })}
            </a>
            {change.subjects.length === 0 ? null : ': '}
            {change.subjects.slice(0, 3).map((subject, index) => (
              <span key={subject}>
                {index === 0 ? null : ', '}
                <SubjectLink page={page} subject={subject} />
              </span>
            ))}
            {change.subjects.length > 3 ? '…' : null}
          </li>
        ))}
      </ul>
      <p>
        <a href={linkTo(page, 'changes')}>{say(language, 'home.changes.all')}</a>
      </p>
    </Section>
  )
}
