import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { say } from '#words/say.ts'
import { ComplexityNote } from './complexity-note.tsx'
import type { ActivityRow, EconomyActivities, Frame, Observed } from './economy-data.ts'
import { PlaceLink } from './economy-links.tsx'
import { EconomyPage } from './economy-page.tsx'
import { methodFor } from './method-for.ts'
import { activityColumn, amountColumn, firmsColumns, measureColumn, strongestColumn } from './table-columns.tsx'
import { writingOfActivity } from './activity-page.tsx'

const measures = ['concentration', 'ubiquity', 'complexity', 'fitness', 'growth'] as const

/** Every activity (or group) beside every other. */
export function EconomyActivitiesPage({ page, data }: { page: PageContext; data: Observed<EconomyActivities> }) {
  const { language } = page
  return (
    <EconomyPage
      page={page}
      data={data}
      title={say(language, 'economy.activities')}
      lead={say(language, 'economy.activities.lead')}
      asks={['year', 'unit', 'by', 'level']}
      methods={measures.map((id) => methodFor[id])}
    >
      {({ rows, complexity }, frame) => (
        <>
          <ActivityTable page={page} frame={frame} rows={rows} caption={say(language, 'economy.activities')} />
          <ComplexityNote page={page} frame={frame} told={complexity} />
        </>
      )}
    </EconomyPage>
  )
}

export function ActivityTable({
  page,
  frame,
  rows,
  caption,
}: {
  page: PageContext
  frame: Frame
  rows: readonly ActivityRow[]
  caption: string
}) {
  const { language } = page
  return (
    <DataTable
      caption={caption}
      captionUnseen
      cards
      rows={rows}
      rowKey={({ activity }) => activity}
      columns={[
        activityColumn(page, frame),
        amountColumn(page, frame),
        ...firmsColumns<ActivityRow>(page, frame),
        ...measures.map((id) => measureColumn<typeof id, ActivityRow>(page, id, writingOfActivity[id])),
        strongestColumn(page, say(language, 'economy.column.strongest-places'), (place) => (
          <PlaceLink page={page} place={place} />
        )),
      ]}
    />
  )
}
