import { expect, test } from 'vitest'
import { randomFrom } from '../../random.ts'
import type { FirmPanel } from '../../firms/firm-panel.ts'
import { estimateOutcome } from './estimate-outcome.ts'
import { studyRules } from './study-rules.ts'

const years = Array.from({ length: 10 }, (_, at) => 2010 + at)
/** Each year treated firms grow so much more than those they are compared with, before their start as after it: there is no effect. */
const PARTING = 0.05

/** Nine pairs of an early start, of whom the later years are too few to be shown, and more of a late one. */
const starts = Array.from({ length: 30 }, (_, pair) => (pair < 9 ? 2014 : 2018))

function drifting(): FirmPanel {
  const next = randomFrom(3)
  const firms = starts.flatMap((_, pair) => [`treated-${pair}`, `control-${pair}`])
  const insured = Float64Array.from({ length: firms.length * years.length }, (__, at) => {
    const parting = Math.floor(at / years.length) % 2 === 0 ? PARTING * (at % years.length) : 0
    return 100 * Math.exp(parting + 0.001 * (next() - 0.5))
  })
  const none = new Int32Array(insured.length)
  return { firms, years, insured, wageEur: insured, sections: ['2 C'], sectionAt: none, regions: ['county/a'], regionAt: none }
}

test('when trends part after the start as they did before it, the bound holds the truth, however few firms started early', () => {
  const panel = drifting()
  const pairs = starts.map((start, pair) => ({ treated: 2 * pair, control: 2 * pair + 1, start }))
  const effect = estimateOutcome({
    panel,
    pairs,
    starts: new Map(pairs.map(({ treated, start }) => [treated, start])),
    setAside: new Set(),
    outcome: 'employment-of-survivors',
    rules: { ...studyRules, partings: [0.5, 1] },
  })
  // Nine of 0 … 5 years after the start and twenty-one of 0 and 1, of whom only the last two years are shown.
  expect(effect.overall?.estimate).toBeCloseTo(PARTING * (1 + (9 * 2.5 + 21 * 0.5) / 30), 3)
  expect(effect.events.map(({ after }) => after).filter((after) => after >= 0)).toEqual([0, 1])
  const [less, more] = effect.sensitivity?.bounds ?? []
  expect(less?.least).toBeGreaterThan(0)
  expect(more?.least).toBeLessThan(0)
  expect(effect.sensitivity?.breaksAt).toBeGreaterThan(0.5)
  expect(effect.sensitivity?.breaksAt).toBeLessThan(1)
})

test.each([
  { early: [8, 8], told: 'nothing parted', because: 'no firm changed before' },
  { early: [10, 10], told: 'nothing parted', because: 'all firms grew alike before' },
  { early: [10, 8], told: 'the parting before', because: 'all firms changed alike before, which no error can be estimated of' },
])('the bound tells $told where $because', ({ early: [treated = 0, control = 0] }) => {
  const next = randomFrom(5)
  const told = Array.from({ length: 30 }, (_, pair) => ({ treated: 2 * pair, control: 2 * pair + 1, start: 2016 }))
  // Sizes of each pair are its own, so that what is alike differs by what rounding leaves.
  const sizes = told.flatMap((_, pair) => [
    years.map((year) => (year < 2014 ? 8 : year < 2016 ? treated : 14 + 4 * next()) * (pair + 1)),
    years.map((year) => (year < 2014 ? 8 : year < 2016 ? control : 8 + 4 * next()) * (3 * pair + 7)),
  ])
  const firms = sizes.map((_, firm) => `${firm}`)
  const insured = Float64Array.from(sizes.flat())
  const none = new Int32Array(insured.length)
  const { sensitivity } = estimateOutcome({
    panel: { firms, years, insured, wageEur: insured, sections: ['2 C'], sectionAt: none, regions: ['county/a'], regionAt: none },
    pairs: told,
    starts: new Map(told.map(({ treated, start }) => [treated, start])),
    setAside: new Set(),
    outcome: 'employment-of-survivors',
    rules: studyRules,
  })
  expect(sensitivity?.yearsBefore).toBe(5)
  expect(sensitivity?.largestBefore).toBeCloseTo(Math.log(treated / control), 12)
  expect(Number.isFinite(sensitivity?.breaksAt)).toBe(treated !== control)
})
