import { isAtRest } from '#core/registry/at-rest.ts'
import type { ClusterCard } from '#core/registry/cluster-card.ts'
import { UNKNOWN } from '#core/registry/cluster-card.ts'
import { partOf, shownOn } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { Day, SubjectId } from '#core/statements/statement.ts'
import { covers } from '#core/statements/span.ts'
import { isFuzzyDate, yearOf } from '#core/values/fuzzy-date.ts'
import type { ClusterInYear, MemberInYear } from './material.ts'

/** The last day of a year: the day on which a study counts. */
export function yearEnd(year: number): Day {
  return `${year}-12-31`
}

/**
 * A cluster at the end of a year, from its card of that day. It is active unless the register says that it was not on that
 * day, or that it had ended; one that ended in the year itself is told as ended, and counted no more.
 */
export function clusterInYear(
  card: ClusterCard,
  year: number,
  { ended, level }: { readonly ended: string | null; readonly level: string | null },
): ClusterInYear {
  const known = (values: readonly string[]) => values.filter((value) => value !== UNKNOWN)
  const endYear = ended !== null && isFuzzyDate(ended) ? yearOf(ended) : null
  const isOver = endYear !== null && endYear <= year
  return {
    cluster: card.subject,
    year,
    isActive: !isOver && !isAtRest(card.values.status),
    isNew: card.founded !== null && yearOf(card.founded) === year,
    hasEnded: endYear === year,
    fields: known(card.values.field),
    county: known(card.values.county)[0] ?? null,
    labels: labelsOf(card.shown, yearEnd(year)),
    level,
  }
}

function labelsOf(shown: readonly Shown[], day: Day): string[] {
  return shownOn(shown, 'label', day).flatMap(({ value }) => {
    const scheme = partOf(value, 'scheme')
    const level = partOf(value, 'level')
    return scheme === undefined || level === undefined ? [] : [`${scheme} ${level}`]
  })
}

/** What the register knows of an organisation on a day, as far as a study asks. */
export type OrganisationFacts = Pick<MemberInYear, 'kind' | 'county' | 'section'>

/** The memberships that hold at the end of a year: each organisation once in a cluster, whatever its roles. */
export function membersInYear(
  members: readonly Shown[],
  year: number,
  factsOf: (organisation: SubjectId) => OrganisationFacts,
): MemberInYear[] {
  const day = yearEnd(year)
  const seen = new Set<string>()
  return members.flatMap((segment) => {
    const organisation = partOf(segment.value, 'organisation')
    if (organisation === undefined || !organisation.startsWith('organisation/') || !covers(segment, day)) return []
    const key = `${segment.subject} ${organisation}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ cluster: segment.subject, year, organisation, ...factsOf(organisation) }]
  })
}
