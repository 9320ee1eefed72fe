import type { PageContext } from '#web/page-context.ts'
import { inLanguageEach } from '#web/parts/pick-shown.ts'
import type { TimelineYear } from '#web/parts/timeline.tsx'
import { Value } from '#web/parts/value.tsx'
import { formatFuzzyDate } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { RecordData } from './records-data.ts'

/** Events of a record by year; those whose date no source gives come last. */
export function recordYears(page: PageContext, { shown }: RecordData): TimelineYear[] {
  const { language } = page
  const events = new Map(
    inLanguageEach(
      page,
      shown.filter(({ property }) => property === 'event'),
    ).map((segment) => [segment.statement, segment]),
  )
  const sorted = [...events.values()].toSorted((one, other) => ((one.validFrom ?? '9999') < (other.validFrom ?? '9999') ? -1 : 1))
  return [...Map.groupBy(sorted, ({ validFrom }) => validFrom?.slice(0, 4) ?? say(language, 'common.undated'))].map(
    ([year, group]) => ({
      year,
      entries: group.map((segment) => ({
        id: String(segment.statement),
        content: (
          <>
            {segment.validFrom === null || segment.validFrom.length === 4 ? null : (
              <span className="timeline-what">{formatFuzzyDate(language, segment.validFrom)}: </span>
            )}
            <Value page={page} shown={segment} />
          </>
        ),
      })),
    }),
  )
}
