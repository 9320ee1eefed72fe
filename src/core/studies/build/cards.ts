import { cardTables } from '#core/disclosure/quantiles.ts'
import type { Band } from '#core/disclosure/quantiles.ts'
import type { Release } from '#core/disclosure/protect-tables.ts'
import { disclosureRules } from '#core/disclosure/rule.ts'
import type { TableAsked } from '#core/disclosure/table-asked.ts'
import { indicatorIds, indicatorOf } from '#core/indicators/indicators.ts'
import type { IndicatorId } from '#core/indicators/indicators.ts'
import type { StudyMaterial } from '#core/studies/material.ts'
import { isNumber } from '#core/values/measured.ts'
import { amountsOfIndicator, incomeIn } from './contributions.ts'

/**
 * What the cards of a year may say about all clusters together: one group a year for everybody, its reader counted in, of the
 * returns that an edition froze. They are published with the edition, so that nobody can lay two states of a group side by
 * side, and after its tables, so that no table loses a number to a card.
 */
export function cardsAsked({ year, ...material }: StudyMaterial, rule: 'counted' | 'confidential'): TableAsked[] {
  return indicatorIds.flatMap((id) => {
    const indicator = indicatorOf(id)
    if (indicator.disclosure !== rule) return []
    // The study shows income by kind: a card speaks about the same amounts.
    const { name, of } = id === 'income-eur' ? { name: 'income', of: incomeIn } : amountsOfIndicator(indicator)
    const contributions = of({ ...material, year }, year)
    return cardTables({ id: cardId(id, year), measure: `${name}.${year}`, contributions }, disclosureRules[rule])
  })
}

function cardId(indicator: IndicatorId, year: number): string {
  return `card:${indicator}:${year}`
}

/** A mean of some clusters near the lower quarter, the middle or the upper quarter of all. */
export type CardBand = { readonly name: Band['name']; readonly mean: number }

/** The bands of an indicator that an edition published for a year, from the lowest; those that had to be withheld are left out. */
export function bandsOnCard({ asked, shown }: Release, indicator: IndicatorId, year: number): CardBand[] {
  return (['lower', 'middle', 'upper'] as const).flatMap((name) => {
    const id = `${cardId(indicator, year)}.${name}`
    const total = shown.find((table) => table.id === id)?.cells[0]?.shown
    const clusters = new Set(asked.find((table) => table.id === id)?.contributions.map(({ by }) => by)).size
    return isNumber(total) && clusters > 0 ? [{ name, mean: total / clusters }] : []
  })
}
