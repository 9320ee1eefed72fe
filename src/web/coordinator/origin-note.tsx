import type { Origin } from '#core/monitoring/recorded-answer.ts'
import { linkToReceipt } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { isMessageKey, say } from '#words/say.ts'
import { AnswerText } from './answer-text.tsx'
import type { FieldData, ReturnData } from './return-data.ts'

type OriginNoteProps = { page: PageContext; data: ReturnData; field: FieldData }

/** Receipts of a list are many: the first ones open, the rest is told by their number. */
const RECEIPTS_SHOWN = 3

/** Where the value in the field comes from, and what was known where it was corrected. */
export function OriginNote({ page, data, field }: OriginNoteProps) {
  const { language } = page
  const { origin, question, known, by } = field
  if (origin === null && known === null) return null
  return (
    <p className="origin">
      {field.shows === 'prefilled' ? <strong className="to-confirm">{say(language, 'return.to-confirm')}: </strong> : null}
      {origin === null ? null : <OriginWords page={page} origin={origin} year={data.year} />}
      {field.shows === 'answer' && by !== null ? (
        <> · {say(language, 'return.by', { name: by.name, at: by.at.slice(0, 10) })}</>
      ) : null}
      {known === null ? null : (
        <>
          {' '}
          · {say(language, 'return.known')} <AnswerText page={page} question={question} answer={known} short />
        </>
      )}
    </p>
  )
}

function OriginWords({ page, origin, year }: { page: PageContext; origin: Origin; year: number }) {
  const { language } = page
  switch (origin.kind) {
    case 'typed':
      return <>{say(language, 'return.origin.typed')}</>
    case 'import':
      return <>{say(language, 'return.origin.import')}</>
    case 'derived':
      return <>{say(language, 'return.origin.derived')}</>
    case 'last-year':
      return <>{say(language, 'return.origin.last-year', { year: String(year - 1) })}</>
    case 'sheets':
      return <>{say(language, 'return.origin.sheets', { count: origin.count })}</>
    case 'module': {
      const key = `return.origin.module.${origin.name}`
      return <>{isMessageKey(key) ? say(language, key) : origin.name}</>
    }
    case 'statement':
      return (
        <>
          {say(language, 'return.origin.statement')}
          <span className="marks">
            {origin.statements.slice(0, RECEIPTS_SHOWN).map(({ statement }) => (
              <a key={statement} className="receipt" href={linkToReceipt(page, statement)} data-receipt={statement}>
                <span className="unseen">
                  {say(language, 'common.receipt', { property: say(language, 'return.origin.statement') })}
                </span>
              </a>
            ))}
          </span>
        </>
      )
  }
}
