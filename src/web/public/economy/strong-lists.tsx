import type { Strong, StrongList } from '#core/economy/observed/strong-lists.ts'
import type { PageContext } from '#web/page-context.ts'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { say } from '#words/say.ts'
import type { Frame } from './economy-data.ts'
import { FigureText } from './figure-text.tsx'
import { SchemeLists, SchemeTable } from './scheme-lists.tsx'
import { activityColumn, placeColumn } from './table-columns.tsx'
import { writeNumber } from './write-figure.ts'
import type { Writing } from './write-figure.ts'

type StrongProps = { page: PageContext; frame: Frame; lists: readonly StrongList[]; by: 'place' | 'activity' }

/** Strong clusters by published quantiles, each with what it had to reach. */
export function StrongLists({ page, frame, lists, by }: StrongProps) {
  const { language } = page
  const cut = (id: keyof Strong['cuts'], as: Writing): TableColumn<Strong> => ({
    id: `cut-${id}`,
    title: say(language, `economy.strong.cut.${id}`),
    numeric: true,
    cell: ({ cuts }) => {
      const { least, most } = cuts[id]
      const ends = [...new Set([least, most].map((end) => (Number.isFinite(end) ? writeNumber(language, end, as) : '…')))]
      return ends.join('–')
    },
  })
  const columns: readonly TableColumn<Strong>[] = [
    by === 'place' ? placeColumn<Strong>(page) : activityColumn<Strong>(page, frame),
    {
      id: 'quotient',
      title: say(language, 'economy.column.quotient'),
      numeric: true,
      cell: ({ quotient }) => <FigureText language={language} figure={quotient} as="ratio" />,
    },
    cut('quotient', 'ratio'),
    cut('employment', 'count'),
    cut('firms', 'count'),
  ]
  return (
    <SchemeLists page={page} of="strong" lists={lists}>
      {({ scheme, strong, unsaid }) => (
        <SchemeTable
          key={scheme.id}
          page={page}
          of="strong"
          scheme={scheme}
          rows={strong}
          columns={columns}
          notes={scheme.evidence === 'from-memory' ? say(language, 'economy.firms.growth-rule.remembered') : null}
          unsaid={unsaid}
        />
      )}
    </SchemeLists>
  )
}
