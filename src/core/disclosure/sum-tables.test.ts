import fc from 'fast-check'
import { expect, test } from 'vitest'
import { protectTables } from './protect-tables.ts'
import { disclosureRules } from './rule.ts'
import { sumTables } from './sum-tables.ts'
import { someTables } from './testing/arbitrary-tables.ts'

test('tables of what everybody may see are added up to the same cells as under a rule that asks for nothing', () => {
  fc.assert(
    fc.property(someTables, (tables) => {
      const open = protectTables(tables, disclosureRules.open).tables
      const summed = sumTables(tables)
      expect(summed.map(({ id, cells }) => [id, cells.map(({ at, because }) => [at, because])])).toEqual(
        open.map(({ id, cells }) => [id, cells.map(({ at, because }) => [at, because])]),
      )
      for (const [index, { cells }] of summed.entries())
        for (const [cell, { shown }] of cells.entries()) {
          const other = open[index]?.cells[cell]?.shown
          if (typeof shown === 'number' && typeof other === 'number') expect(shown).toBeCloseTo(other, 6)
          else expect(shown).toEqual(other)
        }
    }),
    { numRuns: 100, seed: 20_251_129 },
  )
})
