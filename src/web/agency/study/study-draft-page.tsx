import type { PageContext } from '#web/page-context.ts'
import { linkTo, linkToThis } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Contents, Section } from '#web/parts/section.tsx'
import { StudyChapters } from '#web/study/study-chapters.tsx'
import { addressOf } from '#words/addresses.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { StudyChecks } from './study-checks.tsx'
import type { StudyDraftData } from './study-draft-data.ts'
import { StudyHistory } from './study-history.tsx'
import { StudyTexts } from './study-texts.tsx'
import { StudyWay } from './study-way.tsx'

/** A study in the making. */
export function StudyDraftPage({ page, data }: { page: PageContext; data: StudyDraftData }) {
  const { language } = page
  const { year, content, progress } = data
  const title = say(language, 'study.title', { year: String(year) })
  const parts = [
    { id: 'checks', title: say(language, 'drafts.checks') },
    { id: 'way', title: say(language, 'drafts.way') },
    { id: 'history', title: say(language, 'drafts.history') },
    ...(data.may.write ? [{ id: 'texts', title: say(language, 'drafts.texts') }] : []),
    { id: 'preview', title: say(language, 'drafts.preview') },
  ]
  const query = data.shown === 'now' ? '' : `?proposal=${data.shown.proposal}`
  const own = addressOf('study-drafts', language, String(year))
  return (
    <Layout page={page} title={title} plain unlisted>
      <PageTitle kind={<a href={linkTo(page, 'study-drafts')}>{say(language, 'drafts.title')}</a>} title={title}>
        <p>
          {say(language, `drafts.state.${data.state}`)}. {say(language, 'drafts.column.approved')}:{' '}
          {formatNumber(language, progress.approved)} / {formatNumber(language, progress.asked)}.
        </p>
      </PageTitle>
      {data.shown === 'now' ? null : (
        <Notice title={say(language, 'drafts.shown.proposal', { id: String(data.shown.proposal) })}>
          <p>
            <a href={linkToThis(page, { proposal: null })}>{say(language, 'drafts.shown.now')}</a>
          </p>
        </Notice>
      )}
      <p className="start study-downloads">
        <strong>{say(language, 'drafts.download')}</strong>
        {(['pdf', 'docx', 'xlsx'] as const).map((format) => (
          <a key={format} className="button-quiet" href={`${own}.${format}${query}`}>
            {format.toUpperCase()}
          </a>
        ))}
      </p>
      <Contents page={page} parts={parts} />
      <StudyChecks page={page} data={data} />
      <StudyWay page={page} data={data} />
      <StudyHistory page={page} data={data} />
      {data.may.write ? <StudyTexts page={page} data={data} /> : null}
      <Section id="preview" title={say(language, 'drafts.preview')} lead={say(language, 'drafts.preview.lead')}>
        <div className="study study-preview">
          <StudyChapters language={language} content={content} links={{ figure: null, csv: null }} />
        </div>
      </Section>
    </Layout>
  )
}
