import { isAbsent } from '#core/values/measured.ts'
import { languages } from '#core/values/language.ts'
import type { PageContext } from '#web/page-context.ts'
import { formatDay, formatMoment } from '#web/parts/format-moment.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'
import { AnswerText } from './answer-text.tsx'
import type { ReturnData, SheetLine } from './return-data.ts'

/** Three-minute sheets: to whom they went, who answered, and what they give together. */
export function SheetsPart({ page, data }: { page: PageContext; data: ReturnData }) {
  const { language } = page
  const { lines, links, sums, until, trouble } = data.sheets
  return (
    <section className="return-part" id="sheets" aria-labelledby="sheets-title">
      <h2 id="sheets-title">{say(language, 'return.sheets.title')}</h2>
      <p>{say(language, 'return.sheets.lead')}</p>
      {trouble === null ? null : (
        <p role="alert" className="finding finding-blocks">
          {trouble}
        </p>
      )}
      {links.length === 0 ? null : <Links page={page} links={links} />}
      {lines.length === 0 ? (
        <p>{say(language, 'return.sheets.no-members')}</p>
      ) : (
        <form method="post" className="sheets-form">
          <ul className="sheet-lines">
            {lines.map((line) => (
              <Line key={line.organisation} page={page} line={line} />
            ))}
          </ul>
          <p className="form-actions">
            <label className="sheets-until">
              {say(language, 'return.sheets.until')}{' '}
              <input type="date" name="until" defaultValue={until} min={page.today} required />
            </label>
            <button name="deed" value="send-sheets">
              {say(language, 'return.sheets.send')}
            </button>
          </p>
        </form>
      )}
      {sums.length === 0 ? null : (
        <>
          <h3>{say(language, 'return.sheets.sums')}</h3>
          <dl className="sheet-sums">
            {sums.map(({ question, sum, answered }) => (
              <div key={question}>
                <dt>{say(language, `question.${question}.label`)}</dt>
                <dd>
                  {isAbsent(sum) && sum.absent === 'withheld' ? (
                    say(language, 'return.sheets.withheld')
                  ) : (
                    <AnswerText page={page} question={question} answer={sum} />
                  )}{' '}
                  <span className="row-note">
                    {say(language, 'return.sheets.answered')}:{' '}
                    {say(language, 'return.progress', { done: answered, all: data.sheets.firms })}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}

function Line({ page, line }: { page: PageContext; line: SheetLine }) {
  const { language } = page
  const { organisation, email, isTicked } = line
  const name = nameOf(page, organisation)
  return (
    <li className="sheet-line">
      <label className="check">
        <input
          type="checkbox"
          name="firm"
          value={organisation}
          defaultChecked={isTicked}
          aria-label={say(language, 'return.sheets.choose', { name })}
        />{' '}
        <span>{name}</span>
      </label>
      <span className="row-note">{sayStatus(page, line)}</span>
      <input
        type="email"
        name={`email:${organisation}`}
        defaultValue={email}
        autoComplete="off"
        placeholder={say(language, 'return.sheets.email')}
        aria-label={`${name}: ${say(language, 'return.sheets.email')}`}
      />
      <select
        name={`language:${organisation}`}
        defaultValue={line.language}
        aria-label={`${name}: ${say(language, 'return.sheets.language')}`}
      >
        {languages.map((each) => (
          <option key={each} value={each}>
            {each.toUpperCase()}
          </option>
        ))}
      </select>
    </li>
  )
}

function sayStatus({ language }: PageContext, { sentUntil, isExpired, answeredAt, shares }: SheetLine): string {
  if (answeredAt !== null)
    return say(language, shares ? 'return.sheets.status.shares' : 'return.sheets.status.answered', {
      at: formatMoment(answeredAt),
    })
  if (sentUntil === null) return say(language, 'return.sheets.status.none')
  return say(language, isExpired ? 'return.sheets.status.expired' : 'return.sheets.status.sent', {
    until: formatDay(language, sentUntil),
  })
}

function Links({ page, links }: { page: PageContext; links: ReturnData['sheets']['links'] }) {
  const { language } = page
  return (
    <div className="sheet-links" role="status">
      <h3>{say(language, 'return.sheets.links')}</h3>
      <p>{say(language, 'return.sheets.links.lead')}</p>
      <ul>
        {links.map(({ organisation, url }, index) => (
          <li key={organisation}>
            <strong>{nameOf(page, organisation)}</strong>{' '}
            {url === null ? (
              <span className="row-note">{say(language, 'return.sheets.mailed')}</span>
            ) : (
              <>
                <code id={`link-${index}`}>{url}</code>
                <button
                  type="button"
                  className="button-quiet needs-script"
                  data-copy={`link-${index}`}
                  data-copied={say(language, 'return.sheets.copied')}
                >
                  {say(language, 'return.sheets.copy')}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
