import { questionOf } from '#core/monitoring/question.ts'
import type { Section } from '#core/monitoring/question-type.ts'
import type { PageContext } from '#web/page-context.ts'
import { AnswerText } from '#web/coordinator/answer-text.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { formatMeasure } from '#words/format.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'
import { sayReturnFinding } from '#words/say-return-finding.ts'
import { CommentForm } from './comments.tsx'
import type { ReviewData, ReviewField } from './review-data.ts'

type FieldProps = { page: PageContext; data: ReviewData; field: ReviewField }

/** A field that stands out: what it says beside what was expected, why, and a place to ask. */
export function OutlierCard({ page, data, field }: FieldProps) {
  const { language } = page
  const naming = { language, nameOf: (subject: string) => nameOf(page, subject) }
  return (
    <article className="outlier" id={field.question}>
      <h3>{say(language, `question.${field.question}.label`)}</h3>
      <ul className="outlier-findings">
        {field.findings.map((finding, index) => (
          <li key={`${finding.code} ${index}`} className={`finding-${finding.weight}`}>
            {sayReturnFinding(naming, finding)}
          </li>
        ))}
      </ul>
      <dl className="outlier-values">
        <div>
          <dt>{say(language, 'review.answer')}</dt>
          <dd>
            <AnswerText page={page} question={field.question} answer={field.answer} short />
          </dd>
        </div>
        <div>
          <dt>{say(language, 'review.last-year', { year: String(data.asksAbout - 1) })}</dt>
          <dd>
            <LastYear page={page} field={field} />
          </dd>
        </div>
        <div>
          <dt>{say(language, 'review.typical')}</dt>
          <dd>
            <Typical page={page} field={field} />
          </dd>
        </div>
      </dl>
      <Notes page={page} field={field} />
      {data.mayComment ? <CommentForm page={page} data={data} question={field.question} /> : null}
    </article>
  )
}

/** All answers of one part of the return. */
export function FieldsTable({
  page,
  data,
  section,
  fields,
}: {
  page: PageContext
  data: ReviewData
  section: Section
  fields: readonly ReviewField[]
}) {
  const { language } = page
  const isOutlier = new Set<string>(data.outliers)
  return (
    <DataTable
      caption={say(language, `question.section.${section}`)}
      cards
      rows={fields}
      rowKey={({ question }) => question}
      columns={[
        {
          id: 'question',
          title: say(language, 'review.field'),
          head: true,
          cell: ({ question }) => (
            <span id={isOutlier.has(question) ? undefined : question}>
              {isOutlier.has(question) ? (
                <a href={`#${question}`}>{say(language, `question.${question}.label`)}</a>
              ) : (
                say(language, `question.${question}.label`)
              )}
            </span>
          ),
        },
        {
          id: 'answer',
          title: say(language, 'review.answer'),
          cell: ({ question, answer }) => <AnswerText page={page} question={question} answer={answer} />,
        },
        {
          id: 'last-year',
          title: say(language, 'review.last-year', { year: String(data.asksAbout - 1) }),
          cell: (field) => <LastYear page={page} field={field} />,
        },
        { id: 'typical', title: say(language, 'review.typical'), cell: (field) => <Typical page={page} field={field} /> },
        {
          id: 'origin',
          title: say(language, 'review.origin'),
          cell: (field) => (
            <>
              <Notes page={page} field={field} />
              {data.mayComment && !isOutlier.has(field.question) ? (
                <CommentForm page={page} data={data} question={field.question} />
              ) : null}
            </>
          ),
        },
      ]}
    />
  )
}

function LastYear({ page, field }: { page: PageContext; field: ReviewField }) {
  if (field.lastYear === undefined) return <span className="absent">–</span>
  return <AnswerText page={page} question={field.question} answer={field.lastYear} short />
}

function Typical({ page, field: { question, typical } }: { page: PageContext; field: ReviewField }) {
  const { answer } = questionOf(question)
  if (typical === null || answer.kind !== 'number') return <span className="absent">–</span>
  return (
    <span title={say(page.language, 'review.typical.note', { n: typical.clusters })}>
      {formatMeasure(page.language, typical.value, answer.unit)}
    </span>
  )
}

/** Where a value comes from, on what it rests, and why it is right although a check asks. */
function Notes({ page, field }: { page: PageContext; field: ReviewField }) {
  const { language } = page
  const { origin, by, explanation, source } = field
  if (origin === null) return null
  return (
    <div className="field-notes">
      <p className="row-note">{say(language, `review.origin.${origin.kind}`, { by: by ?? '' })}</p>
      {explanation === null ? null : <p>{say(language, 'review.explanation', { text: explanation })}</p>}
      {source === null ? null : <p>{say(language, 'review.source', { text: source })}</p>}
    </div>
  )
}
