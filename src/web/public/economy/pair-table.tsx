import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { say } from '#words/say.ts'
import type { Frame, PairRow } from './economy-data.ts'
import { ActivityLink, MethodHead, PlaceLink } from './economy-links.tsx'
import { FigureText } from './figure-text.tsx'
import { methodFor } from './method-for.ts'

export type PairColumn = 'place' | 'activity' | 'amount' | 'firms' | 'share' | 'quotient' | 'growth' | 'density'

type PairTableProps = {
  page: PageContext
  frame: Frame
  caption: string
  captionUnseen?: boolean
  rows: readonly PairRow[]
  columns: readonly PairColumn[]
}

/** Activities in places, with what is measured of each. */
export function PairTable({ page, frame, caption, captionUnseen, rows, columns }: PairTableProps) {
  const all = pairColumns(page, frame, columns[0] ?? 'place')
  return (
    <DataTable
      caption={caption}
      captionUnseen={captionUnseen ?? false}
      cards
      rows={rows}
      rowKey={({ place, activity }) => `${place} ${activity}`}
      columns={columns.map((column) => all[column])}
    />
  )
}

function pairColumns(page: PageContext, frame: Frame, head: PairColumn): Record<PairColumn, TableColumn<PairRow>> {
  const { language } = page
  const { unit } = frame.question
  const measured = (id: 'share' | 'quotient' | 'growth' | 'density', as: 'share' | 'ratio' | 'score'): TableColumn<PairRow> => ({
    id,
    title: (
      <MethodHead page={page} method={methodFor[id]}>
        {say(language, `economy.column.${id}`)}
      </MethodHead>
    ),
    label: say(language, `economy.column.${id}`),
    numeric: true,
    cell: (row) => <FigureText language={language} figure={row[id]} as={as} />,
  })
  return {
    place: {
      id: 'place',
      title: say(language, 'economy.column.place'),
      head: head === 'place',
      cell: ({ place }) => <PlaceLink page={page} place={place} />,
    },
    activity: {
      id: 'activity',
      title: say(language, 'economy.column.activity'),
      head: head === 'activity',
      cell: ({ activity }) => <ActivityLink page={page} frame={frame} activity={activity} />,
    },
    amount: {
      id: 'amount',
      title: say(language, `economy.counted.${unit}`),
      numeric: true,
      cell: ({ amount }) => <FigureText language={language} figure={amount} as={unit === 'wages' ? 'eur' : 'count'} />,
    },
    firms: {
      id: 'firms',
      title: say(language, 'economy.column.firms'),
      numeric: true,
      cell: ({ firms }) => <FigureText language={language} figure={firms} as="count" />,
    },
    share: measured('share', 'share'),
    quotient: measured('quotient', 'ratio'),
    growth: measured('growth', 'share'),
    density: measured('density', 'score'),
  }
}
