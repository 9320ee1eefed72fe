import fc from 'fast-check'
import { expect, test } from 'vitest'
import { protectLinked } from './protect-linked.ts'
import type { LinkedSum } from './linked-numbers.ts'

const SAFETY = 0.15
const sum = (whole: number, ...parts: number[]): LinkedSum => ({ whole, parts: Int32Array.from(parts) })

function numbersOf(values: readonly number[], secrets: readonly number[], sums: readonly LinkedSum[]) {
  return {
    values: Float64Array.from(values),
    secret: Uint8Array.from(values, (_, node) => (secrets.includes(node) ? 1 : 0)),
    sums,
  }
}

test('a later group of one kept-back activity and shown ones is kept back; the activities stay as they were', () => {
  // Activities 0–3 make 4; 0 and 1 are kept back. Group 5 is of 0 and 2, group 6 of 2 and 3.
  const sums = [sum(4, 0, 1, 2, 3), sum(5, 0, 2), sum(6, 2, 3)]
  const hidden = protectLinked(numbersOf([10, 20, 30, 40, 100, 40, 70], [0], sums), SAFETY, {
    settled: Uint8Array.from([1, 1, 0, 0, 0]),
  })
  expect([...hidden]).toEqual([1, 1, 0, 0, 0, 1, 0])
})

test('a later group of both activities that are kept back tells nothing new and is shown', () => {
  const sums = [sum(4, 0, 1, 2, 3), sum(5, 0, 1)]
  const numbers = numbersOf([10, 20, 30, 40, 100, 30], [0], sums)
  expect([...protectLinked(numbers, SAFETY, { settled: Uint8Array.from([1, 1, 0, 0, 0]) })]).toEqual([1, 1, 0, 0, 0, 0])
})

test('a secret that two later groups leave narrow together has one of them kept back, the smaller', () => {
  // 0 (secret, 1000) and 1 and 2 are kept back; group 5 bounds 1 by its 12, group 6 bounds 2 by its 14: 0 would lie within 26.
  const sums = [sum(3, 0, 1, 2), sum(5, 1, 4), sum(6, 2, 7)]
  const numbers = numbersOf(
    [1000, 10, 12, 1022, 2, 12, 14, 2],
    [0],
    sums.map(({ whole, parts }) => ({ whole: order(whole), parts: parts.map(order) })),
  )
  // The later numbers stand last.
  function order(node: number): number {
    return node === 7 ? 5 : node === 5 ? 6 : node === 6 ? 7 : node
  }
  numbers.values.set([2, 12, 14], 5)
  const hidden = protectLinked(numbers, SAFETY, { settled: Uint8Array.from([1, 1, 1, 0, 1, 1]) })
  expect([...hidden]).toEqual([1, 1, 1, 0, 1, 1, 1, 0])
})

/** One place, six activities that are shown or not, and a later partition of them into groups of two or three. */
test('whatever is kept back before, the settled numbers stay and every secret keeps what it had of its interval', () => {
  const activities = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 6, maxLength: 6 })
  const states = fc.array(fc.nat(2), { minLength: 6, maxLength: 6 })
  const labels = fc.array(fc.nat(2), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(activities, states, labels, (amounts, states_, groupOf) => {
      const groups = [0, 1, 2].map((group) => amounts.flatMap((_, at) => (groupOf[at] === group ? [at] : [])))
      const all = amounts.reduce((one, other) => one + other, 0)
      const ofGroups = groups.map((own) => own.reduce((one, at) => one + (amounts[at] ?? 0), 0))
      const settled = Uint8Array.from([...amounts.map((amount, at) => (amount > 0 && (states_[at] ?? 0) > 0 ? 1 : 0)), 0])
      // A settled pattern that leaves one alone is no pattern.
      fc.pre(settled.filter((each) => each === 1).length !== 1)
      const secrets = amounts.flatMap((amount, at) => (amount > 0 && states_[at] === 2 ? [at] : []))
      const sums = [sum(6, 0, 1, 2, 3, 4, 5), ...groups.map((own, group) => sum(7 + group, ...own)), sum(6, 7, 8, 9)]
      const hidden = protectLinked(numbersOf([...amounts, all, ...ofGroups], secrets, sums), SAFETY, { settled })
      expect([...hidden.slice(0, 7)]).toEqual([...settled])
      for (const secret of secrets) {
        const before = widest(secret, { amounts, settled, groups: [], shown: [] })
        const after = widest(secret, { amounts, settled, groups, shown: groups.map((_, group) => hidden[7 + group] === 0) })
        expect(after).toBeGreaterThanOrEqual(Math.min(before, 2 * SAFETY * (amounts[secret] ?? 0)) - 1e-6)
      }
    }),
    { numRuns: 1000 },
  )
})

type Shown = {
  readonly amounts: readonly number[]
  readonly settled: Uint8Array
  readonly groups: readonly (readonly number[])[]
  readonly shown: readonly boolean[]
}

/** How wide the interval of an activity is, exactly: each group that is shown fixes the sum of its kept-back activities, the total that of the rest. */
function widest(secret: number, { amounts, settled, groups, shown }: Shown): number {
  const kept = amounts.flatMap((_, at) => (settled[at] === 1 ? [at] : []))
  const inShown = groups.filter((_, group) => shown[group] === true).map((own) => own.filter((at) => kept.includes(at)))
  const parts = [...inShown, kept.filter((at) => !inShown.flat().includes(at))]
  const own = parts.find((part) => part.includes(secret)) ?? []
  return own.length < 2 ? 0 : own.reduce((all, at) => all + (amounts[at] ?? 0), 0)
}
