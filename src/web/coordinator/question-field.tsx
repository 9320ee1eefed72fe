import { questionOf } from '#core/monitoring/question.ts'
import { besideName, fieldName } from '#core/monitoring/typed-answers.ts'
import { absenceReasons } from '#core/values/absence.ts'
import { isAbsent } from '#core/values/measured.ts'
import { isSummed } from '#core/monitoring/question.ts'
import type { PageContext } from '#web/page-context.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import { sayReturnFinding } from '#words/say-return-finding.ts'
import { isMessageKey, say } from '#words/say.ts'
import { AnswerInputs, inputId } from './answer-inputs.tsx'
import { AnswerText } from './answer-text.tsx'
import { OpenComments } from './open-comments.tsx'
import { OriginNote } from './origin-note.tsx'
import type { FieldData, ReturnData } from './return-data.ts'
import { Rivals } from './rivals.tsx'
import { RowsInput } from './rows-input.tsx'

type QuestionFieldProps = { page: PageContext; data: ReturnData; field: FieldData }

/** One question: what it asks and why, its answer with where it came from, last year's beside it, and what is wrong with it. */
export function QuestionField({ page, data, field }: QuestionFieldProps) {
  const { language } = page
  const { question } = field
  const { answer: type, needed, audience, period } = questionOf(question)
  const title = say(language, `question.${question}.label`)
  const values = new Map(field.typed)
  const troubleId = `trouble-${question}`
  const isWrong = field.trouble !== null || field.choices.length > 0 || field.findings.some(({ weight }) => weight === 'blocks')
  const place = {
    page,
    question,
    values,
    choices: field.choices,
    describedBy: `${troubleId} hint-${question}`,
    isInvalid: isWrong,
  }
  const isEditable = data.may.edit
  return (
    <div
      className={`question question-${field.shows}${isWrong ? ' question-wrong' : ''}`}
      id={`q-${question}`}
      data-question={question}
      data-shows={field.shows}
      role="group"
      aria-labelledby={`label-${question}`}
    >
      <div className="question-head">
        {type.kind === 'rows' || type.kind === 'document' || type.kind === 'yes-no' || !isEditable ? (
          <h3 id={`label-${question}`}>{title}</h3>
        ) : (
          <h3 id={`label-${question}`}>
            <label htmlFor={inputId(question)}>{title}</label>
          </h3>
        )}
        <p className="question-notes" id={`hint-${question}`}>
          {say(language, `question.period.${period}`, { year: String(data.year) })}
          {needed === 'always' ? <> · {say(language, 'question.needed.always')}</> : null}
          {audience === 'confidential' ? <> · {say(language, 'question.audience.confidential')}</> : null}
        </p>
        <details className="question-why">
          <summary>{say(language, 'return.why')}</summary>
          <p>{say(language, `question.${question}.definition`)}</p>
          <p>{say(language, `question.${question}.why`)}</p>
        </details>
      </div>
      <div className="question-body">
        {isEditable ? (
          <>
            {type.kind === 'rows' ? <RowsInput {...place} columns={type.columns} /> : <AnswerInputs {...place} type={type} />}
            <Besides page={page} field={field} />
          </>
        ) : (
          <div className="answer-read">
            <AnswerText page={page} question={question} answer={field.shows === 'answer' ? field.answer : undefined} />
            {field.explanation === '' ? null : <p className="row-note">{field.explanation}</p>}
          </div>
        )}
        <OriginNote page={page} data={data} field={field} />
        {field.lastYear === null ? null : (
          <p className="last-year">
            {say(language, 'return.last-year', { year: String(data.year - 1) })}{' '}
            <AnswerText page={page} question={question} answer={field.lastYear} short />
          </p>
        )}
        {field.rivals.length === 0 ? null : <Rivals page={page} field={field} isEditable={isEditable} />}
        <Findings page={page} field={field} id={troubleId} isEditable={isEditable} />
        <OpenComments page={page} data={data} question={question} />
      </div>
    </div>
  )
}

