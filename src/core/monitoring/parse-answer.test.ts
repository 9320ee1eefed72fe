import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '#core/values/language.ts'
import type { Language } from '#core/values/language.ts'
import type { Answer } from './answer.ts'
import { parseAnswer } from './parse-answer.ts'
import { questionIds, questionOf } from './question.ts'
import type { QuestionId } from './question.ts'
import { showAnswer } from './show-answer.ts'
import { arbitraryAnswers } from './testing/arbitrary-answers.ts'

const read = (id: QuestionId, fields: { readonly [name: string]: string }, language: Language = 'lt') =>
  parseAnswer(questionOf(id), new Map(Object.entries(fields)), { language, codesOf: () => null })

test('whatever is shown in the fields of a form is read back as the same answer', () => {
  fc.assert(
    fc.property(arbitraryAnswers(), fc.constantFrom(...languages), (answers, language) => {
      for (const [id, answer] of answers) {
        const again = read(id, Object.fromEntries(showAnswer(answer, language)), language)
        if (isEnteredAs(id, answer)) expect(again).toEqual({ answer: withoutEmptyRows(answer) })
      }
    }),
    { numRuns: 60 },
  )
})

test('numbers are read back to the last digit, in both languages', () => {
  const numbers = fc.oneof(
    fc.integer({ min: -1_000_000_000, max: 100_000_000_000 }),
    fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => cents / 100),
    fc.integer({ min: 0, max: 10_000_000 }).map((thousandths) => thousandths / 1000),
  )
  fc.assert(
    fc.property(numbers, fc.constantFrom(...languages), (number, language) => {
      expect(read('income-eur', Object.fromEntries(showAnswer(number, language)), language)).toEqual({ answer: number })
    }),
  )
})

/** Codes of form lists must be of the list; the random answers hold any letter. */
function isEnteredAs(id: QuestionId, answer: Answer): boolean {
  const parsed = read(id, Object.fromEntries(showAnswer(answer, 'lt')))
  return !('trouble' in parsed && parsed.trouble.code === 'code-unknown')
}

function withoutEmptyRows(answer: Answer): Answer {
  if (!Array.isArray(answer)) return answer
  const rows = answer.filter((row) => Object.values(row).some((cell) => cell !== null))
  return rows.length === 0 && answer.length > 0 ? { absent: 'not-answered' } : rows
}

describe('what people type', () => {
  test.each<[QuestionId, Language, string, Answer]>([
    ['income-eur', 'lt', '1 234 567,89 €', 1234567.89],
    ['income-eur', 'lt', '1.234.567,89', 1234567.89],
    ['income-eur', 'en', '1,234', 1234],
    ['income-eur', 'lt', '1,234', 1.234],
    ['income-eur', 'en', '1.234', 1.234],
    ['joint-projects', 'lt', '0', 0],
    ['joint-projects', 'lt', '   ', { absent: 'not-answered' }],
    ['joint-activity-since', 'lt', '2018 m. gegužės 12 d.', '2018-05-12'],
    ['joint-activity-since', 'en', '12/05/2018', '2018-05-12'],
    ['website', 'lt', 'litek.lt', 'https://litek.lt'],
    ['strategy-reviewed', 'lt', 'yes', 'yes'],
    ['obstacles', 'lt', ' pirma \n antra ', 'pirma\nantra'],
  ])('%s in %s: “%s” is %j', (id, language, typed, answer) => {
    expect(read(id, { '': typed }, language)).toEqual({ answer })
  })

  test.each<[QuestionId, string, string]>([
    ['income-eur', 'daug', 'number-malformed'],
    ['income-eur', '1.234', 'number-ambiguous'],
    ['income-eur', '1e400', 'number-malformed'],
    ['joint-activity-since', '2018-02-30', 'date-malformed'],
    ['strategy-state', 'kita', 'code-unknown'],
    ['coordinator', 'organisation/../x', 'code-unknown'],
    ['obstacles', 'a'.repeat(5001), 'too-long'],
  ])('%s: “%s” is refused as %s', (id, typed, code) => {
    expect(read(id, { '': typed })).toMatchObject({ trouble: { code, line: null } })
  })

  test('a reason goes before whatever else was typed', () => {
    expect(read('income-eur', { '': '5', absent: 'not-applicable' })).toEqual({ answer: { absent: 'not-applicable' } })
  })

  test('rows that were struck out and empty ones are left out; none at all is said on purpose', () => {
    const fields = {
      '0.organisation': 'organisation/a',
      '1.organisation': 'organisation/b',
      '1.drop': 'yes',
      '2.organisation': '',
    }
    expect(read('joined', fields)).toEqual({ answer: [{ organisation: 'organisation/a', on: null }] })
    expect(read('joined', {})).toEqual({ answer: { absent: 'not-answered' } })
    expect(read('joined', { none: 'yes' })).toEqual({ answer: [] })
  })

  test('a wrong cell names its line', () => {
    const fields = { '0.organisation': 'organisation/a', '3.organisation': 'organisation/b', '3.on': 'vakar' }
    expect(read('joined', fields)).toEqual({ trouble: { code: 'date-malformed', given: 'vakar', line: 2 } })
  })

  test('signs that nobody sees and letters in two pieces become the text that was meant', () => {
    expect(read('obstacles', { '': 'a\u0000b\u202e z\u030c\u0065' })).toEqual({ answer: 'ab že' })
  })

  test('every question of the library can be left empty', () => {
    for (const id of questionIds) expect(read(id, {})).toEqual({ answer: { absent: 'not-answered' } })
  })
})
