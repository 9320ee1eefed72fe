import type { Shown } from '#core/registry/shown.ts'
import type { PageContext } from '#web/page-context.ts'
import { LabelBadge } from '#web/parts/cell.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { Period } from '#web/parts/period.tsx'
import { stripColumn } from '#web/parts/period-strip-column.tsx'
import { dayOf } from '#web/parts/pick-shown.ts'
import { formatValue } from '#web/parts/value.tsx'
import { say } from '#words/say.ts'

/** Quality labels as periods: a label without an end is shown without one. */
export function LabelTable({ page, labels }: { page: PageContext; labels: readonly Shown[] }) {
  const { language } = page
  const rows = [...new Map(labels.map((label) => [label.statement, label])).values()].toSorted((one, other) =>
    (one.validFrom ?? '') < (other.validFrom ?? '') ? -1 : 1,
  )
  return (
    <DataTable
      caption={say(language, 'cluster.labels')}
      captionUnseen
      cards
      rows={rows}
      rowKey={(row) => String(row.statement)}
      columns={[
        {
          id: 'scheme',
          title: say(language, 'cluster.label'),
          head: true,
          cell: (row) => formatValue(page, 'label', row.value, ['scheme']),
        },
        { id: 'level', title: say(language, 'cluster.label.level'), cell: (row) => <LabelBadge page={page} label={row} /> },
        { id: 'period', title: say(language, 'common.period'), cell: (row) => <Period page={page} validity={row} /> },
        ...stripColumn(rows, dayOf(page), (row) => row),
      ]}
    />
  )
}
