import { expect, test } from 'vitest'
import { formats } from '#lake/formats/formats.ts'
import { languages } from '#core/values/language.ts'
import { sayChange, sayLoadNote } from '#words/lake-load.ts'
import { sayLakeTrouble, sayRefusedRow, sayRowReason } from '#words/lake-trouble.ts'
import { isMessageKey } from '#words/say.ts'

test.each(formats.map((format) => ({ format, layout: format.layout })))(
  'everything that a check of $layout finds has words',
  ({ format: { checks, notes, measures } }) => {
    const keys = [
      ...checks.map(({ code }) => `economy.lake.row.${code}`),
      ...notes.map(({ code }) => `economy.lake.note.${code}`),
      ...Object.keys(measures).map((measure) => `economy.lake.measure.${measure}`),
    ]
    expect(keys.filter((key) => !isMessageKey(key))).toEqual([])
  },
)

test('a value of somebody’s file cannot move the cursor, turn the writing or go on for pages', () => {
  const hostile = `\u001B[2J\u202E${'x'.repeat(500)}`
  for (const language of languages) {
    const sentences = [
      sayRefusedRow(language, { line: 2, column: hostile, code: 'negative', value: hostile }),
      ...sayLakeTrouble(language, {
        code: 'layout-unknown',
        nearest: null,
        missing: [],
        twice: [],
        unknown: Array.from({ length: 99 }, () => hostile),
      }),
      sayLoadNote(language, { code: 'place-unknown', rows: 1, examples: [hostile] }),
    ]
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/[\p{Cc}\u202E]/u)
      expect(sentence.length).toBeLessThan(4_000)
    }
    expect(sentences[1]).toContain('(+84)')
  }
  expect(sayRowReason('en', 'a-code-of-tomorrow')).toBe('a-code-of-tomorrow')
})

test('a note tells the values that it is about, and speaks of none where there are none', () => {
  expect(sayLoadNote('en', { code: 'activity-unknown', rows: 2, examples: ['0', '69.20'] })).toContain('2 rows (0, 69.20).')
  for (const language of languages)
    for (const code of ['activity-unknown', 'activity-malformed', 'wage-of-few', 'insured-by-class'])
      expect(sayLoadNote(language, { code, rows: 2, examples: [] })).not.toMatch(/none|\(/)
})

test('a change is told with its sums, or as the first of its period', () => {
  const after = { rows: 3, firms: 2, measures: { insured: 1_200 } }
  const change = { slice: '2023-01', before: null, after, appeared: 0, vanished: 0, corrected: 0 }
  expect(sayChange('en', change)).toBe('2023-01: 3 rows, nothing was there before')
  expect(sayChange('en', { ...change, before: { rows: 2, firms: 2, measures: { insured: 1_000 } }, corrected: 1 })).toBe(
    '2023-01: rows 2 → 3, firms 2 → 2 (appeared 0, vanished 0, corrected 1), insured 1,000 → 1,200',
  )
})
