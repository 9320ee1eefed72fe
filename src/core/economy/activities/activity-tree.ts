import { sectionOfActivity } from '#core/registry/activity-section.ts'

/** Editions of the classification of economic activities: NACE Rev. 2 and Rev. 2.1, which EVRK takes over. */
export const activityVersions = ['2', '2.1'] as const
export type ActivityVersion = (typeof activityVersions)[number]

/** From the coarsest to the finest. */
export const activityLevels = ['section', 'division', 'group', 'class'] as const
export type ActivityLevel = (typeof activityLevels)[number]

/** One edition: every section (`C`), division (`26`), group (`26.7`) and class (`26.70`), with its level. */
export type ActivityTree = { readonly version: ActivityVersion; readonly levels: ReadonlyMap<string, ActivityLevel> }

/** The tree above the classes of an edition. Refuses a class that is not written `26.70` or belongs to no section. */
export function growActivityTree(version: ActivityVersion, classes: Iterable<string>): ActivityTree {
  const levels = new Map<string, ActivityLevel>()
  for (const code of classes) {
    const section = sectionOf(version, code)
    if (!/^\d{2}\.\d{2}$/.test(code) || section === null)
      throw new RangeError(`${code} is not a class of activities of edition ${version}`)
    levels.set(section, 'section').set(code.slice(0, 2), 'division').set(code.slice(0, 4), 'group').set(code, 'class')
  }
  return { version, levels }
}

/** All codes of a level, in the order of the classification. */
export function activitiesAt({ levels }: ActivityTree, level: ActivityLevel): string[] {
  return [...levels]
    .filter(([, each]) => each === level)
    .map(([code]) => code)
    .toSorted()
}

/** What an activity belongs to at a level; null where the code is not known, or coarser than the level asked for. */
export function activityAt({ version, levels }: ActivityTree, code: string, level: ActivityLevel): string | null {
  const own = levels.get(code)
  if (own === undefined || activityLevels.indexOf(own) < activityLevels.indexOf(level)) return null
  if (own === 'section') return code
  return level === 'section' ? sectionOf(version, code) : code.slice(0, { division: 2, group: 4, class: 5 }[level])
}

/**
 * Where an activity stands in a table of a level: what it belongs to there, or itself where it is coarser. So tables of all levels have the
 * same firms, and what a division has more than its classes is a column of its own.
 */
export function activityOrCoarser(tree: ActivityTree, code: string, level: ActivityLevel): string {
  return activityAt(tree, code, level) ?? code
}

/**
 * The finest that a code says without a word more, down to a level: a division that has one group (`31.0`), a group that has one class (`31.00`) is
 * that one. So a code means the same in two editions of which one divides it and the other does not.
 */
export function finestAlike({ levels }: Pick<ActivityTree, 'levels'>, code: string, level: ActivityLevel): string {
  const own = levels.get(code)
  if (own === undefined || own === 'section' || activityLevels.indexOf(own) >= activityLevels.indexOf(level)) return code
  const only = own === 'division' ? `${code}.0` : `${code}0`
  return levels.has(only) ? finestAlike({ levels }, only, level) : code
}

/** Letters changed their meaning between the editions: beside a letter stands always its version. */
function sectionOf(version: ActivityVersion, code: string): string | null {
  return sectionOfActivity(version, code)?.split(' ')[1] ?? null
}
