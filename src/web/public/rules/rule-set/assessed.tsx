import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { SourceById } from '#web/parts/source-link.tsx'
import { nameOf, slugOf } from '#web/parts/subject-link.tsx'
import { Value } from '#web/parts/value.tsx'
import { linkTo } from '#web/links.ts'
import { columnName } from '#web/public/rules/rule-sets/tallies.tsx'
import { OutcomeMark } from '#web/public/rules/verdict-parts/outcome-mark.tsx'
import { say } from '#words/say.ts'
import type { AssessedCluster, RuleSetData } from './rule-set-data.ts'

/** What sources say of the same matter beside what our indicator says: never joined into one answer. */
export function Assessed({ page, data }: { page: PageContext; data: RuleSetData }) {
  const { language } = page
  return (
    <DataTable
      caption={say(language, 'rules.part.assessed')}
      captionUnseen
      cards
      rows={data.assessed}
      rowKey={({ shown }) => `${shown.subject} ${shown.statement}`}
      columns={[
        {
          id: 'cluster',
          title: say(language, 'rules.assessed.cluster'),
          head: true,
          cell: ({ shown: { subject } }) => (
            <a href={`${linkTo(page, 'path', slugOf(subject))}#${data.edition.ruleSet.id}`}>{nameOf(page, subject)}</a>
          ),
        },
        {
          id: 'said',
          title: say(language, 'rules.assessed.said'),
          cell: ({ shown }) => (
            <>
              <Value page={page} shown={shown} />
              <span className="row-note said-by">
                <SourceById page={page} sources={data.sources} id={shown.source} />
              </span>
            </>
          ),
        },
        {
          id: 'ours',
          title: say(language, 'rules.assessed.ours'),
          cell: (row) => <OurVerdicts page={page} data={data} row={row} />,
        },
      ]}
    />
  )
}

function OurVerdicts({ page, data, row }: { page: PageContext; data: RuleSetData; row: AssessedCluster }) {
  return (
    <ul className="values">
      {row.verdicts.flatMap(({ reading, tests }) =>
        tests.map(({ test, outcome }) => (
          <li key={`${reading} ${test}`}>
            {columnName(page, data.edition.ruleSet, { reading, test })}: <OutcomeMark page={page} outcome={outcome} of="test" />
          </li>
        )),
      )}
    </ul>
  )
}
