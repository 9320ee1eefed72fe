import type { Finding, RowFinding } from '#core/rules/verdict.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { propertyLabel } from '#web/parts/value.tsx'
import { sayMeasuredAgainst } from '#words/say-verdict.ts'
import { say } from '#words/say.ts'
import { EvidenceMarks } from './evidence-list.tsx'
import { decisiveLeaves } from './leaves-of.ts'
import { OutcomeMark } from './outcome-mark.tsx'
import { namingOf } from './telling.ts'
import type { Telling } from './telling.ts'

const LISTED = 80
const order = { 'cannot-say': 0, fail: 1, pass: 2 } as const

/** Of a count, share or sum: what each row says. What is open comes first, since something can be done about it. */
export function RowFindings({
  page,
  telling,
  rows,
  caption,
}: {
  page: PageContext
  telling: Telling
  rows: readonly RowFinding[]
  caption: string
}) {
  const { language } = page
  const sorted = rows.toSorted((one, other) => order[one.outcome] - order[other.outcome])
  if (rows.length === 0) return null
  return (
    <>
      <DataTable
        caption={caption}
        cards
        rows={sorted.slice(0, LISTED)}
        rowKey={(row) => `${row.row}`}
        columns={[
          { id: 'row', title: say(language, 'verdict-parts.row'), head: true, cell: (row) => <RowName page={page} row={row} /> },
          {
            id: 'outcome',
            title: say(language, 'verdict-parts.outcome'),
            cell: (row) => <OutcomeMark page={page} outcome={row.outcome} />,
          },
          {
            id: 'found',
            title: say(language, 'verdict-parts.found'),
            cell: (row) => (row.finding === null ? null : <RowFound page={page} telling={telling} finding={row.finding} />),
          },
        ]}
      />
      {rows.length > LISTED ? (
        <p className="row-note">{say(language, 'verdict-parts.rows.more', { count: rows.length - LISTED })}</p>
      ) : null}
    </>
  )
}

function RowName({ page, row }: { page: PageContext; row: RowFinding }) {
  const { language } = page
  if (row.row === null) {
    const { min, max } = row.number
    return (
      <>
        {max === null
          ? say(language, 'verdict-parts.row.unnamed', { min })
          : say(language, 'verdict-parts.row.unnamed.known', { min, max, same: min === max ? 'yes' : 'no' })}
      </>
    )
  }
  return row.row.includes('/') ? <SubjectLink page={page} subject={row.row} /> : <>{row.row}</>
}

function RowFound({ page, telling, finding }: { page: PageContext; telling: Telling; finding: Finding }) {
  const naming = namingOf(page, telling)
  const leaves = decisiveLeaves(finding)
  return (
    <ul className="values">
      {leaves.map((leaf, index) => (
        <li key={`${leaf.about} ${index}`}>
          {leaf.about === null ? null : <span className="row-about">{labelOf(page, leaf)}: </span>}
          {sayMeasuredAgainst(naming, leaf)}
          <EvidenceMarks page={page} telling={telling} evidence={leaf.evidence} />
        </li>
      ))}
      {leaves.length === 0 && finding.evidence.length > 0 ? (
        <li>
          <EvidenceMarks page={page} telling={telling} evidence={finding.evidence} />
        </li>
      ) : null}
    </ul>
  )
}

function labelOf(page: PageContext, leaf: Finding): string {
  if (leaf.kind === 'duration' && leaf.about === 'member') return say(page.language, 'verdict-parts.membership')
  return leaf.kind === 'activity' ? propertyLabel(page, 'activity') : propertyLabel(page, leaf.about ?? '')
}
