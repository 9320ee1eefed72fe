import { activityAt, activityLevels } from '#core/economy/activities/activity-tree.ts'
import type { ActivityTree, ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { Localised } from '#core/values/language.ts'

/** Where a set of groups comes from: defined by a publisher, computed here from relatedness, or drawn by hand. */
export const groupKinds = ['published', 'own', 'drawn'] as const
export type GroupKind = (typeof groupKinds)[number]

/** Activities that are looked at as one, such as photonics: codes of any level, by edition of the classification. */
export type ActivityGroup = {
  readonly id: string
  readonly name: Localised
  readonly activities: { readonly [version in ActivityVersion]?: readonly string[] }
}

export type GroupSet = {
  readonly id: string
  readonly name: Localised
  readonly kind: GroupKind
  readonly source: {
    readonly title: string
    readonly publisher: string | null
    readonly year: number | null
    readonly address: string | null
    readonly licence: string | null
  }
  readonly note: Localised | null
  readonly groups: readonly ActivityGroup[]
}

export type GroupFinding =
  | {
      readonly code: 'activity-not-in-version'
      readonly group: string
      readonly activity: string
      readonly version: ActivityVersion
    }
  /** An activity and one that it belongs to stand in the same group: its firms would count twice. */
  | {
      readonly code: 'activity-within-another'
      readonly group: string
      readonly activity: string
      readonly version: ActivityVersion
    }

/** What is wrong in a table of groups. */
export type GroupTableFinding =
  | GroupFinding
  | { readonly code: 'group-missing' | 'activity-missing'; readonly line: number }
  | { readonly code: 'activity-unreadable'; readonly line: number; readonly activity: string }
  | { readonly code: 'edition-unknown'; readonly line: number; readonly edition: string }

/** What is wrong with the codes of a set; groups of one set may share activities. */
export function checkGroupSet(set: GroupSet, trees: { readonly [version in ActivityVersion]: ActivityTree }): GroupFinding[] {
  return set.groups.flatMap(({ id, activities }) =>
    (['2', '2.1'] as const).flatMap((version) => {
      const codes = activities[version] ?? []
      return codes.flatMap((activity, at): GroupFinding[] => {
        const where = { group: id, activity, version }
        if (!trees[version].levels.has(activity)) return [{ code: 'activity-not-in-version', ...where }]
        const holds = (other: string, index: number) => index !== at && isWithin(trees[version], activity, other, index < at)
        return codes.some(holds) ? [{ code: 'activity-within-another', ...where }] : []
      })
    }),
  )
}

/** Of two alike, the later one is too many. */
function isWithin(tree: ActivityTree, activity: string, other: string, isBefore: boolean): boolean {
  if (activity === other) return isBefore
  const level = tree.levels.get(other)
  return level !== undefined && activityAt(tree, activity, level) === other
}

/**
 * All codes of a group in an edition, whatever their level, each once: what it names, everything below, and what it has every class of, for firms may
 * be coded no deeper. Null where the set says nothing of that edition.
 */
export function codesOfGroup({ activities }: ActivityGroup, tree: ActivityTree): string[] | null {
  const codes = activities[tree.version]
  if (codes === undefined) return null
  const named = new Set(codes)
  const above = (code: string) =>
    activityLevels.flatMap((level) => {
      const found = activityAt(tree, code, level)
      return found === null ? [] : [found]
    })
  const open = new Set<string>()
  for (const [code, level] of tree.levels) {
    const own = level === 'class' ? above(code) : []
    if (!own.some((each) => named.has(each))) for (const each of own) open.add(each)
  }
  return [...tree.levels.keys()].filter((code) => !open.has(code))
}
