import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activityOrCoarser, growActivityTree } from '#core/economy/activities/activity-tree.ts'
import { knownCells } from '#core/economy/cells/cells.ts'
import { codesOfGroup } from '#core/economy/groups/group-set.ts'
import type { GroupSet } from '#core/economy/groups/group-set.ts'
import { protectingRule } from '../testing/towns-and-levels.ts'
import { protectYear } from './protect-year.ts'
import type { Columns, YearTable } from './year-sums.ts'

// Firms whose code is no deeper than their division stand beside its groups and classes in a column of their own.

const rule = protectingRule
const tree = growActivityTree('2', ['62.01', '62.02', '62.10', '31.01', '31.02'])
const words = { lt: 'Skaitmeniniai', en: 'Digital' }
const setOf = (...activities: readonly string[]): GroupSet => ({
  id: 'own',
  name: words,
  kind: 'drawn',
  source: { title: '', publisher: null, year: null, address: null, licence: null },
  note: null,
  groups: [{ id: 'digital', name: words, activities: { '2': activities } }],
})
const set = setOf('62')
const towns = ['town/a', 'town/b', 'town/c']

/** Firms of a town that write the same code. */
type Firms = { readonly town: number; readonly code: string; readonly persons: number; readonly firms: number }

function tablesOf(all: readonly Firms[], { groups: [group] } = set): YearTable[] {
  const table = (columns: Columns, columnOf: (code: string) => string | null): YearTable => {
    const names = [...new Set(all.flatMap(({ code }) => columnOf(code) ?? []))].toSorted()
    const cells = (of: (each: Firms) => number) => {
      const values = new Float64Array(towns.length * names.length)
      for (const each of all) {
        const column = names.indexOf(columnOf(each.code) ?? '')
        if (column !== -1) values[each.town * names.length + column] = (values[each.town * names.length + column] ?? 0) + of(each)
      }
      return knownCells(towns, names, values)
    }
    const [persons, firms] = [cells((each) => each.persons), cells((each) => each.firms)]
    const none = new Float64Array(persons.values.length)
    const paid = { firms: firms.least, largest: none, second: none }
    return { by: 'municipality', columns, amount: persons, firms, persons, largest: none, second: none, paid }
  }
  const members = new Set(group === undefined ? [] : codesOfGroup(group, tree))
  return [
    ...(['division', 'group', 'class'] as const).map((level) => table(level, (code) => activityOrCoarser(tree, code, level))),
    table('set:own', (code) => (members.has(code) ? 'digital' : null)),
  ]
}

/** Whether a number is shown; what a table has no column for is a zero that everybody knows. */
function showing(tables: readonly YearTable[], of = set) {
  const withheldIn = protectYear(tables, { tree, sets: [of], countyOf: () => null }, { rule })
  return (columns: Columns, town: number, name: string): boolean => {
    const names = tables.find((each) => each.columns === columns)?.amount.columns ?? []
    const at = names.indexOf(name)
    return at === -1 || withheldIn('municipality', columns)?.cells[town * names.length + at] === 0
  }
}

const classes = ['62.01', '62.02', '62.10', '31.01', '31.02']
const usual = towns.flatMap((_, town) => classes.map((code) => ({ town, code, persons: 400, firms: 10 })))

test('tables of all levels have the same persons, and a group that names a division has all of its firms', () => {
  const tables = tablesOf([
    ...usual,
    { town: 0, code: '62', persons: 217, firms: 7 },
    { town: 1, code: '62.0', persons: 30, firms: 4 },
  ])
  const sums = tables.map(({ amount }) => amount.values.reduce((sum, value) => sum + value, 0))
  expect(sums).toEqual([6247, 6247, 6247, 3847])
})

test('one firm whose code is no deeper than its division is not what the division has more than its classes or a group', () => {
  const isShown = showing(tablesOf([...usual, { town: 0, code: '62', persons: 217, firms: 1 }]))
  for (const level of ['group', 'class'] as const) expect([level, isShown(level, 0, '62')]).toEqual([level, false])
  const others = { group: ['62.0', '62.1'], class: ['62.01', '62.02', '62.10'] }
  for (const level of ['group', 'class'] as const)
    expect(isShown('division', 0, '62') && others[level].every((name) => isShown(level, 0, name))).toBe(false)
  expect(isShown('set:own', 0, 'digital')).toBe(isShown('division', 0, '62'))
})

test('a group that names all groups of a division has such a firm too, which is not what it has more than they', () => {
  const named = setOf('62.0', '62.1')
  for (const firms of [1, 20]) {
    const tables = tablesOf([...usual, { town: 0, code: '62', persons: 217, firms }], named)
    const ofSet = tables.find(({ columns }) => columns === 'set:own')
    expect(ofSet?.amount.values[0]).toBe(1417)
    const isShown = showing(tables, named)
    const isTold = isShown('set:own', 0, 'digital') && ['62.0', '62.1'].every((name) => isShown('group', 0, name))
    expect(isTold).toBe(firms > 2)
  }
})

test('many such firms are told like others, and nothing more is kept back for them', () => {
  const isShown = showing(tablesOf([...usual, { town: 0, code: '62', persons: 217, firms: 20 }]))
  for (const level of ['group', 'class'] as const)
    for (const town of towns.keys()) for (const name of ['62', '62.0', '62.01']) expect(isShown(level, town, name)).toBe(true)
})

test('whatever codes firms write, what a division has more than its parts is never of one or two firms', () => {
  const firms = fc.record({
    town: fc.integer({ min: 0, max: 2 }),
    code: fc.constantFrom(...classes, '62.0', '62.1', '62', '31'),
    persons: fc.integer({ min: 1, max: 500 }),
    firms: fc.integer({ min: 1, max: 12 }),
  })
  fc.assert(
    fc.property(fc.array(firms, { maxLength: 14 }), (more) => {
      const all = [...usual.filter((_, at) => at % 3 !== 0), ...more]
      const isShown = showing(tablesOf(all))
      for (const [town] of towns.entries())
        for (const division of ['62', '31']) {
          const own = all.filter((each) => each.town === town && each.code.startsWith(division))
          const alone = own.filter(({ code }) => code === division).reduce((sum, each) => sum + each.firms, 0)
          if (alone === 0 || alone > 2) continue
          const parts = new Set(own.map(({ code }) => code).filter((code) => code !== division))
          const isTold = isShown('division', town, division) && [...parts].every((code) => isShown('class', town, code))
          expect([town, division, isTold]).toEqual([town, division, false])
        }
    }),
    { numRuns: 60 },
  )
})
