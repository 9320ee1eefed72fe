import type { PageContext } from '#web/page-context.ts'
import { Notice } from '#web/parts/notice.tsx'
import { formatMoment } from '#web/parts/format-moment.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import type { ReturnData } from './return-data.ts'

/** What reviewers ask about one question, or about the whole return, and where it is answered. */
export function OpenComments({ page, data, question }: { page: PageContext; data: ReturnData; question: string | null }) {
  const { language } = page
  const own = data.comments.filter((comment) => comment.question === question)
  if (own.length === 0) return null
  return (
    <>
      {own.map(({ id, text, by, at }) => (
        <Notice key={id} title={say(language, 'return.comment', { by, at: formatMoment(at) })}>
          <p className="thread-text">{text}</p>
          <p>
            <a href={`${addressOf('reviews', language, data.id)}#comments`}>{say(language, 'return.comment.answer')}</a>
          </p>
        </Notice>
      ))}
    </>
  )
}
