import { expect, test } from 'vitest'
import { specialisedIn, specialisedWhere } from '../relatedness/specialised.ts'
import { describeWithGolden } from '../testing/golden.ts'
import { named } from '../testing/tables.ts'
import { worldTrade } from '../testing/trade.ts'
import { fitness } from './fitness.ts'

function fitnessOf(lines: readonly (readonly number[])[]) {
  return fitness(specialisedIn(named('r', lines.length), named('c', lines[0]?.length ?? 0), lines))
}

test('where everybody has the same, all are equally fit at once', () => {
  const { places, activities, converged, steps, placesToZero } = fitnessOf([
    [1, 1],
    [1, 1],
  ])
  expect([...places.values, ...activities.values]).toEqual([1, 1, 1, 1])
  expect({ converged, steps, placesToZero }).toEqual({ converged: true, steps: 1, placesToZero: [] })
})

// F₁ = Q₁ + Q₂, F₂ = Q₁, Q₁ = 1/(1/F₁ + 1/F₂), Q₂ = F₁: the second place falls like 1/n and never stops.
test('a place whose only activity everybody has goes to zero, and that is said', () => {
  const { places, placesToZero, activitiesToZero, converged } = fitnessOf([
    [1, 1],
    [1, 0],
  ])
  expect(placesToZero).toEqual(['r2'])
  expect(activitiesToZero).toEqual(['c1'])
  expect(places.values[1]).toBeLessThan(0.01)
  expect(converged).toBe(false)
})

test('the settled values satisfy the equations', () => {
  const lines = [
    [1, 1, 0, 1],
    [0, 1, 1, 0],
    [1, 0, 1, 1],
    [1, 1, 1, 0],
  ]
  const { places, activities, converged } = fitnessOf(lines)
  expect(converged).toBe(true)
  const f = lines.map((line) => line.reduce((sum, x, c) => sum + x * (activities.values[c] ?? 0), 0))
  const mean = f.reduce((sum, x) => sum + x, 0) / 4
  for (const [row, value] of f.entries()) expect(places.values[row]).toBeCloseTo(value / mean, 8)
})

test('empty lines have no fitness', () => {
  const { places, activities, leftOut } = fitnessOf([
    [1, 0],
    [0, 0],
  ])
  expect([...places.why, ...activities.why]).toEqual([0, 1, 0, 1])
  expect(leftOut.places).toEqual(['r2'])
})

describeWithGolden('fitness of countries in world trade 1998–2000', () => {
  // Computed a second time with numpy, 2,000 steps.
  test('Germany, Spain, Italy, France; Lithuania', () => {
    const { places, converged, placesToZero } = fitness(specialisedWhere(worldTrade()))
    expect(converged).toBe(true)
    expect(placesToZero).toEqual([])
    const of = (code: string) => places.values[places.names.indexOf(code)]
    expect(of('deu')).toBeCloseTo(3.8128381660732056, 7)
    expect(of('esp')).toBeCloseTo(3.3598205732730775, 7)
    expect(of('ltu')).toBeCloseTo(1.5177028567577577, 7)
  })
})
