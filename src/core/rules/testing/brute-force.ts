import type { Day } from '#core/values/fuzzy-date.ts'
import type { Material } from '#core/rules/material.ts'
import type { RuleSet, Test } from '#core/rules/rule-set.ts'
import type { Outcome } from '#core/rules/verdict.ts'
import { domainsOf } from './domains.ts'
import { canBeMadeSure, explore } from './explore.ts'
import type { Choose } from './explore.ts'
import { meetsTest } from './meets.ts'
import type { World } from './world.ts'

/** What is asked of brute force: one test of one reading, on small material. */
export type BruteQuestion = {
  readonly ruleSet: RuleSet
  readonly test: Test
  readonly reading: string | null
  readonly material: Material
  readonly day: Day
  /** The day up to which terms run, where it is another one. */
  readonly clock?: Day
  /** Those that the rule set may refer to. */
  readonly others: readonly RuleSet[]
}

/** The outcome after trying every completion of the material; `too-many` when there are more than `most`. */
export function bruteForce(question: BruteQuestion, most = 20_000): Outcome | 'too-many' {
  const { outcomes, complete } = explore(asking(question), most)
  if (outcomes.size === 2) return 'cannot-say'
  if (!complete) return 'too-many'
  return outcomes.has(true) ? 'pass' : 'fail'
}

/** Whether finding out the facts with these names, with luck, makes the test pass whatever else is the case. */
export function wouldBeSure(question: BruteQuestion, decides: (key: string) => boolean, most = 20_000): boolean | undefined {
  return canBeMadeSure(asking(question), decides, most)
}

/** Runs a measurement in a world that is made of choices. */
export function inWorlds<T>(question: BruteQuestion, measures: (world: World) => T): (choose: Choose) => T {
  const { ruleSet, others, material, day, clock = day } = question
  const domains = domainsOf([ruleSet, ...others], material, { day, clock })
  const ruleSets = new Map(others.map((each) => [each.id, each]))
  return (choose) => measures({ choose, material, day, clock, ruleSets, domains })
}

function asking(question: BruteQuestion): (choose: Choose) => boolean {
  const scope = { facts: question.material.subject, row: null, year: null }
  return inWorlds(question, (world) => meetsTest(world, scope, question))
}
