import type { Requirement, RuleSet } from '#core/rules/rule-set.ts'
import type { Change, Step, Verdict } from '#core/rules/verdict.ts'

/** A test that is not passed, and what would make it pass. */
export type Way = {
  readonly ruleSet: RuleSet
  readonly test: string
  readonly reading: string | null
  readonly change: Change
}

/** How much a change asks for: what a cluster cannot do at all weighs most, then what must change, then what is to be told. */
type Weight = readonly [acts: number, world: number, facts: number, months: number]

/**
 * The tests in force that a cluster does not surely pass yet, the shortest way first. An indicator of our own is nothing to strive
 * for; what waits for a text to be entered comes last, since no cluster can do that.
 */
export function shortestWays(verdicts: readonly Verdict[], ruleSets: ReadonlyMap<string, RuleSet>): Way[] {
  const ways = verdicts
    .filter(({ inForce }) => inForce)
    .flatMap(({ ruleSet: id, reading, tests }) => {
      const ruleSet = ruleSets.get(id)
      if (ruleSet === undefined || ruleSet.purpose === 'own-indicator') return []
      return tests.flatMap(({ test, outcome, change }): Way[] =>
        outcome === 'pass' || change === null || !asksOfCluster(change) || isMatterOfTime(ruleSet, test)
          ? []
          : [{ ruleSet, test, reading, change }],
      )
    })
  const weights = new Map(ways.map((way) => [way, weightOf(way.change)]))
  return ways.toSorted((one, other) => lighter(weights.get(one) ?? HEAVIEST, weights.get(other) ?? HEAVIEST))
}

/** Whether there is anything in it that a cluster can do or tell. */
function asksOfCluster({ steps }: Change): boolean {
  return steps.some((step) => step.kind !== 'establish' || step.fact.kind !== 'not-entered')
}

/** Of a label, getting it is something to strive for; how long one that is held is good for is a matter of time. */
function isMatterOfTime({ purpose, tests }: RuleSet, id: string): boolean {
  const test = tests.find((each) => each.id === id)
  return purpose === 'label' && (test?.conditions ?? []).some(({ requires }) => asksHowLong(requires))
}

function asksHowLong(requirement: Requirement): boolean {
  switch (requirement.kind) {
    case 'duration':
      return true
    case 'exists':
      return requirement.asked.property === 'label'
    case 'all':
    case 'any':
    case 'at-least':
      return requirement.parts.some(asksHowLong)
    case 'not':
      return asksHowLong(requirement.part)
    default:
      return false
  }
}

/** Whether everything it asks for can be done by the cluster or found out, with no text of an act missing. */
export function isOpenToCluster({ change }: Way): boolean {
  return change.steps.every((step) => step.kind !== 'establish' || step.fact.kind !== 'not-entered')
}

const HEAVIEST: Weight = [Infinity, Infinity, Infinity, Infinity]

export function weightOf({ steps }: Change): Weight {
  const sum = (amount: (step: Step) => number) => steps.reduce((total, step) => total + amount(step), 0)
  return [
    sum((step) => (step.kind === 'establish' && step.fact.kind === 'not-entered' ? 1 : 0)),
    sum((step) => (step.kind === 'gain' ? step.number : step.kind === 'change' || step.kind === 'wait' ? 1 : 0)),
    sum(factsOf),
    sum((step) => (step.kind === 'wait' ? step.months : 0)),
  ]
}

/** How many facts are to be found out; of any so many rows those with the fewest. */
function factsOf(step: Step): number {
  if (step.kind === 'establish') return step.fact.kind === 'not-entered' ? 0 : 1
  if (step.kind !== 'establish-some') return 0
  const fewest = step.of.map(({ facts }) => facts.length).toSorted((one, other) => one - other)
  return fewest.slice(0, step.number).reduce((total, facts) => total + facts, 0)
}

function lighter(one: Weight, other: Weight): number {
  for (const [index, weight] of one.entries()) {
    const difference = weight - (other[index] ?? 0)
    if (difference !== 0 && !Number.isNaN(difference)) return difference
  }
  return 0
}
