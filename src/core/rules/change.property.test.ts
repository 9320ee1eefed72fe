import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from './judge.ts'
import { askForMore } from '#core/rules/testing/ask-for-more.ts'
import { costOf, lessThan, suffices } from '#core/rules/testing/apply-change.ts'
import { randomRuleSets } from '#core/rules/testing/arbitrary-rule-set.ts'
import { clusterName, referenceDay, tale } from '#core/rules/testing/arbitrary-tale.ts'
import { materialFrom } from '#core/rules/testing/build-material.ts'
import { editionOf } from '#core/rules/testing/build-rule-set.ts'
import { runs } from '#core/rules/testing/runs.ts'
import type { Change, TestVerdict } from './verdict.ts'

/** More worlds than this are too many to try for one question. */
const MOST = 800

/** Random rule sets that ask for more, random clusters, and what the engine says of them. */
function forEachVerdict(cases: number, holds: (verdict: TestVerdict, question: Parameters<typeof suffices>[0]) => void): void {
  fc.assert(
    fc.property(randomRuleSets, tale, referenceDay, (random, told, day) => {
      const [asked, others] = [askForMore(random.asked), random.others.map(askForMore)]
      const material = materialFrom(clusterName, told)
      const ruleSets = new Map(others.map((each) => [each.id, editionOf(each)]))
      for (const { reading, tests } of judge(editionOf(asked), material, { day, knownAt: null, ruleSets })) {
        for (const [index, verdict] of tests.entries()) {
          const asking = asked.tests[index]
          if (asking !== undefined && verdict.exact)
            holds(verdict, { ruleSet: asked, test: asking, reading, material, day, others })
        }
      }
    }),
    runs(cases),
  )
}

test('what cannot be said can be found out, what fails takes a change of the world, what passes takes nothing', () => {
  forEachVerdict(300, ({ outcome, change }) => {
    const cost = change === null ? null : costOf(change.steps)
    if (outcome === 'pass') expect(cost).toBeNull()
    if (outcome === 'cannot-say') expect(cost?.changes).toBe(0)
    if (outcome === 'fail' && cost !== null) expect(cost.changes).toBeGreaterThan(0)
  })
})

test('taking the steps makes the test pass, whatever else is the case', () => {
  forEachVerdict(90, ({ change }, question) => {
    if (change !== null)
      expect({ change, passes: suffices(question, change.steps, MOST) ?? 'too many worlds' }).not.toEqual({
        change,
        passes: false,
      })
  })
})

test('no smaller set of steps does when the change is said to be the smallest', () => {
  forEachVerdict(90, ({ change }, question) => {
    if (change === null || !change.smallest || isCountedByRow(change)) return
    for (const less of lessThan(change.steps, question.day)) {
      expect({ change, less, passes: suffices(question, less, MOST) ?? 'too many worlds' }).not.toEqual({
        change,
        less,
        passes: true,
      })
    }
  })
})

/**
 * The steps name these for each member, though less may do: a criterion of an act is entered once for all, and one
 * member of no group at all settles that another one is independent of it.
 */
function isCountedByRow(change: Change): boolean {
  return ['not-entered', 'related-group'].some((name) => JSON.stringify(change).includes(`"${name}"`))
}
