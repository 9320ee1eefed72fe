import { activityVersions } from '#core/economy/activities/activity-tree.ts'
import { partOf } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import { covers } from '#core/statements/span.ts'
import type { Day, SubjectId } from '#core/statements/statement.ts'
import { belongsTo } from './belongs-to.ts'
import type { CodesInEditions } from './observation.ts'

/** Members of clusters on a day with the codes of their activities, edition by edition. */
export type MemberActivities = readonly {
  readonly cluster: SubjectId
  readonly member: SubjectId
  readonly activities: readonly { readonly code: string; readonly version: string }[]
}[]

/** The same, read by whoever can: `member` of clusters and `activity` of organisations are what it asks for. */
export async function readMemberActivities(
  shownOfKind: (kind: string, properties: readonly string[]) => Promise<readonly Shown[]>,
  day: Day,
): Promise<MemberActivities> {
  const [memberships, activities] = await Promise.all([
    shownOfKind('cluster', ['member']),
    shownOfKind('organisation', ['activity']),
  ])
  const byMember = new Map<SubjectId, { code: string; version: string }[]>()
  for (const segment of activities) {
    const [code, version] = [partOf(segment.value, 'code'), partOf(segment.value, 'version')]
    if (code === undefined || version === undefined || !covers(segment, day)) continue
    byMember.set(segment.subject, [...(byMember.get(segment.subject) ?? []), { code, version }])
  }
  return memberships.flatMap((segment) => {
    const member = partOf(segment.value, 'organisation')
    const own = member === undefined || !covers(segment, day) ? undefined : byMember.get(member)
    return member === undefined || own === undefined ? [] : [{ cluster: segment.subject, member, activities: own }]
  })
}

/** Organised clusters with members in one of some activities, those with most members first. */
export function clustersIn(all: MemberActivities, codes: CodesInEditions): { cluster: SubjectId; members: number }[] {
  const members = new Map<SubjectId, Set<SubjectId>>()
  for (const { cluster, member, activities } of all) {
    const isIn = activities.some(({ code, version }) =>
      activityVersions.some((own) => own === version && codes[own].some((activity) => belongsTo(code, activity, own))),
    )
    if (isIn) members.set(cluster, (members.get(cluster) ?? new Set()).add(member))
  }
  return [...members]
    .map(([cluster, own]) => ({ cluster, members: own.size }))
    .toSorted((one, other) => other.members - one.members || (one.cluster < other.cluster ? -1 : 1))
}
