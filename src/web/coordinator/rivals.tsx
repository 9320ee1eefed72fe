import { besideName } from '#core/monitoring/typed-answers.ts'
import type { PageContext } from '#web/page-context.ts'
import { formatMoment } from '#web/parts/format-moment.ts'
import { say } from '#words/say.ts'
import { AnswerText } from './answer-text.tsx'
import type { FieldData } from './return-data.ts'

/** Two answers that two people gave at the same time, side by side, until one is chosen. */
export function Rivals({ page, field, isEditable }: { page: PageContext; field: FieldData; isEditable: boolean }) {
  const { language } = page
  const { question, rivals } = field
  return (
    <fieldset className="rivals">
      <legend>{say(language, 'return.rivals')}</legend>
      {rivals.map(({ id, answer, explanation, by, at }) => (
        <label key={id} className="rival">
          {isEditable ? <input type="radio" name={besideName(question, 'take')} value={id} /> : null}{' '}
          <span>
            {say(language, 'return.rivals.take', { name: by, at: formatMoment(at) })}{' '}
            <strong>
              <AnswerText page={page} question={question} answer={answer} />
            </strong>
            {explanation === null ? null : <span className="row-note">{explanation}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
