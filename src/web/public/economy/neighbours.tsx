import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { Section } from '#web/parts/section.tsx'
import { formatFixed } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { EconomyActivity } from './profile-data.ts'
import type { Frame } from './economy-data.ts'
import { MethodHead } from './economy-links.tsx'
import { methodFor } from './method-for.ts'
import { activityColumn } from './table-columns.tsx'

/** Activities that are related to one. */
export function Neighbours({ page, frame, content }: { page: PageContext; frame: Frame; content: EconomyActivity }) {
  const { language } = page
  if (content.neighbours.length === 0) return null
  return (
    <Section id="related" title={say(language, 'economy.activity.related')} lead={say(language, 'economy.activity.related.lead')}>
      <DataTable
        caption={say(language, 'economy.activity.related')}
        captionUnseen
        cards
        rows={content.neighbours}
        rowKey={({ activity }) => activity}
        columns={[
          activityColumn(page, frame),
          {
            id: 'relatedness',
            title: (
              <MethodHead page={page} method={methodFor.relatedness}>
                {say(language, 'economy.column.relatedness')}
              </MethodHead>
            ),
            label: say(language, 'economy.column.relatedness'),
            numeric: true,
            cell: ({ relatedness }) => formatFixed(language, relatedness, 2),
          },
        ]}
      />
    </Section>
  )
}
