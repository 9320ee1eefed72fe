import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom } from '../random.ts'
import { designOf, isRefused } from './design.ts'
import { fitLogit } from './logit.ts'

const everyone = (units: number) => Int32Array.from({ length: units }, (_, at) => at)

function fit(columns: { [name: string]: readonly number[] }, treated: readonly number[]) {
  const design = designOf({ names: Object.keys(columns), columns: Object.values(columns) }, everyone(treated.length))
  return isRefused(design) ? design : fitLogit(design, treated)
}

test('one yes-no covariate gives the log odds of its table', () => {
  // 3 of 4 with, 2 of 8 without.
  const x = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]
  const treated = [1, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0]
  const result = fit({ x }, treated)
  if (isRefused(result)) throw new Error(result.refused)
  expect(result.coefficients[0]).toBeCloseTo(Math.log(2 / 6), 9)
  expect(result.coefficients[1]).toBeCloseTo(Math.log(3) - Math.log(2 / 6), 9)
  // √(1/3 + 1/1 + 1/2 + 1/6), Woolf (1955).
  expect(result.standardErrors[1]).toBeCloseTo(Math.sqrt(2), 8)
})

test.each([
  {
    because: 'wages tell the groups apart without error',
    columns: { wage: [1, 2, 3, 4, 5, 6] },
    refused: 'separated',
    covariate: 'wage',
  },
  { because: 'all but one value do', columns: { wage: [1, 2, 3, 3, 5, 6] }, refused: 'separated', covariate: 'wage' },
  {
    because: 'it never varies',
    columns: { wage: [1, 2, 3, 1, 5, 2], place: [4, 4, 4, 4, 4, 4] },
    refused: 'covariate-constant',
    covariate: 'place',
  },
  {
    because: 'it says the same twice',
    columns: { wage: [1, 2, 3, 1, 5, 2], cents: [100, 200, 300, 100, 500, 200] },
    refused: 'covariate-collinear',
    covariate: 'cents',
  },
  { because: 'it is not known', columns: { wage: [1, 2, NaN, 1, 5, 2] }, refused: 'covariate-unknown', covariate: 'wage' },
])('refused because $because', ({ columns, refused, covariate }) => {
  expect(fit(columns, [0, 0, 0, 1, 1, 1])).toEqual({ refused, covariate })
})

test('a comparison with nobody is refused', () => {
  expect(fit({ x: [1, 2, 3] }, [1, 1, 1])).toEqual({ refused: 'one-group-empty' })
})

test('scores do not depend on units of measurement nor on the order of firms', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0.001, max: 1e6, noNaN: true }), (seed, unit) => {
      const random = randomFrom(seed)
      const wage = Array.from({ length: 60 }, () => random() * 4)
      const size = Array.from({ length: 60 }, () => random() * 4)
      const treated = wage.map((value, at) => (random() < 1 / (1 + Math.exp(2 - value + 0.3 * (size[at] ?? 0))) ? 1 : 0))
      const plain = fit({ wage, size }, treated)
      const other = fit({ wage: wage.map((value) => value * unit + 7), size }, treated)
      const turned = fit({ wage: wage.toReversed(), size: size.toReversed() }, treated.toReversed())
      if (isRefused(plain) || isRefused(other) || isRefused(turned)) return
      for (const [at, score] of plain.scores.entries()) {
        expect(other.scores[at]).toBeCloseTo(score, 8)
        expect(turned.scores[59 - at]).toBeCloseTo(score, 8)
      }
      // At the maximum the scores add up to the number of treated firms.
      expect(plain.scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(treated.filter((one) => one === 1).length, 6)
    }),
    { numRuns: 40 },
  )
})
