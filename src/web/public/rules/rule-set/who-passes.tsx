import { outcomes } from '#core/rules/overview/tally.ts'
import type { TestTally } from '#core/rules/overview/tally.ts'
import type { Outcome } from '#core/rules/verdict.ts'
import { linkTo, linkToThis } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { codeName } from '#web/parts/code-name.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { Pagination } from '#web/parts/pagination.tsx'
import { nameOf, slugOf } from '#web/parts/subject-link.tsx'
import { columnName, TallyBar } from '#web/public/rules/rule-sets/tallies.tsx'
import { OutcomeMark, OutcomeSign } from '#web/public/rules/verdict-parts/outcome-mark.tsx'
import { formatNumber } from '#words/format.ts'
import { outcomeWord } from '#words/say-verdict.ts'
import { say } from '#words/say.ts'
import type { ClusterVerdicts, RuleSetData } from './rule-set-data.ts'

type Props = { page: PageContext; data: RuleSetData }

/** How many clusters pass each test, and which they are. */
export function WhoPasses({ page, data }: Props) {
  const { language } = page
  return (
    <>
      <ul className="tallies tallies-wide">
        {data.tallies.map((tally) => (
          <li key={`${tally.reading} ${tally.test}`}>
            <span className="tally-name">{columnName(page, data.edition.ruleSet, tally)}</span>
            <TallyBar tally={tally.tally} />
            <TallyLinks page={page} data={data} tally={tally} />
          </li>
        ))}
      </ul>
      <div className="result-head">
        <p className="result-count" role="status">
          {countWords(page, data)}
        </p>
        <div className="result-tools">
          {data.chosen === null ? null : (
            <a href={`${linkToThis(page, { outcome: null, test: null, reading: null, page: null })}#clusters`}>
              {say(language, 'rules.clusters.show-all')}
            </a>
          )}
          <a href={linkTo(page, 'verdicts', null, { purpose: data.edition.ruleSet.purpose })}>
            {say(language, 'rules.clusters.matrix')}
          </a>
        </div>
      </div>
      {data.clusters.length === 0 ? (
        <EmptyState title={say(language, 'rules.clusters.none')} />
      ) : (
        <ClusterTable page={page} data={data} />
      )}
      <Pagination page={page} paging={data.paging} />
    </>
  )
}

/** Each number leads to the clusters that it counts. */
function TallyLinks({ page, data, tally: { reading, test, tally } }: Props & { tally: TestTally }) {
  const { chosen } = data
  const isChosen = (outcome: Outcome) =>
    chosen !== null && chosen.reading === reading && chosen.test === test && chosen.outcome === outcome
  return (
    <ul className="outcome-counts">
      {outcomes.map((outcome) => {
        const words = say(page.language, `verdict-parts.count.test.${outcome}`, { count: tally[outcome] })
        const href = `${linkToThis(page, { reading, test, outcome, page: null })}#clusters`
        return (
          <li key={outcome} className={`outcome outcome-${outcome}`} data-none={tally[outcome] === 0 ? true : undefined}>
            <OutcomeSign outcome={outcome} />
            <span className="outcome-word">
              {tally[outcome] === 0 ? (
                words
              ) : (
                <a href={href} aria-current={isChosen(outcome) ? 'true' : undefined}>
                  {words}
                </a>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function countWords(page: PageContext, data: RuleSetData): string {
  const { language } = page
  const { chosen, paging, looked } = data
  if (chosen === null) return say(language, 'rules.clusters.found', { count: paging.total })
  const outcome = outcomeWord(language, chosen.outcome, 'test')
  const test = columnName(page, data.edition.ruleSet, chosen) ?? data.edition.ruleSet.name[language]
  return say(language, 'rules.clusters.filtered', { count: paging.total, all: formatNumber(language, looked), test, outcome })
}

function ClusterTable({ page, data }: Props) {
  const { language } = page
  const { ruleSet } = data.edition
  return (
    <DataTable
      caption={say(language, 'rules.part.clusters')}
      captionUnseen
      cards
      rows={data.clusters}
      rowKey={({ subject }) => subject}
      columns={[
        {
          id: 'cluster',
          title: say(language, 'rules.clusters.cluster'),
          head: true,
          cell: (row) => <ClusterName page={page} data={data} row={row} />,
        },
        ...data.tallies.map((column) => ({
          id: `outcome-${column.reading ?? 'only'}-${column.test}`,
          title: columnName(page, ruleSet, column) ?? say(language, 'rules.clusters.result'),
          cell: (row: ClusterVerdicts) => <OutcomeCell page={page} row={row} column={column} />,
        })),
      ]}
    />
  )
}

function OutcomeCell({ page, row, column: { reading, test } }: { page: PageContext; row: ClusterVerdicts; column: TestTally }) {
  const verdict = row.verdicts.find((each) => each.reading === reading)
  const outcome = verdict?.tests.find((each) => each.test === test)?.outcome
  return outcome === undefined ? null : <OutcomeMark page={page} outcome={outcome} of="test" />
}

function ClusterName({ page, data, row: { subject, status } }: Props & { row: ClusterVerdicts }) {
  const isNoted = status === 'ended' || status === 'non-viable' || status === 'inactive' || status === 'merging'
  return (
    <>
      <a href={`${linkTo(page, 'path', slugOf(subject))}#${data.edition.ruleSet.id}`}>{nameOf(page, subject)}</a>
      {isNoted ? <span className="row-note"> {codeName(page, 'cluster-status', status)}</span> : null}
    </>
  )
}
