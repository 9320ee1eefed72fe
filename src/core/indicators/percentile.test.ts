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
    { own: 0, peers: [1, 2, 3, 4, 5], percentile: 0, because: 'all have more' },
    { own: 6, peers: [1, 2, 3, 4, 5], percentile: 1, because: 'all have less' },
    { own: 3, peers: [1, 2, 3, 4, 5], percentile: 0.5, because: 'one with the same counts half' },
    { own: 3, peers: [3, 3, 3, 3, 3], percentile: 0.5, because: 'all are alike' },
    { own: 0, peers: [0, 0, 0, 0, 9], percentile: 0.4, because: 'most have none, as oneself' },
  ])('with $own among $peers is $percentile, because $because', ({ own, peers, percentile }) => {
    expect(place(own, peers)).toMatchObject({ percentile, peers: peers.length, among: 'all' })
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
    expect(percentileAmong(asked)).toMatchObject({ among: 'all', peers: 6, percentile: 4 / 6 })
    const enough = { ...asked, others: [...asked.others, cluster('f5', 5)] }
    expect(percentileAmong(enough)).toMatchObject({ among: 'field', peers: 5, percentile: 0.9 })
  })

  test('a cluster whose field is not known is compared with all, not with others of unknown field', () => {
    const others = [1, 2, 3, 4, 5].map((value, index) => cluster(`p${index}`, value, null))
    const own = cluster('own', 5, null)
    expect(percentileAmong({ indicator: indicatorOf('events'), own, others, kind: 'field' })).toMatchObject({ among: 'all' })
  })
})

describe('the peers’ quartiles', () => {
  test('are there from five peers on, to two digits', () => {
    expect(place(1, [100, 201, 302, 403, 504])).toMatchObject({ quartiles: { lower: 200, middle: 300, upper: 400 } })
  })

  test.each([
    { peers: 11, shown: false },
    { peers: 12, shown: true },
  ])('of what firms tell in confidence are shown among $peers: $shown', ({ peers, shown }) => {
    const values = Array.from({ length: peers }, (_, index) => index)
    const placed = place(1, values, { indicator: 'turnover-eur' })
    expect('quartiles' in placed && placed.quartiles !== null).toBe(shown)
  })
})

test('for all numbers: the place lies between 0 and 1, grows with one’s own number, and never rests on fewer than five', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 15 })
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 20 }), (peers, own) => {
      const here = place(own, peers)
      const above = place(own + 1, peers)
      if (!('percentile' in here) || !('percentile' in above)) {
        expect(peers.length).toBeLessThan(5)
        return
      }
      expect(here.percentile).toBeGreaterThanOrEqual(0)
      expect(above.percentile).toBeLessThanOrEqual(1)
      expect(here.percentile).toBeLessThanOrEqual(above.percentile)
    }),
  )
})
