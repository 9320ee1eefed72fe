import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absent } from '#core/values/measured.ts'
import { buildAnswers } from '#core/monitoring/testing/build-answers.ts'
import { aggregate } from './aggregate.ts'
import type { Reporting } from './aggregate.ts'
import { indicatorOf } from './indicators.ts'

type Figures = { readonly exports?: number; readonly turnover?: number } | null

const reporting = (figures: readonly Figures[]): Reporting[] =>
  figures.map((each, index) => ({
    cluster: `cluster/${index}`,
    answers:
      each === null
        ? null
        : buildAnswers({
            'exports-eur': each.exports ?? absent('not-answered'),
            'turnover-eur': each.turnover ?? absent('not-answered'),
          }),
  }))

describe('a number of the country', () => {
  test.each([
    {
      figures: [{ turnover: 100 }, { turnover: 300 }, { turnover: 50 }],
      shows: { total: 450, median: 100, coverage: 1, responseRate: 1, population: 3 },
      because: 'all three told',
    },
    {
      figures: [{ turnover: 100 }, {}, null, null],
      shows: { total: 100, median: 100, coverage: 0.25, responseRate: 0.5, population: 4 },
      because: 'two handed in a return, one of them told its turnover',
    },
    {
      figures: [{ turnover: 0 }, null],
      shows: { total: 0, median: 0, coverage: 0.5, responseRate: 0.5 },
      because: 'zero is a number',
    },
    {
      figures: [null, null],
      shows: { total: absent('not-answered'), median: absent('not-answered'), coverage: 0, responseRate: 0 },
      because: 'nobody told, which is not a turnover of zero',
    },
    {
      figures: [],
      shows: { total: absent('not-answered'), coverage: absent('not-applicable'), responseRate: absent('not-applicable') },
      because: 'there is nobody to ask',
    },
  ])('of turnovers $figures, because $because', ({ figures, shows }) => {
    expect(aggregate(indicatorOf('turnover-eur'), reporting(figures))).toMatchObject(shows)
  })

  test('a share weighs clusters by their size, and leaves out a whole whose part is not known', () => {
    const { total, median } = aggregate(
      indicatorOf('exports-share'),
      reporting([{ exports: 10, turnover: 10 }, { exports: 0, turnover: 90 }, { turnover: 1_000 }]),
    )
    expect(total).toBe(0.1)
    expect(median).toBe(0.5)
  })

  test('countries of partners are not added up: the same ones come again', () => {
    const answers = buildAnswers({ 'partner-countries': 4 })
    const { total, median } = aggregate(indicatorOf('partner-countries'), [{ cluster: 'cluster/a', answers }])
    expect([total, median]).toEqual([absent('not-applicable'), 4])
  })

  test('each contribution is told with its cluster, for disclosure control', () => {
    const { contributions } = aggregate(indicatorOf('turnover-eur'), reporting([{ turnover: 5 }, null, { turnover: 7 }]))
    expect(contributions).toEqual([
      { cluster: 'cluster/0', value: 5 },
      { cluster: 'cluster/2', value: 7 },
    ])
  })
})

const figures = fc.array(
  fc.option(
    fc.record({
      exports: fc.double({ min: 0, max: 1e9, noNaN: true }),
      turnover: fc.double({ min: 0, max: 1e9, noNaN: true }),
    }),
  ),
)

test('for all returns: the order of clusters changes nothing, and coverage never exceeds the response rate', () => {
  fc.assert(
    fc.property(figures, (given) => {
      for (const id of ['turnover-eur', 'exports-share'] as const) {
        const straight = aggregate(indicatorOf(id), reporting(given))
        const reversed = aggregate(indicatorOf(id), reporting(given).toReversed())
        expect([reversed.total, reversed.median]).toEqual([straight.total, straight.median])
        if (given.length > 0) expect(Number(straight.coverage)).toBeLessThanOrEqual(Number(straight.responseRate))
      }
    }),
  )
})
