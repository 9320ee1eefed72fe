import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absent } from '#core/values/measured.ts'
import type { Measured } from '#core/values/absence.ts'
import { indicatorOf } from './indicators.ts'
import type { IndicatorId } from './indicators.ts'
import { percentileAmong } from './percentile.ts'
import type { Comparable, PeerKind } from './percentile.ts'

const cluster = (name: string, value: Measured, field: string | null = 'ict'): Comparable => ({
  cluster: `cluster/${name}`,
  field,
  size: 'small',
  level: null,
  value,
})

function place(own: Measured, peers: readonly Measured[], given: { kind?: PeerKind; indicator?: IndicatorId } = {}) {
  const others = peers.map((value, index) => cluster(`p${index}`, value))
  const { kind = 'all', indicator = 'events' } = given
  return percentileAmong({ indicator: indicatorOf(indicator), own: cluster('own', own), others, kind })
}

describe('one’s own place among peers', () => {
  test.each([
    { own: 0, peers: [1, 2, 3, 4, 5], from: 0, to: 0.5, because: 'all have more' },
    { own: 3, peers: [1, 2, 4, 5, 6], from: 0, to: 0.5, because: 'two have less' },
    { own: 4, peers: [1, 2, 3, 5, 6], from: 0.5, to: 1, because: 'three have less' },
    { own: 6, peers: [1, 2, 3, 4, 5], from: 0.5, to: 1, because: 'all have less' },
    { own: 3, peers: [3, 3, 3, 3, 3], from: 0, to: 0.5, because: 'nobody is told that others have the same' },
    { own: 7, peers: [1, 2, 3, 4, 5, 6, 8, 9], from: 2 / 3, to: 1, because: 'there are three steps from nine clusters on' },
  ])('with $own among $peers lies from $from to $to, because $because', ({ own, peers, from, to }) => {
    expect(place(own, peers)).toMatchObject({ from, to, peers: peers.length, among: 'all' })
  })

  test('is high where less is better and one has less', () => {
    expect(place(0.1, [0.2, 0.3, 0.4, 0.5, 0.6], { indicator: 'public-money-share' })).toMatchObject({ from: 0.5, to: 1 })
  })

  test.each([
    { own: 5, peers: [1, 2, 3, 4], reason: 'withheld', because: 'four peers are too few' },
    {
      own: 5,
      peers: [1, 2, 3, 4, absent('not-answered')],
      reason: 'withheld',
      because: 'only four of five gave a number',
    },
    { own: absent('not-answered'), peers: [1, 2, 3, 4, 5], reason: 'not-answered', because: 'one’s own is not known' },
    { own: absent('not-applicable'), peers: [1, 2, 3, 4, 5], reason: 'not-applicable', because: 'one’s own does not exist' },
  ] as const)('is $reason, because $because', ({ own, peers, reason }) => {
    expect(place(own, peers)).toEqual({ absent: reason })
  })

  test('one is not one’s own peer', () => {
    const own = cluster('own', 5)
    const others = [own, ...[1, 2, 3, 4].map((value, index) => cluster(`p${index}`, value))]
    expect(percentileAmong({ indicator: indicatorOf('events'), own, others, kind: 'all' })).toEqual({ absent: 'withheld' })
  })

  test('a field with too few clusters gives way to all', () => {
    const field = [1, 2, 3, 4].map((value, index) => cluster(`f${index}`, value))
    const rest = [9, 9].map((value, index) => cluster(`r${index}`, value, 'food'))
    const own = cluster('own', 5)
    const asked = { indicator: indicatorOf('events'), own, others: [...field, ...rest], kind: 'field' } as const
    expect(percentileAmong(asked)).toMatchObject({ among: 'all', peers: 6, from: 0.5 })
    const enough = { ...asked, others: [...asked.others, cluster('f5', 5)] }
    expect(percentileAmong(enough)).toMatchObject({ among: 'field', peers: 5, from: 0.5 })
  })

  test('a cluster whose field is not known is compared with all, not with others of unknown field', () => {
    const others = [1, 2, 3, 4, 5].map((value, index) => cluster(`p${index}`, value, null))
    const own = cluster('own', 5, null)
    expect(percentileAmong({ indicator: indicatorOf('events'), own, others, kind: 'field' })).toMatchObject({ among: 'all' })
  })
})

const numbers = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 45 })

test('for all numbers: the step grows with one’s own number, holds one’s true place, and never rests on fewer than five', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 20 }), (peers, own) => {
      const here = place(own, peers)
      const above = place(own + 1, peers)
      if (!('from' in here) || !('from' in above)) {
        expect(peers.length).toBeLessThan(5)
        return
      }
      expect(here.from).toBeLessThanOrEqual(above.from)
      const behind = peers.filter((each) => each < own).length / peers.length
      expect(behind).toBeGreaterThanOrEqual(here.from - 1e-9)
      if (here.from === 0) expect(behind).toBeLessThanOrEqual(here.to + 1e-9)
    }),
  )
})

test('for all groups: each step holds at least three ranks', () => {
  for (let peers = 5; peers < 200; peers += 1) {
    const others = Array.from({ length: peers }, (_, index) => index)
    const steps = Map.groupBy([...others, peers], (rank) => {
      const placed = place(rank - 0.5, others)
      return 'from' in placed ? placed.from : null
    })
    expect(Math.min(...[...steps.values()].map(({ length }) => length))).toBeGreaterThanOrEqual(3)
  }
})
