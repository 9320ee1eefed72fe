import { liveStatements } from '#core/statements/live-statements.ts'
import { projectTimeline } from '#core/statements/project-timeline.ts'
import type { Segment } from '#core/statements/project-timeline.ts'
import type { LiveStatement, Moment, Ranking, Statement } from '#core/statements/statement.ts'
import { itemOf } from './item-of.ts'
import { propertyOf } from './properties.ts'

/** A segment of one item of one property of one subject. */
export type ProjectedSegment = Segment & { readonly subject: string; readonly property: string; readonly item: string }

/**
 * What the register shows of some subjects for every day, as known at a moment (undefined = now): the segments of all
 * their properties. Statements with a property that the register does not know are left out.
 */
export function projectSubjects(
  statements: readonly Statement[],
  rankings: readonly Ranking[],
  knownAt?: Moment,
): ProjectedSegment[] {
  const groups = new Map<string, { subject: string; property: string; item: string; live: LiveStatement[] }>()
  for (const each of liveStatements(statements, rankings, knownAt)) {
    const property = propertyOf(each.property)
    if (!property) continue
    const item = itemOf(property, each.value)
    const key = `${each.subject}\n${each.property}\n${item}`
    const group = groups.get(key) ?? { subject: each.subject, property: each.property, item, live: [] }
    group.live.push(each)
    groups.set(key, group)
  }
  return [...groups.values()].flatMap(({ subject, property, item, live }) => {
    const timing = propertyOf(property)?.timing ?? 'state'
    return projectTimeline(live, timing).map((segment) => ({ ...segment, subject, property, item }))
  })
}
