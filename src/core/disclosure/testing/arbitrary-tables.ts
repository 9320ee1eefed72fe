import fc from 'fast-check'
import type { Contribution, TableAsked } from '../table-asked.ts'

const sector = {
  id: 'sector',
  codes: ['a', 'a1', 'a2', 'b', 'b1', 'b2', 'b3'].map((code) => ({ code, within: code.length > 1 ? code.slice(0, 1) : null })),
}
const region = { id: 'region', codes: ['east', 'west', 'south'].map((code) => ({ code, within: null })) }
const size = { id: 'size', codes: ['small', 'large'].map((code) => ({ code, within: null })) }

const row = fc.record({
  unit: fc.nat(12),
  amount: fc.oneof(fc.constant(0), fc.nat(20), fc.nat(1_000)),
  sector: fc.oneof(fc.constantFrom('a1', 'a2', 'b1', 'b2', 'b3'), fc.constant(['a1', 'b1'])),
  region: fc.constantFrom('east', 'west', 'south'),
  size: fc.constantFrom('small', 'large'),
})

/** Some amounts of a few firms, several of which may belong together, in one or more tables that speak about the same. */
export const someTables: fc.Arbitrary<TableAsked[]> = fc
  .record({
    rows: fc.array(row, { maxLength: 24 }),
    shapes: fc.uniqueArray(fc.constantFrom([sector], [sector, region], [region, size], [sector, size], [size, region, sector]), {
      minLength: 1,
      maxLength: 2,
      selector: (shape) => shape.map(({ id }) => id).join(),
    }),
  })
  .map(({ rows, shapes }) => {
    const contributions = rows.map(({ unit, amount, ...at }, index): Contribution => ({
      id: `r${index}`,
      by: `u${unit}`,
      amount,
      at,
    }))
    return shapes.map((breakdowns): TableAsked => ({
      id: breakdowns.map(({ id }) => id).join('-'),
      measure: 'turnover-eur.2025',
      kind: 'magnitude',
      breakdowns,
      contributions,
    }))
  })
