import type { TableColumn } from './data-table.tsx'
import { PeriodStrip, yearsOf } from './period-strip.tsx'
import type { PeriodGiven } from './period-strip.tsx'

/** A column of strips on common years, headed by the first and last of them; no column when no row has a date. */
export function stripColumn<Row>(rows: readonly Row[], day: string, periodOf: (row: Row) => PeriodGiven): TableColumn<Row>[] {
  const years = yearsOf(rows.map(periodOf), day)
  if (years === null) return []
  const title = (
    <span className="strip-years">
      <span>{years.from}</span>
      <span>{years.to - 1}</span>
    </span>
  )
  return [{ id: 'strip', title, cell: (row) => <PeriodStrip period={periodOf(row)} years={years} /> }]
}
