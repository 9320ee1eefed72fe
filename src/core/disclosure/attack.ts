import { namesOfCell } from './lay-out.ts'
import { openPlan, prove } from './protect-system.ts'
import type { Plan } from './protect-system.ts'
import type { Release } from './protect-tables.ts'
import type { DisclosureRule } from './rule.ts'
import { shownSums } from './shown-sums.ts'
import { systemOf } from './system.ts'
import type { System } from './system.ts'
import { targetsOf } from './targets.ts'
import type { Target, TargetKind } from './targets.ts'

/** Something unsafe that can be worked out too closely from all that was published. */
export type Leak = {
  readonly kind: TargetKind
  readonly measure: string
  /** A cell that holds it: of the table whose id this is, in the latest release that has it. */
  readonly table: string
  readonly at: readonly string[]
  readonly value: number
  /** What somebody without amounts of their own must hold possible. For insiders it is narrower. */
  readonly low: number
  readonly high: number
  /** Whether everybody can work it out, or only somebody who knows amounts of their own. */
  readonly by: 'everybody' | 'insider'
}

/**
 * Tries to work out, from everything ever published, what must not be known: lays tables and editions side by side,
 * adds, subtracts, and uses that amounts are not negative and that a firm knows its own. Told with everything that was
 * shown, the quantiles of cards included (`cardTables`); nothing may be published while it finds anything.
 */
export function attack(releases: readonly Release[], rule: DisclosureRule): Leak[] {
  const asked = releases.flatMap((release) => release.asked)
  const system = systemOf(asked, rule)
  const out = shownSums(system, { from: 0, shown: releases.flatMap(({ shown }) => shown) })
  const isOut = (sum: number) => out.has(sum)
  const plan = openPlan(system, { targets: targetsOf(system, rule), isOut, withheld: system.sums.map((_, sum) => !isOut(sum)) })
  return plan.targets.flatMap((target) => {
    if (prove(system, plan, { target, worlds: [], by: 'any-world' }) !== null) return []
    return [leakOf(system, plan, target)]
  })
}

function leakOf(system: System, { reach }: Plan, target: Target): Leak {
  const { kind, value, width, atoms } = target
  const up = reach.reach({ atoms, direction: 1, need: Number.POSITIVE_INFINITY }).far
  const down = reach.reach({ atoms, direction: -1, need: Number.POSITIVE_INFINITY }).far
  const isTight = up < width * (1 - 1e-9) || down < Math.min(width, value) * (1 - 1e-9)
  const { table, at, measure } = whereIs(system, target)
  return { kind, measure, table, at, value, low: value - down, high: value + up, by: isTight ? 'everybody' : 'insider' }
}

function whereIs(system: System, { sum, atoms }: Target): Pick<Leak, 'table' | 'at' | 'measure'> {
  const held = sum === null ? new Set(system.atoms[atoms[0] ?? -1]?.sums) : new Set([sum])
  for (const [index, sumAt] of [...system.sumAt.entries()].toReversed()) {
    const layout = system.layouts[index]
    // The last cell that holds it: totals come first in a table, the finest cells last.
    const cell = sumAt.findLastIndex((each) => held.has(each))
    if (layout !== undefined && cell >= 0) {
      return { table: layout.table.id, measure: layout.table.measure, at: namesOfCell(layout, cell) }
    }
  }
  throw new Error('a target is in no table')
}
