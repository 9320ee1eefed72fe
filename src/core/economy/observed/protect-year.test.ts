import { expect, test } from 'vitest'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import { knownCells } from '#core/economy/cells/cells.ts'
import { cellState } from '#core/economy/cells/cells.ts'
import type { GroupSet } from '#core/economy/groups/group-set.ts'
import { protectingRule } from '../testing/towns-and-levels.ts'
import { protectYear } from './protect-year.ts'
import type { Columns, YearTable } from './year-sums.ts'
import type { Area } from './question.ts'
import { showCells } from './show-cells.ts'

const rule = protectingRule
const tree = growActivityTree('2', ['62.01', '62.02', '31.01', '31.02'])
const towns = ['town/a', 'town/b', 'town/c', 'town/d']
const countyOf = (town: string) => (town === 'town/a' || town === 'town/b' ? 'county/1' : 'county/2')
const classes = ['31.01', '31.02', '62.01', '62.02']

/** Persons and firms of towns by classes, and the same of counties and divisions. */
function tablesOf(persons: readonly number[], firms: readonly number[], set?: { id: string; members: readonly string[] }) {
  const areas: readonly { by: Area; rows: readonly string[]; has: (row: string, town: string) => boolean }[] = [
    { by: 'municipality', rows: towns, has: (row, town) => row === town },
    { by: 'county', rows: ['county/1', 'county/2'], has: (row, town) => countyOf(town) === row },
  ]
  const levels: readonly { columns: Columns; names: readonly string[]; has: (name: string, each: string) => boolean }[] = [
    { columns: 'class', names: classes, has: (name, each) => name === each },
    { columns: 'group', names: ['31.0', '62.0'], has: (name, each) => each.startsWith(name) },
    { columns: 'division', names: ['31', '62'], has: (name, each) => each.startsWith(name) },
    ...(set === undefined
      ? []
      : [{ columns: 'set:own' as const, names: [set.id], has: (_: string, each: string) => set.members.includes(each) }]),
  ]
  return areas.flatMap(({ by, rows, has }) =>
    levels.map(({ columns, names, has: holds }): YearTable => {
      const add = (of: readonly number[]) =>
        rows.flatMap((row) =>
          names.map((name) =>
            towns.reduce(
              (sum, town, at) =>
                sum +
                classes.reduce(
                  (all, each, column) =>
                    all + (has(row, town) && holds(name, each) ? (of[at * classes.length + column] ?? 0) : 0),
                  0,
                ),
              0,
            ),
          ),
        )
      const amount = knownCells(rows, names, add(persons))
      const none = new Float64Array(rows.length * names.length)
      return {
        by,
        columns,
        amount,
        persons: amount,
        firms: knownCells(rows, names, add(firms)),
        largest: none,
        second: none,
        paid: { firms: Float64Array.from(none, () => 9), largest: none, second: none },
      }
    }),
  )
}

const many = [20, 30, 40, 50, 60, 70, 80, 90, 25, 35, 45, 55, 65, 75, 85, 95]
const firmsOf = (few: readonly number[]) => many.map((_, at) => (few.includes(at) ? 2 : 9))
const shown = (tables: readonly YearTable[], sets: Parameters<typeof protectYear>[1]['sets'] = []) => {
  const withheldOf = protectYear(tables, { tree, sets, countyOf }, { rule })
  return (by: Area, columns: Columns) => {
    const table = tables.find((each) => each.by === by && each.columns === columns)
    const withheld = withheldOf(by, columns)
    if (table === undefined || withheld === null) throw new Error('there is no such table')
    return { ...showCells(table.amount, withheld), withheld }
  }
}

test('a town that its county less its neighbour would give away has its neighbour kept back too, or the county', () => {
  const of = shown(tablesOf(many, firmsOf([0])))
  const [town, county] = [of('municipality', 'class').withheld, of('county', 'class').withheld]
  expect(town.cells[0]).toBe(1)
  // town/b of the same class, or county/1 of it.
  expect((town.cells[4] ?? 0) + (county.cells[0] ?? 0)).toBeGreaterThan(0)
})

test('a class that its division less the other class would give away is not alone', () => {
  const of = shown(tablesOf(many, firmsOf([0])))
  const [classes, groups] = [of('municipality', 'class').withheld, of('municipality', 'group').withheld]
  expect((classes.cells[1] ?? 0) + (groups.cells[0] ?? 0)).toBeGreaterThan(0)
})

