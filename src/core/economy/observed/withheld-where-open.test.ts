import { expect, test } from 'vitest'
import { known, none, outcomeAt, seriesFrom, within } from '#core/economy/cells/outcome.ts'
import type { Outcome } from '#core/economy/cells/outcome.ts'
import { withheldWhereOpen } from './withheld-where-open.ts'

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
