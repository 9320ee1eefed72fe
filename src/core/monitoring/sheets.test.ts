import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersForAgency, coverageOf, sumSheets } from './sheets.ts'
import type { Sheet, SheetsToSum } from './sheets.ts'
import { buildAnswers } from './testing/build-answers.ts'

type Firm = { readonly turnover: number | null; readonly shows?: boolean }

const nameOf = (index: number) => `organisation/f${index}`
const sheetOf = ({ turnover, shows = false }: Firm, index: number): Sheet => ({
  organisation: nameOf(index),
  answers: buildAnswers({
    'firm-turnover-eur': turnover ?? { absent: 'not-answered' },
    'firm-consent': shows ? 'coordinator-sees' : 'aggregate-only',
  }),
})
const members = (number: number) => Array.from({ length: number }, (_, index) => nameOf(index))

function turnoverSeen(firms: readonly Firm[], given: Partial<SheetsToSum> = {}) {
  const sums = sumSheets({ sheets: firms.map(sheetOf), members: members(9), reader: 'coordinator', stage: 'closed', ...given })
  return { ...sums.sums.get('turnover-eur'), coverage: coverageOf(sums, 'turnover-eur') }
}

const withheld = { absent: 'withheld' }

describe('what the coordinator sees of the firms’ turnover', () => {
  test.each<{ firms: Firm[]; sum: unknown; because: string }>([
    { firms: [], sum: { absent: 'not-answered' }, because: 'nobody has answered' },
    { firms: [{ turnover: null }], sum: { absent: 'not-answered' }, because: 'a sheet without the number is no zero' },
    { firms: [{ turnover: 5 }], sum: withheld, because: 'it is one firm’s number' },
    { firms: [{ turnover: 5 }, { turnover: 6 }], sum: withheld, because: 'of two, one knows the other' },
    { firms: [{ turnover: 5 }, { turnover: 6 }, { turnover: 7 }], sum: 18, because: 'nobody stands out among three' },
    { firms: [{ turnover: 900 }, { turnover: 6 }, { turnover: 7 }], sum: withheld, because: 'the sum is as good as the largest' },
    { firms: [{ turnover: 0 }, { turnover: 0 }, { turnover: 0 }], sum: withheld, because: 'it would say that each has none' },
    { firms: [{ turnover: 5, shows: true }], sum: 5, because: 'the firm shows its sheet' },
    {
      firms: [{ turnover: 5, shows: true }, { turnover: 6, shows: true }, { turnover: 7 }],
      sum: withheld,
      because: 'the third is the sum less the two shown',
    },
    {
      firms: [{ turnover: 900, shows: true }, { turnover: 5 }, { turnover: 6 }, { turnover: 7 }],
      sum: 918,
      because: 'the large one shows its sheet, and the others hide among themselves',
    },
  ])('$firms: $sum, because $because', ({ firms, sum }) => {
    expect(turnoverSeen(firms).sum).toEqual(sum)
  })

  test('while sheets still come in, no sum lets the latest firm be worked out', () => {
    const firms = [{ turnover: 5 }, { turnover: 6 }, { turnover: 7 }, { turnover: 8 }]
    expect(turnoverSeen(firms, { stage: 'collecting' })).toMatchObject({ sum: withheld, answered: 4 })
    expect(
      turnoverSeen(
        firms.map((firm) => ({ ...firm, shows: true })),
        { stage: 'collecting' },
      ).sum,
    ).toBe(26)
  })

  test('coverage tells how many of the firms asked gave the number', () => {
    const firms = [{ turnover: 5 }, { turnover: 0 }, { turnover: null }]
    expect(turnoverSeen(firms).coverage).toBeCloseTo(2 / 9)
    expect(turnoverSeen([], { members: [] }).coverage).toEqual({ absent: 'not-applicable' })
  })

  test('a firm that is no member does not count, and of two sheets of one firm the later does', () => {
    const sheets = [sheetOf({ turnover: 5 }, 0), sheetOf({ turnover: 7 }, 0), sheetOf({ turnover: 100 }, 8)]
    const sums = sumSheets({ sheets, members: members(3), reader: 'agency', stage: 'closed' })
    expect(sums.sums.get('turnover-eur')).toMatchObject({ sum: 7, answered: 1 })
  })

  test('no word of consent means the sum only', () => {
    const sheets = [{ organisation: nameOf(0), answers: buildAnswers({ 'firm-turnover-eur': 5 }) }]
    const sums = sumSheets({ sheets, members: members(3), reader: 'coordinator', stage: 'closed' })
    expect(sums.sums.get('turnover-eur')?.sum).toEqual(withheld)
  })
})

describe('the agency', () => {
  test('sees every sum, and indicators rest on it where the coordinator saw none', () => {
    const answers = buildAnswers({ 'turnover-eur': { absent: 'withheld' }, employees: 3 })
    expect(answersForAgency(answers, [sheetOf({ turnover: 5 }, 0)])).toEqual(buildAnswers({ 'turnover-eur': 5, employees: 3 }))
  })

  test('keeps the coordinator’s own figure, which may cover firms without a sheet', () => {
    const answers = buildAnswers({ 'turnover-eur': 50 })
    expect(answersForAgency(answers, [sheetOf({ turnover: 5 }, 0)]).get('turnover-eur')).toBe(50)
  })
})

const firm = fc.record({ turnover: fc.integer({ min: 0, max: 1_000 }), shows: fc.boolean() })

test('for all firms: taking off what is shown never leaves fewer than three, nor one that holds nearly all', () => {
  fc.assert(
    fc.property(fc.array(firm, { maxLength: 9 }), (firms) => {
      const { sum } = turnoverSeen(firms)
      const hidden = firms.filter(({ shows }) => !shows).map(({ turnover }) => turnover)
      if (typeof sum !== 'number' || hidden.length === 0) return
      const rest = sum - firms.filter(({ shows }) => shows).reduce((total, { turnover }) => total + turnover, 0)
      expect(hidden.length).toBeGreaterThanOrEqual(3)
      expect(rest).toBeGreaterThan(0)
      expect(Math.max(...hidden)).toBeLessThan(0.86 * rest)
    }),
  )
})
