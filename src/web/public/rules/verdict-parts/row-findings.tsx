import type { RowFinding } from '#core/rules/verdict.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { say } from '#words/say.ts'
import { EvidenceMarks } from './evidence-list.tsx'
import { groupRows } from './group-rows.ts'
import type { RowGroup } from './group-rows.ts'
import { NameList } from './name-list.tsx'
import { OutcomeMark } from './outcome-mark.tsx'
import { namingOf } from './telling.ts'
import type { Telling } from './telling.ts'

const LISTED = 60
const NAMES_SHOWN = 30

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
  const groups = groupRows(namingOf(page, telling), rows)
  if (groups.length === 0) return null
  return (
    <>
      <DataTable
        caption={caption}
        cards
        rows={groups.slice(0, LISTED)}
        rowKey={({ key }) => key}
        columns={[
          {
            id: 'row',
            title: say(language, 'verdict-parts.row'),
            head: true,
            cell: (group) => <Names page={page} group={group} />,
          },
          {
            id: 'outcome',
            title: say(language, 'verdict-parts.outcome'),
            cell: ({ outcome }) => <OutcomeMark page={page} outcome={outcome} />,
          },
          {
            id: 'found',
            title: say(language, 'verdict-parts.found'),
            cell: ({ found, evidence }) => (
              <ul className="values">
                {found.map((each) => (
                  <li key={each}>{each}</li>
                ))}
                {evidence.length === 0 ? null : (
                  <li>
                    <EvidenceMarks page={page} telling={telling} evidence={evidence} />
                  </li>
                )}
              </ul>
            ),
          },
        ]}
      />
      {groups.length > LISTED ? (
        <p className="row-note">{say(language, 'verdict-parts.rows.more', { count: groups.length - LISTED })}</p>
      ) : null}
    </>
  )
}

function Names({ page, group }: { page: PageContext; group: RowGroup }) {
  const { language } = page
  const { unnamed, subjects, others } = group
  if (unnamed !== null) {
    const { min, max } = unnamed
    return (
      <>
        {max === null
          ? say(language, 'verdict-parts.row.unnamed', { min })
          : say(language, 'verdict-parts.row.unnamed.known', { min, max, same: min === max ? 'yes' : 'no' })}
      </>
    )
  }
  return subjects.length > 0 ? <NameList page={page} subjects={subjects} most={NAMES_SHOWN} /> : <>{others.join(', ')}</>
}
