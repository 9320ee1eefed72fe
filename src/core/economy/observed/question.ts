import { activityLevels } from '#core/economy/activities/activity-tree.ts'

/** What is counted. */
export const units = ['employment', 'firms', 'wages'] as const
export type Unit = (typeof units)[number]

/** How far activities are told apart: letters, two, three and four digits. */
export const levels = ['division', 'section', 'group', 'class'] as const
export type Level = (typeof levels)[number]

/** Which places are rows. */
export const areas = ['municipality', 'county'] as const
export type Area = (typeof areas)[number]

/** A question to the observatory: which year (of twelve months), what is counted, by which places and activities. */
export type Question = {
  /** null: the latest whole year that is held. A year that is not held is refused, never another one shown. */
  readonly year: number | null
  /** As pages of an earlier day ask: no year later than this, where there is one. */
  readonly notAfter?: number
  readonly unit: Unit
  readonly by: Area
  /** Activities of a level, or the groups of a set. */
  readonly level: Level
  readonly groups: string | null
}

/** How far an activity is told apart by its code: a letter, two digits, `26.5`, `26.51`; null for what is no code. */
export function levelOfActivity(activity: string): Level | null {
  const shapes: Record<Level, RegExp> = { section: /^[A-Z]$/, division: /^\d{2}$/, group: /^\d{2}\.\d$/, class: /^\d{2}\.\d{2}$/ }
  return levels.find((level) => shapes[level].test(activity)) ?? null
}

/** Whether a code is coarser than the level of a table: its firms are those of which nobody says more. */
export function isCoarser(activity: string, level: Level): boolean {
  const own = levelOfActivity(activity)
  return own !== null && activityLevels.indexOf(own) < activityLevels.indexOf(level)
}

/** Whether a row of an answer is of firms whose code is coarser than what was asked for; a group of a set is never. */
export function isUnspecified(activity: string, { groups, level }: Pick<Question, 'groups' | 'level'>): boolean {
  return groups === null && isCoarser(activity, level)
}
