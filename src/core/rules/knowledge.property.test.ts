import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from './judge.ts'
import { randomRuleSets } from '#core/rules/testing/arbitrary-rule-set.ts'
import { clusterName, referenceDay, tale } from '#core/rules/testing/arbitrary-tale.ts'
import { materialFrom } from '#core/rules/testing/build-material.ts'
import type { Tale } from '#core/rules/testing/build-material.ts'
import { editionOf } from '#core/rules/testing/build-rule-set.ts'
import { knowLess, losses, withoutContradiction } from '#core/rules/testing/forget.ts'
import { runs } from '#core/rules/testing/runs.ts'

test('knowing more only ever settles a cannot-say', () => {
  fc.assert(
    fc.property(randomRuleSets, tale, losses, referenceDay, ({ asked, others }, told, lost, day) => {
      const ruleSets = new Map(others.map((each) => [each.id, editionOf(each)]))
      const judged = (known: Tale) =>
        judge(editionOf(asked), materialFrom(clusterName, known), { day, knownAt: null, ruleSets }).flatMap(
          ({ reading, tests }) =>
            tests.flatMap(({ outcome, exact, conditions }) => [
              { of: reading, outcome, exact },
              ...conditions.map((each) => ({ of: `${reading} ${each.condition}`, outcome: each.outcome, exact })),
            ]),
        )
      const more = judged(withoutContradiction(told))
      for (const [index, less] of judged(knowLess(withoutContradiction(told), lost)).entries()) {
        const settled = less.outcome !== 'cannot-say' && more[index]?.exact === true
        if (settled) expect(more[index]).toEqual({ ...less, exact: true })
      }
    }),
    runs(500),
  )
})
