import { linkTo, linkToThis } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { addressOf } from '#words/addresses.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { DropForms } from './economy-drop-forms.tsx'
import { BroughtFileItem } from './economy-import-file.tsx'
import { FlowsSection } from './economy-flows-section.tsx'
import { GroupsForm } from './economy-groups-form.tsx'
import { saySentences } from './say-trouble.ts'
import type { EconomyImportData } from './economy-import-data.ts'

/** Bringing a national file in: choose it, see what it would change, bring it in, and find its receipt. */
export function EconomyImportPage({ page, data }: { page: PageContext; data: EconomyImportData }) {
  const { language } = page
  const title = say(language, 'economy.import')
  const isBusy = data.files.some(({ state }) => state === 'waiting' || state === 'running')
  const isOfUpload = data.trouble !== null && data.entered['data-set'] === undefined
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
      {isOfUpload && data.trouble !== null ? (
        <Notice tone="warning" title={say(language, 'economy.import.refused')}>
          {saySentences(language, data.trouble).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      ) : null}
      {data.isOpen ? <UploadForm page={page} mostBytes={data.mostBytes} /> : <p>{say(language, 'economy.import.closed')}</p>}
      <Section id="files" title={say(language, 'economy.import.files')}>
        <div data-busy={isBusy ? '' : undefined}>
          {isBusy ? (
            <p>
              <a className="button" href={`${linkToThis(page)}#files`}>
                {say(language, 'economy.import.reload')}
              </a>
            </p>
          ) : null}
          {data.files.length === 0 ? <p>{say(language, 'economy.import.none')}</p> : null}
          <ol className="brought">
            {data.files.map((file) => (
              <BroughtFileItem key={file.id} page={page} file={file} />
            ))}
          </ol>
        </div>
      </Section>
      <FlowsSection page={page} flows={data.flows} isOpen={data.isOpen} />
      <GroupsForm page={page} refused={data.groups} />
      <DropForms page={page} data={data} />
    </Layout>
  )
}

/** What a script of ours says while a file goes out stands in the form: it knows no language. */
function UploadForm({ page: { language }, mostBytes }: { page: PageContext; mostBytes: number }) {
  const most = Math.floor(mostBytes / 1024 ** 2)
  return (
    <form
      className="form panel"
      method="post"
      encType="multipart/form-data"
      action={addressOf('economy-import', language)}
      data-upload={mostBytes}
      data-too-large={say(language, 'economy.import.trouble.too-large', { most: formatNumber(language, most) })}
      data-broken={say(language, 'economy.import.broken')}
    >
      <label className="field">
        <span>{say(language, 'economy.import.file')}</span>
        <input type="file" name="file" required accept=".csv,.gz,.zip,.txt" />
      </label>
      <p className="hint">{say(language, 'economy.import.limit', { most: formatNumber(language, most) })}</p>
      <p role="status" hidden data-said />
      <progress max={1} value={0} hidden aria-label={say(language, 'economy.import.sending')} />
      <button type="submit">{say(language, 'economy.import.check-file')}</button>
    </form>
  )
}
