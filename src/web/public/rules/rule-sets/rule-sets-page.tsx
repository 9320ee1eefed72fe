import type { Purpose } from '#core/rules/rule-set.ts'
import { linkTo, linkToThis } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { PeriodStrip, yearsOf } from '#web/parts/period-strip.tsx'
import type { Years } from '#web/parts/period-strip.tsx'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { TextStatusWord } from '#web/public/rules/verdict-parts/authority-line.tsx'
import type { Route } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { ForceWords } from './force-words.tsx'
import { jurisdictionName } from './jurisdiction-name.ts'
import type { RuleSetRow, RuleSetsData } from './rule-sets-data.ts'
import { Tallies, TallyKey } from './tallies.tsx'

type Props = { page: PageContext; data: RuleSetsData }

/** Every rule set that is kept as data, by what it decides. */
export function RuleSetsPage({ page, data }: Props) {
  const { language } = page
  const title = say(language, 'rules.title')
  const years = yearsOf(data.rows.map(periodOf), data.day)
  return (
    <Layout page={page} title={title} description={say(language, 'rules.lead')} twins={['json', 'csv', 'xlsx']}>
      <PageTitle title={title}>
        <p>{say(language, 'rules.lead')}</p>
      </PageTitle>
      <Notice title={say(language, 'rules.computed.title')}>
        <p>{say(language, 'rules.computed')}</p>
      </Notice>
      <Area page={page} />
      {data.registered === 0 ? <EmptyState title={say(language, 'rules.none-yet')} /> : <Filters page={page} data={data} />}
      {data.registered > 0 && data.rows.length === 0 ? (
        <EmptyState title={say(language, 'rules.none')}>
          <p>
            <a href={linkTo(page, 'rule-sets')}>{say(language, 'rules.none.all')}</a>
          </p>
        </EmptyState>
      ) : null}
      {[...Map.groupBy(data.rows, ({ ruleSet }) => ruleSet.purpose)].map(([purpose, rows]) => (
        <Group key={purpose} page={page} data={data} group={{ purpose, rows, years }} />
      ))}
    </Layout>
  )
}

const area = ['verdicts', 'apply', 'what-if', 'open-facts', 'verdict-changes'] as const satisfies readonly Route[]

/** The other pages of rules and verdicts, each with what it is good for. */
function Area({ page }: { page: PageContext }) {
  const { language } = page
  return (
    <nav className="rule-area" aria-label={say(language, 'rules.area')}>
      <ul>
        {area.map((route) => (
          <li key={route}>
            <a href={linkTo(page, route)}>{say(language, `layout.nav.${route}`)}</a>
            <span>{say(language, `rules.area.${route}`)}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Filters({ page, data }: Props) {
  const { language } = page
  const all = data.purposes.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <ul className="tabs">
        <li>
          <a href={linkToThis(page, { purpose: null })} aria-current={data.purpose === null ? 'true' : undefined}>
            {say(language, 'rules.all')} <span>{all}</span>
          </a>
        </li>
        {data.purposes.map(({ purpose, count }) => (
          <li key={purpose}>
            <a href={linkToThis(page, { purpose })} aria-current={data.purpose === purpose ? 'true' : undefined}>
              {say(language, `rules.purpose.${purpose}`)} <span>{count}</span>
            </a>
          </li>
        ))}
      </ul>
      <div className="result-head">
        <p className="result-count" role="status">
          {say(language, 'rules.found', { count: data.rows.length })}
        </p>
        <div className="result-tools">
          <span className="sort">
            <span>{say(language, 'rules.force.label')}</span>
            <a href={linkToThis(page, { inForce: null })} aria-current={data.onlyInForce ? undefined : 'true'}>
              {say(language, 'rules.force.any')}
            </a>
            <a href={linkToThis(page, { inForce: 'yes' })} aria-current={data.onlyInForce ? 'true' : undefined}>
              {say(language, 'rules.force.day', { day: formatDay(language, data.day) })}
            </a>
          </span>
          <TallyKey page={page} />
        </div>
      </div>
    </>
  )
}

type GroupProps = Props & {
  group: { readonly purpose: Purpose; readonly rows: readonly RuleSetRow[]; readonly years: Years | null }
}

function Group({ page, data, group: { purpose, rows, years } }: GroupProps) {
  const { language } = page
  const title = say(language, `rules.purpose.${purpose}`)
  return (
    <section className="section rule-sets" id={purpose} aria-labelledby={`${purpose}-title`}>
      <h2 id={`${purpose}-title`}>{title}</h2>
      <p className="lead">{say(language, `rules.purpose.${purpose}.lead`)}</p>
      <DataTable
        caption={title}
        captionUnseen
        cards
        rows={rows}
        rowKey={({ ruleSet }) => ruleSet.id}
        columns={[
          {
            id: 'rule-set',
            title: say(language, 'rules.column.name'),
            head: true,
            cell: (row) => <RuleSetName page={page} row={row} />,
          },
          {
            id: 'force',
            title: say(language, 'rules.column.force'),
            cell: ({ ruleSet, inForce }) => (
              <>
                <ForceWords page={page} ruleSet={ruleSet} inForce={inForce} />
                {years === null ? null : <PeriodStrip period={periodOf({ ruleSet })} years={years} />}
              </>
            ),
          },
          {
            id: 'text',
            title: say(language, 'rules.column.text'),
            cell: ({ textStatuses }) => (
              <ul className="values">
                {textStatuses.map((status) => (
                  <li key={status}>
                    <TextStatusWord page={page} status={status} />
                  </li>
                ))}
              </ul>
            ),
          },
          {
            id: 'outcomes',
            title: say(language, 'rules.column.outcomes', { day: formatDay(language, data.day) }),
            cell: ({ ruleSet, tallies }) =>
              ruleSet.of === 'organisation' ? (
                <span className="row-note">{say(language, 'rules.tally.of-organisation')}</span>
              ) : (
                <Tallies page={page} ruleSet={ruleSet} tallies={tallies} />
              ),
          },
        ]}
      />
    </section>
  )
}

function RuleSetName({ page, row: { ruleSet } }: { page: PageContext; row: RuleSetRow }) {
  const { language } = page
  const origin = [ruleSet.act, ruleSet.measure].filter((each) => each !== null)
  return (
    <>
      <span className="row-title">
        <a href={linkTo(page, 'rule-sets', ruleSet.id)}>{ruleSet.name[language]}</a>
      </span>
      <span className="row-note rule-set-summary">{ruleSet.summary[language]}</span>
      <span className="row-note">
        {jurisdictionName(language, ruleSet.jurisdiction)}
        {origin.map((subject) => (
          <span key={subject}>
            {' · '}
            <SubjectLink page={page} subject={subject} />
          </span>
        ))}
      </span>
    </>
  )
}

function periodOf({ ruleSet: { inForce } }: Pick<RuleSetRow, 'ruleSet'>) {
  return { validFrom: inForce.from, validTo: inForce.to }
}
