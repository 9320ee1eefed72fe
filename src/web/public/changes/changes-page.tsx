import { linkTo, linkToThis } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { formatMoment } from '#web/parts/format-moment.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { ChangeCountList, SubjectCounts, deedName, recorderName } from './change-parts.tsx'
import type { ChangeNote, ChangesData } from './changes-data.ts'

/** What was recorded, newest first: the feed of changes as a page. */
export function ChangesPage({ page, data }: { page: PageContext; data: ChangesData }) {
  const { language } = page
  const title = say(language, 'changes.title')
  return (
    <Layout page={page} title={title} description={say(language, 'changes.lead')} twins={['json', 'csv', 'xlsx']}>
      <PageTitle title={title}>
        <p>{say(language, 'changes.lead')}</p>
        <p className="row-note">
          <a href={`${addressOf('changes', language)}.atom`}>{say(language, 'changes.feed')}</a>.{' '}
          {say(language, 'changes.feed.hint')}
        </p>
      </PageTitle>
      {data.changes.length === 0 ? <EmptyState title={say(language, 'changes.none')} /> : null}
      <ol className="changes">
        {data.changes.map((change) => (
          <li key={change.id} id={`change-${change.id}`}>
            <ChangeEntry page={page} change={change} />
          </li>
        ))}
      </ol>
      <Ways page={page} data={data} />
    </Layout>
  )
}

/** Pages go on from the number of a change: what is recorded meanwhile moves nothing. */
function Ways({ page, data }: { page: PageContext; data: ChangesData }) {
  const { language } = page
  if (data.isNewest && data.older === null) return null
  return (
    <nav className="pagination" aria-label={say(language, 'common.pages')}>
      {data.isNewest ? null : <a href={linkToThis(page, { before: null })}>{say(language, 'changes.newest')}</a>}
      {data.older === null ? null : (
        <a rel="next" href={linkToThis(page, { before: data.older })}>
          {say(language, 'changes.older')}
        </a>
      )}
    </nav>
  )
}

function ChangeEntry({ page, change }: { page: PageContext; change: ChangeNote }) {
  const { language } = page
  const rest = change.subjectCount - change.subjects.length
  return (
    <article className="change">
      <div className="change-when">
        <time dateTime={change.recordedAt}>{formatMoment(change.recordedAt)}</time>
        <span className="row-note">{recorderName(page, change.recordedBy)}</span>
      </div>
      <div>
        <h2 className="change-title">
          <a href={linkTo(page, 'changes', String(change.id))}>{deedName(page, change.deed)}</a>{' '}
          <span className="row-note">{say(language, 'changes.change', { number: String(change.id) })}</span>
        </h2>
        {change.file === null ? null : <p className="row-note">{say(language, 'changes.file', { file: change.file })}</p>}
        <ChangeCountList page={page} change={change} />
        <SubjectCounts page={page} subjects={change.subjects} />
        {rest <= 0 ? null : (
          <p className="row-note">
            <a href={linkTo(page, 'changes', String(change.id))}>{say(language, 'changes.more-subjects', { count: rest })}</a>
          </p>
        )}
      </div>
    </article>
  )
}
