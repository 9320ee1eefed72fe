import { activityAt, activityLevels, finestAlike } from './activity-tree.ts'
import type { ActivityLevel, ActivityTree, ActivityVersion } from './activity-tree.ts'

/** Classes of one edition and those of the other that have their content: the official correspondence, many to many. */
export type Correspondence = {
  readonly from: ActivityVersion
  readonly to: ActivityVersion
  readonly links: readonly { readonly from: string; readonly to: string }[]
}

/** How often firms with one class had the other: from → to → firms seen with both codes. */
export type ObservedPairs = ReadonlyMap<string, ReadonlyMap<string, number>>

/**
 * What becomes of an activity in the other edition. `one` = it goes into one activity whole, which is exact; `observed` = split as
 * firms with both codes are, `equal` = split into equal parts: both are estimates. `none` = the correspondence has no link.
 */
export type Bridge = {
  readonly how: 'one' | 'observed' | 'equal' | 'none'
  readonly shares: readonly { readonly to: string; readonly share: number }[]
}

export type BridgeAsked = {
  readonly correspondence: Correspondence
  readonly from: ActivityTree
  readonly to: ActivityTree
  /** Level of the activities that come out; a coarser level needs fewer estimates. A code that is coarser itself stays at its own level. */
  readonly level: ActivityLevel
  /** Without it every split is into equal parts. */
  readonly observed?: ObservedPairs
}

/**
 * Leads from any activity of one edition to those of the other at a level. A class takes its official links, weighed by the firms
 * observed among them; a coarser activity takes its classes with equal weight, and comes out no finer than it went in, but for what is all of
 * where it comes out. The shares of an activity sum to 1.
 */
export function buildBridge({ correspondence, from, to, level, observed }: BridgeAsked): (code: string) => Bridge {
  if (correspondence.from !== from.version || correspondence.to !== to.version)
    throw new RangeError(
      `a correspondence ${correspondence.from} → ${correspondence.to} does not lead ${from.version} → ${to.version}`,
    )
  const links = Map.groupBy(correspondence.links, (link) => link.from)
  const known = new Map<string, Bridge>()
  const lead = (code: string): Bridge => {
    const inside = classesOf(from, code)
    const out = coarserOf(level, widestLevel(from, code, inside))
    const classes = inside.filter((each) => links.has(each))
    const shares = new Map<string, number>()
    let weighed = false
    for (const each of classes) {
      const targets = (links.get(each) ?? []).map((link) => link.to)
      const seen = targets.map((target) => observed?.get(each)?.get(target) ?? 0)
      const all = seen.reduce((sum, count) => sum + count, 0)
      if (all > 0) weighed = true
      for (const [index, target] of targets.entries()) {
        const at = activityAt(to, target, out)
        if (at === null) throw new RangeError(`${target} is not in edition ${to.version}`)
        const share = (all > 0 ? (seen[index] ?? 0) / all : 1 / targets.length) / classes.length
        const into = finestAlike(to, at, level)
        if (share > 0) shares.set(into, (shares.get(into) ?? 0) + share)
      }
    }
    const [only, second] = [...shares]
    if (only === undefined) return { how: 'none', shares: [] }
    if (second === undefined && !needsEstimate(classes, links, to, out))
      return { how: 'one', shares: [{ to: only[0], share: 1 }] }
    return {
      how: weighed ? 'observed' : 'equal',
      shares: [...shares]
        .map(([target, share]) => ({ to: target, share }))
        .toSorted((one, other) => (one.to < other.to ? -1 : 1)),
    }
  }
  return (code) => {
    const before = known.get(code)
    if (before !== undefined) return before
    const bridge = lead(code)
    known.set(code, bridge)
    return bridge
  }
}

/** The level of a code; of a group that is all of its division (`62.0`) that of the division, for a firm that is coded so may be anywhere in it. */
function widestLevel(tree: ActivityTree, code: string, inside: readonly string[]): ActivityLevel {
  const own = tree.levels.get(code) ?? 'class'
  if (own !== 'group') return own
  return classesOf(tree, code.slice(0, 2)).length === inside.length ? 'division' : own
}

function coarserOf(one: ActivityLevel, other: ActivityLevel): ActivityLevel {
  return activityLevels.indexOf(one) < activityLevels.indexOf(other) ? one : other
}

/** Even where all firms seen went one way, another may have gone another. */
function needsEstimate(
  classes: readonly string[],
  links: ReadonlyMap<string, readonly { readonly to: string }[]>,
  to: ActivityTree,
  level: ActivityLevel,
): boolean {
  return new Set(classes.flatMap((each) => (links.get(each) ?? []).map((link) => activityAt(to, link.to, level)))).size > 1
}

function classesOf(tree: ActivityTree, code: string): string[] {
  const level = tree.levels.get(code)
  if (level === undefined) return []
  if (level === 'class') return [code]
  return [...tree.levels].flatMap(([each, own]) => (own === 'class' && activityAt(tree, each, level) === code ? [each] : []))
}

/** The same correspondence read from its other side. */
export function turnCorrespondence({ from, to, links }: Correspondence): Correspondence {
  return { from: to, to: from, links: links.map((link) => ({ from: link.to, to: link.from })) }
}
