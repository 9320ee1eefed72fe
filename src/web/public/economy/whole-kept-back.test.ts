import { expect, test } from 'vitest'
import { isWholeKeptBack } from './whole-kept-back.ts'

const shown = { figures: { active: { why: 'known' }, began: { why: 'known' } } } as const
const withheld = { figures: { active: { why: 'known' }, began: { why: 'withheld' } } } as const

test.each([
  { whole: withheld, rows: [shown, withheld], said: true, because: 'a part shows what the whole keeps back' },
  { whole: withheld, rows: [withheld], said: false, because: 'nobody shows it' },
  { whole: shown, rows: [withheld, shown], said: false, because: 'the whole is shown' },
  { whole: null, rows: [shown], said: false, because: 'there is no whole' },
])('explained: $said, because $because', ({ whole, rows, said }) => {
  expect(isWholeKeptBack(whole, rows)).toBe(said)
})
