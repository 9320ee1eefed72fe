import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from './judge.ts'
import type { RuleSet } from './rule-set.ts'
import { randomRuleSets } from '#core/rules/testing/arbitrary-rule-set.ts'
import { clusterName, referenceDay, tale } from '#core/rules/testing/arbitrary-tale.ts'
import { bruteForce } from '#core/rules/testing/brute-force.ts'
import { materialFrom } from '#core/rules/testing/build-material.ts'
import { editionOf } from '#core/rules/testing/build-rule-set.ts'
import { runs } from '#core/rules/testing/runs.ts'

test('a verdict is what every completion of the unknown says, and nearly always proved to be', () => {
  const tally = { all: 0, inexact: 0 }
  fc.assert(
    fc.property(randomRuleSets, tale, referenceDay, ({ asked, others }, told, day) => {
      const material = materialFrom(clusterName, told)
      const ruleSets = new Map(others.map((each) => [each.id, editionOf(each)]))
      for (const { reading, tests } of judge(editionOf(asked), material, { day, knownAt: null, ruleSets })) {
        for (const verdict of tests) {
          const ids = verdict.conditions.map(({ condition }) => condition)
          for (const question of questionsOf(asked, ids)) {
            const expected = bruteForce({ ruleSet: asked, test: question, reading, material, day, others }, 1_000)
            const judged = verdict.conditions.find(({ condition }) => condition === question.id) ?? verdict
            tally.all += 1
            tally.inexact += judged.exact ? 0 : 1
            const isCertain = expected !== 'too-many' && (judged.exact || judged.outcome !== 'cannot-say')
            if (isCertain) expect([reading, question.id, judged.outcome]).toEqual([reading, question.id, expected])
          }
        }
      }
    }),
    runs(160),
  )
  expect(tally.inexact / tally.all).toBeLessThan(0.03)
})

/** The test itself, and each of its conditions as if it were the only one. */
function questionsOf(ruleSet: RuleSet, conditions: readonly string[]): RuleSet['tests'] {
  const alone = ruleSet.tests.flatMap((each) =>
    each.conditions
      .filter(({ id }) => conditions.includes(id))
      .map((condition) => ({ ...each, id: condition.id, conditions: [condition] })),
  )
  return [...alone, ...ruleSet.tests]
}
