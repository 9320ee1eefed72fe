import type { ReactNode } from 'react'
import type { PropertyId } from '#core/registry/properties.ts'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { Cell } from '#web/parts/cell.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { holding, inLanguage, inLanguageEach, valuesOf } from '#web/parts/pick-shown.ts'
import { Contents, Section } from '#web/parts/section.tsx'
import { kindOf, nameOf, SubjectLink } from '#web/parts/subject-link.tsx'
import { Timeline } from '#web/parts/timeline.tsx'
import { Value } from '#web/parts/value.tsx'
import { Profile } from '#web/public/subject/profile.tsx'
import { RuleSetLinks } from '#web/public/rules/rule-sets/rule-set-links.tsx'
import { Citation, DossierSources } from '#web/public/subject/provenance.tsx'
import { contestedGroups, SourcesDiffer } from '#web/public/subject/sources-differ.tsx'
import { isMessageKey, say } from '#words/say.ts'
import { Calls, Rules } from './conditions.tsx'
import { recordYears } from './record-years.tsx'
import { Seats } from './seats.tsx'
import type { RecordData, RecordKind } from './records-data.ts'

const routeOf = {
  study: 'studies',
  act: 'acts',
  measure: 'measures',
  project: 'projects',
  body: 'bodies',
} as const satisfies Record<RecordKind, string>

/** Properties that have a section of their own. */
const ownSections: readonly PropertyId[] = [
  'name',
  'definition',
  'aim',
  'maturity-level',
  'rule',
  'call',
  'delegation',
  'seats-total',
  'finding',
  'event',
]

function isOwnSection(property: string): boolean {
  return ownSections.some((each) => each === property)
}

type Part = { readonly id: string; readonly title: string; readonly lead?: string; readonly content: ReactNode }

/** One study, act, measure, project or body: sections where users expect them, all else by the definitions of properties. */
export function RecordPage({ page, data }: { page: PageContext; data: RecordData }) {
  const { language } = page
  const title = nameOf(page, data.subject)
  const route = routeOf[data.kind]
  const parts = partsOf(page, data)
  const name = inLanguage(page, valuesOf(holding(page, data.shown), 'name'))[0]
  return (
    <Layout
      page={page}
      title={title}
      description={`${say(language, `common.kind.${data.kind}`)}: ${title}`}
      crumbs={[{ title: say(language, `records.${data.kind}.title`), href: linkTo(page, route) }]}
      twins={['json', 'csv', 'xlsx', 'jsonld']}
    >
      <PageTitle
        kind={say(language, `common.kind.${data.kind}`)}
        title={name === undefined ? title : <Value page={page} shown={name} />}
      >
        {inLanguage(page, valuesOf(holding(page, data.shown), 'description')).map((shown) => (
          <p key={shown.statement}>
            <Value page={page} shown={shown} />
          </p>
        ))}
      </PageTitle>
      <Contents page={page} parts={parts} />
      {parts.map((part) => (
        <Section key={part.id} id={part.id} title={part.title} {...(part.lead === undefined ? {} : { lead: part.lead })}>
          {part.content}
        </Section>
      ))}
    </Layout>
  )
}

function partsOf(page: PageContext, data: RecordData): Part[] {
  const { language } = page
  const now = holding(page, data.shown)
  const years = recordYears(page, data)
  const differing = contestedGroups(data).filter(({ property }) => property !== 'delegation')
  const part = (when: boolean, each: Part): Part[] => (when ? [each] : [])
  const texts = (property: PropertyId, title: string): Part[] => {
    // Recorded in the order in which the source gives them: aims before tasks, low levels before high.
    const values = inLanguageEach(page, valuesOf(now, property)).toSorted((one, other) => one.statement - other.statement)
    return part(values.length > 0, { id: property, title, content: <Texts page={page} values={values} /> })
  }
  return [
    ...texts('definition', say(language, 'records.definition')),
    ...part(
      now.some(({ property }) => !isOwnSection(property)),
      {
        id: 'facts',
        title: say(language, 'records.facts'),
        content: <Profile page={page} shown={data.shown} without={ownSections} />,
      },
    ),
    ...texts('aim', say(language, 'records.aims')),
    ...texts('maturity-level', say(language, 'records.levels')),
    ...part(valuesOf(now, 'delegation').length > 0, {
      id: 'seats',
      title: say(language, 'records.seats'),
      lead: say(language, 'records.seats.lead'),
      content: <Seats page={page} data={data} />,
    }),
    ...texts('finding', say(language, 'records.findings')),
    ...part(valuesOf(now, 'call').length > 0, {
      id: 'calls',
      title: say(language, 'records.calls'),
      content: <Calls page={page} calls={valuesOf(now, 'call')} />,
    }),
    ...part(valuesOf(now, 'rule').length > 0, {
      id: 'rules',
      title: say(language, 'records.rules'),
      content: <Rules page={page} rules={valuesOf(now, 'rule')} />,
    }),
    ...part(data.ruleSets.length > 0, {
      id: 'rule-sets',
      title: say(language, 'rules.from-record'),
      lead: say(language, 'rules.from-record.lead'),
      content: <RuleSetLinks page={page} ruleSets={data.ruleSets} />,
    }),
    ...part(years.length > 0, { id: 'events', title: say(language, 'records.events'), content: <Timeline years={years} /> }),
    ...part(differing.length > 0, {
      id: 'voices',
      title: say(language, 'records.voices'),
      content: <SourcesDiffer page={page} groups={differing} sources={data.sources} />,
    }),
    ...part(data.related.length > 0, {
      id: 'related',
      title: say(language, 'records.related'),
      content: <Related page={page} data={data} />,
    }),
    { id: 'sources', title: say(language, 'records.sources'), content: <DossierSources page={page} dossier={data} /> },
    { id: 'cite', title: say(language, 'cluster.cite'), content: <Citation page={page} title={nameOf(page, data.subject)} /> },
  ]
}

function Texts({ page, values }: { page: PageContext; values: RecordData['shown'] }) {
  const [only, ...others] = values
  if (only !== undefined && others.length === 0)
    return (
      <p className="quoted">
        <Value page={page} shown={only} />
      </p>
    )
  return (
    <ul>
      {values.map((shown) => (
        <li key={shown.statement}>
          <Value page={page} shown={shown} />
        </li>
      ))}
    </ul>
  )
}

function Related({ page, data }: { page: PageContext; data: RecordData }) {
  const { language } = page
  const kindName = (subject: string) => {
    const key = `common.kind.${kindOf(subject)}`
    return isMessageKey(key) ? say(language, key) : kindOf(subject)
  }
  return (
    <DataTable
      caption={say(language, 'records.related')}
      captionUnseen
      cards
      rows={data.related}
      rowKey={(row) => row.subject}
      columns={[
        {
          id: 'name',
          title: say(language, 'records.name'),
          head: true,
          cell: (row) => <SubjectLink page={page} subject={row.subject} />,
        },
        { id: 'kind', title: say(language, 'records.kind'), cell: (row) => kindName(row.subject) },
        {
          id: 'starts',
          title: say(language, 'common.period'),
          cell: ({ shown }) => <Cell page={page} shown={holding(page, shown)} property="starts" />,
        },
        {
          id: 'budget',
          title: say(language, 'records.money'),
          numeric: true,
          cell: ({ shown }) => <Cell page={page} shown={holding(page, shown)} property="budget-eur" />,
        },
      ]}
    />
  )
}
