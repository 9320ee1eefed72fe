import type { ReactNode } from 'react'
import type { PropertyId } from '#core/registry/properties.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { PageContext } from '#web/page-context.ts'
import type { Dossier, SubjectShown } from '#web/public/dossier.ts'
import { inLanguageEach } from '#web/parts/pick-shown.ts'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import type { TimelineEntry, TimelineYear } from '#web/parts/timeline.tsx'
import { Value, propertyLabel } from '#web/parts/value.tsx'

/** Properties whose value is itself the date. */
const dates: readonly PropertyId[] = ['founded', 'ended']

/** Properties whose beginning is something that happened. */
const beginnings: readonly PropertyId[] = [
  'former-name',
  'other-name',
  'coordinator',
  'members-total',
  'label',
  'predecessor',
  'event',
  'status',
  'seat',
  'legal-status',
]

type Dated = TimelineEntry & { readonly date: string }

/** What happened to a subject, by year; what has no date is told in its own section only. */
export function timelineOf(page: PageContext, dossier: Dossier, projects: readonly SubjectShown[]): TimelineYear[] {
  const entries = [
    ...firstOfEach(inLanguageEach(page, dossier.shown)).flatMap((shown) => ownEntry(page, shown)),
    ...dossier.about
      .filter((shown) => shown.property === 'predecessor' && shown.validFrom !== null)
      .map((shown) => ({
        id: `s${shown.statement}`,
        date: shown.validFrom ?? '',
        content: labelled(page, shown, <SubjectLink page={page} subject={shown.subject} />),
      })),
    ...projects.flatMap((project) => projectEntries(page, project)),
  ]
  const byYear = Map.groupBy(
    entries.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0)),
    (entry) => entry.date.slice(0, 4),
  )
  return [...byYear].map(([year, group]) => ({ year, entries: group }))
}

/** A statement is cut into segments where others begin; it happened once. */
function firstOfEach(shown: readonly Shown[]): Shown[] {
  return [...new Map(shown.toReversed().map((segment) => [segment.statement, segment])).values()]
}

function ownEntry(page: PageContext, shown: Shown): Dated[] {
  const property = shown.property
  if (dates.some((each) => each === property)) {
    return typeof shown.value === 'string'
      ? [{ id: `s${shown.statement}`, date: shown.value, content: labelled(page, shown) }]
      : []
  }
  if (shown.validFrom === null || !beginnings.some((each) => each === property)) return []
  return [
    {
      id: `s${shown.statement}`,
      date: shown.validFrom,
      content: property === 'event' ? <Value page={page} shown={shown} /> : labelled(page, shown),
    },
  ]
}

function projectEntries(page: PageContext, project: SubjectShown): Dated[] {
  return project.shown
    .filter((shown) => shown.property === 'starts' && typeof shown.value === 'string')
    .map((shown) => ({
      id: `p${shown.statement}`,
      date: typeof shown.value === 'string' ? shown.value : '',
      content: (
        <>
          <SubjectLink page={page} subject={project.subject} />: {propertyLabel(page, 'starts').toLocaleLowerCase(page.language)}{' '}
          <Value page={page} shown={shown} />
        </>
      ),
    }))
}

function labelled(page: PageContext, shown: Shown, content?: ReactNode): ReactNode {
  return (
    <>
      <span className="timeline-what">{propertyLabel(page, shown.property)}:</span> {content}{' '}
      <Value page={page} shown={shown} {...(content === undefined ? {} : { parts: ['how'] })} />
    </>
  )
}
