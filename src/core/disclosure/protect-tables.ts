import { namesOfCell } from './lay-out.ts'
import type { DisclosureRule } from './rule.ts'
import { protectSystem } from './protect-system.ts'
import { shownSums } from './shown-sums.ts'
import { systemOf } from './system.ts'
import type { System } from './system.ts'
import { targetsOf } from './targets.ts'
import { tidyPlan } from './tidy-plan.ts'
import type { ProtectedCell, ProtectedTable, TableAsked } from './table-asked.ts'

export type ProtectedTables = {
  readonly tables: readonly ProtectedTable[]
  /**
   * How many figures nothing can protect any more, because earlier tables gave them away. None while those came from here;
   * nothing may be published while there are any.
   */
  readonly unprotected: number
}

/** Tables that were published before: as they were asked for with the amounts of then, and what was shown of them. */
export type Release = { readonly asked: readonly TableAsked[]; readonly shown: readonly ProtectedTable[] }

/**
 * Decides for every cell of tables that appear together whether its number may be shown. Tables of the same measure are linked
 * by their contributors; give all tables that a reader can lay side by side at once, and all that were published earlier.
 */
export function protectTables(
  tables: readonly TableAsked[],
  rule: DisclosureRule,
  earlier: readonly Release[] = [],
): ProtectedTables {
  const system = systemOf([...tables, ...earlier.flatMap(({ asked }) => asked)], rule)
  const out = shownSums(system, { from: tables.length, shown: earlier.flatMap(({ shown }) => shown) })
  const plan = protectSystem(system, { targets: targetsOf(system, rule), isOut: (sum) => out.has(sum) })
  tidyPlan(system, plan, MOST_WORK)
  const { withheld } = plan
  return {
    tables: tables.map((_, index) => present(system, index, { withheld, rule })),
    unprotected: plan.unprotected.length,
  }
}

/** Steps of the tidying, ten to twenty seconds on a machine of 2026. */
const MOST_WORK = 400_000_000

type Decided = { readonly withheld: readonly boolean[]; readonly rule: DisclosureRule }

function present(system: System, index: number, { withheld, rule }: Decided): ProtectedTable {
  const layout = system.layouts[index]
  const sumAt = system.sumAt[index]
  if (layout === undefined || sumAt === undefined) throw new Error('a table is missing from its system')
  const { id, measure, breakdowns, absent = [] } = layout.table
  const reasons = new Map(absent.map((each) => [each.at.join('\n'), each.absent]))
  const cells = Array.from({ length: layout.cellCount }, (_, cell): ProtectedCell => {
    const at = namesOfCell(layout, cell)
    const reason = reasons.get(at.join('\n'))
    if (reason !== undefined) return { at, shown: { absent: reason }, because: null }
    const sum = sumAt[cell] ?? -1
    const { value, sensitivity } = system.sums[sum] ?? { value: 0, sensitivity: null }
    if (withheld[sum] === true) {
      return { at, shown: { absent: 'withheld' }, because: sensitivity?.because ?? 'protects-another' }
    }
    return { at, shown: rounded(value, rule.rounding), because: null }
  })
  return { id, measure, breakdowns, cells }
}

/**
 * Each number on its own, halves away from zero: a cell is then the same in every table and edition, which no drawing of lots
 * would give. Totals are rounded from the truth, so that they may differ from the sum of their rounded parts.
 */
function rounded(value: number, base: number | null): number {
  return base === null ? value : Math.round(value / base) * base
}
