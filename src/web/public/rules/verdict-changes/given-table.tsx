import type { RuleSet } from '#core/rules/rule-set.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { OutcomeMark } from '#web/public/rules/verdict-parts/outcome-mark.tsx'
import { ruleSetIn } from '#web/public/rules/verdict-parts/telling.ts'
import { formatFuzzyDate, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { GivenNote, VerdictChangesData } from './verdict-changes-data.ts'

/** Every verdict that the chosen cluster was given. */
export function GivenTable({ page, data }: { page: PageContext; data: VerdictChangesData }) {
  const { language } = page
  const title = (id: 'verdict' | 'rules' | 'edition' | 'day' | 'known' | 'statements' | 'outcome') =>
    say(language, `verdict-changes.list.${id}`)
  return (
    <DataTable
      caption={say(language, 'verdict-changes.list')}
      captionUnseen
      cards
      rows={data.given}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          id: 'rules',
          title: title('rules'),
          head: true,
          cell: (given) => <RuleSetName page={page} data={data} given={given} />,
        },
        {
          id: 'outcome',
          title: title('outcome'),
          cell: (given) => <Outcomes page={page} given={given} ruleSet={ruleSetIn(data.telling, given.ruleSet)} />,
        },
        { id: 'edition', title: title('edition'), numeric: true, cell: ({ edition }) => formatNumber(language, edition) },
        { id: 'day', title: title('day'), cell: ({ referenceDay }) => formatFuzzyDate(language, referenceDay) },
        { id: 'known', title: title('known'), cell: ({ knownAt }) => formatDay(language, knownAt) },
        {
          id: 'statements',
          title: title('statements'),
          numeric: true,
          cell: ({ evidence }) => formatNumber(language, evidence.length),
        },
        {
          id: 'verdict',
          title: title('verdict'),
          cell: ({ id }) => (
            <a href={linkTo(page, 'verdict-changes', String(id))}>
              {say(language, 'verdict-changes.given.number', { id: String(id) })}
            </a>
          ),
        },
      ]}
    />
  )
}

function RuleSetName({ page, data, given }: { page: PageContext; data: VerdictChangesData; given: GivenNote }) {
  const { language } = page
  const ruleSet = ruleSetIn(data.telling, given.ruleSet)
  const reading = ruleSet?.readings.find(({ id }) => id === given.reading)?.name[language] ?? given.reading
  return (
    <>
      {ruleSet?.name[language] ?? given.ruleSet}
      {reading === null ? null : <span className="row-note"> {say(language, 'verdict-changes.reading', { reading })}</span>}
    </>
  )
}

/** Every test as it came out, by name where there are several. */
export function Outcomes({ page, given, ruleSet }: { page: PageContext; given: GivenNote; ruleSet: RuleSet | undefined }) {
  const tests = Object.entries(given.outcomes)
  return (
    <ul className="values">
      {tests.map(([test, { outcome }]) => (
        <li key={test}>
          {tests.length === 1 ? null : (
            <span className="row-note">{ruleSet?.tests.find(({ id }) => id === test)?.name[page.language] ?? test}: </span>
          )}
          <OutcomeMark page={page} outcome={outcome} of="test" />
        </li>
      ))}
    </ul>
  )
}
