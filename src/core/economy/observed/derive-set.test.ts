import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownCells } from '#core/economy/cells/cells.ts'
import { randomFrom } from '#core/economy/random.ts'
import { deriveSet } from './derive-set.ts'
import type { DerivedSet } from './derive-set.ts'

const KINDS = 3
const PER_KIND = 4
const names = Array.from({ length: KINDS * PER_KIND + 1 }, (_, at) => `${10 + Math.floor(at / PER_KIND)}.${(at % PER_KIND) + 1}`)
const about = { year: 2025, version: '2.1', nameOf: (activity: string) => ({ en: activity, lt: activity }) } as const

/** Towns that are each large in the activities of one kind, small in all; the last activity is everywhere alike. */
function towns(count: number, seed = 7): number[][] {
  const next = randomFrom(seed)
  return Array.from({ length: count }, (_, town) =>
    names.map((_name, at) => {
      const isOwn = at < KINDS * PER_KIND && Math.floor(at / PER_KIND) === town % KINDS
      return (isOwn ? 60 : 10) + Math.floor(next() * 8)
    }),
  )
}

function derived(
  amounts: readonly (readonly number[])[],
  columns: readonly string[] = names,
  hidden: readonly number[] = [],
): DerivedSet | null {
  const rows = amounts.map((_, at) => `municipality/${at}`)
  const amount = knownCells(rows, columns, amounts.flat())
  const none = new Uint8Array(rows.length)
  return deriveSet(
    {
      amount,
      withheld: {
        cells: Uint8Array.from(amount.values, (_, at) => (hidden.includes(at) ? 1 : 0)),
        rows: none.map((_, row) => (hidden.some((at) => Math.floor(at / columns.length) === row) ? 1 : 0)),
        columns: new Uint8Array(columns.length).map((_, column) => (hidden.some((at) => at % columns.length === column) ? 1 : 0)),
        total: 0,
      },
    },
    about,
  )
}

const membersOf = (found: DerivedSet | null) =>
  found?.set.groups.map(({ activities }) => [...(activities['2.1'] ?? [])].toSorted()).toSorted()

test('activities that the same towns are specialised in become groups, with how they were made and how firm they are', () => {
  const found = derived(towns(18))
  const kind = (at: number) => names.slice(at * PER_KIND, (at + 1) * PER_KIND)
  for (const own of [kind(0), kind(1), kind(2)])
    expect(membersOf(found)?.some((members) => own.every((each) => members.includes(each)))).toBe(true)
  expect(found?.facts).toMatchObject({ year: 2025, places: 18, draws: 100, how: { seed: 2026, runs: 20, resolution: 1 } })
  for (const { overStarts, overPlaces } of Object.values(found?.facts.groups ?? {})) {
    expect(overStarts).toBeGreaterThan(0.9)
    expect(overPlaces).toBeGreaterThan(0.6)
    expect(overPlaces).toBeLessThanOrEqual(1)
  }
})

test('the same table gives the same set, and towns that are alike in nothing give groups that are not firm', () => {
  expect(derived(towns(18))).toEqual(derived(towns(18)))
  const next = randomFrom(3)
  const chance = derived(Array.from({ length: 18 }, () => names.map(() => 5 + Math.floor(next() * 60))))
  const firm = Object.values(chance?.facts.groups ?? {}).map(({ overPlaces }) => overPlaces ?? 0)
  expect(firm.length).toBeGreaterThan(1)
  expect(firm.reduce((sum, each) => sum + each, 0) / firm.length).toBeLessThan(0.6)
})

test('in whatever order activities stand, the groups are the same', () => {
  const order = fc.shuffledSubarray([...names.keys()], { minLength: names.length })
  fc.assert(
    fc.property(order, fc.nat(50), (places, seed) => {
      const table = towns(15, seed)
      const turned = table.map((row) => places.map((at) => row[at] ?? 0))
      const found = derived(
        turned,
        places.map((at) => names[at] ?? ''),
      )
      expect(membersOf(found)).toEqual(membersOf(derived(table)))
      expect(found?.facts.groups).toEqual(derived(table)?.facts.groups)
    }),
    { numRuns: 15 },
  )
})

test('what is kept back does not come into it: another number in its place leaves the set as it is', () => {
  const table = towns(18)
  const width = names.length
  // A square of cells, so that what is left of the totals is the same.
  const hidden = [0, 1, width * 3, width * 3 + 1]
  const other = table.map((row) => [...row])
  for (const [town, activity, by] of [
    [0, 0, 20],
    [0, 1, -20],
    [3, 0, -20],
    [3, 1, 20],
  ] as const) {
    const row = other[town] ?? []
    row[activity] = (row[activity] ?? 0) + by
  }
  expect(derived(other, names, hidden)).toEqual(derived(table, names, hidden))
})

test('an activity in no group is named with the reason', () => {
  const table = towns(18).map((row, town) => [...row.slice(0, -1), town < 2 ? 400 : 0])
  const found = derived(table, names, [names.length - 1, 2 * names.length - 1])
  expect(found?.facts.apart).toEqual([{ activity: names.at(-1), why: 'withheld' }])
  expect(membersOf(found)?.flat()).not.toContain(names.at(-1))
})

test('with fewer than ten specialised towns nothing is derived', () => {
  expect(derived(towns(9))).toBeNull()
  expect(derived(towns(10))).not.toBeNull()
})
