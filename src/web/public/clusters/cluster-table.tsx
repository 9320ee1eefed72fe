import type { ReactNode } from 'react'
import type { PageContext } from '#web/page-context.ts'
import type { SubjectShown } from '#web/public/dossier.ts'
import { Cell, LabelBadges, MeasuredCell } from '#web/parts/cell.tsx'
import { CodeName } from '#web/parts/code-name.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { inLanguage, valuesOf } from '#web/parts/pick-shown.ts'
import { ReceiptMark } from '#web/parts/receipt-mark.tsx'
import { SubjectLink, nameOf, slugOf } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'

type ClusterTableProps = {
  page: PageContext
  caption: string
  rows: readonly SubjectShown[]
  /** The form that takes clusters chosen for comparison. */
  compareForm?: string
}

/** Clusters with what a reader compares at a glance; cards on a narrow screen. */
export function ClusterTable({ page, caption, rows, compareForm }: ClusterTableProps) {
  const { language } = page
  const title = (column: 'name' | 'field' | 'seat' | 'founded' | 'members' | 'labels') =>
    say(language, `clusters.column.${column}`)
  const columns: TableColumn<SubjectShown>[] = [
    { id: 'name', title: title('name'), head: true, cell: (row) => <ClusterHead page={page} row={row} /> },
    { id: 'field', title: title('field'), cell: ({ shown }) => <Cell page={page} shown={shown} property="field" /> },
    { id: 'seat', title: title('seat'), cell: ({ shown }) => place(page, shown) },
    { id: 'founded', title: title('founded'), cell: ({ shown }) => <Cell page={page} shown={shown} property="founded" /> },
    {
      id: 'members',
      title: title('members'),
      numeric: true,
      cell: ({ shown }) => <MeasuredCell page={page} shown={shown} property="members-total" />,
    },
    { id: 'labels', title: title('labels'), cell: ({ shown }) => <LabelBadges page={page} shown={shown} /> },
  ]
  const pick: TableColumn<SubjectShown>[] =
    compareForm === undefined
      ? []
      : [
          {
            id: 'pick',
            title: <span className="unseen">{say(language, 'clusters.compare.column')}</span>,
            cell: (row) => <Pick page={page} form={compareForm} subject={row.subject} />,
          },
        ]
  return (
    <DataTable caption={caption} captionUnseen columns={[...columns, ...pick]} rows={rows} rowKey={(row) => row.subject} cards />
  )
}

/** The town as the source writes it; the municipality when there is no town. */
function place(page: PageContext, shown: SubjectShown['shown']): ReactNode {
  return valuesOf(shown, 'town').length > 0 ? (
    <Cell page={page} shown={shown} property="town" />
  ) : (
    <Cell page={page} shown={shown} property="seat" />
  )
}

function ClusterHead({ page, row }: { page: PageContext; row: SubjectShown }) {
  const name = inLanguage(page, valuesOf(row.shown, 'name'))[0]
  const status = valuesOf(row.shown, 'status')[0]
  const kind = valuesOf(row.shown, 'kind')[0]
  return (
    <>
      <span className="row-title">
        <SubjectLink page={page} subject={row.subject} />
        {name === undefined ? null : <ReceiptMark page={page} shown={name} />}
      </span>
      <span className="row-note">
        {kind === undefined || kind.value === 'cluster' || typeof kind.value !== 'string' ? null : (
          <>
            <CodeName page={page} list="cluster-kind" code={kind.value} />
            <ReceiptMark page={page} shown={kind} />{' '}
          </>
        )}
        {status === undefined || typeof status.value !== 'string' || status.value === 'seen-active' ? null : (
          <>
            <CodeName page={page} list="cluster-status" code={status.value} />
            <ReceiptMark page={page} shown={status} />
          </>
        )}
      </span>
    </>
  )
}

function Pick({ page, form, subject }: { page: PageContext; form: string; subject: string }) {
  return (
    <label className="pick">
      <input
        type="checkbox"
        form={form}
        name="cluster"
        value={slugOf(subject)}
        data-compare
        aria-label={say(page.language, 'clusters.compare.pick', { name: nameOf(page, subject) })}
      />
    </label>
  )
}
