import { expect, test } from 'vitest'
import { fieldFrom, known, none, outcomeAt, seriesFrom, within } from '#core/economy/cells/outcome.ts'
import type { Outcome } from '#core/economy/cells/outcome.ts'
import { withheldInOpenColumns, withheldWhereOpen } from './withheld-where-open.ts'

const maySpecialise = within({ least: 0, most: 28 }, 'withheld')

test.each([
  { made: none('no-activity'), count: maySpecialise, why: 'withheld', because: 'what is kept back may hold specialisations' },
  { made: none('no-activity'), count: known(0), why: 'no-activity', because: 'there certainly is none' },
  { made: none('disconnected'), count: maySpecialise, why: 'disconnected', because: 'another reason stands' },
  { made: known(1.2), count: within({ least: 3, most: 5 }, 'withheld'), why: 'known', because: 'it is known' },
] satisfies { made: Outcome; count: Outcome; why: Outcome['why']; because: string }[])(
  'complexity is $why, because $because',
  ({ made, count, why }) => {
    const of = (outcome: Outcome) => seriesFrom(['86'], () => outcome)
    expect(outcomeAt(withheldWhereOpen(of(made), of(count)), 0).why).toBe(why)
  },
)

test.each([
  { count: maySpecialise, why: 'withheld', because: 'places may be specialised in the activity' },
  { count: known(0), why: 'undefined-here', because: 'certainly no place is' },
  { count: within({ least: 1, most: 5 }, 'withheld'), why: 'undefined-here', because: 'one is, and nothing is found beside it' },
] satisfies { count: Outcome; why: Outcome['why']; because: string }[])('density is $why, because $because', ({ count, why }) => {
  const density = fieldFrom({ rows: ['here'], columns: ['86'] }, () => none('undefined-here'))
  const counts = seriesFrom(['86'], () => count)
  expect(outcomeAt(withheldInOpenColumns(density, counts), 0).why).toBe(why)
})
