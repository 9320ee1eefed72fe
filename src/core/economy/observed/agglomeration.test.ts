import { expect, test } from 'vitest'
import { knownCells } from '#core/economy/cells/cells.ts'
import { outcomeAt } from '#core/economy/cells/outcome.ts'
import { sumsOf } from '#core/economy/cells/sums.ts'
import { ellisonGlaeser } from '#core/economy/concentration/ellison-glaeser.ts'
import { plantsFromSizes } from '#core/economy/concentration/plants.ts'
import { disclosureRules } from '#core/disclosure/rule.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { shownAgglomeration } from './agglomeration.ts'
import { firmSizes } from './firm-sizes.ts'

const activities = ['spread', 'together', 'two firms', 'one large']
/** Sizes of firms, by activity and place. */
const firms: readonly (readonly (readonly number[])[])[] = [
  [
    [12, 20, 8],
    [11, 18, 9],
    [14, 19, 7],
  ],
  [[60, 40, 55, 9], [5, 4], [3]],
  [[30], [20], []],
  [[400], [3, 2], [4]],
]
const places = ['a', 'b', 'c']
const amount = knownCells(
  places,
  activities,
  Float64Array.from(places.flatMap((_, place) => firms.map((own) => (own[place] ?? []).reduce((sum, size) => sum + size, 0)))),
)

function sizes(rule: DisclosureRule = disclosureRules.confidential) {
  const all = firms.map((own) => own.flat().toSorted((one, other) => other - one))
  const bounds = [1, 10, 50, 250]
  const sums = {
    rows: ['country'],
    columns: activities,
    firms: Float64Array.from(all, (own) => own.length),
    size: Float64Array.from(all, (own) => own.reduce((sum, size) => sum + size, 0)),
    largest: Float64Array.from(all, ([first = 0]) => first),
    second: Float64Array.from(all, ([, second = 0]) => second),
    classesFrom: bounds,
    classes: bounds.map((from, at) =>
      Float64Array.from(all, (own) => own.filter((size) => size >= from && size < (bounds[at + 1] ?? Infinity)).length),
    ),
  }
  return firmSizes(sums, rule)
}

test('the truth lies in the interval; few firms, and one that could be worked out, have none', () => {
  const shown = shownAgglomeration(amount, sumsOf(amount), sizes())
  const truth = ellisonGlaeser(
    amount,
    plantsFromSizes({
      names: activities,
      activityOf: firms.flatMap((own, at) => own.flat().map(() => at)),
      sizes: firms.flatMap((own) => own.flat()),
    }),
  ).gamma
  for (const at of [0, 1]) {
    const { least, most } = outcomeAt(shown, at)
    const exact = outcomeAt(truth, at).value
    expect([least <= exact, exact <= most, least < most]).toEqual([true, true, true])
  }
  expect([2, 3].map((at) => outcomeAt(shown, at).why)).toEqual(['too-few', 'withheld'])
  expect(outcomeAt(shown, 3).least).toBeNaN()
})

test('where the country asks for more firms, fewer have none', () => {
  const strict = { ...disclosureRules.confidential, threshold: 10 }
  const whys = (rule: DisclosureRule) => outcomeAt(shownAgglomeration(amount, sumsOf(amount), sizes(rule)), 1).why
  // Seven firms together.
  expect([whys(disclosureRules.confidential), whys(strict)]).toEqual(['unknown', 'too-few'])
})

test('where people are not what is counted there is none', () => {
  expect(outcomeAt(shownAgglomeration(amount, sumsOf(amount), null), 0).why).toBe('undefined-here')
})
