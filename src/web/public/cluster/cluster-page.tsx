import type { ReactNode } from 'react'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { CodeName } from '#web/parts/code-name.tsx'
import { LabelBadges } from '#web/parts/cell.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { holding, inLanguage, inLanguageEach, valuesOf } from '#web/parts/pick-shown.ts'
import { Contents, Section } from '#web/parts/section.tsx'
import { nameOf, slugOf } from '#web/parts/subject-link.tsx'
import { Timeline } from '#web/parts/timeline.tsx'
import { Value } from '#web/parts/value.tsx'
import { KeyFacts } from '#web/public/subject/key-facts.tsx'
import type { KeyFact } from '#web/public/subject/key-facts.tsx'
import { Profile } from '#web/public/subject/profile.tsx'
import { closingParts, partWhen } from '#web/public/subject/closing-parts.tsx'
import type { Part } from '#web/public/subject/closing-parts.tsx'
import { timelineOf } from '#web/public/subject/timeline-of.tsx'
import { Lineage, hasLineage } from '#web/public/subject/lineage.tsx'
import { ProjectTable } from '#web/public/subject/project-table.tsx'
import { LabelTable } from '#web/public/subject/label-table.tsx'
import { say } from '#words/say.ts'
import type { ClusterData } from './cluster-data.ts'
import { Members } from './members.tsx'
import { Neighbours } from './neighbours.tsx'
import { rulesPart } from './rules-in-short.tsx'

/** What a reader expects to find about a cluster; what is missing is said. */
const expected = [
  'field',
  'seat',
  'founded',
  'coordinator',
  'website',
  'members-total',
  'member',
  'label',
  'status',
  'legal-form',
] as const

export function ClusterPage({ page, data }: { page: PageContext; data: ClusterData }) {
  const { language } = page
  const title = nameOf(page, data.subject)
  const now = holding(page, data.shown)
  const parts = partsOf(page, data)
  return (
    <Layout
      page={page}
      title={title}
      description={descriptionOf(page, data)}
      crumbs={[{ title: say(language, 'clusters.title'), href: linkTo(page, 'clusters') }]}
      twins={['json', 'csv', 'xlsx', 'jsonld']}
    >
      <PageTitle kind={kindName(page, data)} title={title}>
        {inLanguage(page, valuesOf(now, 'description'))
          .concat(valuesOf(now, 'description').length > 0 ? [] : inLanguage(page, valuesOf(now, 'sector')))
          .map((shown) => (
            <p key={shown.statement}>
              <Value page={page} shown={shown} />
            </p>
          ))}
      </PageTitle>
      <KeyFacts page={page} facts={keyFacts(page, data)} />
      <p className="actions">
        <a className="button button-quiet" href={linkTo(page, 'compare', null, { cluster: [slugOf(data.subject)] })}>
          {say(language, 'cluster.compare')}
        </a>
      </p>
      <Contents page={page} parts={parts} />
      {parts.map((part) => (
        <Section key={part.id} id={part.id} title={part.title} lead={part.lead}>
          {part.content}
        </Section>
      ))}
    </Layout>
  )
}

/** The sections that have something to show, in the order of the page. */
function partsOf(page: PageContext, data: ClusterData): Part[] {
  const { language } = page
  const labels = valuesOf(data.shown, 'label')
  const years = timelineOf(page, data, data.projects)
  return [
    { id: 'profile', title: say(language, 'cluster.profile'), content: <Profile page={page} shown={data.shown} /> },
    ...partWhen(years.length > 0, {
      id: 'timeline',
      title: say(language, 'cluster.timeline'),
      content: <Timeline years={years} />,
    }),
    { id: 'members', title: say(language, 'cluster.members'), content: <Members page={page} data={data} /> },
    ...partWhen(labels.length > 0, {
      id: 'labels',
      title: say(language, 'cluster.labels'),
      lead: say(language, 'cluster.labels.lead'),
      content: <LabelTable page={page} labels={labels} />,
    }),
    ...rulesPart(page, data),
    ...partWhen(data.projects.length > 0, {
      id: 'projects',
      title: say(language, 'cluster.projects'),
      content: <ProjectTable page={page} projects={data.projects} />,
    }),
    ...partWhen(hasLineage(data), {
      id: 'lineage',
      title: say(language, 'cluster.lineage'),
      content: <Lineage page={page} dossier={data} />,
    }),
    ...partWhen(data.neighbours.length > 0, {
      id: 'neighbours',
      title: say(language, 'cluster.neighbours'),
      content: <Neighbours page={page} data={data} />,
    }),
    ...closingParts(page, data, expected),
  ]
}

function kindName(page: PageContext, data: ClusterData): ReactNode {
  const kind = valuesOf(holding(page, data.shown), 'kind')[0]?.value
  return typeof kind === 'string' ? (
    <CodeName page={page} list="cluster-kind" code={kind} />
  ) : (
    say(page.language, 'common.kind.cluster')
  )
}

function keyFacts(page: PageContext, data: ClusterData): KeyFact[] {
  const now = holding(page, data.shown)
  const { language } = page
  const place = valuesOf(now, 'town').length > 0 ? valuesOf(now, 'town') : valuesOf(now, 'seat')
  return [
    { id: 'members', label: say(language, 'cluster.facts.members'), values: valuesOf(now, 'members-total'), unitless: true },
    { id: 'founded', label: say(language, 'cluster.facts.founded'), values: valuesOf(now, 'founded') },
    { id: 'seat', label: say(language, 'cluster.facts.seat'), values: place },
    { id: 'coordinator', label: say(language, 'cluster.facts.coordinator'), values: valuesOf(now, 'coordinator'), long: true },
    ...(valuesOf(now, 'label').length === 0
      ? []
      : [{ id: 'labels', label: say(language, 'cluster.labels'), values: [], content: <LabelBadges page={page} shown={now} /> }]),
  ]
}

function descriptionOf(page: PageContext, data: ClusterData): string {
  const text = inLanguageEach(page, valuesOf(holding(page, data.shown), 'sector'))[0]?.value
  const words = typeof text === 'object' && page.language in text ? Object.values(text)[0] : undefined
  return `${nameOf(page, data.subject)}${typeof words === 'string' ? `: ${words}` : ''}. ${say(page.language, 'layout.tagline')}`
}
