import type { Figure } from '#core/economy/observed/figure.ts'
import type { Language } from '#core/values/language.ts'
import { formatBetween, formatFixed, formatNumber, formatShareOfColumn } from '#words/format.ts'
import { say } from '#words/say.ts'

/** How a number is written. */
export type Writing = 'count' | 'eur' | 'ratio' | 'share' | 'score' | 'index' | 'signed' | 'change'

/** A number of the observatory as plain text: for figures, titles and citations. */
export function figureText(language: Language, figure: Figure, as: Writing): string {
  if (figure.value !== null) return writeNumber(language, figure.value, as)
  if (!isBounded(figure, as)) return say(language, `economy.why.${figure.why}`)
  return formatBetween(writeNumber(language, figure.least ?? -Infinity, as), writeNumber(language, figure.most ?? Infinity, as))
}

/** Symmetric growth lies between these whatever happened. */
const GROWTH = { least: -2, most: 2 }

/** An interval without an end, or from nothing to everything, says nothing. */
export function isBounded({ least, most }: Figure, as: Writing): boolean {
  if (most === null || least === null || most <= least) return false
  return as !== 'share' || least > GROWTH.least || most < GROWTH.most
}

/** One end of an interval, or a number that is known. */
export function writeNumber(language: Language, value: number, as: Writing): string {
  if (as === 'share') return formatShareOfColumn(language, value)
  // A quotient of 0.004 is not 0: small ones keep two digits that say something.
  if (as === 'ratio')
    return value > 0 && value < 0.1 ? formatNumber(language, Number(value.toPrecision(2)), 6) : formatFixed(language, value, 2)
  // Differences of indices begin at the third digit.
  if (as === 'index' || as === 'signed') return formatFixed(language, value, 3)
  if (as === 'score') return formatFixed(language, value, 2)
  // Adding 0 takes the sign from a rounded nothing.
  const whole = Math.round(value) + 0
  return `${as === 'change' && whole > 0 ? '+' : ''}${formatNumber(language, whole, 0)}`
}
