import type { FirmPanel } from '../../firms/firm-panel.ts'
import type { DifferenceOptions } from '../panel.ts'
import type { Outcome } from './study-rules.ts'

/** How the change of each outcome is taken. */
export const changeOfOutcome = {
  employment: 'symmetric-rate',
  'employment-of-survivors': 'difference',
  wage: 'difference',
  survival: 'difference',
} as const satisfies Record<Outcome, DifferenceOptions['change']>

/**
 * Outcomes of firms by year, NaN where there is none (rows in the order of `firms`).
 *   employment: insured persons; 0 in a year after its first in which a firm has nobody insured. Its change is the symmetric rate.
 *   employment-of-survivors: logarithm of insured persons, only where there are some: a second quantity, of firms that go on.
 *   wage: logarithm of the published mean wage; absent at three insured persons and fewer, so conditional on being larger.
 *   survival: 1 in a year in which, or after which, a firm has insured persons, else 0. Absence in the last year may still turn out a pause.
 * Before its first year a firm has no outcome at all.
 */
export function outcomeOf(panel: FirmPanel, firms: readonly number[], outcome: Outcome): Float64Array {
  const width = panel.years.length
  const values = new Float64Array(firms.length * width).fill(NaN)
  for (const [row, firm] of firms.entries()) {
    const insuredIn = (year: number) => panel.insured[firm * width + year] ?? NaN
    let first = 0
    while (first < width && !(insuredIn(first) > 0)) first += 1
    let last = width - 1
    while (last >= first && !(insuredIn(last) > 0)) last -= 1
    for (let year = first; year < width; year += 1) {
      const insured = insuredIn(year)
      const at = row * width + year
      if (outcome === 'employment') values[at] = insured > 0 ? insured : 0
      else if (outcome === 'survival') values[at] = year <= last ? 1 : 0
      else if (outcome === 'employment-of-survivors') values[at] = insured > 0 ? Math.log(insured) : NaN
      else values[at] = logOf(panel.wageEur[firm * width + year])
    }
  }
  return values
}

/** Logarithm of a positive number; NaN of what is not. */
export function logOf(value: number | undefined): number {
  return value !== undefined && value > 0 ? Math.log(value) : NaN
}
