import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attack } from './attack.ts'
import { protectTables } from './protect-tables.ts'
import { openReach } from './reach.ts'
import { disclosureRules } from './rule.ts'
import { sensitivityOf } from './sensitivity.ts'
import { systemOf } from './system.ts'
import type { Contribution, TableAsked } from './table-asked.ts'
import { someTables } from './testing/arbitrary-tables.ts'
import { intervalOf, rowsOf } from './testing/solve.ts'

const rule = disclosureRules.confidential
const runs = (numRuns: number) => ({ numRuns, seed: 20_251_129 })

function unitsOf(rows: readonly Contribution[]): Map<string, number> {
  const units = new Map<string, number>()
  for (const { by, amount } of rows) units.set(by, (units.get(by) ?? 0) + amount)
  return units
}

function sensitivityOfRows(rows: readonly Contribution[]) {
  return sensitivityOf(
    [...unitsOf(rows).values()].map((amount) => ({ amount, waives: false })),
    rule,
  )
}

test('no unsafe cell can be worked out too closely, by an outsider or by any firm that knows its own amounts', () => {
  fc.assert(
    fc.property(someTables, (tables) => {
      const shown = protectTables(tables, rule)
      const seen = tables.flatMap((asked, index) => {
        const table = shown.tables[index]
        return table === undefined ? [] : [{ asked, shown: table }]
      })
      for (const { asked, shown: table } of seen) {
        for (const { at } of table.cells) {
          const rows = rowsOf(asked, at)
          const sensitivity = sensitivityOfRows(rows)
          if (sensitivity === null) continue
          const units = unitsOf(rows)
          const value = rows.reduce((sum, { amount }) => sum + amount, 0)
          const ids = rows.map(({ id }) => id)
          for (const insider of [null, ...unitsOf(asked.contributions).keys()]) {
            if (insider !== null && units.size === 1 && units.has(insider)) continue
            const { low, high } = intervalOf(seen, ids, insider)
            const own = insider === null ? 0 : (units.get(insider) ?? 0)
            const tolerance = 1e-6 * (1 + value)
            expect(high).toBeGreaterThanOrEqual(value + sensitivity.width - tolerance)
            expect(low).toBeLessThanOrEqual(Math.max(value - sensitivity.width, own) + tolerance)
          }
        }
      }
    }),
    runs(12),
  )
})

test('withholding takes numbers away and never changes one, and unsafe cells are always withheld', () => {
  fc.assert(
    fc.property(someTables, (tables) => {
      for (const [index, table] of protectTables(tables, rule).tables.entries()) {
        const asked = tables[index]
        if (asked === undefined) continue
        for (const { at, shown, because } of table.cells) {
          const rows = rowsOf(asked, at)
          const sensitivity = sensitivityOfRows(rows)
          if (typeof shown === 'number') {
            expect(shown).toBe(rows.reduce((sum, { amount }) => sum + amount, 0))
            expect([sensitivity, because]).toEqual([null, null])
          } else expect(because).toBe(sensitivity?.because ?? 'protects-another')
        }
      }
    }),
    runs(200),
  )
})

test('the same rows in another order are protected in the same way', () => {
  fc.assert(
    fc.property(someTables, fc.nat(), (tables, turn) => {
      const turned = tables.map((table): TableAsked => {
        const { contributions } = table
        const at = contributions.length === 0 ? 0 : turn % contributions.length
        return { ...table, contributions: [...contributions.slice(at), ...contributions.slice(0, at)].toReversed() }
      })
      expect(protectTables(turned, rule)).toEqual(protectTables(tables, rule))
    }),
    runs(100),
  )
})

test('the ends that are found are those that another solver finds', () => {
  fc.assert(
    fc.property(someTables, fc.func(fc.boolean()), (tables, isHidden) => {
      const system = systemOf(tables, rule)
      const withheld = (sum: number) => isHidden(sum)
      const { reach } = openReach(system, withheld)
      const seen = tables.map((asked, index) => ({
        asked,
        shown: {
          ...asked,
          cells:
            protectTables([asked], disclosureRules.open).tables[0]?.cells.map((cell, number) => {
              const sum = system.sumAt[index]?.[number] ?? -1
              return sum >= 0 && withheld(sum) ? { ...cell, shown: { absent: 'withheld' as const } } : cell
            }) ?? [],
        },
      }))
      for (const [index, { asked, shown }] of seen.entries()) {
        for (const [number, { at }] of shown.cells.entries()) {
          const sum = system.sums[system.sumAt[index]?.[number] ?? -1]
          if (sum === undefined) continue
          const { low, high } = intervalOf(
            seen,
            rowsOf(asked, at).map(({ id }) => id),
            null,
          )
          const need = Number.POSITIVE_INFINITY
          expect(sum.value + reach({ atoms: sum.atoms, direction: 1, need }).far).toBeCloseTo(high, 5)
          expect(sum.value - reach({ atoms: sum.atoms, direction: -1, need }).far).toBeCloseTo(low, 5)
        }
      }
    }),
    runs(30),
  )
})

test('what was protected withstands the attack, and one cell too many does not', () => {
  fc.assert(
    fc.property(someTables, (tables) => {
      const { tables: shown } = protectTables(tables, rule)
      expect(attack([{ asked: tables, shown }], rule)).toEqual([])
      const given = protectTables(tables, disclosureRules.open).tables
      for (const [index, table] of shown.entries()) {
        const slip = table.cells.findIndex(({ because }) => because !== null && because !== 'protects-another')
        if (slip < 0) continue
        const slipped = shown.with(index, {
          ...table,
          cells: table.cells.map((cell, number) => (number === slip ? (given[index]?.cells[number] ?? cell) : cell)),
        })
        expect(attack([{ asked: tables, shown: slipped }], rule).length).toBeGreaterThan(0)
      }
    }),
    runs(30),
  )
})
