import { knownCells } from '#core/economy/cells/cells.ts'
import { quotientOfFirms } from '#core/economy/specialisation/quotient-of-firms.ts'
import type { Economy } from './economy.ts'
import { figureOfCell, noFigure } from './figure.ts'
import type { Figure } from './figure.ts'

/**
 * The quotient of one cell counted in firms, and between which numbers it lies but for chance (95 %): not what is kept back leaves open, which
 * is another interval. It is made of numbers of firms as they are shown and of nothing else; where one of them is not, it is not told either.
 * Numbers are means of months: their interval is that of whole firms, rounded. Of less than half a firm there is none: too few.
 */
export function chanceAt(economy: Economy, at: number): Figure {
  const { firms, totals } = economy
  const width = firms.columns.length
  const [own, place, activity, all] = [
    figureOfCell(firms, at),
    figureOfCell(totals.firmsOfPlaces, Math.floor(at / width)),
    figureOfCell(totals.firmsOfActivities, at % width),
    figureOfCell(totals.firmsOfAll, 0),
  ]
  const [count, ofPlace, ofActivity, ofAll] = [own.value, place.value, activity.value, all.value]
  if (count === null || ofPlace === null || ofActivity === null || ofAll === null) {
    const unseen = [own, place, activity, all].map(({ why }) => why)
    return noFigure(unseen.includes('unknown') ? 'unknown' : 'withheld')
  }
  const [inPlace, inActivity, inAll] = [Math.round(ofPlace), Math.round(ofActivity), Math.round(ofAll)]
  if (ofPlace === 0 || ofActivity === 0) return noFigure('no-activity')
  if (inPlace === 0 || inActivity === 0) return noFigure('too-few')
  // A place beside all others, an activity beside all others: a table of two by two has the same totals.
  const whole = Math.min(Math.round(count), inPlace, inActivity)
  const rest = Math.max(0, inAll - inPlace - inActivity + whole)
  const { least, most } = quotientOfFirms(
    knownCells(['own', 'others'], ['own', 'others'], [whole, inPlace - whole, inActivity - whole, rest]),
  )
  return { value: (count * ofAll) / (ofActivity * ofPlace), least: least[0] ?? 0, most: most[0] ?? null, why: 'known' }
}

/**
 * What chance says of a specialisation that is sure (a quotient of 1 or more, whatever is counted): `may-be-chance` where its interval in
 * firms holds 1; `larger-firms` where there are surely no more firms than elsewhere. null where it says nothing against it.
 */
export function doubtOfChance(quotient: Figure, chance: Figure): 'may-be-chance' | 'larger-firms' | null {
  const isSpecialised = (quotient.value ?? quotient.least ?? 0) >= 1
  if (!isSpecialised || chance.value === null || chance.least === null || chance.most === null) return null
  if (chance.most < 1) return 'larger-firms'
  return chance.least <= 1 ? 'may-be-chance' : null
}
