import { activityAt, activityLevels } from '#core/economy/activities/activity-tree.ts'
import type { ActivityLevel, ActivityTree } from '#core/economy/activities/activity-tree.ts'
import type { Bridge } from '#core/economy/activities/bridge.ts'

/** Columns that are wanted in the other edition: activities of the level that the bridge leads to, or groups with their codes there. */
export type WantedColumns = {
  readonly bridge: (code: string) => Bridge
  readonly groups: ReadonlyMap<string, ReadonlySet<string>> | null
}

/** A cell of a table in its own edition, by its level and column, and which share of it goes into a wanted column. */
export type Part = { readonly level: ActivityLevel; readonly at: number; readonly share: number; readonly isEstimate: boolean }

export type Cover = { readonly name: string; readonly parts: readonly Part[] }

type Columns = { readonly [level in ActivityLevel]: readonly string[] }
type Share = { readonly share: number; readonly isEstimate: boolean }

/**
 * Of which cells of the one edition each wanted column of the other is made: a cell as wide as all that is in it goes there, else its parts.
 * Whatever has firms is counted once. In: columns of the table of each level. Out: covers in the order of their names, and whether every
 * code goes into wanted columns whole.
 */
export function coverCodes(
  columns: Columns,
  tree: ActivityTree,
  wanted: WantedColumns,
): { readonly covers: Cover[]; readonly isWhole: boolean } {
  const shares = new Map<string, Map<string, Share>>()
  // Codes that firms have themselves: classes, and what stands coarser among them.
  const leaves = columns.class
  for (const code of leaves)
    for (const [name, share] of sharesOf(code, wanted))
      shares.set(name, (shares.get(name) ?? new Map<string, Share>()).set(code, share))
  const names = wanted.groups === null ? [...shares.keys()].toSorted() : [...wanted.groups.keys()]
  const nest = nestOf(columns, tree)
  const covers = names.map((name) => ({ name, parts: coverOf(shares.get(name) ?? new Map<string, Share>(), columns, nest) }))
  const led = (code: string) => [...shares.values()].reduce((sum, each) => sum + (each.get(code)?.share ?? 0), 0)
  return { covers, isWhole: leaves.every((code) => Math.abs(led(code) - 1) < 1e-9) }
}

function sharesOf(code: string, wanted: WantedColumns): Map<string, Share> {
  const { how, shares } = wanted.bridge(code)
  const found = new Map<string, Share>()
  const add = (name: string, share: number) => {
    const sum = (found.get(name)?.share ?? 0) + share
    const isAll = sum > 1 - 1e-12
    // All links of an even split may end in one group; of those that were observed there are others.
    found.set(name, { share: isAll ? 1 : sum, isEstimate: how === 'observed' || (how === 'equal' && !isAll) })
  }
  for (const { to, share } of shares) {
    if (wanted.groups === null) add(to, share)
    else for (const [name, codes] of wanted.groups) if (codes.has(to)) add(name, share)
  }
  return found
}

/** How columns of the levels lie in each other; a column is named by its level and code. */
type Nest = {
  /** Where each stands in its table. */
  readonly at: ReadonlyMap<string, number>
  /** Those of the next level in it. */
  readonly below: ReadonlyMap<string, readonly string[]>
  /** All that a code of the finest table is in, itself included. */
  readonly above: ReadonlyMap<string, readonly string[]>
}

function nestOf(columns: Columns, tree: ActivityTree): Nest {
  // A code that is no deeper than a level is in a column of its own there.
  const keyOf = (level: ActivityLevel, code: string) => `${level} ${activityAt(tree, code, level) ?? code}`
  const below = new Map<string, string[]>()
  for (const [index, level] of activityLevels.entries()) {
    const finer = activityLevels[index + 1]
    if (finer === undefined) continue
    for (const code of columns[finer]) below.set(keyOf(level, code), [...(below.get(keyOf(level, code)) ?? []), code])
  }
  return {
    at: new Map(activityLevels.flatMap((level) => columns[level].map((code, at) => [`${level} ${code}`, at] as const))),
    below,
    above: new Map(columns.class.map((code) => [code, activityLevels.map((level) => keyOf(level, code))])),
  }
}

/** The widest cells that go into one column whole, and parts of the finest where they do not. */
function coverOf(shares: ReadonlyMap<string, Share>, columns: Columns, { at, below, above }: Nest): Part[] {
  const touched = new Set([...shares.keys()].flatMap((code) => above.get(code) ?? []))
  const walk = (depth: number, code: string): { readonly parts: readonly Part[]; readonly isAll: boolean } => {
    const level = activityLevels[depth]
    const key = `${level} ${code}`
    if (level === undefined || !touched.has(key)) return { parts: [], isAll: false }
    const place = { level, at: at.get(key) ?? -1 }
    if (level === 'class') {
      const own = shares.get(code)
      return own === undefined ? { parts: [], isAll: false } : { parts: [{ ...place, ...own }], isAll: own.share === 1 }
    }
    const inside = (below.get(key) ?? []).map((each) => walk(depth + 1, each))
    const parts = inside.flatMap((each) => each.parts)
    if (!inside.every(({ isAll }) => isAll)) return { parts, isAll: false }
    return { parts: [{ ...place, share: 1, isEstimate: parts.some(({ isEstimate }) => isEstimate) }], isAll: true }
  }
  return columns.section.flatMap((code) => walk(0, code).parts)
}
