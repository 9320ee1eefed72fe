import { activityAt, activityLevels } from '#core/economy/activities/activity-tree.ts'
import type { ActivityLevel, ActivityTree } from '#core/economy/activities/activity-tree.ts'
import type { Bridge } from '#core/economy/activities/bridge.ts'

/** Columns that are wanted in the other edition: activities of the level that the bridge leads to, or groups with their codes there. */
export type WantedColumns = {
  /** By the official links alone: what firms were seen to do would tell of single ones. */
  readonly bridge: (code: string) => Bridge
  readonly groups: ReadonlyMap<string, ReadonlySet<string>> | null
  /** Every activity of the level, and coarser: where there may be firms of a code without a link. Groups are all named above. */
  readonly among: readonly string[]
  /** Activities to which nothing leads, though firms are in them afterwards: they were somewhere before. */
  readonly unlinked: readonly string[]
}

/** A cell of a table in its own edition, by its level and column: all of it goes into a wanted column, or nobody knows how much. */
export type Part = { readonly level: ActivityLevel; readonly at: number; readonly isWhole: boolean }

export type Cover = { readonly name: string; readonly parts: readonly Part[] }

type Columns = { readonly [level in ActivityLevel]: readonly string[] }

/**
 * Of which cells of the one edition each wanted column of the other is made: a cell as wide as all that is in it goes there, else its parts.
 * A code with several links is in each of their columns in part, and one without a link may be in any. An activity without a link may be of all that goes
 * to its division. In: columns of the table of each
 * level. Out: covers in the order of their names, and the codes that go to no one column whole.
 */
export function coverCodes(
  columns: Columns,
  tree: ActivityTree,
  wanted: WantedColumns,
): { readonly covers: readonly Cover[]; readonly divided: readonly Part[] } {
  // Codes that firms have themselves: classes, and what stands coarser among them.
  const leaves = columns.class
  const led = new Map<string, Map<string, boolean>>([...(wanted.groups?.keys() ?? [])].map((name) => [name, new Map()]))
  const loose: string[] = []
  const divided: Part[] = []
  for (const [at, code] of leaves.entries()) {
    const places = placesOf(code, wanted)
    const isLoose = hasGap(code, tree, wanted)
    if (isLoose) loose.push(code)
    if (isLoose || [...places.values()].includes(false)) divided.push({ level: 'class', at, isWhole: false })
    for (const [name, isWhole] of places) led.set(name, (led.get(name) ?? new Map<string, boolean>()).set(code, isWhole))
  }
  if (loose.length > 0 && wanted.groups === null)
    for (const name of wanted.among) led.set(name, led.get(name) ?? new Map<string, boolean>())
  for (const name of wanted.unlinked) {
    const codes = leaves.filter((code) => mayHold(wanted.bridge(code), name))
    if (codes.length > 0) led.set(name, new Map(codes.map((code) => [code, false])))
  }
  for (const codes of led.values()) for (const code of loose) codes.set(code, false)
  const nest = nestOf(columns, tree)
  const names = wanted.groups === null ? [...led.keys()].toSorted() : [...led.keys()]
  return {
    covers: names.map((name) => ({ name, parts: coverOf(led.get(name) ?? new Map<string, boolean>(), columns, nest) })),
    divided,
  }
}

/** Whether a class without a link is in a code, or is the code: its firms may be anywhere. */
function hasGap(code: string, tree: ActivityTree, { bridge }: WantedColumns): boolean {
  const level = tree.levels.get(code)
  if (level === undefined || level === 'class') return bridge(code).shares.length === 0
  return [...tree.levels].some(
    ([each, own]) => own === 'class' && activityAt(tree, each, level) === code && bridge(each).shares.length === 0,
  )
}

/** Whether a code goes to the division of an activity, or is coarser than divisions. */
function mayHold({ shares }: Bridge, activity: string): boolean {
  return shares.some(({ to }) => to.length === 1 || activity.length === 1 || to.slice(0, 2) === activity.slice(0, 2))
}

/** The wanted columns that a code goes into, and whether all of it does. */
function placesOf(code: string, { bridge, groups }: WantedColumns): Map<string, boolean> {
  const { shares } = bridge(code)
  const found = new Map<string, number>()
  const add = (name: string) => found.set(name, (found.get(name) ?? 0) + 1)
  for (const { to } of shares) {
    if (groups === null) add(to)
    else for (const [name, codes] of groups) if (codes.has(to)) add(name)
  }
  return new Map([...found].map(([name, links]) => [name, links === shares.length]))
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

/** The widest cells that go into one column whole, and those of the finest that may be in it. */
function coverOf(isWholeOf: ReadonlyMap<string, boolean>, columns: Columns, { at, below, above }: Nest): Part[] {
  const touched = new Set([...isWholeOf.keys()].flatMap((code) => above.get(code) ?? []))
  const walk = (depth: number, code: string): { readonly parts: readonly Part[]; readonly isAll: boolean } => {
    const level = activityLevels[depth]
    const key = `${level} ${code}`
    if (level === undefined || !touched.has(key)) return { parts: [], isAll: false }
    const place = { level, at: at.get(key) ?? -1 }
    if (level === 'class') {
      const isWhole = isWholeOf.get(code)
      return isWhole === undefined ? { parts: [], isAll: false } : { parts: [{ ...place, isWhole }], isAll: isWhole }
    }
    const inside = (below.get(key) ?? []).map((each) => walk(depth + 1, each))
    if (inside.every(({ isAll }) => isAll)) return { parts: [{ ...place, isWhole: true }], isAll: true }
    return { parts: inside.flatMap(({ parts }) => parts), isAll: false }
  }
  return columns.section.flatMap((code) => walk(0, code).parts)
}
