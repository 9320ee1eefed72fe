import type { PageContext } from '#web/page-context.ts'
import { AnswerText } from '#web/coordinator/answer-text.tsx'
import { formatMoment } from '#web/parts/format-moment.ts'
import { Section } from '#web/parts/section.tsx'
import { sayAct } from '#words/say-audit.ts'
import { isMessageKey, say } from '#words/say.ts'
import type { ReviewData, ReviewEvent } from './review-data.ts'

/** Every move and every change of an answer, dated and named. */
export function ReviewHistory({ page, data }: { page: PageContext; data: ReviewData }) {
  const { language } = page
  return (
    <Section id="history" title={say(language, 'review.history.title')}>
      {data.events.length === 0 ? <p>{say(language, 'review.history.empty')}</p> : null}
      <ol className="history">
        {data.events.map((event, index) => (
          <li key={`${event.at} ${index}`}>
            <span className="row-note">{formatMoment(event.at)}</span> {event.by}: {sayEvent(page, event)}
            {event.reason === null ? null : <q>{event.reason}</q>}
          </li>
        ))}
      </ol>
      {data.changes.length === 0 ? null : (
        <details>
          <summary>{say(language, 'review.history.answers', { count: data.changes.length })}</summary>
          <ol className="history">
            {data.changes.map(({ id, question, answer, before, by, at }) => (
              <li key={id}>
                <span className="row-note">{formatMoment(at)}</span> {by}: {say(language, `question.${question}.label`)} –{' '}
                <AnswerText page={page} question={question} answer={answer} short />
                {before === undefined ? null : (
                  <>
                    {' '}
                    ({say(language, 'review.history.was')} <AnswerText page={page} question={question} answer={before} short />)
                  </>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
    </Section>
  )
}

function sayEvent({ language }: PageContext, { act, to }: ReviewEvent): string {
  const state = `return.state.${to}`
  return `${sayAct(language, act)} → ${isMessageKey(state) ? say(language, state) : to}`
}
