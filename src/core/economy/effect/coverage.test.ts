import { expect, test } from 'vitest'
import { randomFrom } from '../random.ts'
import { aggregateEffects } from './aggregate-effects.ts'
import { groupTimeEffects } from './group-time.ts'
import { usualDifferences } from './panel.ts'
import { signFlipTest } from './placebo.ts'
import { inventPanel } from './testing/invent-panel.ts'
import { covarianceOf, uniformCritical } from './uniform-bands.ts'

const runs = 300
const effect = 0.3

test('an interval of 95 % holds the truth in about 95 of 100 worlds, and the band holds all years at once', () => {
  let single = 0
  let all = 0
  for (let seed = 1; seed <= runs; seed += 1) {
    const panel = inventPanel({ seed, firms: 250, effect })
    const groupTime = groupTimeEffects(panel, usualDifferences)
    const { overall } = aggregateEffects(groupTime, panel, 'simple')
    if (overall !== null && Math.abs(overall.estimate - effect) <= 1.96 * overall.standardError) single += 1
    const { parts } = aggregateEffects(groupTime, panel, 'dynamic')
    const critical = uniformCritical(
      covarianceOf(
        parts.map(({ influence }) => influence),
        null,
      ),
      { level: 0.95, draws: 999, seed },
    )
    const truth = (at: number | null) => (at !== null && at >= 0 ? effect : 0)
    if (parts.every((part) => Math.abs(part.estimate - truth(part.at)) <= critical * part.standardError)) all += 1
  }
  // Three standard errors of 300 tosses at 95 % are 3.8 points.
  expect(single / runs).toBeGreaterThan(0.91)
  expect(single / runs).toBeLessThan(0.99)
  expect(all / runs).toBeGreaterThan(0.9)
  expect(all / runs).toBeLessThan(0.99)
})

test('tosses of who was treated find an effect that is there, and none in one of twenty worlds without it', () => {
  const random = randomFrom(9)
  let found = 0
  for (let run = 0; run < 200; run += 1) {
    const differences = Float64Array.from({ length: 12 }, () => random() + random() - random() - random())
    if (signFlipTest(differences, { draws: 0, seed: 1 }).pValue <= 0.05) found += 1
  }
  expect(found).toBeLessThanOrEqual(19)
  expect(signFlipTest([3, 4, 5, 3, 4, 5, 4, 3, 4, 5], { draws: 0, seed: 1 })).toEqual({ pValue: 2 / 1024, isExact: true })
  const many = signFlipTest(new Float64Array(40).fill(1), { draws: 500, seed: 1 })
  expect(many).toEqual({ pValue: 1 / 501, isExact: false })
})
