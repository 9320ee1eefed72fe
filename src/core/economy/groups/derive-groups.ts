import type { ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { Localised } from '#core/values/language.ts'
import type { Field } from '../cells/cells.ts'
import { communities, likenessTo } from './communities.ts'
import type { Communities } from './communities.ts'
import { strongestLinks } from './graph.ts'
import type { GroupSet } from './group-set.ts'
import { leiden } from './leiden.ts'
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
 * The order of the activities does not matter: they are taken in the order of their names.
 */
export function deriveGroups(relatedness: Field, how: Derivation = usualDerivation): DerivedGroups {
  const ordered = byName(relatedness)
  const { graph, pairsUnseen } = strongestLinks(ordered, how)
  const found = communities(graph, how)
  return { ...found, how, pairsUnseen, validation: validateGroups(ordered, found.groups) }
}

/**
 * How alike each group is when the links are others, as those of resampled places: for each activity the mean of |A ∩ B| / |A ∪ B| of its group in the one
 * and in the other, among the activities that both have in a group; the mean of its activities for each group (as Hennig 2007 judges clusters by the
 * bootstrap). 1 = it never changes company; NaN where none of the other links had its activities.
 */
export function keptCompany(
  groups: readonly (readonly string[])[],
  others: readonly Field[],
  how: Derivation = usualDerivation,
): number[] {
  const own = new Map(groups.flatMap((members, label) => members.map((name) => [name, label] as const)))
  const sums = groups.map(() => ({ likeness: 0, seen: 0 }))
  for (const [at, other] of others.entries()) {
    const { graph } = strongestLinks(byName(other), how)
    const { community } = leiden(graph, { seed: how.seed + at, resolution: how.resolution })
    const both = graph.names.flatMap((name, node) => {
      const label = own.get(name)
      const isLinked = graph.starts[node] !== graph.starts[node + 1]
      return label === undefined || !isLinked ? [] : [{ label, found: community[node] ?? 0 }]
    })
    const likeness = likenessTo(
      Int32Array.from(both, ({ label }) => label),
      [Int32Array.from(both, ({ found }) => found)],
    )
    for (const [index, { label }] of both.entries()) {
      const sum = sums[label]
      if (sum === undefined) continue
      sum.likeness += likeness[index] ?? 0
      sum.seen += 1
    }
  }
  return sums.map(({ likeness, seen }) => likeness / seen)
}

function byName({ rows, values, least, most, why }: Field): Field {
  const order = [...rows.keys()].toSorted((one, other) => ((rows[one] ?? '') < (rows[other] ?? '') ? -1 : 1))
  const n = rows.length
  const names = order.map((at) => rows[at] ?? '')
  const placed = (of: Float64Array) => Float64Array.from({ length: n * n }, (_, at) => of[from(at)] ?? Number.NaN)
  const from = (at: number) => (order[Math.floor(at / n)] ?? 0) * n + (order[at % n] ?? 0)
  return {
    rows: names,
    columns: names,
    values: placed(values),
    least: placed(least),
    most: placed(most),
    why: Uint8Array.from({ length: n * n }, (_, at) => why[from(at)] ?? 0),
  }
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
    groups: derived.groups.map((activities) => {
      const first = largest(activities, naming.sizeOf)
      return {
        // A group is known by its largest activity: its place in a list would be another's after the next load.
        id: `around-${first.toLowerCase().replaceAll('.', '-')}`,
        name: naming.nameOf(first),
        activities: { [naming.version]: activities },
      }
    }),
  }
}

function largest(activities: readonly string[], sizeOf: (activity: string) => number): string {
  return activities.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one), activities[0] ?? '')
}