test('a group of a set is one more sum that must not give a class away', () => {
  const set = setOf('drawn', ['31.01', '62.01'])
  const of = shown(tablesOf(many, firmsOf([0]), { id: 'g', members: ['31.01', '62.01'] }), [set])
  const [classes, groups] = [of('municipality', 'class').withheld, of('municipality', 'set:own').withheld]
  expect((classes.cells[2] ?? 0) + (groups.cells[0] ?? 0)).toBeGreaterThan(0)
})

test('where every cell has firms enough nothing is kept back, and a zero stays a zero', () => {
  const of = shown(tablesOf([0, ...many.slice(1)], [0, ...firmsOf([]).slice(1)]))
  const { cells, withheld } = of('municipality', 'class')
  expect([...withheld.cells, ...withheld.rows, ...withheld.columns, withheld.total].every((each) => each === 0)).toBe(true)
  expect(cells.states[0]).toBe(cellState.zero)
})

test('a firm that is nearly all of a place has the total of the place kept back', () => {
  const tables = tablesOf(many, firmsOf([])).map((table) =>
    table.by === 'municipality' && table.columns === 'class'
      ? { ...table, largest: Float64Array.from(many, (_, at) => (at === 3 ? 49 : 1)) }
      : table,
  )
  const strict = { ...rule, dominance: { n: 1, k: 0.3 } }
  const withheldOf = protectYear(tables, { tree, sets: [], countyOf }, { rule: strict })
  const { cells, rows } = withheldOf('municipality', 'class') ?? { cells: [], rows: [] }
  expect([cells[3], rows[0]]).toEqual([1, 1])
})

test('groups that are derived from what is shown come later: of the other tables not one cell more nor less is kept back', () => {
  const set = setOf('own', ['31.01', '62.01'])
  const all = tablesOf(many, firmsOf([0, 6]), { id: 'g', members: ['31.01', '62.01'] })
  const tables = all.filter(({ columns }) => columns !== 'set:own')
  const later = all.filter(({ columns }) => columns === 'set:own')
  const without = protectYear(tables, { tree, sets: [], countyOf }, { rule })
  const withSet = protectYear(tables, { tree, sets: [set], countyOf }, { rule, later })
  for (const { by, columns } of tables) expect(withSet(by, columns)).toEqual(without(by, columns))
  // The class 31.01 of town/a is kept back, the class 62.01 of it is not unless the group is.
  const [classes, groups] = [withSet('municipality', 'class'), withSet('municipality', 'set:own')]
  expect((classes?.cells[2] ?? 0) + (groups?.cells[0] ?? 0)).toBeGreaterThan(0)
})

test('divisions of a set are taken as they are named: one that is kept back is not the group less the others', () => {
  const set = setOf('drawn', ['31', '62'])
  // Both classes of 31 in town/a are of few firms, and so is the division.
  const few = many.map((_, at) => (at < 2 ? 1 : 9))
  const of = shown(tablesOf(many, few, { id: 'g', members: classes }), [set])
  const [divisions, groups] = [of('municipality', 'division').withheld, of('municipality', 'set:own').withheld]
  expect(divisions.cells[0]).toBe(1)
  expect((divisions.cells[1] ?? 0) + (groups.cells[0] ?? 0)).toBeGreaterThan(0)
})

/** A set of one group. */
function setOf(kind: GroupSet['kind'], activities: readonly string[]): GroupSet {
  return {
    id: 'own',
    name: { en: 'Own' },
    kind,
    source: { title: 'Own', publisher: null, year: null, address: null, licence: null },
    note: null,
    groups: [{ id: 'g', name: { en: 'G' }, activities: { '2': activities } }],
  }
}

const withTop = (tables: readonly YearTable[], top: Partial<YearTable>) =>
  tables.map((table) => (table.by === 'municipality' && table.columns === 'class' ? { ...table, ...top } : table))

test('wages of which one firm has nearly all are kept back although its persons are few', () => {
  const sizes = { largest: Float64Array.from(many, () => 5), second: Float64Array.from(many, () => 4) }
  const wages = tablesOf(
    many.map((size) => size * 1000),
    firmsOf([]),
  )
  const tables = withTop(
    tablesOf(many, firmsOf([])).map((table, at) => ({ ...table, amount: wages[at]?.amount ?? table.amount })),
    {
      ...sizes,
      paid: {
        firms: Float64Array.from(many, () => 9),
        largest: Float64Array.from(many, (size, at) => size * (at === 5 ? 950 : 100)),
        second: sizes.second,
      },
    },
  )
  const strict = { ...rule, dominance: { n: 2, k: 0.85 } }
  const withheld = protectYear(tables, { tree, sets: [], countyOf }, { rule: strict })('municipality', 'class')
  expect(withheld?.cells[5]).toBe(1)
})

