import type { Figure } from '#core/economy/observed/figure.ts'
import type { Unit } from '#core/economy/observed/question.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import { figureText } from './write-figure.ts'
import type { Writing } from './write-figure.ts'

export function amountAs(unit: Unit): Writing {
  return unit === 'wages' ? 'eur' : 'count'
}

/** What a sentence says of what was counted; firms stand once where they are what is counted. */
export function countedWords(
  language: Language,
  unit: Unit,
  { amount, firms }: { readonly amount: Figure; readonly firms: Figure },
): { unit: Unit; amount: string; counted: string; firms: string } {
  const counted = say(language, `economy.counted.${unit}`)
  return {
    unit,
    amount: figureText(language, amount, amountAs(unit)),
    // Only the first letter: the currency keeps its own.
    counted: `${counted.slice(0, 1).toLocaleLowerCase(language)}${counted.slice(1)}`,
    firms: figureText(language, firms, 'count'),
  }
}
