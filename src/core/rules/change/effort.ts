import type { Node } from '#core/rules/formula/formula.ts'
import type { Step, Unknown } from '#core/rules/verdict.ts'

export type Gains = { readonly members: number; readonly coordinators: number; readonly projects: number }

/**
 * What it takes to turn a formula: members to win and facts to change in the world, then facts to find out.
 * `isProved`: nothing less would do, as far as this formula alone goes.
 */
export type Effort = {
  readonly gains: Gains
  readonly changes: number
  readonly facts: number
  readonly steps: readonly Step[]
  readonly isProved: boolean
}

export const noGains: Gains = { members: 0, coordinators: 0, projects: 0 }
export const noEffort: Effort = { gains: noGains, changes: 0, facts: 0, steps: [], isProved: true }

export function effortOf(step: Step, weight: { readonly changes?: number; readonly facts?: number }): Effort {
  return { ...noEffort, changes: weight.changes ?? 0, facts: weight.facts ?? 0, steps: [step] }
}

/** Changes of the real world weigh more than any number of facts to find out. */
export function compareEfforts(one: Effort, other: Effort): number {
  return inTheWorld(one) - inTheWorld(other) || one.facts - other.facts
}

export function inTheWorld({ gains, changes }: Effort): number {
  return gains.members + gains.coordinators + gains.projects + changes
}

/** The efforts together; what several of them ask for is done once. One profile of won rows serves all conditions. */
export function together(efforts: readonly Effort[], isOneProfile: boolean): Effort {
  return efforts.reduce((sum, each) => {
    if (sum === noEffort) return each
    if (each === noEffort) return sum
    const done = new Set(sum.steps.map((step) => JSON.stringify(step)))
    const [again, steps] = [
      each.steps.filter((step) => done.has(JSON.stringify(step))),
      each.steps.filter((step) => !done.has(JSON.stringify(step))),
    ]
    return {
      gains: addGains(sum.gains, each.gains, isOneProfile),
      changes: sum.changes + each.changes - again.filter(({ kind }) => kind === 'change').length,
      facts: sum.facts + each.facts - again.filter(({ kind }) => kind === 'establish').length,
      steps: [...sum.steps, ...steps],
      isProved: sum.isProved && each.isProved,
    }
  }, noEffort)
}

function addGains(one: Gains, other: Gains, isOneProfile: boolean): Gains {
  const add = isOneProfile ? Math.max : (a: number, b: number) => a + b
  return {
    members: add(one.members, other.members),
    coordinators: add(one.coordinators, other.coordinators),
    projects: add(one.projects, other.projects),
  }
}

/** How efforts are put together: whether rows that are won may serve several conditions at once, and how parts are turned. */
export type Turning = {
  readonly isOneProfile: boolean
  readonly turn: (node: Node, wanted: boolean) => Effort | null
}

/** The facts that an effort has to find out. */
export function factsOf({ steps }: Effort): Unknown[] {
  return steps.flatMap((step) => {
    if (step.kind === 'establish') return [step.fact]
    return step.kind === 'establish-some' ? step.of.flatMap(({ facts }) => facts) : []
  })
}
