import type { ReactNode } from 'react'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { formatDay } from '#web/parts/format-moment.ts'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Contents, Section } from '#web/parts/section.tsx'
import { SourceLink } from '#web/parts/source-link.tsx'
import { jurisdictionName } from '#web/public/rules/rule-sets/jurisdiction-name.ts'
import { Citation } from '#web/public/subject/provenance.tsx'
import { say } from '#words/say.ts'
import { ActivityLists } from './activity-lists.tsx'
import { Assessed } from './assessed.tsx'
import { Comparison } from './comparison.tsx'
import { Conditions } from './conditions.tsx'
import { Facts } from './facts.tsx'
import { History } from './history.tsx'
import { PolicyLine, policyOf } from './policy-line.tsx'
import { Readings } from './readings.tsx'
import type { RuleSetData } from './rule-set-data.ts'
import { WhoPasses } from './who-passes.tsx'

type Props = { page: PageContext; data: RuleSetData }
type Part = { readonly id: string; readonly title: string; readonly lead?: string; readonly content: ReactNode }

/** One rule set: its text as a lawyer reads it, its history, and which clusters pass. */
export function RuleSetPage({ page, data }: Props) {
  const { language } = page
  const { ruleSet } = data.edition
  const title = ruleSet.name[language]
  const parts = partsOf(page, data)
  return (
    <Layout
      page={page}
      title={title}
      description={ruleSet.summary[language]}
      crumbs={[{ title: say(language, 'rules.title'), href: linkTo(page, 'rule-sets') }]}
      twins={['json', 'csv', 'xlsx']}
    >
      <PageTitle
        kind={`${say(language, `verdict.purpose.${ruleSet.purpose}`)} · ${jurisdictionName(language, ruleSet.jurisdiction)}`}
        title={title}
      >
        <p>{ruleSet.summary[language]}</p>
      </PageTitle>
      <NotDecision page={page} data={data} />
      <Ways page={page} data={data} />
      <Contents page={page} parts={parts} />
      {parts.map((part) => (
        <Section key={part.id} id={part.id} title={part.title} {...(part.lead === undefined ? {} : { lead: part.lead })}>
          {part.content}
        </Section>
      ))}
    </Layout>
  )
}

function NotDecision({ page, data }: Props) {
  const { language } = page
  const day = formatDay(language, data.day)
  return (
    <Notice title={say(language, 'rules.page.not-decision')}>
      <p>
        {say(language, 'rules.page.computed', { day, edition: data.edition.edition })} {data.edition.ruleSet.decidedBy[language]}
      </p>
      {data.inForce === 'in' ? null : <p>{say(language, 'rules.page.not-in-force', { day })}</p>}
    </Notice>
  )
}

/** What a reader of the rules wants to do next. */
function Ways({ page, data }: Props) {
  const { language } = page
  const { id, of, purpose } = data.edition.ruleSet
  if (of !== 'cluster') return null
  return (
    <p className="actions rule-ways">
      {purpose === 'eligibility' ? (
        <a className="button" href={linkTo(page, 'apply', null, { rules: id })}>
          {say(language, 'layout.nav.apply')}
        </a>
      ) : null}
      <a className="button button-quiet" href={linkTo(page, 'what-if', null, { rules: id })}>
        {say(language, 'rules.ways.what-if')}
      </a>
    </p>
  )
}

function partsOf(page: PageContext, data: RuleSetData): Part[] {
  const { language } = page
  const { ruleSet } = data.edition
  const day = formatDay(language, data.day)
  const isOfClusters = ruleSet.of === 'cluster'
  const part = (when: boolean, each: Part): Part[] => (when ? [each] : [])
  return [
    { id: 'facts', title: say(language, 'rules.part.facts'), content: <Facts page={page} data={data} /> },
    ...part(ruleSet.method !== null, {
      id: 'method',
      title: say(language, 'rules.part.method'),
      content: <p className="method">{ruleSet.method?.[language]}</p>,
    }),
    ...part(ruleSet.readings.length > 0, {
      id: 'readings',
      title: say(language, 'rules.part.readings'),
      lead: say(language, 'rules.part.readings.lead'),
      content: <Readings page={page} data={data} />,
    }),
    {
      id: 'conditions',
      title: say(language, 'rules.part.conditions'),
      lead: isOfClusters
        ? say(language, 'rules.part.conditions.lead', { day })
        : say(language, 'rules.part.conditions.lead.organisation'),
      content: <Conditions page={page} data={data} />,
    },
    ...part(Object.keys(ruleSet.lists).length > 0, {
      id: 'lists',
      title: say(language, 'rules.part.lists'),
      lead: say(language, 'rules.part.lists.lead'),
      content: <ActivityLists page={page} data={data} />,
    }),
    ...part(data.asks.length + data.askedBy.length > 0, {
      id: 'asks',
      title: say(language, 'rules.part.asks'),
      content: <Asks page={page} data={data} />,
    }),
    ...part(isOfClusters, {
      id: 'clusters',
      title: say(language, 'rules.part.clusters'),
      lead: say(language, 'rules.part.clusters.lead', { day }),
      content: <WhoPasses page={page} data={data} />,
    }),
    ...part(data.assessed.length > 0, {
      id: 'assessed',
      title: say(language, 'rules.part.assessed'),
      lead: say(language, 'rules.part.assessed.lead'),
      content: <Assessed page={page} data={data} />,
    }),
    ...part(policyOf(data).length > 1, {
      id: 'policy',
      title: say(language, 'rules.part.policy'),
      lead: say(language, 'rules.part.policy.lead'),
      content: <PolicyLine page={page} data={data} />,
    }),
    {
      id: 'difference',
      title: say(language, 'rules.part.difference'),
      lead: say(language, 'rules.part.difference.lead'),
      content: <Comparison page={page} data={data} />,
    },
    {
      id: 'history',
      title: say(language, 'rules.part.history'),
      lead: say(language, 'rules.part.history.lead'),
      content: <History page={page} data={data} />,
    },
    { id: 'sources', title: say(language, 'rules.part.sources'), content: <Sources page={page} data={data} /> },
    {
      id: 'cite',
      title: say(language, 'cluster.cite'),
      content: <Citation page={page} title={ruleSet.name[language]} />,
    },
  ]
}

function Asks({ page, data }: Props) {
  const { language } = page
  const lists = [
    { id: 'asks', ids: data.asks },
    { id: 'asked-by', ids: data.askedBy },
  ] as const
  return lists.map(({ id, ids }) =>
    ids.length === 0 ? null : (
      <div key={id}>
        <p className="row-note">{say(language, `rules.asks.${id}`)}</p>
        <ul>
          {ids.map((each) => (
            <li key={each}>
              <a href={linkTo(page, 'rule-sets', each)}>
                {data.book.find(({ ruleSet }) => ruleSet.id === each)?.ruleSet.name[language] ?? each}
              </a>
            </li>
          ))}
        </ul>
      </div>
    ),
  )
}

function Sources({ page, data }: Props) {
  return (
    <ol className="sources">
      {data.sources.map((source) => (
        <li key={source.id}>
          <SourceLink page={page} source={source} />
        </li>
      ))}
    </ol>
  )
}