/** Hidden facts of the field, the reason for no answer, and the confirmation. */
function Besides({ page, field }: { page: PageContext; field: FieldData }) {
  const { language } = page
  const { question } = field
  const title = say(language, `question.${question}.label`)
  const reason = new Map(field.typed).get('absent') ?? ''
  const offered = absenceReasons.filter(
    (each) => each === 'not-found' || each === 'not-applicable' || (each === 'withheld' && isSummed(question)),
  )
  return (
    <>
      <input type="hidden" name={besideName(question, 'parents')} value={field.parents.join(',')} />
      <input type="hidden" name={besideName(question, 'was')} value={field.was} />
      <p className="question-actions">
        {field.shows === 'prefilled' ? (
          <label className="check confirm">
            <input
              type="checkbox"
              name={besideName(question, 'confirm')}
              value="yes"
              aria-label={`${say(language, 'return.confirm')}: ${title}`}
            />{' '}
            <span aria-hidden="true">{say(language, 'return.confirm')}</span>
          </label>
        ) : null}
        <select
          className="absence"
          name={fieldName(question, 'absent')}
          defaultValue={reason}
          aria-label={`${say(language, 'return.no-answer')}: ${title}`}
        >
          <option value="">{say(language, 'return.no-answer.none')}</option>
          {offered.map((each) => {
            const key = `return.no-answer.${each}`
            return (
              <option key={each} value={each}>
                {isMessageKey(key) ? say(language, key) : each}
              </option>
            )
          })}
        </select>
      </p>
    </>
  )
}

function Findings({ page, field, id, isEditable }: { page: PageContext; field: FieldData; id: string; isEditable: boolean }) {
  const { language } = page
  const { question, trouble, findings, choices } = field
  const naming = { language, nameOf: (organisation: string) => nameOf(page, organisation) }
  const asks = findings.some(({ weight }) => weight === 'asks')
  const hasExplanation = field.explanation !== '' || asks
  return (
    <>
      <div id={id} className="findings" data-findings={question} aria-live="polite">
        {trouble === null ? null : (
          <p className="finding finding-blocks">
            {say(language, `answer.trouble.${trouble.code}`, { given: trouble.given, line: trouble.line ?? 0 })}
          </p>
        )}
        {choices.map(({ at, given, hits }) => (
          <p key={at} className="finding finding-blocks">
            {say(language, hits.length === 0 ? 'return.organisation.none' : 'return.organisation.many', { given })}
          </p>
        ))}
        {findings.map((finding, index) => (
          <p key={index} className={`finding finding-${finding.weight}`}>
            {sayReturnFinding(naming, finding)}
          </p>
        ))}
      </div>
      {isEditable ? (
        <>
          <div className="beside-field" data-explanation={question} hidden={!hasExplanation}>
            <label htmlFor={`why-${question}`}>{say(language, 'return.explanation')}</label>
            <span className="hint" id={`why-hint-${question}`}>
              {say(language, 'return.explanation.hint')}
            </span>
            <textarea
              id={`why-${question}`}
              name={besideName(question, 'why')}
              rows={2}
              maxLength={2000}
              defaultValue={field.explanation}
              aria-describedby={`why-hint-${question}`}
            />
          </div>
          {field.asksSource ? (
            <div className="beside-field" data-source={question} hidden={!field.lacksSource && field.source === ''}>
              <label htmlFor={`source-${question}`}>{say(language, 'return.source')}</label>
              <span className={field.lacksSource ? 'error' : 'hint'} id={`source-hint-${question}`}>
                {say(language, field.lacksSource ? 'return.source.missing' : 'return.source.hint')}
              </span>
              <input
                id={`source-${question}`}
                name={besideName(question, 'source')}
                maxLength={500}
                defaultValue={field.source}
                aria-describedby={`source-hint-${question}`}
              />
            </div>
          ) : null}
        </>
      ) : null}
    </>
  )
}

/** Whether an answer is there, for counting how far the return is. */
export function isAnswered({ shows, answer }: FieldData): boolean {
  return shows === 'answer' && answer !== undefined && !(isAbsent(answer) && answer.absent === 'not-answered')
}
