import { partOf } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { Cell } from '#web/parts/cell.tsx'
import { CodeName } from '#web/parts/code-name.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Period } from '#web/parts/period.tsx'
import { holding, inLanguage, valuesOf } from '#web/parts/pick-shown.ts'
import { ReceiptMark } from '#web/parts/receipt-mark.tsx'
import { Contents, Section } from '#web/parts/section.tsx'
import { SubjectLink, nameOf } from '#web/parts/subject-link.tsx'
import { Timeline } from '#web/parts/timeline.tsx'
import { Value, propertyLabel } from '#web/parts/value.tsx'
import { KeyFacts } from '#web/public/subject/key-facts.tsx'
import { LabelTable } from '#web/public/subject/label-table.tsx'
import { Lineage, hasLineage } from '#web/public/subject/lineage.tsx'
import { Profile } from '#web/public/subject/profile.tsx'
import { ProjectTable } from '#web/public/subject/project-table.tsx'
import { closingParts, partWhen } from '#web/public/subject/closing-parts.tsx'
import type { Part } from '#web/public/subject/closing-parts.tsx'
import { timelineOf } from '#web/public/subject/timeline-of.tsx'
import { say } from '#words/say.ts'
import type { OrganisationData } from './organisation-data.ts'

const expected = ['register-code', 'organisation-kind', 'legal-form', 'seat', 'address', 'activity', 'website'] as const

export function OrganisationPage({ page, data }: { page: PageContext; data: OrganisationData }) {
  const { language } = page
  const title = nameOf(page, data.subject)
  const now = holding(page, data.shown)
  const kind = valuesOf(now, 'organisation-kind')[0]?.value
  const parts = partsOf(page, data)
  const place = valuesOf(now, 'town').length > 0 ? valuesOf(now, 'town') : valuesOf(now, 'seat')
  return (
    <Layout
      page={page}
      title={title}
      description={`${title}. ${say(language, 'layout.tagline')}`}
      crumbs={[{ title: say(language, 'organisations.title'), href: linkTo(page, 'organisations') }]}
      twins={['json', 'csv', 'xlsx', 'jsonld']}
    >
      <PageTitle
        kind={
          typeof kind === 'string' ? (
            <CodeName page={page} list="organisation-kind" code={kind} />
          ) : (
            say(language, 'common.kind.organisation')
          )
        }
        title={title}
      >
        {inLanguage(page, valuesOf(now, 'description')).map((shown) => (
          <p key={shown.statement}>
            <Value page={page} shown={shown} />
          </p>
        ))}
      </PageTitle>
      <KeyFacts
        page={page}
        facts={[
          { id: 'code', label: say(language, 'property.register-code'), values: valuesOf(now, 'register-code') },
          { id: 'place', label: say(language, 'cluster.facts.seat'), values: place, long: true },
          ...(valuesOf(now, 'founded').length === 0
            ? []
            : [{ id: 'founded', label: say(language, 'cluster.facts.founded'), values: valuesOf(now, 'founded') }]),
        ]}
      />
      <Contents page={page} parts={parts} />
      {parts.map((part) => (
        <Section key={part.id} id={part.id} title={part.title} lead={part.lead}>
          {part.content}
        </Section>
      ))}
    </Layout>
  )
}

