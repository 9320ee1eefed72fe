import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { ComplexityNote } from './complexity-note.tsx'
import type { EconomyPlaces, Observed } from './economy-data.ts'
import { ActivityLink } from './economy-links.tsx'
import { EconomyPage } from './economy-page.tsx'
import { methodFor } from './method-for.ts'
import { amountColumn, firmsColumns, measureColumn, placeColumn, strongestColumn } from './table-columns.tsx'
import { writingOfPlace } from './place-page.tsx'

const inList = ['variety', 'distance', 'diversity', 'complexity', 'fitness'] as const

/** Every place beside every other. */
export function EconomyPlacesPage({ page, data }: { page: PageContext; data: Observed<EconomyPlaces> }) {
  const { language } = page
  return (
    <EconomyPage
      page={page}
      data={data}
      title={say(language, 'economy.places')}
      lead={say(language, 'economy.places.lead')}
      asks={['year', 'unit', 'by', 'level']}
      methods={inList.map((id) => methodFor[id])}
    >
      {({ rows, complexity }, frame) => (
        <>
          <DataTable
            caption={say(language, 'economy.places')}
            captionUnseen
            cards
            rows={rows}
            rowKey={({ place }) => place}
            columns={[
              placeColumn(page),
              amountColumn(page, frame),
              ...firmsColumns<EconomyPlaces['rows'][number]>(page, frame),
              ...inList.map((id) => measureColumn<typeof id, EconomyPlaces['rows'][number]>(page, id, writingOfPlace[id])),
              {
                id: 'clusters',
                title: say(language, 'economy.column.clusters'),
                numeric: true,
                cell: ({ clusters }) => formatNumber(language, clusters),
              },
              strongestColumn(page, say(language, 'economy.column.strongest'), (activity) => (
                <ActivityLink page={page} frame={frame} activity={activity} />
              )),
            ]}
          />
          <ComplexityNote page={page} frame={frame} told={complexity} />
        </>
      )}
    </EconomyPage>
  )
}
