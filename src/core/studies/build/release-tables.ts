import { attack } from '#core/disclosure/attack.ts'
import { protectTables } from '#core/disclosure/protect-tables.ts'
import type { Release } from '#core/disclosure/protect-tables.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'
import type { TableAsked } from '#core/disclosure/table-asked.ts'

/** What is to be published under one rule: tables first; then whatever else is safe beside them, all of a bundle or nothing. */
export type ToRelease = {
  readonly tables: readonly TableAsked[]
  /** Sides of ratios and cards: shown whole or left out, so that no table loses a number to them. */
  readonly bundles: readonly (readonly TableAsked[])[]
}

export type Released = {
  readonly release: Release
  /** How many figures nothing can protect any more, and how many the attack on everything works out. */
  readonly leaks: number
}

/** Decides what is shown, with everything that was published `before` under the same rule. */
export function releaseTables({ tables, bundles }: ToRelease, rule: DisclosureRule, before: readonly Release[]): Released {
  const { tables: shown, unprotected } = protectTables(tables, rule, before)
  let release: Release = { asked: tables, shown }
  for (const bundle of bundles) {
    // What is left out is in no release: nobody has seen it, so it divides nothing into smaller unknowns.
    if (bundle.every((table) => isSafeBeside(table, rule, [...before, release]))) release = join(release, shownWhole(bundle))
  }
  return { release, leaks: unprotected + attack([...before, release], rule).length }
}

/** Only tables of the same measure speak about the same amounts. */
function isSafeBeside(table: TableAsked, rule: DisclosureRule, published: readonly Release[]): boolean {
  const about = published.map(({ asked, shown }) => ({
    asked: asked.filter(({ measure }) => measure === table.measure),
    shown: shown.filter(({ measure }) => measure === table.measure),
  }))
  return attack([...about, shownWhole([table])], rule).length === 0
}

function join(one: Release, other: Release): Release {
  return { asked: [...one.asked, ...other.asked], shown: [...one.shown, ...other.shown] }
}

/** Tables of a single cell, with its number shown. */
function shownWhole(asked: readonly TableAsked[]): Release {
  const shown = asked.map(({ id, measure, breakdowns, contributions }) => ({
    id,
    measure,
    breakdowns,
    cells: [{ at: [], shown: contributions.reduce((sum, { amount }) => sum + amount, 0), because: null }],
  }))
  return { asked, shown }
}
