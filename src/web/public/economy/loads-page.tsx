import { Layout } from '#web/layout/layout.tsx'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { Badge } from '#web/parts/badge.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { formatNumber } from '#words/format.ts'
import { saySlices } from '#words/say-slice.ts'
import { say } from '#words/say.ts'
import { dataSetName } from './economy-names.ts'
import { NothingHeld } from './economy-page.tsx'
import { EconomyTabs } from './economy-tabs.tsx'
import type { EconomyLoads, LoadRow } from './load-data.ts'

/** Everything that was ever brought in, the newest first: the receipts of the observatory. */
export function EconomyLoadsPage({ page, data }: { page: PageContext; data: EconomyLoads }) {
  const { language } = page
  const title = say(language, 'layout.nav.economy-data')
  return (
    <Layout
      page={page}
      title={title}
      description={say(language, 'economy.data.lead')}
      crumbs={[{ title: say(language, 'layout.nav.economy'), href: linkTo(page, 'economy') }]}
      twins={['json', 'csv', 'xlsx']}
      timeless
    >
      <PageTitle title={title}>
        <p>{say(language, 'economy.data.lead')}</p>
      </PageTitle>
      <EconomyTabs page={page} />
      {data.loads.length === 0 ? <NothingHeld page={page} /> : <LoadTable page={page} loads={data.loads} />}
      <p>{say(language, 'economy.nothing.page')}</p>
    </Layout>
  )
}

function LoadTable({ page, loads }: { page: PageContext; loads: readonly LoadRow[] }) {
  const { language } = page
  return (
    <DataTable
      caption={say(language, 'layout.nav.economy-data')}
      captionUnseen
      cards
      rows={loads}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'file',
          title: say(language, 'economy.column.file'),
          head: true,
          cell: (load) => (
            <>
              <a href={linkTo(page, 'economy-data', load.id)}>{load.file}</a>{' '}
              {load.isCurrent ? null : (
                <Badge tone="quiet">
                  {say(language, load.dropped.length === 0 ? 'economy.load.replaced' : 'economy.load.taken-out')}
                </Badge>
              )}
            </>
          ),
        },
        { id: 'data-set', title: say(language, 'economy.column.data-set'), cell: ({ dataSet }) => dataSetName(page, dataSet) },
        { id: 'slices', title: say(language, 'economy.column.period'), cell: ({ slices }) => saySlices(language, slices) },
        {
          id: 'rows',
          title: say(language, 'economy.column.rows'),
          numeric: true,
          cell: ({ kept }) => formatNumber(language, kept),
        },
        {
          id: 'refused',
          title: say(language, 'economy.column.refused'),
          numeric: true,
          cell: ({ refused }) => formatNumber(language, refused),
        },
        { id: 'loaded', title: say(language, 'economy.column.loaded'), cell: ({ loadedAt }) => loadedAt.slice(0, 10) },
      ]}
    />
  )
}