function partsOf(page: PageContext, data: OrganisationData): Part[] {
  const { language } = page
  const edges = (property: string, kind?: string) =>
    once(
      data.about.filter((shown) => shown.property === property && (kind === undefined || shown.subject.startsWith(`${kind}/`))),
    )
  const memberships = edges('member')
  const runs = edges('coordinator')
  const seats = edges('delegation')
  const issued = [...edges('issuer'), ...edges('administrator')]
  const own = once(valuesOf(data.shown, 'member'))
  const labels = valuesOf(data.shown, 'label')
  const years = timelineOf(page, data, data.projects)
  return [
    ...partWhen(memberships.length > 0, {
      id: 'memberships',
      title: say(language, 'organisations.memberships'),
      content: <EdgeTable page={page} data={data} edges={memberships} />,
    }),
    ...partWhen(runs.length > 0, {
      id: 'runs',
      title: say(language, 'organisations.coordinates'),
      lead: say(language, 'organisations.coordinates.lead'),
      content: <EdgeTable page={page} data={data} edges={runs} />,
    }),
    ...partWhen(own.length > 0, {
      id: 'members',
      title: say(language, 'organisations.members'),
      content: <OwnMembers page={page} members={own} />,
    }),
    { id: 'profile', title: say(language, 'cluster.profile'), content: <Profile page={page} shown={data.shown} /> },
    ...partWhen(seats.length > 0, {
      id: 'seats',
      title: say(language, 'organisations.seats'),
      content: <EdgeTable page={page} data={data} edges={seats} />,
    }),
    ...partWhen(issued.length > 0, {
      id: 'issued',
      title: say(language, 'organisations.issued'),
      content: <EdgeTable page={page} data={data} edges={issued} />,
    }),
    ...partWhen(data.projects.length > 0, {
      id: 'projects',
      title: say(language, 'organisations.projects'),
      content: <ProjectTable page={page} projects={data.projects} />,
    }),
    ...partWhen(labels.length > 0, {
      id: 'labels',
      title: say(language, 'cluster.labels'),
      content: <LabelTable page={page} labels={labels} />,
    }),
    ...partWhen(years.length > 0, {
      id: 'timeline',
      title: say(language, 'cluster.timeline'),
      content: <Timeline years={years} />,
    }),
    ...partWhen(hasLineage(data), {
      id: 'lineage',
      title: say(language, 'organisations.lineage'),
      content: <Lineage page={page} dossier={{ ...data, about: data.about.filter((shown) => shown.property !== 'member') }} />,
    }),
    ...closingParts(page, data, expected),
  ]
}

/** Edges that lead here: who it is, as what, when. */
function EdgeTable({ page, data, edges }: { page: PageContext; data: OrganisationData; edges: readonly Shown[] }) {
  const { language } = page
  const about = (edge: Shown) => holding(page, data.clusters.find((cluster) => cluster.subject === edge.subject)?.shown ?? [])
  const dated = edges.some((edge) => edge.validFrom !== null || edge.validTo !== null)
  const fields = edges.some((edge) => valuesOf(about(edge), 'field').length > 0)
  return (
    <DataTable
      caption={say(language, 'organisations.memberships')}
      captionUnseen
      cards
      rows={edges}
      rowKey={(row) => `${row.statement}${row.item}`}
      columns={[
        {
          id: 'cluster',
          title: say(language, 'organisations.membership.cluster'),
          head: true,
          cell: (row) => <SubjectLink page={page} subject={row.subject} />,
        },
        { id: 'role', title: say(language, 'organisations.membership.role'), cell: (row) => <RoleOf page={page} edge={row} /> },
        ...(fields
          ? [
              {
                id: 'field',
                title: say(language, 'organisations.membership.field'),
                cell: (row: Shown) => <Cell page={page} shown={about(row)} property="field" />,
              },
            ]
          : []),
        ...(dated
          ? [
              {
                id: 'period',
                title: say(language, 'organisations.membership.period'),
                cell: (row: Shown) => <Period page={page} validity={row} />,
              },
            ]
          : []),
      ]}
    />
  )
}

/** The role in the edge, or the name of the edge itself when it has no other. */
function RoleOf({ page, edge }: { page: PageContext; edge: Shown }) {
  const named = ['role', 'capacity'].filter((part) => partOf(edge.value, part) !== undefined)
  if (named.length > 0) return <Value page={page} shown={edge} parts={[...named, 'seats']} />
  return (
    <>
      {propertyLabel(page, edge.property)}
      <ReceiptMark page={page} shown={edge} />
    </>
  )
}

function OwnMembers({ page, members }: { page: PageContext; members: readonly Shown[] }) {
  return (
    <ul className="values values-columns">
      {members.map((member) => (
        <li key={`${member.statement}${member.item}`}>
          <Value page={page} shown={member} parts={['organisation', 'role']} />
        </li>
      ))}
    </ul>
  )
}

function once(shown: readonly Shown[]): Shown[] {
  return [...new Map(shown.map((segment) => [segment.statement, segment])).values()]
}
