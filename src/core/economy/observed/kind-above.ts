import { sectionOfActivity } from '#core/registry/activity-section.ts'
import type { Observation } from './observation.ts'

/**
 * To which wider kind an activity belongs, for variety within and between kinds: divisions to their section, groups and classes to their
 * division. null where there is nothing wider: sections, and groups of a set.
 */
export function kindAbove(
  { level, groups }: Pick<Observation['question'], 'level' | 'groups'>,
  version: Observation['version'],
): ((activity: string) => string) | null {
  if (groups !== null || level === 'section') return null
  return level === 'division' ? (code) => sectionOfActivity(version, code) ?? code : (code) => code.slice(0, 2)
}
