import { expect, test } from 'vitest'
import { known, none, seriesFrom, within } from '#core/economy/cells/outcome.ts'
import { byFigure, figureOf } from './figure.ts'

const growth = seriesFrom(
  ['grew', 'may be anything', 'may be some of it', 'withheld'],
  (at) =>
    [known(0.1), within({ least: -2, most: 2 }, 'withheld'), within({ least: -0.5, most: 2 }, 'unknown'), none('withheld')][at] ??
    none('unknown'),
)

test('a measure that is not there has no ends: 0 would say that nothing fell', () => {
  expect(figureOf(growth, 3)).toEqual({ value: null, least: null, most: null, why: 'withheld' })
  expect(figureOf(growth, 1)).toEqual({ value: null, least: -2, most: 2, why: 'withheld' })
})

test('what is known stands first, then what is most at least, and what has no end last', () => {
  const order = growth.names.toSorted((one, other) =>
    byFigure(figureOf(growth, growth.names.indexOf(one)), figureOf(growth, growth.names.indexOf(other))),
  )
  expect(order).toEqual(['grew', 'may be some of it', 'may be anything', 'withheld'])
})
