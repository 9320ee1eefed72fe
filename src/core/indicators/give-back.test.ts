import { describe, expect, test } from 'vitest'
import { buildAnswers } from '#core/monitoring/testing/build-answers.ts'
import { absent } from '#core/values/measured.ts'
import { giveBack } from './give-back.ts'
import type { GivenBack, Reported } from './give-back.ts'
import type { IndicatorId } from './indicators.ts'
import { sizeClassOf } from './percentile.ts'

const reported = (name: string, events: number, members = 12): Reported => ({
  cluster: `cluster/${name}`,
  field: 'ict',
  level: null,
  answers: buildAnswers({ events, 'members-total': members }),
})

const of = (given: readonly GivenBack[], id: IndicatorId) => given.find(({ indicator }) => indicator.id === id)

describe('what a coordinator gets back at once', () => {
  const own = reported('own', 10)
  const others = [1, 2, 3, 4, 20].map((events, index) => reported(`p${index}`, events))
  const history = [
    { year: 2024, answers: buildAnswers({ events: 8 }) },
    { year: 2022, answers: buildAnswers({ events: 5 }) },
    { year: 2025, answers: buildAnswers({ events: 10 }) },
  ]
  const given = giveBack({ own, others, kind: 'size', year: 2025, history })

  test('is one’s own number and its place among peers of similar size', () => {
    expect(of(given, 'events')).toMatchObject({ own: 10, place: { from: 0.5, to: 1, among: 'size', peers: 5 } })
  })

  test('is one’s own history in order, with what may not be compared marked', () => {
    expect(of(given, 'events')?.history).toEqual([
      { year: 2022, value: 5, isComparable: false },
      { year: 2024, value: 8, isComparable: true },
    ])
  })

  test('says why there is no number where none was given', () => {
    expect(of(given, 'exports-share')).toMatchObject({ own: absent('not-answered'), place: absent('not-answered') })
  })
})

test.each([
  { members: 0, size: 'under-10' },
  { members: 9, size: 'under-10' },
  { members: 10, size: 'from-10' },
  { members: 24, size: 'from-10' },
  { members: 25, size: 'from-25' },
  { members: 50, size: 'from-50' },
  { members: 900, size: 'from-50' },
  { members: absent('not-answered'), size: null },
])('a cluster of $members members is in the class $size', ({ members, size }) => {
  expect(sizeClassOf(members)).toBe(size)
})
