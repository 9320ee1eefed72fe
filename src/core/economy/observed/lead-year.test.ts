import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activityOrCoarser, activityLevels, growActivityTree } from '#core/economy/activities/activity-tree.ts'
import type { ActivityLevel } from '#core/economy/activities/activity-tree.ts'
import { buildBridge } from '#core/economy/activities/bridge.ts'
import { cellState, knownCells } from '#core/economy/cells/cells.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import type { WantedColumns } from './cover-codes.ts'
import { leadYear } from './lead-year.ts'
import { showTables } from './show-cells.ts'
import type { Withheld } from './show-cells.ts'

const from = growActivityTree('2', ['26.70', '62.01', '62.02', '62.03', '62.91', '63.11'])
const to = growActivityTree('2.1', ['26.70', '62.10', '62.20', '62.90', '63.10', '63.92'])
const correspondence = {
  from: '2',
  to: '2.1',
  links: [
    { from: '26.70', to: '26.70' },
    { from: '62.01', to: '62.10' },
    { from: '62.02', to: '62.20' },
    { from: '62.03', to: '62.20' },
    { from: '62.91', to: '62.90' },
    { from: '63.11', to: '63.10' },
    { from: '63.11', to: '63.92' },
  ],
} as const
const codes = ['26.70', '62.01', '62.02', '62.03', '63.11', '62.0', '62', 'J']
const levelBridge = (level: ActivityLevel): WantedColumns => ({
  bridge: buildBridge({ correspondence, from, to, level }),
  groups: null,
  among: [...to.levels.keys()],
  unlinked: [],
})

/** Persons of two places by the codes that firms have, as shown at each level. `hides` says what is kept back there. */
function levelsOf(persons: readonly (readonly number[])[], hides: (level: ActivityLevel, code: string, row: number) => boolean) {
  const shownAt = (level: ActivityLevel) => {
    const columns = [...new Set(codes.map((code) => activityOrCoarser(from, code, level)))].toSorted()
    const amounts = persons.flatMap((row) =>
      columns.map((column) =>
        row.reduce((sum, amount, at) => sum + (activityOrCoarser(from, codes[at] ?? '', level) === column ? amount : 0), 0),
      ),
    )
    const rows = persons.map((_, at) => `p${at}`)
    const amount = knownCells(rows, columns, amounts)
    const withheld: Withheld = {
      cells: Uint8Array.from(amounts, (_, at) =>
        Number(hides(level, columns[at % columns.length] ?? '', Math.floor(at / columns.length))),
      ),
      rows: new Uint8Array(rows.length),
      columns: new Uint8Array(columns.length),
      total: 0,
    }
    return showTables({ amount, firms: amount, withheld })
  }
  return { section: shownAt('section'), division: shownAt('division'), group: shownAt('group'), class: shownAt('class') }
}

const cellAt = ({ shown: { cells } }: { readonly shown: { readonly cells: Cells } }, row: number, column: string) => {
  const at = row * cells.columns.length + cells.columns.indexOf(column)
  return { state: cells.states[at], least: cells.least[at], most: cells.most[at], value: cells.values[at] }
}

const persons = [
  [10, 20, 30, 40, 50, 6, 7, 0],
  [1, 2, 3, 4, 5, 0, 0, 8],
]
const nothing = () => false

test('activities go where the correspondence leads them; what may go to several is in none of them for sure, and a code that is coarser stays so', () => {
  const led = leadYear(levelsOf(persons, nothing), from, levelBridge('class'))
  expect(led.shown.cells.columns).toEqual(['26.70', '62', '62.10', '62.20', '63.10', '63.92', 'K'])
  expect(cellAt(led, 1, '62.20')).toEqual({ state: cellState.value, least: 7, most: 7, value: 7 })
  expect(cellAt(led, 0, '63.10')).toMatchObject({ state: cellState.unknown, least: 0, most: 50 })
  expect(cellAt(led, 0, '62').value).toBe(7)
  // The classes of the group 62.0 are in two groups now, of one class each.
  expect(cellAt(led, 0, '62.20')).toMatchObject({ state: cellState.unknown, least: 70, most: 76 })
  expect([...led.shown.sums.rows.values]).toEqual([163, 23])
  expect(led.divided).toBeCloseTo((55 + 6) / 186, 12)
  expect(cellAt(leadYear(levelsOf(persons, nothing), from, levelBridge('division')), 0, '63').value).toBe(50)
})

