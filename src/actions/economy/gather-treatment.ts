import type { KnownTreatment } from '#core/economy/effect/study/study-effect.ts'
import type { TreatmentKind } from '#core/economy/effect/study/study-rules.ts'
import { partOf } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Reader } from '#store/deed.ts'
import { shownOfKind } from '#store/read-projection.ts'

/** Roles in which a firm belongs to a cluster; who is only a partner does not, and is no outside firm either. */
const rolesOfMembers: ReadonlySet<string> = new Set(['member', 'founder', 'initiator', 'associate'])

/** Ties of organisations: since which year, null where nobody recorded it. */
type Ties = Map<SubjectId, (number | null)[]>

/**
 * Which firms joined a cluster, or were given money for a project, and since which year, by their code in the register of legal
 * entities. A firm with a tie at an unknown time, and everybody else with any tie to a cluster or a project, is set aside: neither treated
 * nor outside.
 */
export async function gatherTreatment(db: Reader, kind: TreatmentKind): Promise<KnownTreatment> {
  const [clusters, projects, organisations] = await Promise.all([
    shownOfKind(db, 'cluster', { properties: ['member', 'coordinator'] }),
    shownOfKind(db, 'project', { properties: ['beneficiary', 'coordinator', 'starts'] }),
    shownOfKind(db, 'organisation', { properties: ['register-code', 'organisation-kind', 'project'] }),
  ])
  const { members, tied } = membershipsOf(clusters)
  const beneficiaries = beneficiariesOf(projects, organisations)
  const codes = lastOf(organisations, 'register-code')
  const kinds = lastOf(organisations, 'organisation-kind')
  const starts = new Map<string, number>()
  const setAside = new Set<string>()
  const asked = kind === 'members' ? members : beneficiaries
  for (const subject of new Set([...members.keys(), ...tied, ...beneficiaries.keys()])) {
    const code = codes.get(subject)
    if (code === undefined) continue
    const years = asked.get(subject) ?? []
    const known = years.filter((year) => year !== null)
    const start = years.length > 0 && known.length === years.length ? Math.min(...known) : null
    if (start !== null && kinds.get(subject) === 'company') starts.set(code, start)
    else setAside.add(code)
  }
  return { kind, starts, setAside }
}

function membershipsOf(clusters: readonly Shown[]): { members: Ties; tied: Set<SubjectId> } {
  const members: Ties = new Map()
  const tied = new Set<SubjectId>()
  // One membership may be cut into several segments; it begins with the first of them.
  const byItem = Map.groupBy(clusters, ({ subject, property, item }) => `${subject} ${property} ${item}`)
  for (const segments of byItem.values()) {
    const [first] = segments
    if (first === undefined) continue
    const organisation = first.property === 'coordinator' ? textOf(first) : partOf(first.value, 'organisation')
    if (organisation === undefined) continue
    const role = partOf(first.value, 'role')
    if (first.property === 'member' && role !== undefined && rolesOfMembers.has(role))
      add(members, organisation, yearOf(first.from))
    else tied.add(organisation)
  }
  return { members, tied }
}

function beneficiariesOf(projects: readonly Shown[], organisations: readonly Shown[]): Ties {
  const starts = lastOf(projects, 'starts')
  const ties: Ties = new Map()
  const tie = (organisation: SubjectId, project: SubjectId) => add(ties, organisation, yearOf(starts.get(project) ?? null))
  for (const segment of projects) {
    const organisation = segment.property === 'starts' ? undefined : textOf(segment)
    if (organisation !== undefined) tie(organisation, segment.subject)
  }
  for (const segment of organisations) {
    const project = segment.property === 'project' ? textOf(segment) : undefined
    if (project !== undefined) tie(segment.subject, project)
  }
  return ties
}

function add(ties: Ties, organisation: SubjectId, year: number | null): void {
  ties.set(organisation, [...(ties.get(organisation) ?? []), year])
}

function textOf({ value }: Shown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function yearOf(day: string | null): number | null {
  const year = day === null ? Number.NaN : Number(day.slice(0, 4))
  return Number.isInteger(year) ? year : null
}

/** The latest text of a property for each subject. */
function lastOf(shown: readonly Shown[], property: string): ReadonlyMap<SubjectId, string> {
  return new Map(
    shown.flatMap((segment) => {
      const text = segment.property === property ? textOf(segment) : undefined
      return text === undefined ? [] : [[segment.subject, text] as const]
    }),
  )
}
