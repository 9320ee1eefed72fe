import fc from 'fast-check'
import { expect, test } from 'vitest'
import { growActivityTree } from '#core/economy/activities/activity-tree.ts'
import { knownCells } from '#core/economy/cells/cells.ts'
import type { GroupSet } from '#core/economy/groups/group-set.ts'
import { countFirms, layOutFirms } from './firm-layout.ts'
import { protectYear } from './protect-year.ts'
import type { Columns, YearTable } from './year-sums.ts'

// Who is in a whole and in none of its parts is told by subtraction, although no table shows it.

const rule = {
  id: 'economy',
  threshold: 3,
  dominance: null,
  pShare: null,
  rounding: null,
  countsAreSafe: false,
  safetyShare: 0.15,
}
const tree = growActivityTree('2', ['62.01', '62.02', '31.01', '31.02'])
const classes = ['31.01', '31.02', '62.01', '62.02']
const divisions = ['31', '62']
const towns = ['town/a', 'town/b', 'town/c']

type Town = { readonly persons: readonly number[]; readonly firms: readonly number[] }

/** Towns by divisions, groups and classes; `coarse` are the firms of division 62 of which nobody says more. */
function tablesOf(each: readonly Town[], coarse: readonly { persons: number; firms: number }[], group?: string): YearTable[] {
  const table = (columns: Columns, names: readonly string[], more: (name: string) => boolean): YearTable => {
    const cells = (of: (town: Town) => readonly number[], extra: (at: number) => number) =>
      each.flatMap((town, at) =>
        names.map((name) => {
          const start = name === group ? '62' : name
          const own = of(town).reduce((sum, value, column) => sum + (classes[column]?.startsWith(start) === true ? value : 0), 0)
          return own + (more(name) ? extra(at) : 0)
        }),
      )
    const persons = knownCells(
      towns,
      names,
      cells(
        (town) => town.persons,
        (at) => coarse[at]?.persons ?? 0,
      ),
    )
    const firms = knownCells(
      towns,
      names,
      cells(
        (town) => town.firms,
        (at) => coarse[at]?.firms ?? 0,
      ),
    )
    const none = new Float64Array(towns.length * names.length)
    const paid = { firms: firms.least, largest: none, second: none }
    return { by: 'municipality', columns, amount: persons, firms, persons, largest: none, second: none, paid }
  }
  return [
    table('division', divisions, (name) => name === '62'),
    table('group', ['31.0', '62.0'], () => false),
    table('class', classes, () => false),
    ...(group === undefined ? [] : [table('set:own', [group], () => false)]),
  ]
}

/** What a division has more than its classes in a town, where all of them are shown; null where something is kept back. */
function toldOf(tables: readonly YearTable[], town: number): number | null {
  const withheldIn = protectYear(tables, { tree, sets: [], countyOf: () => null }, { rule })
  const [above, below] = (['division', 'class'] as const).map((columns) => withheldIn('municipality', columns)?.cells)
  const isTold = above?.[town * 2 + 1] === 0 && below?.[town * 4 + 2] === 0 && below[town * 4 + 3] === 0
  const [division, , finest] = tables
  const at = (table: YearTable | undefined, cell: number) => table?.amount.values[cell] ?? 0
  return isTold ? at(division, town * 2 + 1) - at(finest, town * 4 + 2) - at(finest, town * 4 + 3) : null
}

const town = { persons: [400, 400, 400, 400], firms: [10, 10, 10, 10] }

test('one firm whose code is no deeper than its division is not what the division has more than its classes', () => {
  const tables = tablesOf([town, town, town], [{ persons: 217, firms: 1 }])
  expect(toldOf(tables, 0)).toBeNull()
})

test('a group of a division lacks that firm, and does not tell it beside the division', () => {
  const tables = tablesOf([town, town, town], [{ persons: 217, firms: 1 }], 'digital')
  const words = { lt: 'Skaitmeniniai', en: 'Digital' }
  const set: GroupSet = {
    id: 'own',
    name: words,
    kind: 'drawn',
    source: { title: '', publisher: null, year: null, address: null, licence: null },
    note: null,
    groups: [{ id: 'digital', name: words, activities: { '2': ['62'] } }],
  }
  const withheldIn = protectYear(tables, { tree, sets: [set], countyOf: () => null }, { rule })
  const isShown = (columns: Columns, at: number) => withheldIn('municipality', columns)?.cells[at] === 0
  expect(isShown('division', 1) && isShown('set:own', 0)).toBe(false)
  // Of the other towns one is kept back with it, so that the country does not tell it.
  expect([1, 2].some((at) => isShown('division', at * 2 + 1) && isShown('set:own', at))).toBe(true)
})

test('many firms whose codes are no deeper are told like others, and change nothing where there are none', () => {
  expect(toldOf(tablesOf([town, town, town], [{ persons: 217, firms: 20 }]), 0)).toBe(217)
  expect(toldOf(tablesOf([town, town, town], []), 0)).toBe(0)
})

test('whatever there is, no division less its classes is of one or two firms', () => {
  const some = fc.record({
    persons: fc.array(fc.integer({ min: 5, max: 500 }), { minLength: 4, maxLength: 4 }),
    firms: fc.array(fc.integer({ min: 3, max: 30 }), { minLength: 4, maxLength: 4 }),
  })
  const more = fc.record({ persons: fc.integer({ min: 1, max: 300 }), firms: fc.integer({ min: 1, max: 2 }) })
  fc.assert(
    fc.property(fc.array(some, { minLength: 3, maxLength: 3 }), fc.array(more, { maxLength: 3 }), (each, coarse) => {
      const tables = tablesOf(each, coarse)
      for (const [at] of coarse.entries()) expect(toldOf(tables, at)).toBeNull()
    }),
    { numRuns: 40 },
  )
})

test('firms without a place, or without an activity, are not what the country has more than its parts: they do not count', () => {
  const layout = layOutFirms({ municipalities: towns, countyOf: () => 'county/1', divisions, sectionOf: () => 'J' })
  const counted = (lines: readonly { place: number; activity: number; firms: number }[]) => {
    const active = Float64Array.from(lines, ({ firms }) => firms)
    const of = (key: 'place' | 'activity') => Int32Array.from(lines, (line) => line[key])
    const flows = {
      years: [2024],
      yearAt: new Int32Array(lines.length),
      places: towns,
      placeAt: of('place'),
      activities: divisions,
      activityAt: of('activity'),
      splits: [],
    }
    const none = new Float64Array(lines.length)
    const numbers = {
      active,
      ...{ 'away-1': none, 'away-2': none, began: none, left: none, large: none, fast: none, gone: none },
      ...{ 'kept-1': none, 'kept-2': none, 'kept-3': none, 'kept-4': none, 'kept-5': none },
    }
    return countFirms(layout, { ...flows, numbers }, [{ count: 'active', at: 0, sign: 1 }])
  }
  const known = towns.flatMap((_, place) => divisions.map((__, activity) => ({ place, activity, firms: 60 })))
  const few = [
    { place: -1, activity: 1, firms: 1 },
    { place: 0, activity: -1, firms: 2 },
  ]
  expect(counted([...known, ...few])).toEqual(counted(known))
  expect(counted(known).values.at(-1)).toBe(360)
})
