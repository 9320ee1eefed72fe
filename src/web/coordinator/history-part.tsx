import { addressOf } from '#words/addresses.ts'
import type { PageContext } from '#web/page-context.ts'
import { formatMoment } from '#web/parts/format-moment.ts'
import { sayAct } from '#words/say-audit.ts'
import { say } from '#words/say.ts'
import { AnswerText } from './answer-text.tsx'
import type { HistoryEntry, ReturnData } from './return-data.ts'

/** Who did what and when, the latest first; answers with what they were before. */
export function HistoryPart({ page, data }: { page: PageContext; data: ReturnData }) {
  const { language } = page
  return (
    <section className="return-part" id="history" aria-labelledby="history-title">
      <h2 id="history-title">{say(language, 'return.history.title')}</h2>
      {data.history.length === 0 ? <p>{say(language, 'return.history.empty')}</p> : null}
      <ol className="return-history">
        {data.history
          .filter((entry) => 'act' in entry)
          .map((entry) => (
            <li key={`${entry.at} ${entry.act}`}>
              <span className="row-note">{formatMoment(entry.at)}</span> {entry.by}: {sayAct(language, entry.act)} →{' '}
              {say(language, `return.state.${entry.to}`)}
              {entry.reason === null ? null : <q>{entry.reason}</q>}
            </li>
          ))}
      </ol>
      {data.history.some((entry) => 'question' in entry) ? (
        <details>
          <summary>{say(language, 'return.history.answers')}</summary>
          <ol className="return-history">
            {data.history.map((entry, index) =>
              'question' in entry ? <AnswerEntry key={index} page={page} entry={entry} /> : null,
            )}
          </ol>
        </details>
      ) : null}
      {data.may.audit ? (
        <p>
          <a href={addressOf('audit', language, `return.${data.id}`)}>{say(language, 'return.history.audit')}</a>
        </p>
      ) : null}
    </section>
  )
}

function AnswerEntry({ page, entry }: { page: PageContext; entry: Extract<HistoryEntry, { question: unknown }> }) {
  const { at, by, question, answer, before } = entry
  return (
    <li>
      <span className="row-note">{formatMoment(at)}</span> {by}: {say(page.language, `question.${question}.label`)} →{' '}
      <AnswerText page={page} question={question} answer={answer} short />
      {before === null ? null : (
        <>
          {' '}
          ({say(page.language, 'return.history.was')} <AnswerText page={page} question={question} answer={before} short />)
        </>
      )}
    </li>
  )
}
