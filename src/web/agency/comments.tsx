import type { QuestionId } from '#core/monitoring/question.ts'
import type { PageContext } from '#web/page-context.ts'
import { Badge } from '#web/parts/badge.tsx'
import { formatMoment } from '#web/parts/format-moment.ts'
import { say } from '#words/say.ts'
import type { ReviewData, ReviewThread } from './review-data.ts'

type ThreadsProps = { page: PageContext; data: ReviewData; threads: readonly ReviewThread[] }

/** Threads of comments with a way to answer and to settle each. */
export function Threads({ page, data, threads }: ThreadsProps) {
  const { language } = page
  if (threads.length === 0) return <p className="row-note">{say(language, 'review.comments.none')}</p>
  return (
    <ol className="threads">
      {threads.map((thread) => (
        <li key={thread.id} className={thread.isSettled ? 'thread settled' : 'thread'}>
          <p className="thread-head">
            {thread.question === null ? (
              say(language, 'review.comment.whole')
            ) : (
              <a href={`#${thread.question}`}>{say(language, `question.${thread.question}.label`)}</a>
            )}{' '}
            <Badge tone={thread.isSettled ? 'quiet' : 'amber'}>
              {say(language, thread.isSettled ? 'review.comment.settled' : 'review.comment.open')}
            </Badge>
          </p>
          <ul>
            {thread.notes.map((note) => (
              <li key={note.id}>
                <span className="row-note">
                  {formatMoment(note.at)}, {note.by}
                </span>
                <p className="thread-text">{note.text === '' ? say(language, 'review.comment.settled') : note.text}</p>
              </li>
            ))}
          </ul>
          {data.mayComment && !thread.isSettled ? <AnswerForm page={page} data={data} thread={thread} /> : null}
        </li>
      ))}
    </ol>
  )
}

function AnswerForm({ page, data, thread }: { page: PageContext; data: ReviewData; thread: ReviewThread }) {
  const { language } = page
  const entered = enteredIn(data, ['comment', 'settle'], 'on', String(thread.id))
  return (
    <form method="post" action="#comments" className="comment-form">
      <input type="hidden" name="on" value={thread.id} />
      <label className="field">
        <span className="unseen">{say(language, 'review.comment.answer')}</span>
        <textarea
          name="text"
          rows={2}
          maxLength={4000}
          defaultValue={entered}
          placeholder={say(language, 'review.comment.answer')}
        />
      </label>
      <p className="form-actions">
        <button className="button-quiet" name="deed" value="comment">
          {say(language, 'review.comment.answer')}
        </button>
        <button className="button-quiet" name="deed" value="settle">
          {say(language, 'review.comment.settle')}
        </button>
      </p>
    </form>
  )
}

/** A new thread: on a field, or on the return as a whole. */
export function CommentForm({ page, data, question }: { page: PageContext; data: ReviewData; question: QuestionId | null }) {
  const { language } = page
  const entered = data.trouble?.entered['on'] === undefined ? enteredIn(data, ['comment'], 'question', question ?? '') : ''
  const summary = say(language, 'review.comment.write')
  return (
    <details className="comment-new" open={entered !== ''}>
      <summary>
        {question === null ? (
          summary
        ) : (
          <>
            <span aria-hidden="true">{summary}</span>
            <span className="unseen">
              {say(language, 'review.comment.write-of', { question: say(language, `question.${question}.label`) })}
            </span>
          </>
        )}
      </summary>
      <form method="post" action={question === null ? '#comments' : `#${question}`} className="comment-form">
        <input type="hidden" name="question" value={question ?? ''} />
        <label className="field">
          <span>{say(language, 'review.comment.text')}</span>
          <textarea name="text" rows={3} required maxLength={4000} defaultValue={entered} />
        </label>
        <p className="form-actions">
          <button name="deed" value="comment">
            {say(language, 'review.comment.send')}
          </button>
        </p>
      </form>
    </details>
  )
}

/** What was typed into a form that came back. */
function enteredIn({ trouble }: ReviewData, forms: readonly string[], name: string, value: string): string {
  if (trouble === null || !forms.includes(trouble.form) || (trouble.entered[name] ?? '') !== value) return ''
  return trouble.entered['text'] ?? ''
}
