import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge, judgeBriefly } from './judge.ts'
import { randomRuleSets } from '#core/rules/testing/arbitrary-rule-set.ts'
import { clusterName, referenceDay, tale } from '#core/rules/testing/arbitrary-tale.ts'
import { materialFrom } from '#core/rules/testing/build-material.ts'
import { conditionOf, editionOf, ruleSetOf } from '#core/rules/testing/build-rule-set.ts'
import { runs } from '#core/rules/testing/runs.ts'

type Said = {
  readonly outcome: string
  readonly conditions: readonly { readonly condition: string; readonly outcome: string }[]
}

/** Outcomes alone. */
function said(tests: readonly Said[]) {
  return tests.map(({ outcome, conditions }) => [outcome, conditions.map((each) => [each.condition, each.outcome])])
}

test('the matrix, which looks at most rows only at a glance, says what the told verdicts say', () => {
  fc.assert(
    fc.property(randomRuleSets, tale, referenceDay, fc.nat(2), ({ asked, others }, told, day, members) => {
      const plain = materialFrom(clusterName, told)
      const material = { ...plain, gained: { ...plain.gained, members } }
      const ruleSets = new Map(others.map((each) => [each.id, editionOf(each)]))
      const options = { day, knownAt: null, ruleSets }
      const inFull = judge(editionOf(asked), material, options).map(({ tests }) => said(tests))
      expect(judgeBriefly(editionOf(asked), material, options).map(({ tests }) => said(tests))).toEqual(inFull)
    }),
    runs(2_000),
  )
})

test('what began to hold on some day of the year is not seen at a glance', () => {
  const yes = conditionOf('yes', {
    kind: 'code',
    asked: { property: 'public-body-cooperation', part: null, with: null },
    in: ['yes'],
  })
  const edition = editionOf(ruleSetOf('asked', [yes]))
  const outcomes = ['2023', '2024'].map((from) => {
    const material = materialFrom(clusterName, {
      [clusterName]: [{ property: 'public-body-cooperation', value: 'yes', from, to: null }],
    })
    return judgeBriefly(edition, material, { day: '2024-02-13', knownAt: null, ruleSets: new Map() })[0]?.tests[0]?.outcome
  })
  expect(outcomes).toEqual(['pass', 'cannot-say'])
})
