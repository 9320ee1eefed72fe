import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeStatement } from './make-statement.ts'
import { projectTimeline, segmentOn } from './project-timeline.ts'
import { covers, spanOf } from './span.ts'
import type { LiveStatement } from './statement.ts'

const live = (given: Parameters<typeof makeStatement>[0], rank: LiveStatement['rank'] = 'accepted'): LiveStatement => ({
  ...makeStatement(given),
  rank,
})

describe('a state holds until another one does', () => {
  const earlier = live({ id: 1, validFrom: '2010', value: 'wellness cluster' })
  const later = live({ id: 2, validFrom: '2019', value: 'health technology cluster' })

  test('the later name is shown from its first day', () => {
    const segments = projectTimeline([earlier, later], 'state')
    expect(segments.map(({ from, until, statement }) => [from, until, statement.id])).toEqual([
      ['2010-01-01', '2019-01-01', 1],
      ['2019-01-01', null, 2],
    ])
  })

  test('a preferred value is shown even when another begins later, and the contradiction is told', () => {
    const preferred = live({ id: 3, validFrom: '2010', value: 'wellness cluster' }, 'preferred')
    const shown = segmentOn(projectTimeline([preferred, later], 'state'), '2020-06-01')
    expect([shown?.statement.id, shown?.contested, shown?.voices]).toEqual([3, true, 2])
  })

  test('two sources that say the same are two voices and no contradiction', () => {
    const [segment] = projectTimeline([live({ id: 1 }), live({ id: 2, source: 'page' })], 'state')
    expect([segment?.voices, segment?.contested]).toEqual([2, false])
  })

  test('a value that ended leaves a gap, not the last value', () => {
    const ended = live({ id: 1, validFrom: '2015', validTo: '2017' })
    expect(segmentOn(projectTimeline([ended], 'state'), '2018-01-01')).toBeUndefined()
    expect(segmentOn(projectTimeline([ended], 'state'), '2017-12-31')?.statement.id).toBe(1)
  })

  test('a statement that ends before it begins says nothing', () => {
    expect(projectTimeline([live({ id: 1, validFrom: '2018', validTo: '2016' })], 'state')).toEqual([])
  })
})

describe('an observation is shown until a newer one is there', () => {
  const in2017 = live({ id: 1, validFrom: '2017', validTo: '2017', value: 21 })
  const in2020 = live({ id: 2, validFrom: '2020', validTo: '2020', value: 38 })

  test('between two counts the earlier one is shown', () => {
    const segments = projectTimeline([in2017, in2020], 'observation')
    expect(segmentOn(segments, '2019-05-01')?.statement.value).toBe(21)
    expect(segmentOn(segments, '2026-01-01')?.statement.value).toBe(38)
    expect(segmentOn(segments, '2016-12-31')).toBeUndefined()
  })

  test('another number for another year is no contradiction, for the same year it is', () => {
    const other = live({ id: 3, validFrom: '2020', validTo: '2020', value: 40 })
    expect(projectTimeline([in2017, in2020], 'observation').map((segment) => segment.contested)).toEqual([false, false])
    expect(segmentOn(projectTimeline([in2017, in2020, other], 'observation'), '2021-01-01')?.contested).toBe(true)
  })

  test('a count of zero is a count', () => {
    const none = live({ id: 4, validFrom: '2021', validTo: '2021', value: 0 })
    expect(segmentOn(projectTimeline([in2020, none], 'observation'), '2022-01-01')?.statement.value).toBe(0)
  })

  test('a count without a year gives way to any dated one', () => {
    const undated = live({ id: 5, value: 12 })
    expect(segmentOn(projectTimeline([undated, in2017], 'observation'), '2018-01-01')?.statement.id).toBe(1)
  })
})

const year = fc.option(fc.integer({ min: 2000, max: 2008 }).map(String), { nil: null })
const anyStatement = fc.record({
  validFrom: year,
  validTo: year,
  value: fc.constantFrom('Vilnius', 'Kaunas', 'Alytus'),
  rank: fc.constantFrom('preferred' as const, 'accepted' as const, 'disputed' as const),
})
const anyHistory = fc
  .array(anyStatement, { maxLength: 7 })
  .map((statements) => statements.map(({ rank, ...given }, index) => live({ id: index + 1, ...given }, rank)))

test('segments never overlap, are in order, and on every day show a statement that is valid on it', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const segments = projectTimeline(history, 'state')
      for (let index = 1; index < segments.length; index += 1) {
        const before = segments[index - 1]?.until ?? 'never'
        expect(before <= (segments[index]?.from ?? '')).toBe(true)
      }
      for (let day = 1999; day <= 2010; day += 1) {
        const noon = `${day}-07-01`
        const valid = history.filter((each) => covers(spanOf(each), noon) && (each.validFrom ?? '') <= (each.validTo ?? '9'))
        const shown = segments.filter((segment) => covers(segment, noon))
        expect(shown.length).toBe(valid.length === 0 ? 0 : 1)
        if (shown[0]) expect(valid.map((each) => each.id)).toContain(shown[0].statement.id)
        const best = ['preferred', 'accepted', 'disputed'].find((rank) => valid.some((each) => each.rank === rank))
        expect(shown[0]?.statement.rank).toBe(best)
      }
    }),
  )
})

test('the order in which statements are given does not matter', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      expect(projectTimeline(history.toReversed(), 'state')).toEqual(projectTimeline(history, 'state'))
    }),
  )
})
