import { formatShare } from '#words/format.ts'
import type { PageContext } from '#web/page-context.ts'
import { Layout } from '#web/layout/layout.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { formatMoment } from '#web/parts/format-moment.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { HistoryPart } from './history-part.tsx'
import { LeftPart } from './left-part.tsx'
import { isAnswered, QuestionField } from './question-field.tsx'
import type { ReturnData, SectionData } from './return-data.ts'
import { ReturnScript } from './return-script.tsx'
import { SheetsPart } from './sheets-part.tsx'
import { OpenComments } from './open-comments.tsx'
import { SignPart } from './sign-part.tsx'

/** A return: one form in parts, with what is left to do always in sight. */
export function ReturnPage({ page, data }: { page: PageContext; data: ReturnData }) {
  const { language } = page
  const title = say(language, 'return.title', { year: String(data.year) })
  const cluster = nameOf(page, data.cluster)
  return (
    <Layout page={page} title={`${title} – ${cluster}`} plain unlisted entry="returns">
      <PageTitle
        kind={<a href={addressOf('returns', language)}>{say(language, 'returns.title')}</a>}
        title={`${title}: ${cluster}`}
      >
        <p>
          <span className={`return-state return-state-${data.state}`}>{sayState(page, data)}</span>
          {data.may.edit ? (
            <>
              {' '}
              {say(language, 'return.prefilled', {
                share: formatShare(language, Math.round((data.prefilled.count / data.prefilled.all) * 100) / 100),
                count: data.prefilled.count,
                all: data.prefilled.all,
              })}
            </>
          ) : null}
        </p>
      </PageTitle>
      <Notices page={page} data={data} />
      {data.signature === null && data.state === 'submitted' ? <SignPart page={page} data={data} /> : null}
      <div className="return-layout">
        <aside className="return-aside">
          <p className="save-state" id="save-state" role="status" aria-live="polite" />
          <nav aria-label={say(language, 'return.sections')}>
            <ul>
              {data.sections.map((section) => (
                <SectionLink key={section.section} page={page} section={section} />
              ))}
              <li>
                <a href="#left">{say(language, 'return.part.left')}</a>
              </li>
              {data.may.sendSheets ? (
                <li>
                  <a href="#sheets">{say(language, 'return.part.sheets')}</a>
                </li>
              ) : null}
              <li>
                <a href="#history">{say(language, 'return.part.history')}</a>
              </li>
            </ul>
          </nav>
        </aside>
        <div className="return-main">
          <form method="post" id="return-form" data-return={data.id} className="return-form" autoComplete="off" noValidate>
            <datalist id="organisations-found" aria-label={say(language, 'return.organisation.find')} />
            {data.sections.map((section) => (
              <SectionPart key={section.section} page={page} data={data} section={section} />
            ))}
            {data.may.edit ? <LeftPart page={page} data={data} /> : null}
          </form>
          {data.may.sendSheets ? <SheetsPart page={page} data={data} /> : null}
          <HistoryPart page={page} data={data} />
        </div>
      </div>
      <ReturnScript page={page} data={data} />
    </Layout>
  )
}

function Notices({ page, data }: { page: PageContext; data: ReturnData }) {
  const { language } = page
  const hasTrouble = data.sections.some(({ fields }) =>
    fields.some(({ trouble, choices }) => trouble !== null || choices.length > 0),
  )
  return (
    <>
      {data.refused === null ? null : (
        <Notice tone="warning">
          <p role="alert">{say(language, data.refused)}</p>
        </Notice>
      )}
      {hasTrouble ? (
        <Notice tone="warning" title={say(language, 'return.trouble.title')}>
          <p role="alert">{say(language, 'return.trouble.lead')}</p>
        </Notice>
      ) : null}
      {data.returnedBecause === null ? null : (
        <Notice tone="warning" title={say(language, 'return.returned.reason')}>
          <p>{data.returnedBecause}</p>
        </Notice>
      )}
      <OpenComments page={page} data={data} question={null} />
      {data.may.edit || data.state === 'submitted' ? null : (
        <Notice>
          <p>{say(language, data.state === 'approved' || data.state === 'locked' ? 'return.closed' : 'return.reading')}</p>
        </Notice>
      )}
      {data.signature === null ? null : (
        <Notice>
          <p>{say(language, 'return.sign.by', { name: data.signature.name, at: formatMoment(data.signature.at) })}</p>
        </Notice>
      )}
      {data.may.feedback && data.state !== 'not-started' && data.state !== 'started' ? (
        <p>
          <a className="button button-quiet" href={addressOf('feedback', language, data.id)}>
            {say(language, 'return.feedback')}
          </a>
        </p>
      ) : null}
    </>
  )
}

export function sayState({ language }: PageContext, { state, signature }: Pick<ReturnData, 'state' | 'signature'>): string {
  if (state !== 'submitted') return say(language, `return.state.${state}`)
  return say(language, signature === null ? 'return.state.submitted.unsigned' : 'return.state.submitted.signed')
}

function SectionLink({ page, section: { section, fields } }: { page: PageContext; section: SectionData }) {
  const { language } = page
  const done = fields.filter(isAnswered).length
  return (
    <li data-progress={section}>
      <a href={`#part-${section}`}>
        {say(language, `question.section.${section}`)}{' '}
        <span className="progress-count">
          <span aria-hidden="true">{say(language, 'return.progress', { done, all: fields.length })}</span>
          <span className="unseen">{say(language, 'return.progress.label', { done, all: fields.length })}</span>
        </span>
      </a>
      <progress value={done} max={fields.length} aria-hidden="true" />
    </li>
  )
}

function SectionPart({ page, data, section }: { page: PageContext; data: ReturnData; section: SectionData }) {
  const { language } = page
  const unconfirmed = section.fields.filter(({ shows }) => shows === 'prefilled').length
  return (
    <section className="return-part" id={`part-${section.section}`} aria-labelledby={`part-${section.section}-title`}>
      <h2 id={`part-${section.section}-title`}>{say(language, `question.section.${section.section}`)}</h2>
      {section.fields.map((field) => (
        <QuestionField key={field.question} page={page} data={data} field={field} />
      ))}
      {data.may.edit ? (
        <p className="form-actions">
          <button name="deed" value="save" className="button-quiet">
            {say(language, 'return.save')}
          </button>
          {unconfirmed === 0 ? null : (
            <button name="deed" value={`confirm-${section.section}`} data-confirm={section.section}>
              {say(language, 'return.confirm-section.count', { count: unconfirmed })}
            </button>
          )}
        </p>
      ) : null}
    </section>
  )
}
