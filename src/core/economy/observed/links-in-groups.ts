import type { ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { Field } from '#core/economy/cells/cells.ts'
import { reasonCode } from '#core/economy/cells/outcome.ts'
import { adjustedRand } from '#core/economy/groups/communities.ts'
import type { GroupSet } from '#core/economy/groups/group-set.ts'
import { combineLinks } from '#core/economy/relatedness/combine-links.ts'

/** Which table links come from, as pages tell it. */
export type LinkTable = {
  readonly id: string
  readonly source: GroupSet['source']
  readonly version: ActivityVersion
  readonly sectors: number
  /** Whether its divisions were led over to the other edition, by equal parts where they divide. */
  readonly isLedOver: boolean
}

export type LinksGiven = {
  readonly weight: number
  readonly table: LinkTable
  readonly among: (names: readonly string[]) => Field
}

/** Why no input–output links are in a derived set. */
export type LinksUnused = { readonly unused: 'no-table' | 'no-correspondence' | 'no-weight' | 'nothing-told' }

/** How a group differs from the one without links that it has most in common with. */
export type GroupWithout = {
  /** Mean over its activities of |A ∩ B| / |A ∪ B|, A and B their groups with and without links. */
  readonly likeness: number
  readonly joined: readonly string[]
  readonly left: readonly string[]
}

export type LinksFacts = {
  readonly table: LinkTable
  readonly weight: number
  /** The share of pairs of which the table tells something. */
  readonly told: number
  /** Activities that lie in none of its sectors: they have the mean link. */
  readonly outside: readonly string[]
  /** Adjusted Rand index of the groups with and without links; 1 = the same. */
  readonly agreement: number
  readonly groupsWithout: number
  readonly groups: { readonly [group: string]: GroupWithout }
}

type Told = Pick<LinksFacts, 'table' | 'weight' | 'told' | 'outside'>

/**
 * Puts links beside relatedness: both in their own standard deviations, counted from no link. A pair that the table says nothing of has its mean link, so
 * that its relatedness decides. Without a weight or where all links are alike, relatedness stays as it is.
 */
export function addLinks(
  relatedness: Field,
  given: LinksGiven | LinksUnused,
): { readonly told: Told | LinksUnused; readonly links: (of: Field) => Field } {
  const alone = (unused: LinksUnused['unused']) => ({ told: { unused }, links: (of: Field) => of })
  if ('unused' in given) return alone(given.unused)
  const { weight, table, among } = given
  if (!(weight > 0)) return alone('no-weight')
  const links = among(relatedness.rows)
  const known = [...links.values].filter((_, at) => links.why[at] === 0)
  const [some] = known
  if (some === undefined || known.every((each) => each === some)) return alone('nothing-told')
  const mean = known.reduce((sum, each) => sum + each, 0) / known.length
  const unknown = reasonCode('unknown')
  const values = links.values.map((value, at) => (links.why[at] === unknown ? mean : value))
  const filled = { ...links, values, least: values, most: values, why: links.why.map((why) => (why === unknown ? 0 : why)) }
  const n = relatedness.rows.length
  return {
    told: {
      table,
      weight,
      told: known.length / (n * (n - 1)),
      outside: relatedness.rows.filter((_, row) => links.why.subarray(row * n, (row + 1) * n).every((why) => why !== 0)),
    },
    links: (of) => combineLinks([of, filled], { weights: [1 - weight, weight], from: 'zero' }),
  }
}

/** What groups with links have otherwise than those without. */
export function compareWithout(
  groups: readonly (readonly string[])[],
  without: readonly (readonly string[])[],
  idOf: (at: number) => string,
): Pick<LinksFacts, 'agreement' | 'groupsWithout' | 'groups'> {
  const labels = new Map(without.flatMap((members, label) => members.map((name) => [name, label] as const)))
  const both = groups.flatMap((members, own) =>
    members.flatMap((name) => {
      const label = labels.get(name)
      return label === undefined ? [] : [{ own, label }]
    }),
  )
  return {
    agreement: adjustedRand(
      Int32Array.from(both, ({ own }) => own),
      Int32Array.from(both, ({ label }) => label),
    ),
    groupsWithout: without.length,
    groups: Object.fromEntries(
      groups.map((members, at) => {
        const shared = without.map((other) => members.filter((name) => other.includes(name)).length)
        const nearest = without[shared.indexOf(Math.max(...shared))] ?? []
        const likeness = members.map((name) => {
          const other = without[labels.get(name) ?? -1] ?? []
          const common = members.filter((each) => other.includes(each)).length
          return common / (members.length + other.length - common)
        })
        return [
          idOf(at),
          {
            likeness: likeness.reduce((sum, each) => sum + each, 0) / members.length,
            joined: members.filter((name) => !nearest.includes(name)),
            left: nearest.filter((name) => !members.includes(name)),
          },
        ]
      }),
    ),
  }
}
