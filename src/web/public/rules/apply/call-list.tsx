import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { periodText } from '#web/parts/period.tsx'
import { slugOf } from '#web/parts/subject-link.tsx'
import { OutcomeMark } from '#web/public/rules/verdict-parts/outcome-mark.tsx'
import { say } from '#words/say.ts'
import type { ApplyData, CallRow } from './apply-data.ts'

/** Every call with where it stands today; for a chosen cluster also what the conditions say of it. */
export function CallList({ page, data }: { page: PageContext; data: ApplyData }) {
  const { language } = page
  if (data.calls.length === 0) return <p>{say(language, 'apply.calls.none')}</p>
  const { cluster } = data.choice
  const answers: TableColumn<CallRow>[] =
    cluster === null
      ? []
      : [{ id: 'answer', title: say(language, 'apply.calls.answer'), cell: (row) => <Answers page={page} row={row} /> }]
  return (
    <DataTable
      caption={say(language, 'apply.calls')}
      cards
      rows={data.calls}
      rowKey={({ ruleSet }) => ruleSet.id}
      columns={[
        {
          id: 'call',
          title: say(language, 'apply.call'),
          head: true,
          cell: ({ ruleSet }) => (
            <>
              <span className="row-title">
                {cluster === null ? (
                  <a href={linkTo(page, 'rule-sets', ruleSet.id)}>{ruleSet.name[language]}</a>
                ) : (
                  <a href={linkTo(page, 'apply', null, { cluster: slugOf(cluster), rules: ruleSet.id })}>
                    {ruleSet.name[language]}
                  </a>
                )}
              </span>
              <span className="row-note">{ruleSet.summary[language]}</span>
            </>
          ),
        },
        {
          id: 'days',
          title: say(language, 'apply.calls.days'),
          cell: ({ ruleSet }) => periodText(page, { validFrom: ruleSet.inForce.from, validTo: ruleSet.inForce.to }),
        },
        { id: 'today', title: say(language, 'apply.calls.today'), cell: ({ today }) => say(language, `apply.state.${today}`) },
        ...answers,
      ]}
    />
  )
}

function Answers({ page, row }: { page: PageContext; row: CallRow }) {
  return (
    <ul className="values">
      {row.answers.map(({ reading, outcome }) => (
        <li key={reading}>
          {reading === null ? null : (
            <span className="answer-name">{row.ruleSet.readings.find(({ id }) => id === reading)?.name[page.language]}: </span>
          )}
          <OutcomeMark page={page} outcome={outcome} of="test" />
        </li>
      ))}
    </ul>
  )
}
