import { sections } from '#core/monitoring/question-type.ts'
import type { PageContext } from '#web/page-context.ts'
import { linkTo, linkToSubject } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import { Badge } from '#web/parts/badge.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { nameOf } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'
import { CommentForm, Threads } from './comments.tsx'
import { Decide } from './decide.tsx'
import type { ReviewData } from './review-data.ts'
import { FieldsTable, OutlierCard } from './review-fields.tsx'
import { ReviewHistory } from './review-history.tsx'

/** One return as whoever reviews sees it: what stands out first. */
export function ReviewPage({ page, data }: { page: PageContext; data: ReviewData }) {
  const { language } = page
  const title = say(language, 'review.title', { cluster: nameOf(page, data.cluster) })
  const outliers = data.outliers.flatMap((question) => data.fields.find((field) => field.question === question) ?? [])
  const kicker = say(language, 'review.of', { year: data.campaign })
  return (
    <Layout page={page} title={title} twins={['json', 'csv', 'xlsx']} plain unlisted>
      <PageTitle kind={<a href={linkTo(page, 'campaigns', data.campaign)}>{kicker}</a>} title={title}>
        <p className="review-facts">
          <Badge tone={data.state === 'submitted' ? 'amber' : 'plain'}>{say(language, `return.state.${data.state}`)}</Badge>{' '}
          {data.state === 'submitted' ? say(language, data.isSigned ? 'review.signed' : 'review.unsigned') : null}
          <span>
            {say(language, 'review.deadline')}: {formatDay(language, data.deadline)}
          </span>
          <a href={linkToSubject(page, data.cluster)}>{say(language, 'review.public')}</a>
          {data.mayAudit ? <a href={linkTo(page, 'audit', `return.${data.id}`)}>{say(language, 'review.audit')}</a> : null}
          {data.next === null ? null : <a href={linkTo(page, 'reviews', data.next)}>{say(language, 'review.next')} →</a>}
        </p>
      </PageTitle>
      <Trouble page={page} data={data} />
      <Section
        id="outliers"
        title={say(language, 'review.outliers.title')}
        lead={
          outliers.length === 0
            ? say(language, 'review.outliers.none')
            : say(language, 'review.outliers.lead', { count: outliers.length })
        }
      >
        <div className="outliers">
          {outliers.map((field) => (
            <OutlierCard key={field.question} page={page} data={data} field={field} />
          ))}
        </div>
      </Section>
      <Decide page={page} data={data} />
      <Section id="comments" title={say(language, 'review.comments.title')}>
        <Threads page={page} data={data} threads={data.threads} />
        {data.mayComment ? <CommentForm page={page} data={data} question={null} /> : null}
      </Section>
      <Section id="answers" title={say(language, 'review.fields.title')}>
        {sections.map((section) => {
          const fields = data.fields.filter((field) => field.section === section)
          return fields.length === 0 ? null : (
            <FieldsTable key={section} page={page} data={data} section={section} fields={fields} />
          )
        })}
      </Section>
      <ReviewHistory page={page} data={data} />
    </Layout>
  )
}

function Trouble({ page, data: { trouble } }: { page: PageContext; data: ReviewData }) {
  const { language } = page
  if (trouble === null) return null
  return (
    <Notice tone="warning" title={say(language, 'review.trouble.title')}>
      <p role="alert">{say(language, trouble.why)}</p>
      {(trouble.entered['reason'] ?? trouble.entered['text'] ?? '') === '' ? null : <p>{say(language, 'review.trouble.kept')}</p>}
    </Notice>
  )
}
