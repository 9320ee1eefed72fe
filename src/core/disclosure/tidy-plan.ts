import { prove } from './protect-system.ts'
import type { Plan } from './protect-system.ts'
import type { System } from './system.ts'
import type { World } from './world.ts'

/**
 * Shows again what turns out not to be needed: cells are withheld one block after the other, and later blocks often do the
 * work of earlier ones. A cell is shown when every target whose proof made use of it has another proof. The dearest go first.
 */
export function tidyPlan(system: System, plan: Plan, mostWork: number): void {
  const end = plan.reach.work() + mostWork
  const users = usersOf(plan)
  const extra = [...plan.withheld.keys()].filter((sum) => plan.withheld[sum] === true && system.sums[sum]?.sensitivity === null)
  const weight = (sum: number) => system.sums[sum]?.weight ?? 0
  for (const sum of extra.toSorted((one, other) => weight(other) - weight(one) || one - other)) {
    // A budget of work and not of time, so that the same tables come out the same on every machine.
    if (plan.reach.work() > end) return
    plan.withheld[sum] = false
    plan.reach.setWithheld(sum, false)
    const anew = proveAnew(system, plan, { sum, targets: users.get(sum) ?? new Set() })
    if (anew === null) {
      plan.withheld[sum] = true
      plan.reach.setWithheld(sum, true)
      continue
    }
    for (const [index, worlds] of anew) {
      plan.worlds[index] = [...worlds]
      for (const world of worlds) note(users, { index, world })
    }
  }
}

/** Sum → targets whose worlds differ from the truth in it, or once did. */
function usersOf(plan: Plan): Map<number, Set<number>> {
  const users = new Map<number, Set<number>>()
  for (const [index, worlds] of plan.worlds.entries()) {
    for (const world of worlds) note(users, { index, world })
  }
  return users
}

function note(users: Map<number, Set<number>>, { index, world }: { index: number; world: World }): void {
  for (const sum of world.changes) users.set(sum, (users.get(sum) ?? new Set()).add(index))
}

function proveAnew(
  system: System,
  plan: Plan,
  { sum, targets }: { readonly sum: number; readonly targets: ReadonlySet<number> },
): Map<number, readonly World[]> | null {
  const anew = new Map<number, readonly World[]>()
  for (const index of targets) {
    const target = plan.targets[index]
    const before = plan.worlds[index] ?? []
    const kept = before.filter(({ changes }) => !changes.has(sum))
    if (target === undefined || kept.length === before.length) continue
    const worlds = prove(system, plan, { target, worlds: kept, by: plan.reach.isLarge ? 'blocks' : 'any-world' })
    if (worlds === null) return null
    anew.set(index, worlds)
  }
  return anew
}
