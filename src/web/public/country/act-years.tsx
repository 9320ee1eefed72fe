import type { Shown } from '#core/registry/shown.ts'
import type { PageContext } from '#web/page-context.ts'
import { inLanguageEach } from '#web/parts/pick-shown.ts'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import type { TimelineEntry, TimelineYear } from '#web/parts/timeline.tsx'
import { propertyLabel, Value } from '#web/parts/value.tsx'
import type { CountryData } from './country-data.ts'

const dates = ['adopted', 'in-force-from', 'in-force-to']

/** Acts and events of the country, by year. */
export function actYears(page: PageContext, data: CountryData): TimelineYear[] {
  const entries = [
    ...data.acts.flatMap(({ subject, shown }) => [
      ...shown
        .filter(({ property, value }) => dates.includes(property) && typeof value === 'string')
        .map((segment) => dated(page, segment, subject)),
      ...events(page, shown),
    ]),
    ...events(page, data.shown),
  ]
  const sorted = entries.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
  return [...Map.groupBy(sorted, ({ date }) => date.slice(0, 4))].map(([year, group]) => ({ year, entries: group }))
}

type Dated = TimelineEntry & { readonly date: string }

function dated(page: PageContext, segment: Shown, subject: string): Dated {
  return {
    id: `s${segment.statement}`,
    date: typeof segment.value === 'string' ? segment.value : '',
    content: (
      <>
        <SubjectLink page={page} subject={subject} />: {propertyLabel(page, segment.property)}{' '}
        <Value page={page} shown={segment} />
      </>
    ),
  }
}

function events(page: PageContext, shown: readonly Shown[]): Dated[] {
  return inLanguageEach(
    page,
    shown.filter(({ property, validFrom }) => property === 'event' && validFrom !== null),
  ).map((segment) => ({
    id: `e${segment.statement}`,
    date: segment.validFrom ?? '',
    content: <Value page={page} shown={segment} />,
  }))
}
