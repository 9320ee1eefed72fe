import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer, Answers } from '#core/monitoring/answer.ts'
import { forms } from '#core/monitoring/form.ts'
import { questionIds, questionOf } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import { arbitraryAnswers } from '#core/monitoring/testing/arbitrary-answers.ts'
import { buildAnswers } from '#core/monitoring/testing/build-answers.ts'
import { breaksOf, isComparable } from './breaks.ts'
import { fingerprint, measureWithInputs } from './fingerprint.ts'
import { indicatorIds, indicatorOf } from './indicators.ts'
import type { IndicatorId } from './indicators.ts'

type Given = { readonly [id in QuestionId]?: Answer }

const all = indicatorIds.map(indicatorOf)

/** Answers that remember which of them were read. */
function watched(answers: Answers): { readonly answers: Answers; readonly read: Set<QuestionId> } {
  const read = new Set<QuestionId>()
  class Watching extends Map<QuestionId, Answer> {
    override get(id: QuestionId): Answer | undefined {
      read.add(id)
      return super.get(id)
    }
  }
  return { answers: new Watching(answers), read }
}

describe.each(all)('$id', (indicator) => {
  test('reads only what it says it asks, and reads all of it', () => {
    const { answers, read } = watched(buildAnswers(Object.fromEntries(indicator.asks.map((id) => [id, exampleOf(id)]))))
    indicator.measure(answers)
    if (indicator.nationally.by === 'ratio') {
      indicator.nationally.part(answers)
      indicator.nationally.whole(answers)
    }
    expect([...read].toSorted()).toEqual(indicator.asks.toSorted())
  })

  test('is asked for by the form of today', () => {
    expect(indicator.asks.filter((id) => forms.at(-1)?.questions.includes(id) !== true)).toEqual([])
  })

  test('of what firms tell in confidence, or of the money of the cluster, is protected', () => {
    const isTold = indicator.asks.some((id) => questionOf(id).audience === 'confidential')
    if (isTold) expect(indicator.disclosure).toBe('confidential')
  })

  test('without answers is absent, never zero', () => {
    expect(indicator.measure(buildAnswers({}))).toEqual({ absent: 'not-answered' })
  })

  test('does not depend on anything else', () => {
    fc.assert(
      fc.property(arbitraryAnswers(), (answers) => {
        const only = new Map([...answers].filter(([id]) => indicator.asks.some((asked) => asked === id)))
        expect(indicator.measure(answers)).toEqual(indicator.measure(only))
      }),
      { numRuns: 30 },
    )
  })
})

function exampleOf(id: QuestionId): Answer {
  return questionOf(id).answer.kind === 'rows' ? [] : 5
}

test.each<{ id: IndicatorId; answers: Given; value: unknown; because: string }>([
  { id: 'members', answers: { 'members-total': 0 }, value: 0, because: 'zero is a number' },
  { id: 'exports-share', answers: { 'exports-eur': 25, 'turnover-eur': 100 }, value: 0.25, because: 'a quarter is exported' },
  { id: 'exports-share', answers: { 'exports-eur': 0, 'turnover-eur': 100 }, value: 0, because: 'nothing is exported' },
  {
    id: 'exports-share',
    answers: { 'exports-eur': 0, 'turnover-eur': 0 },
    value: { absent: 'not-applicable' },
    because: 'nothing was sold',
  },
  {
    id: 'exports-share',
    answers: { 'exports-eur': { absent: 'withheld' }, 'turnover-eur': 100 },
    value: { absent: 'withheld' },
    because: 'the part is withheld',
  },
  {
    id: 'own-money-share',
    answers: { 'income-members-eur': 30, 'income-services-eur': 20, 'income-eur': 200 },
    value: 0.25,
    because: 'fees and services are own money',
  },
  {
    id: 'own-money-share',
    answers: { 'income-members-eur': 30, 'income-eur': 200 },
    value: { absent: 'not-answered' },
    because: 'half of the own money is not known',
  },
  { id: 'joint-products', answers: { 'joint-products': [] }, value: 0, because: 'an empty list is an answer' },
  {
    id: 'membership-growth',
    answers: { joined: [{ organisation: 'x', on: null }], left: [], 'members-total': 11 },
    value: 0.1,
    because: 'one joined the ten of before',
  },
  {
    id: 'membership-growth',
    answers: { joined: [{ organisation: 'x', on: null }], left: [], 'members-total': 1 },
    value: { absent: 'not-applicable' },
    because: 'the first year began with nobody',
  },
  {
    id: 'turnover-per-employee-eur',
    answers: { 'turnover-eur': 1_000, employees: 4 },
    value: 250,
    because: 'four people sold for a thousand',
  },
])('$id of $answers is $value, because $because', ({ id, answers, value }) => {
  expect(indicatorOf(id).measure(buildAnswers(answers))).toEqual(value)
})

describe('a series breaks', () => {
  test('where a question that the indicator asks changed its meaning: from the year asked about on', () => {
    expect(breaksOf(indicatorOf('rd-intensity'))).toEqual([
      { question: 'rd-spending-eur', why: 'definition-changed', form: '2025', from: 2024 },
    ])
    expect(breaksOf(indicatorOf('turnover-eur'))).toEqual([])
  })

  test.each([
    [2021, 2023, true],
    [2023, 2024, false],
    [2024, 2023, false],
    [2024, 2026, true],
  ])('so R&D intensity of %d and %d can be compared: %s', (one, other, can) => {
    expect(isComparable(indicatorOf('rd-intensity'), one, other)).toBe(can)
  })
})

describe('the fingerprint of a result', () => {
  const indicator = indicatorOf('exports-share')
  const inputs = buildAnswers({ 'exports-eur': 25, 'turnover-eur': 100 })
  const of = (answers: Answers, form = '2025') => fingerprint({ indicator, form, answers })

  test('is the same for the same inputs in any order, and whatever else was answered', () => {
    const reversed = new Map([...inputs].toReversed())
    expect(of(reversed)).toBe(of(inputs))
    expect(of(new Map([...inputs, ['events', 3]]))).toBe(of(inputs))
  })

  test('differs for another input, form or method, and where an answer is absent', () => {
    const others = [
      of(buildAnswers({ 'exports-eur': 26, 'turnover-eur': 100 })),
      of(buildAnswers({ 'turnover-eur': 100 })),
      of(buildAnswers({ 'exports-eur': { absent: 'withheld' }, 'turnover-eur': 100 })),
      of(inputs, '2022'),
      fingerprint({ indicator: { ...indicator, method: 2 }, form: '2025', answers: inputs }),
    ]
    expect(new Set([of(inputs), ...others]).size).toBe(6)
  })

  test('worked out again, a result is identical', () => {
    fc.assert(
      fc.property(arbitraryAnswers(questionIds), (answers) => {
        for (const each of all)
          expect(measureWithInputs(each, '2025', new Map(answers))).toEqual(measureWithInputs(each, '2025', answers))
      }),
      { numRuns: 30 },
    )
  })
})