test('wages of which those of one firm alone are published are kept back, also as what they are at least', () => {
  const wages = tablesOf(
    many.map((size) => size * 1000),
    firmsOf([]),
  )
  const none = new Float64Array(many.length)
  const tables = withTop(
    tablesOf(many, firmsOf([])).map((table, at) => ({ ...table, amount: partlySeen(wages[at]?.amount ?? table.amount) })),
    { paid: { firms: Float64Array.from(many, (_, at) => (at === 0 ? 1 : 9)), largest: none, second: none } },
  )
  const withheld = protectYear(tables, { tree, sets: [], countyOf }, { rule })('municipality', 'class')
  expect(withheld?.cells[0]).toBe(1)
})

test('what is seen of a cell that is not wholly seen is kept back like a number', () => {
  const tables = tablesOf(many, firmsOf([0])).map((table) =>
    table.by === 'municipality' && table.columns === 'class'
      ? { ...table, amount: partlySeen(table.amount), persons: partlySeen(table.persons), firms: partlySeen(table.firms) }
      : table,
  )
  const withheld = protectYear(tables, { tree, sets: [], countyOf }, { rule })('municipality', 'class')
  const table = tables.find(({ by, columns }) => by === 'municipality' && columns === 'class')
  if (withheld === null || table === undefined) throw new Error('there is no such table')
  const { cells } = showCells(table.amount, withheld)
  expect([cells.states[0], cells.least[0]]).toEqual([cellState.suppressed, 0])
})

/** The first cell of a file in which some of it is missing. */
function partlySeen(cells: YearTable['amount']): YearTable['amount'] {
  return {
    ...cells,
    values: cells.values.map((value, at) => (at === 0 ? Number.NaN : value)),
    most: cells.most.map((most, at) => (at === 0 ? Infinity : most)),
    states: cells.states.map((state, at) => (at === 0 ? cellState.unknown : state)),
  }
}

test('a firm that moved between activities within the year is one firm of its town', () => {
  const tables = withTop(tablesOf(many, firmsOf([])), { totals: totalsOf(70, 66) })
  const strict = { ...rule, dominance: { n: 2, k: 0.85 } }
  expect(protectYear(tables, { tree, sets: [], countyOf }, { rule: strict })('municipality', 'class')?.rows[0]).toBe(1)
  const apart = withTop(tablesOf(many, firmsOf([])), { totals: totalsOf(40, 36) })
  expect(protectYear(apart, { tree, sets: [], countyOf }, { rule: strict })('municipality', 'class')?.rows[0]).toBe(0)
})

/** The first town has 140 persons; elsewhere no firm stands out. */
function totalsOf(largest: number, second: number): YearTable['totals'] {
  const small = (count: number) => ({ largest: new Float64Array(count).fill(1), second: new Float64Array(count).fill(1) })
  const rows = small(towns.length)
  rows.largest[0] = largest
  rows.second[0] = second
  return { rows, columns: small(classes.length), all: small(1) }
}

test('the pattern of persons and firms is the same whatever is counted beside them, wages keep back more', () => {
  const wages = tablesOf(
    many.map((size) => size * 1000),
    firmsOf([]),
  )
  const persons = tablesOf(many, firmsOf([0]))
  const sizes = { largest: new Float64Array(many.length), second: new Float64Array(many.length) }
  const strict = { ...rule, dominance: { n: 2, k: 0.85 } }
  const withWages = withTop(
    persons.map((table, at) => ({ ...table, amount: wages[at]?.amount ?? table.amount })),
    {
      paid: {
        firms: Float64Array.from(many, () => 9),
        largest: Float64Array.from(many, (size, at) => size * (at === 5 ? 950 : 1)),
        second: sizes.second,
      },
    },
  )
  const [one, other] = [persons, withWages].map((tables) =>
    protectYear(tables, { tree, sets: [], countyOf }, { rule: strict })('municipality', 'class'),
  )
  for (const [at, isHidden] of one?.cells.entries() ?? []) if (isHidden === 1) expect(other?.cells[at]).toBe(1)
  expect(other?.cells[5]).toBe(1)
})
