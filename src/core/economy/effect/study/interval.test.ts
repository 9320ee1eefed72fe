import { expect, test } from 'vitest'
import { randomFrom } from '../../random.ts'
import { estimateOutcome } from './estimate-outcome.ts'
import { studyRules } from './study-rules.ts'

const years = [2016, 2017, 2018, 2019, 2020, 2021]
const WORLDS = 2000

/** Ten pairs of a start in the fifth year, whose firms change by chance alone. */
function chanceWorld(seed: number) {
  const next = randomFrom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const firms = Array.from({ length: 20 }, (_, firm) => `${firm}`)
  const insured = Float64Array.from(firms.flatMap(() => years.map(() => Math.exp(3 + 0.2 * normal()))))
  const none = new Int32Array(insured.length)
  const pairs = Array.from({ length: 10 }, (_, pair) => ({ treated: 2 * pair, control: 2 * pair + 1, start: 2020 }))
  return {
    panel: { firms, years, insured, wageEur: insured, sections: ['2 C'], sectionAt: none, regions: ['county/a'], regionAt: none },
    pairs,
    starts: new Map(pairs.map(({ treated, start }) => [treated, start])),
  }
}

test('an interval of 95 % from ten pairs, the fewest that a year is shown of, holds what is true in 95 of 100 worlds, and the probability agrees with it', () => {
  const rules = { ...studyRules, fewestMatched: 10, draws: 99, placeboYears: 1 }
  let [held, surprising, unlike] = [0, 0, 0]
  for (let seed = 1; seed <= WORLDS; seed += 1) {
    const { overall, before } = estimateOutcome({
      ...chanceWorld(seed),
      setAside: new Set(),
      outcome: 'employment-of-survivors',
      rules,
    })
    if (overall === null) throw new Error('nothing was said')
    if (overall.least <= 0 && overall.most >= 0) held += 1
    if (overall.pValue < 0.05) surprising += 1
    if (before !== null && before.pValue < 0.05) unlike += 1
  }
  // Three standard errors of so many tosses are 1.5 points.
  expect(held / WORLDS).toBeGreaterThan(0.935)
  expect(held / WORLDS).toBeLessThan(0.965)
  expect(surprising).toBe(WORLDS - held)
  // So often, and no oftener, they seem unlike before the start.
  expect(unlike / WORLDS).toBeGreaterThan(0.035)
  expect(unlike / WORLDS).toBeLessThan(0.065)
})
