import { fieldName } from '#core/monitoring/typed-answers.ts'
import { questionOf } from '#core/monitoring/question.ts'
import { formLists } from '#core/monitoring/question-type.ts'
import type { PageContext } from '#web/page-context.ts'
import { Layout } from '#web/layout/layout.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { formatDay, formatMoment } from '#web/parts/format-moment.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import { sayReturnFinding } from '#words/say-return-finding.ts'
import { isMessageKey, say } from '#words/say.ts'
import { AnswerText } from './answer-text.tsx'
import type { SheetData } from './sheet-data.ts'

type Field = SheetData['fields'][number]

/** The three-minute sheet: six numbers and a choice, on a phone. */
export function SheetPage({ page, data }: { page: PageContext; data: SheetData }) {
  const { language } = page
  const firm = nameOf(page, data.organisation)
  const title = say(language, 'sheet.title', { year: String(data.year) })
  return (
    <Layout page={page} title={title} plain unlisted>
      <PageTitle kind={nameOf(page, data.cluster)} title={title}>
        <p>{say(language, 'sheet.lead', { firm })}</p>
      </PageTitle>
      <div className="sheet-page">
        {data.wasJustSent ? (
          <Notice title={say(language, 'sheet.thanks')}>
            <p role="status">{say(language, 'sheet.thanks.lead', { until: formatDay(language, data.until) })}</p>
          </Notice>
        ) : null}
        {data.isClosed ? (
          <Closed page={page} data={data} />
        ) : (
          <form method="post" noValidate autoComplete="off">
            {data.answeredAt === null || data.wasJustSent ? null : (
              <p>
                {say(language, data.isOwn ? 'sheet.answered' : 'sheet.answered.elsewhere', { at: formatMoment(data.answeredAt) })}
              </p>
            )}
            {data.fields.map((field) => (
              <SheetField key={field.question} page={page} data={data} field={field} />
            ))}
            <p>
              <button name="deed" value="answer" className="big-button">
                {say(language, data.answeredAt === null ? 'sheet.send' : 'sheet.send.again')}
              </button>
            </p>
            <p className="hint">{say(language, 'sheet.until', { until: formatDay(language, data.until) })}</p>
          </form>
        )}
      </div>
    </Layout>
  )
}

function Closed({ page, data }: { page: PageContext; data: SheetData }) {
  const { language } = page
  return (
    <>
      <Notice>
        <p>{say(language, 'sheet.closed')}</p>
      </Notice>
      {data.isOwn ? (
        <dl>
          {data.fields.map(({ question, typed }) => (
            <div key={question}>
              <dt>{say(language, `question.${question}.label`)}</dt>
              <dd>
                <AnswerText page={page} question={question} answer={new Map(typed).get('')} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  )
}

function SheetField({ page, data, field }: { page: PageContext; data: SheetData; field: Field }) {
  const { language } = page
  const { question, trouble, findings } = field
  const { answer: type } = questionOf(question)
  const values = new Map(field.typed)
  const label = say(language, `question.${question}.label`)
  const isWrong = trouble !== null || findings.length > 0
  const troubles = (
    <>
      {trouble === null ? null : (
        <span className="wrong">
          {say(language, `answer.trouble.${trouble.code}`, { given: trouble.given, line: trouble.line ?? 0 })}
        </span>
      )}
      {findings.map((finding, index) => (
        <span key={index} className="wrong">
          {sayReturnFinding({ language, nameOf: (organisation) => nameOf(page, organisation) }, finding)}
        </span>
      ))}
    </>
  )
  if (type.kind === 'code')
    return (
      <fieldset aria-describedby={`wrong-${question}`}>
        <legend>{label}</legend>
        <p className="hint">{say(language, `question.${question}.definition`)}</p>
        <div id={`wrong-${question}`}>{troubles}</div>
        {formLists['sheet-consent'].map((code) => {
          const key = `question.code.sheet-consent.${code}`
          return (
            <label key={code}>
              <input type="radio" name={fieldName(question, '')} value={code} defaultChecked={values.get('') === code} />
              <span>{isMessageKey(key) ? say(language, key) : code}</span>
            </label>
          )
        })}
      </fieldset>
    )
  const unit = type.kind === 'number' && type.unit === 'eur' ? '€' : ''
  return (
    <div className="sheet-field">
      <label htmlFor={question}>
        {label}
        {unit === '' ? '' : `, ${unit}`}
      </label>
      <span className="hint" id={`hint-${question}`}>
        {say(language, `question.period.${questionOf(question).period}`, { year: String(data.year) })}.{' '}
        {say(language, `question.${question}.definition`)}
      </span>
      <span id={`wrong-${question}`}>{troubles}</span>
      <input
        id={question}
        type="text"
        inputMode={type.kind === 'number' && type.whole === true ? 'numeric' : 'decimal'}
        name={fieldName(question, '')}
        defaultValue={values.get('') ?? ''}
        autoComplete="off"
        aria-describedby={`hint-${question} wrong-${question}`}
        aria-invalid={isWrong ? true : undefined}
      />
    </div>
  )
}
