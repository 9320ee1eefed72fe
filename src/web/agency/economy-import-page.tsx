import { linkTo, linkToThis } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { formatMoment } from '#web/parts/format-moment.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { addressOf } from '#words/addresses.ts'
import { formatNumber, formatShare } from '#words/format.ts'
import { sayFileTrouble } from '#words/file-trouble.ts'
import { sayLakeTrouble } from '#words/lake-trouble.ts'
import { say } from '#words/say.ts'
import type { BroughtFile, EconomyImportData } from './economy-import-data.ts'

/** Bringing a national file in: choose it, see how far it is, and find its receipt. */
export function EconomyImportPage({ page, data }: { page: PageContext; data: EconomyImportData }) {
  const { language } = page
  const title = say(language, 'economy.import')
  const isBusy = data.files.some(({ state }) => state === 'waiting' || state === 'running')
  return (
    <Layout
      page={page}
      title={title}
      description={say(language, 'economy.import.lead')}
      crumbs={[
        { title: say(language, 'layout.nav.economy'), href: linkTo(page, 'economy') },
        { title: say(language, 'layout.nav.economy-data'), href: linkTo(page, 'economy-data') },
      ]}
      unlisted
      timeless
    >
      <PageTitle title={title}>
        <p>{say(language, 'economy.import.lead')}</p>
      </PageTitle>
      {data.isOpen ? (
        <form className="question" method="post" encType="multipart/form-data" action={addressOf('economy-import', language)}>
          <label className="question-part">
            <span>{say(language, 'economy.import.file', { most: formatNumber(language, data.mostBytes / 1024 ** 3, 1) })}</span>
            <input type="file" name="file" required accept=".csv,.gz,.zip,.txt" />
          </label>
          <button type="submit">{say(language, 'economy.data.bring')}</button>
        </form>
      ) : (
        <p>{say(language, 'economy.import.closed')}</p>
      )}
      <Section id="files" title={say(language, 'economy.import.files')}>
        {isBusy ? (
          <p>
            <a className="button" href={linkToThis(page)}>
              {say(language, 'economy.import.reload')}
            </a>
          </p>
        ) : null}
        {data.files.length === 0 ? <p>{say(language, 'economy.import.none')}</p> : null}
        <ol className="brought">
          {data.files.map((file) => (
            <li key={file.id}>
              <h3>{file.file}</h3>
              <p className="row-note">
                {formatNumber(language, file.bytes)} B, {file.by}, {formatMoment(file.beganAt)}
              </p>
              <State page={page} file={file} />
            </li>
          ))}
        </ol>
      </Section>
    </Layout>
  )
}

function State({ page, file }: { page: PageContext; file: BroughtFile }) {
  const { language } = page
  switch (file.state) {
    case 'waiting':
    case 'failed':
      return <p role="status">{say(language, `economy.import.${file.state}`)}</p>
    case 'running': {
      const share = file.total === null || file.total === 0 ? null : file.done / file.total
      return (
        <p role="status">
          {file.step === null ? say(language, 'economy.import.waiting') : say(language, `economy.lake.step.${file.step}`)}
          {share === null ? '' : `, ${formatShare(language, Math.round(share * 100) / 100)}`}
        </p>
      )
    }
    case 'imported':
    case 'nothing-to-do':
      return (
        <p role="status">
          {say(language, `economy.import.${file.state}`, {
            kept: formatNumber(language, file.kept),
            refused: formatNumber(language, file.refused),
          })}{' '}
          <a href={linkTo(page, 'economy-data', file.load)}>{say(language, 'economy.import.receipt')}</a>{' '}
          <a href={linkTo(page, 'economy')}>{say(language, 'economy.import.see')}</a>
        </p>
      )
    case 'refused':
      return (
        <div role="status" className="notice notice-warning">
          <p className="notice-title">{say(language, 'economy.import.refused')}</p>
          {sayTrouble(page, file).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )
  }
}

function sayTrouble({ language }: PageContext, { trouble }: BroughtFile): string[] {
  if (trouble === null) return []
  if (trouble.of === 'lake') return sayLakeTrouble(language, trouble)
  return [sayFileTrouble(language, trouble)]
}
