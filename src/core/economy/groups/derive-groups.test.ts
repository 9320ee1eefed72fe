import { describe, expect, test } from 'vitest'
import type { Field } from '../cells/cells.ts'
import { mergeColumns } from '../cells/merge.ts'
import { coOccurrence } from '../relatedness/co-occurrence.ts'
import { relatednessOf } from '../relatedness/relatedness.ts'
import { specialisedWhere } from '../relatedness/specialised.ts'
import { inventedTable, named, tableOf } from '../testing/tables.ts'
import { deriveGroups, groupSetOf, usualDerivation } from './derive-groups.ts'
import { strongestLinks } from './graph.ts'
import { industrySpace } from './industry-space.ts'
import { validateGroups } from './validate-groups.ts'

function fieldOf(lines: readonly (readonly number[])[]): Field {
  const values = Float64Array.from(lines.flat())
  const names = named('a', lines.length)
  return { rows: names, columns: names, values, least: values, most: values, why: new Uint8Array(values.length) }
}

/** a1–a3 belong together, a4–a6 too, a7 to nobody. */
const twoBlocks = fieldOf(
  Array.from({ length: 7 }, (_, i) =>
    Array.from({ length: 7 }, (_other, j) =>
      i === j || i === 6 || j === 6 ? 0 : Math.floor(i / 3) === Math.floor(j / 3) ? 0.8 : 0.1,
    ),
  ),
)

test('activities that share places become groups with their firmness; one that is related to none is isolated', () => {
  const derived = deriveGroups(twoBlocks)
  expect(derived.groups).toEqual([
    ['a1', 'a2', 'a3'],
    ['a4', 'a5', 'a6'],
  ])
  expect(derived).toMatchObject({ isolated: ['a7'], agreement: 1, pairsUnseen: 0, how: usualDerivation })
  expect(derived.validation.groups).toEqual({ above95: 1, aboveMean: 1, judged: 2 })
  expect(derived.validation.activities.judged).toBe(6)
})

test('everything computed for activities is computed for groups', () => {
  const derived = deriveGroups(twoBlocks)
  const set = groupSetOf(derived, {
    id: 'own',
    name: { lt: 'Savos', en: 'Own' },
    version: '2.1',
    source: { title: 'Santalka', publisher: null, year: 2026, address: null, licence: null },
    nameOf: (activity) => ({ lt: activity, en: activity }),
    sizeOf: (activity) => Number(activity.slice(1)),
  })
  expect(set.groups.map(({ id, name, activities }) => [id, name.en, activities['2.1']])).toEqual([
    ['around-a3', 'a3', ['a1', 'a2', 'a3']],
    ['around-a6', 'a6', ['a4', 'a5', 'a6']],
  ])
  const cells = { ...tableOf([[1, 2, 3, 4, 5, 6, 7]]), columns: named('a', 7) }
  const merged = mergeColumns(
    cells,
    set.groups.map(({ id, activities }) => ({ name: id, members: activities['2.1'] ?? [] })),
  )
  expect([...merged.values]).toEqual([6, 15])
})

test('an unseen pair is no link, and is counted', () => {
  const field = { ...twoBlocks, values: twoBlocks.values.slice(), why: twoBlocks.why.slice() }
  for (const at of [1, 7]) {
    field.values[at] = Number.NaN
    field.why[at] = 2
  }
  const { graph, pairsUnseen } = strongestLinks(field, { each: 10, above: 0.5 })
  expect(pairsUnseen).toBe(1)
  expect(graph.targets.length / 2).toBe(5)
})

test('groups drawn against the grain fail their validation', () => {
  const crossed = validateGroups(twoBlocks, [
    ['a1', 'a4'],
    ['a2', 'a5'],
    ['a3', 'a6'],
  ])
  expect(crossed.groups).toEqual({ above95: 0, aboveMean: 0, judged: 3 })
  expect(validateGroups(twoBlocks, [['a1'], ['a2', 'a3']]).groups.judged).toBe(1)
})

describe('the industry space', () => {
  const relatedness = relatednessOf(coOccurrence(specialisedWhere(inventedTable(50, 40))), 'minimum-conditional')
  const space = industrySpace(relatedness)

  test('is held together by a tree and has two links per activity', () => {
    expect(space.links.filter(({ isTree }) => isTree)).toHaveLength(39)
    expect(space.links).toHaveLength(80)
    const reached = new Set([0])
    for (const node of reached) {
      for (const { from, to, isTree } of space.links) {
        if (isTree && from === node) reached.add(to)
        if (isTree && to === node) reached.add(from)
      }
    }
    expect(reached.size).toBe(40)
  })

  test('no other tree is stronger: each link left out is at most as strong as every link of its circle', () => {
    const weight = (i: number, j: number) => relatedness.values[i * 40 + j] ?? 0
    const treeWeight = space.links.filter(({ isTree }) => isTree).reduce((sum, link) => sum + link.weight, 0)
    // Kruskal, another way to the same weight.
    const pairs = Array.from({ length: 1600 }, (_, at) => ({ i: Math.floor(at / 40), j: at % 40 })).filter(({ i, j }) => i < j)
    pairs.sort((one, other) => weight(other.i, other.j) - weight(one.i, one.j))
    const part = Array.from({ length: 40 }, (_, at) => at)
    let sum = 0
    for (const { i, j } of pairs) {
      const [own, other] = [part[i] ?? 0, part[j] ?? 0]
      if (own === other) continue
      sum += weight(i, j)
      for (const [at, label] of part.entries()) if (label === other) part[at] = own
    }
    expect(treeWeight).toBeCloseTo(sum, 10)
  })

  test('lies in its square, nobody on top of another, the same every time', () => {
    for (const { x, y } of space.nodes) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(1)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(1)
    }
    expect(new Set(space.nodes.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(40)
    expect(industrySpace(relatedness)).toEqual(space)
  })

  test('an activity related to none stands at the edge and is named', () => {
    expect(industrySpace(twoBlocks).isolated).toEqual(['a7'])
    expect(industrySpace(twoBlocks).nodes[6]?.y).toBe(0.99)
  })
})
