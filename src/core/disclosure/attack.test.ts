import { expect, test } from 'vitest'
import { attack } from './attack.ts'
import { protectTables } from './protect-tables.ts'
import { openReach } from './reach.ts'
import { disclosureRules } from './rule.ts'
import { systemOf } from './system.ts'
import { TOTAL } from './table-asked.ts'
import type { Contribution, ProtectedTable, TableAsked } from './table-asked.ts'

const { confidential, counted, open } = disclosureRules

function breakdown(id: string, ...codes: readonly string[]) {
  return { id, codes: codes.map((code) => ({ code, within: null })) }
}

function firm(name: string, amount: number, at: Contribution['at'], by = name): Contribution {
  return { id: name, by, amount, at }
}

function table(id: string, breakdowns: TableAsked['breakdowns'], contributions: readonly Contribution[]): TableAsked {
  return { id, measure: 'turnover-eur.2025', kind: 'magnitude', breakdowns, contributions }
}

function shownAs(asked: TableAsked, ...hidden: readonly string[]): ProtectedTable {
  const [all] = protectTables([asked], open).tables
  if (all === undefined) throw new Error('no table came back')
  const cells = all.cells.map((cell) =>
    hidden.includes(cell.at.join(' ')) ? { ...cell, shown: { absent: 'withheld' as const } } : cell,
  )
  return { ...all, cells }
}

// The table of Geurts 1992 that the Handbook on Statistical Disclosure Control prints as its example 3 (section 4.2).
test('the withheld corner of the table of Geurts lies between 3 and 6', () => {
  const amounts = [
    [5, 2],
    [1, 2],
    [3, 3],
  ]
  const contributions = amounts.flatMap((row, line) =>
    row.map((amount, column) => firm(`f${line}${column}`, amount, { line: `${line + 1}`, column: `${column + 1}` })),
  )
  const asked = table('geurts', [breakdown('line', '1', '2', '3'), breakdown('column', '1', '2')], contributions)
  const shown = shownAs(asked, '1 1', '1 2', '2 1', '2 2')
  const system = systemOf([asked], confidential)
  const hidden = new Set(
    shown.cells.flatMap((cell, number) => (typeof cell.shown === 'number' ? [] : [system.sumAt[0]?.[number]])),
  )
  const { reach } = openReach(system, (sum) => hidden.has(sum))
  const corner = system.sums[system.sumAt[0]?.[shown.cells.findIndex(({ at }) => at.join(' ') === '1 1')] ?? -1]
  const far = (direction: 1 | -1) => reach({ atoms: corner?.atoms ?? [], direction, need: Number.POSITIVE_INFINITY }).far
  expect([5 - far(-1), 5 + far(1)]).toEqual([3, 6])
})

const sector = breakdown('sector', 'laser', 'food')
const many = (prefix: string, amounts: readonly number[], at: Contribution['at']) =>
  amounts.map((amount, index) => firm(`${prefix}${index}`, amount, at))

test('a single gap is worked out from the total by everybody', () => {
  const asked = table(
    'one-gap',
    [sector],
    [firm('big', 500, { sector: 'laser' }), ...many('f', [40, 50, 60, 70], { sector: 'food' })],
  )
  const [leak] = attack([{ asked: [asked], shown: [shownAs(asked, 'laser')] }], confidential)
  expect(leak).toMatchObject({ kind: 'cell', table: 'one-gap', at: ['laser'], value: 500, low: 500, high: 500, by: 'everybody' })
})

test('two firms alone in two withheld cells each know the other from the total, though nobody else does', () => {
  const asked = table(
    'singles',
    [breakdown('sector', 'laser', 'food', 'wood')],
    [
      firm('one', 500, { sector: 'laser' }),
      firm('two', 400, { sector: 'food' }),
      ...many('f', [40, 50, 60, 70], { sector: 'wood' }),
    ],
  )
  const leaks = attack([{ asked: [asked], shown: [shownAs(asked, 'laser', 'food')] }], confidential)
  expect(leaks.map(({ at, by }) => [at, by])).toEqual([
    [['laser'], 'insider'],
    [['food'], 'insider'],
  ])
  const { tables } = protectTables([asked], confidential)
  expect(attack([{ asked: [asked], shown: tables }], confidential)).toEqual([])
})

test('firms of one holding count as one, in the cell and as those who look', () => {
  const rows = [
    firm('a', 50, { sector: 'laser' }, 'holding'),
    firm('b', 40, { sector: 'laser' }, 'holding'),
    firm('c', 30, { sector: 'laser' }),
  ]
  const asked = table('holding', [sector], [...rows, ...many('f', [40, 50, 60, 70], { sector: 'food' })])
  const laser = protectTables([asked], confidential).tables[0]?.cells.find(({ at }) => at[0] === 'laser')
  expect(laser).toEqual({ at: ['laser'], shown: { absent: 'withheld' }, because: 'too-few' })
})

