import type { Campaign } from '#core/monitoring/campaign.ts'
import type { PageContext } from '#web/page-context.ts'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import type { CampaignsData } from './campaigns-data.ts'
import { sayStep } from './reminder-steps.ts'

type Row = CampaignsData['campaigns'][number]

/** The campaigns of all years, and a form for the next one. */
export function CampaignsPage({ page, data }: { page: PageContext; data: CampaignsData }) {
  const { language } = page
  const title = say(language, 'campaign.list.title')
  const day = (
    id: 'opens' | 'sheets-due' | 'deadline' | 'closes' | 'study-due',
    of: (row: Campaign) => string,
  ): TableColumn<Row> => ({
    id,
    title: say(language, `campaign.column.${id}`),
    cell: ({ campaign }) => formatDay(language, of(campaign)),
  })
  const knowsProgress = data.campaigns.some(({ progress }) => progress !== null)
  const columns: TableColumn<Row>[] = [
    {
      id: 'campaign',
      title: say(language, 'campaign.column.campaign'),
      head: true,
      cell: ({ campaign, progress }) => {
        const name = say(language, 'campaign.name', { year: campaign.id })
        return progress === null ? name : <a href={linkTo(page, 'campaigns', campaign.id)}>{name}</a>
      },
    },
    { id: 'about', title: say(language, 'campaign.column.asks-about'), cell: ({ campaign }) => String(campaign.asksAbout) },
    day('opens', ({ opens }) => opens),
    day('sheets-due', ({ sheetsDue }) => sheetsDue),
    day('deadline', ({ deadline }) => deadline),
    day('closes', ({ closes }) => closes),
    day('study-due', ({ studyDue }) => studyDue),
    ...(knowsProgress ? [progressColumn(page)] : []),
    {
      id: 'calendar',
      title: say(language, 'campaign.calendar'),
      cell: ({ campaign }) => <a href={`${addressOf('campaigns', language, campaign.id)}.ics`}>{campaign.id}.ics</a>,
    },
  ]
  return (
    <Layout page={page} title={title} description={say(language, 'campaign.list.lead')} twins={['json', 'csv', 'xlsx']} plain>
      <PageTitle title={title}>
        <p>{say(language, 'campaign.list.lead')}</p>
      </PageTitle>
      {data.campaigns.length === 0 ? (
        <EmptyState title={say(language, 'campaign.list.empty')} />
      ) : (
        <DataTable
          caption={title}
          captionUnseen
          cards
          rows={data.campaigns}
          rowKey={({ campaign }) => campaign.id}
          columns={columns}
        />
      )}
      {data.proposal === null ? null : <OpenForm page={page} proposal={data.proposal} />}
    </Layout>
  )
}

function progressColumn(page: PageContext): TableColumn<Row> {
  const { language } = page
  return {
    id: 'progress',
    title: say(language, 'campaign.progress'),
    cell: ({ progress }) =>
      progress === null
        ? null
        : say(language, 'campaign.progress.submitted', { submitted: progress.submitted, asked: progress.asked }),
  }
}

function OpenForm({ page, proposal }: { page: PageContext; proposal: NonNullable<CampaignsData['proposal']> }) {
  const { language } = page
  const { campaign, trouble } = proposal
  const { asked, leftOut } = campaign.population
  const dates = [
    { name: 'opens', label: 'opens', value: campaign.opens },
    { name: 'sheetsDue', label: 'sheets-due', value: campaign.sheetsDue },
    { name: 'deadline', label: 'deadline', value: campaign.deadline },
    { name: 'closes', label: 'closes', value: campaign.closes },
    { name: 'studyDue', label: 'study-due', value: campaign.studyDue },
  ] as const
  return (
    <Section id="open" title={say(language, 'campaign.open.title')} lead={say(language, 'campaign.open.lead')}>
      {trouble.length === 0 ? null : <Notice tone="warning">{say(language, 'campaign.open.trouble')}</Notice>}
      <form method="post" className="form form-wide">
        <p>{say(language, 'campaign.open.population', { count: asked.length, left: leftOut.length })}</p>
        <div className="fields-row">
          <label className="field">
            <span>{say(language, 'campaign.open.year')}</span>
            <input name="year" inputMode="numeric" pattern="\d{4}" required defaultValue={campaign.id} />
          </label>
          {dates.map(({ name, label, value }) => (
            <label key={name} className="field">
              <span>{say(language, `campaign.column.${label}`)}</span>
              <input type="date" name={name} required defaultValue={value} />
            </label>
          ))}
        </div>
        <fieldset className="ticks">
          <legend>{say(language, 'campaign.reminders.title')}</legend>
          {campaign.reminders.map((step) => (
            <label key={step.id} className="tick">
              <input type="checkbox" name="step" value={step.id} defaultChecked />
              <span>{sayStep(language, step, null)}</span>
            </label>
          ))}
        </fieldset>
        {(['lt', 'en'] as const).map((each) => (
          <label key={each} className="field">
            <span>{say(language, `campaign.open.note-${each}`)}</span>
            <textarea name={`note-${each}`} rows={2} maxLength={2000} lang={each} defaultValue={campaign.note[each] ?? ''} />
          </label>
        ))}
        <p className="form-actions">
          <button name="deed" value="open">
            {say(language, 'campaign.open.do')}
          </button>
        </p>
      </form>
    </Section>
  )
}
