import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge, judgeBriefly } from './judge.ts'
import { randomRuleSets } from '#core/rules/testing/arbitrary-rule-set.ts'
import { clusterName, referenceDay, tale } from '#core/rules/testing/arbitrary-tale.ts'
import { inWorlds } from '#core/rules/testing/brute-force.ts'
import { materialFrom } from '#core/rules/testing/build-material.ts'
import { editionOf } from '#core/rules/testing/build-rule-set.ts'
import { everyResult } from '#core/rules/testing/explore.ts'
import { counted } from '#core/rules/testing/meets.ts'
import { runs } from '#core/rules/testing/runs.ts'

test('the interval of a count goes from the smallest number that is possible to the largest', () => {
  fc.assert(
    fc.property(randomRuleSets, tale, referenceDay, ({ asked, others }, told, day) => {
      const material = materialFrom(clusterName, told)
      const ruleSets = new Map(others.map((each) => [each.id, editionOf(each)]))
      const verdicts = judge(editionOf(asked), material, { day, knownAt: null, ruleSets })
      for (const asking of asked.tests) {
        for (const { id, reading, requires } of asking.conditions) {
          const verdict = verdicts.find((each) => reading === null || each.reading === reading)?.tests[0]
          const measured = verdict?.conditions.find(({ condition }) => condition === id)?.finding.measured
          // A contested coordinator is one or the other: the outcome knows it, the interval may be wider.
          if (requires.kind !== 'count' || requires.over.rows === 'coordinators' || measured?.kind !== 'number') continue
          const scope = { facts: material.subject, row: null, year: null }
          const question = { ruleSet: asked, test: asking, reading, material, day, others }
          const possible = everyResult(
            inWorlds(question, (world) => counted(world, scope, asked, requires)),
            1_000,
          )
          if (possible === undefined) continue
          const [lo, hi] = [Math.min(...possible), Math.max(...possible)]
          expect({ requires, ...measured, hi: measured.hi ?? hi }).toEqual({ requires, ...measured, lo, hi })
        }
      }
    }),
    runs(300),
  )
})

test('told in brief, verdicts are the same', () => {
  fc.assert(
    fc.property(randomRuleSets, tale, referenceDay, ({ asked, others }, told, day) => {
      const options = { day, knownAt: null, ruleSets: new Map(others.map((each) => [each.id, editionOf(each)])) }
      const [edition, material] = [editionOf(asked), materialFrom(clusterName, told)]
      const inFull = judge(edition, material, options).map(({ reading, tests }) => ({
        reading,
        tests: tests.map(({ outcome, conditions }) => [outcome, ...conditions.map((each) => each.outcome)]),
      }))
      const inBrief = judgeBriefly(edition, material, options).map(({ reading, tests }) => ({
        reading,
        tests: tests.map(({ outcome, conditions }) => [outcome, ...conditions.map((each) => each.outcome)]),
      }))
      expect(inBrief).toEqual(inFull)
    }),
    runs(300),
  )
})
