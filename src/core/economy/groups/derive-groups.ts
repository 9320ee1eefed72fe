import type { ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { Localised } from '#core/values/language.ts'
import type { Field } from '../cells/cells.ts'
import { communities } from './communities.ts'
import type { Communities } from './communities.ts'
import { strongestLinks } from './graph.ts'
import type { GroupSet } from './group-set.ts'
import { validateGroups } from './validate-groups.ts'
import type { GroupValidation } from './validate-groups.ts'

export type Derivation = {
  readonly seed: number
  /** Links of each activity that are kept. */
  readonly each: number
  readonly above: number
  readonly resolution: number
  readonly runs: number
}

export const usualDerivation: Derivation = { seed: 2026, each: 10, above: 0, resolution: 1, runs: 20 }

export type DerivedGroups = Communities & {
  readonly how: Derivation
  readonly validation: GroupValidation
  /** Pairs whose relatedness nobody could tell: they are no links. */
  readonly pairsUnseen: number
}

/**
 * Groups of activities of our own: the graph of the ten strongest links of each activity (relatedness, or relatedness and input–output links from
 * `combineLinks`), its communities by the Leiden algorithm as the best of twenty runs by modularity, how alike the runs are, and the validation score
 * of Delgado, Porter, Stern. Shapes: n × n links with the names of activities; groups of names. Activities without a link are `isolated`, in no group.
 */
export function deriveGroups(relatedness: Field, how: Derivation = usualDerivation): DerivedGroups {
  const { graph, pairsUnseen } = strongestLinks(relatedness, how)
  const found = communities(graph, how)
  return { ...found, how, pairsUnseen, validation: validateGroups(relatedness, found.groups) }
}

export type Naming = {
  readonly id: string
  readonly name: Localised
  readonly version: ActivityVersion
  readonly source: GroupSet['source']
  readonly nameOf: (activity: string) => Localised
  /** How large an activity is: a group is named after its largest. */
  readonly sizeOf: (activity: string) => number
}

/** Derived groups as a set like any other, so that everything computed for published groups is computed for them. */
export function groupSetOf(derived: DerivedGroups, naming: Naming): GroupSet {
  return {
    id: naming.id,
    name: naming.name,
    kind: 'own',
    source: naming.source,
    note: null,
    groups: derived.groups.map((activities, at) => ({
      id: `${naming.id}-${at + 1}`,
      name: naming.nameOf(largest(activities, naming.sizeOf)),
      activities: { [naming.version]: activities },
    })),
  }
}

function largest(activities: readonly string[], sizeOf: (activity: string) => number): string {
  return activities.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one), activities[0] ?? '')
}