const region = breakdown('region', 'east', 'west')

test('tables that break the same firms down in two ways give away the firm that makes the difference', () => {
  const rows = [
    ...many('a', [40, 50, 60, 70], { sector: 'laser', region: 'east' }),
    firm('odd', 65, { sector: 'laser', region: 'west' }),
    ...many('b', [45, 55, 65, 75], { sector: 'food', region: 'west' }),
  ]
  const asked = [table('sectors', [sector], rows), table('regions', [region], rows)]
  const open = asked.map((each) => shownAs(each))
  expect(attack([{ asked, shown: open }], confidential)).toMatchObject([{ kind: 'difference', value: 65, low: 65, high: 65 }])
  const { tables } = protectTables(asked, confidential)
  expect(attack([{ asked, shown: tables }], confidential)).toEqual([])
})

test('an edition after one late return gives that return away, unless it is made beside the earlier one', () => {
  const before = many('f', [40, 50, 60, 70], { sector: 'laser' })
  const rest = many('g', [45, 55, 65, 75], { sector: 'food' })
  const first = table('sectors', [sector], [...before, ...rest])
  const second = table('sectors', [sector], [...before, firm('late', 90, { sector: 'laser' }), ...rest])
  const released = { asked: [first], shown: protectTables([first], confidential).tables }
  expect(attack([released], confidential)).toEqual([])
  const alone = { asked: [second], shown: protectTables([second], confidential).tables }
  expect(attack([alone], confidential)).toEqual([])
  expect(attack([released, alone], confidential)).toMatchObject([{ kind: 'difference', value: 90, by: 'everybody' }])
  const beside = protectTables([second], confidential, [released])
  expect(beside.unprotected).toBe(0)
  expect(attack([released, { asked: [second], shown: beside.tables }], confidential)).toEqual([])
  expect(beside.tables[0]?.cells.find(({ at }) => at[0] === 'food')?.shown).toBe(240)
})

test('a corrected return is safe when only a small part of it changed, and not when nearly all of it is new', () => {
  const others = many('f', [40, 50, 60, 70], { sector: 'laser' })
  const release = (amount: number) => {
    const asked = [table('sectors', [sector], [...others, firm('corrected', amount, { sector: 'laser' })])]
    return { asked, shown: asked.map((each) => shownAs(each)) }
  }
  expect(attack([release(80), release(85)], confidential)).toEqual([])
  expect(attack([release(0), release(85)], confidential).map(({ value }) => value)).toContain(85)
})

test('small counts are withheld with others that hide them, over tables that share their margins', () => {
  const place = (index: number) => ({ sector: index % 9 === 0 ? 'laser' : 'food', region: index % 5 === 0 ? 'east' : 'west' })
  const rows = Array.from({ length: 30 }, (_, index) => firm(`f${index}`, 1, place(index)))
  const asked = [
    { ...table('both', [sector, region], rows), kind: 'count' as const },
    { ...table('regions', [region], rows), kind: 'count' as const },
  ]
  const { tables } = protectTables(asked, counted)
  const small = tables[0]?.cells.find(({ at }) => at.join(' ') === 'laser east')
  expect(small?.because).toBe('too-few')
  expect(tables[0]?.cells.filter(({ because }) => because === 'protects-another').length).toBeGreaterThan(0)
  expect(attack([{ asked, shown: tables }], counted)).toEqual([])
  expect(tables[0]?.cells.find(({ at }) => at.join(' ') === `${TOTAL} ${TOTAL}`)?.shown).toBe(30)
})

test('rounding comes after withholding, and a cell without a number keeps its reason', () => {
  const asked: TableAsked = {
    ...table('rounded', [breakdown('sector', 'laser', 'food', 'wood')], many('f', [41, 52, 63, 74], { sector: 'food' })),
    absent: [{ at: ['wood'], absent: 'not-asked' }],
  }
  const { tables } = protectTables([asked], { ...confidential, rounding: 100 })
  expect(tables[0]?.cells.map(({ shown }) => shown)).toEqual([200, 0, 200, { absent: 'not-asked' }])
})

test('an empty table and a table of nobody come back as they are', () => {
  expect(protectTables([], confidential)).toEqual({ tables: [], unprotected: 0 })
  expect(protectTables([table('empty', [sector], [])], confidential).tables[0]?.cells.map(({ shown }) => shown)).toEqual([
    0, 0, 0,
  ])
})
