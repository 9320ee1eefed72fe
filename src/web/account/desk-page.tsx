import type { PageContext } from '#web/page-context.ts'
import { Layout } from '#web/layout/layout.tsx'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'
import type { DeskData, Waiting } from './desk-data.ts'
import { MandateList } from './mandate-list.tsx'

/** What waits for a person today, and by which mandates. */
export function DeskPage({ page, data }: { page: PageContext; data: DeskData }) {
  const { language } = page
  const title = say(language, 'inside.desk.title')
  return (
    <Layout page={page} title={title} plain unlisted>
      <PageTitle title={title}>
        <p>{say(language, 'inside.desk.lead')}</p>
      </PageTitle>
      {data.waiting.length === 0 ? (
        <EmptyState title={say(language, 'inside.desk.nothing')} />
      ) : (
        <ul className="waiting">
          {data.waiting.map((each) => (
            <WaitingCard key={`${each.href} ${each.title}`} page={page} waiting={each} />
          ))}
        </ul>
      )}
      <Section id="mandates" title={say(language, 'inside.desk.mandates')}>
        <MandateList page={page} mandates={data.mandates} />
      </Section>
    </Layout>
  )
}

function WaitingCard({
  page,
  waiting: { title, values, subject, href, until, isUrgent },
}: {
  page: PageContext
  waiting: Waiting
}) {
  return (
    <li className={isUrgent ? 'waiting-card urgent' : 'waiting-card'}>
      <a href={href}>{say(page.language, title, values)}</a>
      {subject === null ? null : (
        <span>
          <SubjectLink page={page} subject={subject} />
        </span>
      )}
      {until === null ? null : <span className="row-note">{formatDay(page.language, until)}</span>}
    </li>
  )
}