test('a code without a link may be anywhere, also where nobody else was', () => {
  const links = correspondence.links.filter((link) => link.from !== '62.03')
  const bridge = buildBridge({ correspondence: { ...correspondence, links }, from, to, level: 'class' })
  const led = leadYear(levelsOf(persons, nothing), from, { ...levelBridge('class'), bridge })
  // Firms coded 62.0, 62 or J may be of the class without a link too.
  expect(cellAt(led, 0, '62.20')).toMatchObject({ state: cellState.unknown, least: 30, most: 83 })
  expect(cellAt(led, 0, '62.90')).toMatchObject({ state: cellState.unknown, least: 0, most: 53 })
  expect(cellAt(led, 1, '26.70')).toMatchObject({ state: cellState.unknown, least: 1, most: 13 })
  expect([...led.shown.sums.rows.values]).toEqual([163, 23])
})

test('an activity to which nothing leads may have had all that goes to its division', () => {
  const led = leadYear(levelsOf(persons, nothing), from, { ...levelBridge('class'), unlinked: ['62.30'] })
  // Firms coded J may be of it too.
  expect(cellAt(led, 0, '62.30')).toMatchObject({ state: cellState.unknown, least: 0, most: 103 })
  expect(cellAt(led, 1, '62.30')).toMatchObject({ state: cellState.unknown, least: 0, most: 17 })
  expect(cellAt(led, 1, '62.20').value).toBe(7)
})

test('what is kept back among classes does not keep back a division that goes over whole', () => {
  const more = levelsOf(persons, (level, code) => level === 'class' && ['62.01', '62.03'].includes(code))
  const led = leadYear(more, from, levelBridge('class'))
  expect(cellAt(led, 0, '62.20')).toMatchObject({ state: cellState.unknown, least: 68, most: 80 })
  expect(cellAt(led, 1, '62.20')).toMatchObject({ state: cellState.suppressed })
  expect(cellAt(leadYear(more, from, levelBridge('division')), 0, '62').value).toBe(103)
})

test('groups take what their codes take, each class once for each group that names it', () => {
  const bridge = buildBridge({ correspondence, from, to, level: 'class' })
  const groups = new Map([
    ['it', new Set(['62', '62.1', '62.2', '62.10', '62.20', '62.90'])],
    ['web', new Set(['63.10'])],
    ['all of 63', new Set(['63.10', '63.92'])],
  ])
  const led = leadYear(levelsOf(persons, nothing), from, { bridge, groups, among: [], unlinked: [] })
  expect(['it', 'web', 'all of 63'].map((group) => cellAt(led, 0, group).value)).toEqual([103, Number.NaN, 50])
  expect(cellAt(led, 0, 'web')).toMatchObject({ least: 0, most: 50 })
  expect([...led.shown.sums.columns.most]).toEqual([112, 55, 55])
})

test('whatever is kept back and wherever the firms of a class went, what is told holds the truth', () => {
  const amounts = fc.array(fc.array(fc.nat(50), { minLength: codes.length, maxLength: codes.length }), {
    minLength: 2,
    maxLength: 3,
  })
  const endless = fc.infiniteStream(fc.boolean())
  fc.assert(
    fc.property(amounts, endless, endless, fc.constantFrom(...activityLevels), (people, hidden, ways, level) => {
      const told = new Map<string, boolean>()
      const hides = (...about: readonly unknown[]) => {
        const key = about.join(' ')
        const known = told.get(key) ?? hidden.next().value
        told.set(key, known)
        return known
      }
      const wanted = levelBridge(level)
      const { cells, sums } = leadYear(levelsOf(people, hides), from, wanted).shown
      const truth = new Map<string, number>()
      for (const [row, ofCodes] of people.entries())
        for (const [at, amount] of ofCodes.entries()) {
          // All firms of a code in a place went one of its ways.
          const ends = wanted.bridge(codes[at] ?? '').shares
          const end = ends[ways.next().value ? 0 : ends.length - 1]?.to ?? ''
          for (const key of [`${row} ${end}`, end]) truth.set(key, (truth.get(key) ?? 0) + amount)
        }
      const holds = (least: number | undefined, most: number | undefined, value = 0) =>
        (least ?? 0) <= value + 1e-9 && (most ?? Infinity) >= value - 1e-9
      for (const [column, name] of cells.columns.entries()) {
        expect(holds(sums.columns.least[column], sums.columns.most[column], truth.get(name))).toBe(true)
        for (const row of people.keys()) {
          const { least, most } = cellAt({ shown: { cells } }, row, name)
          expect(holds(least, most, truth.get(`${row} ${name}`))).toBe(true)
        }
      }
    }),
    { numRuns: 100 },
  )
})
