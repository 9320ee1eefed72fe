import type { PageContext } from '#web/page-context.ts'
import { linkTo, linkToThis } from '#web/links.ts'
import { Drawing } from '#web/figures/drawing.tsx'
import { Layout } from '#web/layout/layout.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { nameOf, SubjectLink } from '#web/parts/subject-link.tsx'
import { addressOf } from '#words/addresses.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Board, Remarks } from './board.tsx'
import { isClean } from './campaign-data.ts'
import type { CampaignData } from './campaign-data.ts'
import { CampaignSettings } from './campaign-settings.tsx'
import { drawCompletion } from './draw-completion.ts'
import { BoardFilter } from './board-filter.tsx'

/** How far a campaign is. */
export function CampaignPage({ page, data }: { page: PageContext; data: CampaignData }) {
  const { language } = page
  const { campaign, progress } = data
  const title = say(language, 'campaign.name', { year: campaign.id })
  return (
    <Layout page={page} title={title} twins={['json', 'csv', 'xlsx']} plain unlisted>
      <PageTitle kind={<a href={linkTo(page, 'campaigns')}>{say(language, 'campaign.list.title')}</a>} title={title}>
        <p className="review-facts">
          <span>{say(language, 'campaign.about', { year: String(campaign.asksAbout) })}</span>
          <span>
            {say(language, 'campaign.column.deadline')}: {formatDay(language, campaign.deadline)}
          </span>
          <a href={`${addressOf('campaigns', language, campaign.id)}.ics`}>{say(language, 'campaign.calendar')}</a>
        </p>
      </PageTitle>
      <BulkResult page={page} data={data} />
      <dl className="figures-row">
        <div>
          <dt>{say(language, 'campaign.column.submitted')}</dt>
          <dd>
            {formatNumber(language, progress.submitted)} / {formatNumber(language, progress.asked)}
          </dd>
        </div>
        <div>
          <dt>{say(language, 'campaign.column.approved')}</dt>
          <dd>{formatNumber(language, progress.approved)}</dd>
        </div>
        <div className={progress.late > 0 ? 'late' : undefined}>
          <dt>{say(language, 'campaign.column.late')}</dt>
          <dd>{formatNumber(language, progress.late)}</dd>
        </div>
      </dl>
      <Section id="board" title={say(language, 'campaign.board.title')} lead={say(language, 'campaign.board.lead')}>
        <BoardFilter page={page} data={data} />
        {data.may.review ? <ManyForm page={page} data={data} /> : null}
        <Board page={page} data={data} />
      </Section>
      <Section id="counties" title={say(language, 'campaign.map.title')} lead={say(language, 'campaign.map.note')}>
        <div className="beside">
          <CountyTable page={page} data={data} />
          <figure className="figure map-small">
            <Drawing svg={drawCompletion(page, data.map, data.counties)} />
          </figure>
        </div>
      </Section>
      <Section id="table" title={say(language, 'campaign.table.title')}>
        <ReturnsTable page={page} data={data} />
      </Section>
      <CampaignSettings page={page} data={data} />
    </Layout>
  )
}

function BulkResult({ page, data: { bulk, trouble } }: { page: PageContext; data: CampaignData }) {
  const { language } = page
  if (trouble?.form === 'many')
    return (
      <Notice tone="warning">
        <p>{say(language, trouble.why)}</p>
      </Notice>
    )
  if (bulk === null) return null
  return (
    <Notice tone="warning" title={say(language, 'campaign.bulk.left.title')}>
      <p>{say(language, bulk.act === 'approve' ? 'campaign.bulk.approved' : 'campaign.bulk.locked', { done: bulk.done })}</p>
      <p>{say(language, 'campaign.bulk.left')}</p>
      <ul>
        {bulk.left.map(({ id, cluster, why }) => (
          <li key={id}>
            <a href={linkTo(page, 'reviews', id)}>{nameOf(page, cluster)}</a>: {say(language, why)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** The form that the boxes of the board belong to. Two clicks: tick, approve. */
function ManyForm({ page, data }: { page: PageContext; data: CampaignData }) {
  const { language } = page
  const clean = data.cards.filter(isClean).length
  const approved = data.cards.filter(({ state }) => state === 'approved').length
  return (
    <form method="post" id="many" className="board-many" aria-label={say(language, 'campaign.bulk.title')}>
      <span>
        {clean === 0 ? (
          say(language, 'campaign.bulk.tick-clean', { count: clean })
        ) : (
          <a className="button-quiet" href={`${linkToThis(page, { tick: 'clean', said: null })}#board`}>
            {say(language, 'campaign.bulk.tick-clean', { count: clean })}
          </a>
        )}
      </span>
      <button name="deed" value="approve-many">
        {say(language, 'campaign.bulk.approve')}
      </button>
      {data.may.lock ? (
        <>
          {approved === 0 ? null : (
            <a className="button-quiet" href={`${linkToThis(page, { tick: 'approved', said: null })}#board`}>
              {say(language, 'campaign.bulk.tick-approved', { count: approved })}
            </a>
          )}
          <button className="button-quiet" name="deed" value="lock-many">
            {say(language, 'campaign.bulk.lock')}
          </button>
        </>
      ) : null}
    </form>
  )
}

function CountyTable({ page, data }: { page: PageContext; data: CampaignData }) {
  const { language } = page
  return (
    <DataTable
      caption={say(language, 'campaign.map.title')}
      captionUnseen
      cards
      rows={data.counties}
      rowKey={({ county }) => county ?? 'unknown'}
      columns={[
        {
          id: 'county',
          title: say(language, 'campaign.column.county'),
          head: true,
          cell: ({ county }) =>
            county === null ? say(language, 'campaign.county.unknown') : <SubjectLink page={page} subject={county} />,
        },
        ...(['asked', 'submitted', 'approved', 'late'] as const).map((id) => ({
          id,
          title: say(language, `campaign.column.${id}`),
          numeric: true,
          cell: (row: CampaignData['counties'][number]) => formatNumber(language, row[id]),
        })),
      ]}
    />
  )
}

function ReturnsTable({ page, data }: { page: PageContext; data: CampaignData }) {
  const { language } = page
  return (
    <DataTable
      caption={say(language, 'campaign.table.title')}
      captionUnseen
      cards
      rows={data.cards}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'cluster',
          title: say(language, 'campaign.column.cluster'),
          head: true,
          cell: ({ id, cluster }) =>
            data.may.review ? (
              <a href={linkTo(page, 'reviews', id)}>{nameOf(page, cluster)}</a>
            ) : (
              <SubjectLink page={page} subject={cluster} />
            ),
        },
        {
          id: 'state',
          title: say(language, 'campaign.column.state'),
          cell: ({ state }) => say(language, `return.state.${state}`),
        },
        {
          id: 'deadline',
          title: say(language, 'campaign.column.deadline'),
          cell: ({ deadline }) => formatDay(language, deadline),
        },
        {
          id: 'late',
          title: say(language, 'campaign.column.days-late'),
          numeric: true,
          cell: ({ daysLate }) => formatNumber(language, daysLate),
        },
        ...(data.may.review
          ? [
              {
                id: 'remarks',
                title: say(language, 'campaign.column.remarks'),
                cell: (card: CampaignData['cards'][number]) => <Remarks page={page} card={card} />,
              },
            ]
          : []),
      ]}
    />
  )
}
