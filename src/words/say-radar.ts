import type { Doubt } from '#core/economy/radar/radar-pair.ts'
import type { SignId } from '#core/economy/radar/signs.ts'
import type { Star } from '#core/economy/stars/stars.ts'
import type { Language } from '#core/values/language.ts'
import { formatBetween, formatEur, formatNumber, formatShare, formatShareOfColumn } from './format.ts'
import { say } from './say.ts'

/** The usual rate of change that a symmetric growth stands for: 0.4 is half as much again. */
function rateOf(growth: number): number {
  return (2 + growth) / (2 - growth) - 1
}

/** Why a pair stands where it does, by one sign, with its number; where the number is not seen, with what is certain. */
export function sayReason(
  language: Language,
  sign: SignId,
  { value, least }: { readonly value: number | null; readonly least: number | null },
): string {
  const isSeen = value !== null && !Number.isNaN(value)
  const sentence = sayCertain(language, sign, isSeen ? value : (least ?? 0))
  return isSeen ? sentence : say(language, 'economy.radar.at-least', { sentence })
}

function sayCertain(language: Language, sign: SignId, certain: number): string {
  switch (sign) {
    case 'specialisation':
      return say(language, 'economy.radar.reason.specialisation', { times: formatNumber(language, certain) })
    case 'growth':
      if (certain >= 2) return say(language, 'economy.radar.reason.growth-from-nothing')
      return say(language, 'economy.radar.reason.growth', { change: formatShareOfColumn(language, rateOf(certain)) })
    case 'relatedness':
      return say(language, 'economy.radar.reason.relatedness', { density: formatNumber(language, certain, 0) })
    case 'size':
    case 'independent-firms':
    case 'project-ties':
      // Jobs are means of months.
      return say(language, `economy.radar.reason.${sign}`, { count: Math.round(certain) })
  }
}

/** What speaks against a pair. No default branch: a new doubt without a sentence does not compile. */
export function sayDoubt(language: Language, doubt: Doubt): string {
  switch (doubt.code) {
    case 'few-firms':
      return say(language, 'economy.radar.doubt.few-firms', {
        firms: Math.round(doubt.firms),
        as: doubt.isMost ? 'most' : 'number',
      })
    case 'few-employed':
      return say(language, 'economy.radar.doubt.few-employed', {
        employed: Math.round(doubt.employed),
        as: doubt.isMost ? 'most' : 'number',
      })
    case 'shrinking':
      return say(language, 'economy.radar.doubt.shrinking', { change: formatShareOfColumn(language, -rateOf(doubt.growth)) })
    case 'perhaps-not-specialised':
      return say(language, 'economy.radar.doubt.perhaps-not-specialised', {
        least: formatNumber(language, doubt.least),
        most: Number.isFinite(doubt.most) ? formatNumber(language, doubt.most) : '∞',
      })
    case 'organised-elsewhere':
      return say(language, 'economy.radar.doubt.organised-elsewhere', { places: doubt.places })
    case 'rank-not-firm':
      return say(language, 'economy.radar.doubt.rank-not-firm', {
        from: String(Math.round(doubt.from)),
        to: String(Math.round(doubt.to)),
      })
    case 'one-firm-carries-it':
    case 'began-from-little':
    case 'no-projects-together':
      return say(language, `economy.radar.doubt.${doubt.code}`)
  }
}

/** Why a star is given or not, with what it was given for and what had to be reached. */
export function sayStar(language: Language, { of, why, value, reach, cut, among, places }: Star): string {
  const number = (amount: number) => {
    if (of === 'focus' || of === 'dynamism') return formatShare(language, amount)
    if (of === 'productivity') return formatEur(language, Math.round(amount))
    // People are means of months: tables show them whole.
    return formatNumber(language, amount, of === 'size' ? 0 : 2)
  }
  const between = ({ least, most }: { readonly least: number; readonly most: number }, write: (amount: number) => string) => {
    return formatBetween(Number.isFinite(least) ? write(least) : '?', Number.isFinite(most) ? write(most) : '?')
  }
  const whole = (amount: number) => formatNumber(language, amount, 0)
  return say(language, `economy.star.reason.${why}`, {
    value: Number.isNaN(value) ? between(reach, number) : number(value),
    cut: between(cut, number),
    among: between(among, whole),
    places: between(places, whole),
  })
}
