import type { Interval } from '#core/economy/effect/study/effect-study.ts'
import { scaleOfOutcome } from '#core/economy/effect/study/shown-effect.ts'
import type { Outcome } from '#core/economy/effect/study/study-rules.ts'
import type { FirmCount, ToldRefusal } from '#core/economy/effect/study/told-counts.ts'
import type { Language } from '#core/values/language.ts'
import { formatFixed, formatNumber } from '#words/format.ts'
import { isMessageKey, say } from '#words/say.ts'

/** +4.1 % or −2.0 p.p.; a sign always stands. */
export function effectNumber(language: Language, outcome: Outcome, value: number): string {
  const size = formatFixed(language, Math.abs(value), 1)
  const isZero = Number(Math.abs(value).toFixed(1)) === 0
  const signed = isZero ? size : `${value < 0 ? '−' : '+'}${size}`
  return say(language, `economy.effect.number.${scaleOfOutcome[outcome]}`, { number: signed })
}

/** An estimate is never said without its interval. */
export function effectText(language: Language, outcome: Outcome, { estimate, least, most }: Omit<Interval, 'treated'>): string {
  return say(language, 'economy.effect.interval', {
    estimate: effectNumber(language, outcome, estimate),
    least: effectNumber(language, outcome, least),
    most: effectNumber(language, outcome, most),
  })
}

export function refusalText(language: Language, { code, found, needed }: ToldRefusal): string {
  return say(language, `economy.effect.refused.${code}`, {
    found: firmCount(language, found),
    needed: String(needed),
  })
}

export function firmCount(language: Language, count: FirmCount): string {
  return count === null ? say(language, 'economy.effect.not-told') : formatNumber(language, count)
}

/** Probabilities below a thousandth are not told to the digit. */
export function probability(language: Language, p: number): string {
  return p < 0.001 ? `p < ${formatFixed(language, 0.001, 3)}` : `p = ${formatFixed(language, p, p < 0.1 ? 3 : 2)}`
}

/** What firms were compared by; counties by the name that the page knows. */
export function covariateName(language: Language, name: string, nameOf: ((subject: string) => string) | null): string {
  if (name.startsWith('region:')) {
    const region = name.slice('region:'.length)
    return nameOf === null ? region : nameOf(region)
  }
  const key = `economy.effect.covariate.${name}`
  return isMessageKey(key) ? say(language, key) : name
}
