import { expect, test } from 'vitest'
import { economicComplexity } from '#core/economy/complexity/complexity.ts'
import { fitness } from '#core/economy/complexity/fitness.ts'
import { mark } from '#core/economy/relatedness/specialised.ts'
import { toldComplexity } from './told-complexity.ts'

const marked = (lines: readonly string[]) => ({
  rows: lines.map((_, at) => `p${at + 1}`),
  columns: [...(lines[0] ?? '')].map((_, at) => `a${at + 1}`),
  marks: Uint8Array.from(lines.join(''), (letter) => (letter === '1' ? mark.yes : letter === '?' ? mark.unseen : mark.no)),
})
const told = (lines: readonly string[]) => {
  const specialised = marked(lines)
  return toldComplexity(economicComplexity(specialised), fitness(specialised), specialised)
}

test('complexity comes with λ₂ − λ₃ and with the places and activities that it does without', () => {
  const { gap, parts, leftOut } = told(['11100', '11000', '01110', '00110', '00000'])
  expect(gap).toBeGreaterThan(0)
  expect(parts).toHaveLength(1)
  expect(leftOut).toEqual({ places: ['p5'], activities: ['a5'] })
})

test('where places and activities fall into parts there is no number, and the parts are named', () => {
  const { gap, parts } = told(['110000', '101000', '000110', '000011'])
  expect(gap).toBeNull()
  expect(parts).toEqual([
    { places: ['p1', 'p2'], activities: ['a1', 'a2', 'a3'] },
    { places: ['p3', 'p4'], activities: ['a4', 'a5', 'a6'] },
  ])
})

test('fitness says whether it settled, and what falls to zero', () => {
  const {
    fitness: { isSettled, steps, toZero },
  } = told(['111', '110', '100'])
  expect(steps).toBeGreaterThan(1)
  expect(typeof isSettled).toBe('boolean')
  expect(toZero.places.every((place) => ['p1', 'p2', 'p3'].includes(place))).toBe(true)
})

test('how many specialisations cannot be said is told', () => {
  const { unsure } = toldComplexity(
    economicComplexity(marked(['110', '011', '101'])),
    fitness(marked(['110', '011', '101'])),
    marked(['11?', '011', '1?1']),
  )
  expect(unsure).toEqual({ cells: 2, of: 9 })
})
