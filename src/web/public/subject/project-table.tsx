import type { PageContext } from '#web/page-context.ts'
import type { SubjectShown } from '#web/public/dossier.ts'
import { Cell, NotKnown } from '#web/parts/cell.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { stripColumn } from '#web/parts/period-strip-column.tsx'
import type { PeriodGiven } from '#web/parts/period-strip.tsx'
import { dayOf, valuesOf } from '#web/parts/pick-shown.ts'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'

/** Projects with their money; a sum that no source gives stays empty. */
export function ProjectTable({ page, projects }: { page: PageContext; projects: readonly SubjectShown[] }) {
  const { language } = page
  return (
    <DataTable
      caption={say(language, 'cluster.projects')}
      captionUnseen
      cards
      rows={projects}
      rowKey={(row) => row.subject}
      columns={[
        {
          id: 'project',
          title: say(language, 'cluster.project'),
          head: true,
          cell: (row) => <SubjectLink page={page} subject={row.subject} />,
        },
        {
          id: 'measure',
          title: say(language, 'cluster.project.measure'),
          cell: (row) => <Cell page={page} shown={row.shown} property="measure" />,
        },
        { id: 'period', title: say(language, 'cluster.project.period'), cell: (row) => <ProjectPeriod page={page} row={row} /> },
        ...stripColumn(projects, dayOf(page), periodOf),
        {
          id: 'budget',
          title: say(language, 'cluster.project.budget'),
          numeric: true,
          cell: (row) => <Cell page={page} shown={row.shown} property="budget-eur" />,
        },
        {
          id: 'grant',
          title: say(language, 'cluster.project.grant'),
          numeric: true,
          cell: (row) => <Cell page={page} shown={row.shown} property="grant-eur" />,
        },
      ]}
    />
  )
}

function ProjectPeriod({ page, row }: { page: PageContext; row: SubjectShown }) {
  const starts = valuesOf(row.shown, 'starts')
  const ends = valuesOf(row.shown, 'ends')
  if (starts.length === 0 && ends.length === 0) return <NotKnown page={page} />
  return (
    <>
      <Cell page={page} shown={starts} property="starts" />–<Cell page={page} shown={ends} property="ends" />
    </>
  )
}

/** Start and end as the project itself tells them. */
function periodOf(row: SubjectShown): PeriodGiven {
  const date = (property: 'starts' | 'ends') =>
    valuesOf(row.shown, property).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))[0] ?? null
  return { validFrom: date('starts'), validTo: date('ends') }
}
