import { expect, test } from 'vitest'
import { cellState } from '../cells/cells.ts'
import { sumsOf } from '../cells/sums.ts'
import { tightenBounds } from '../cells/tighten-bounds.ts'
import { describeWithGolden } from '../testing/golden.ts'
import { readPublishedQuotients } from '../testing/qcew.ts'
import { locationQuotient } from './location-quotient.ts'

// Any total does: only the shares of the nation were published.
const JOBS_OF_THE_NATION = 142_000_000

/** What was published, and totals: of the states as published, of the nation by the shares that the published numbers imply. */
function published() {
  const { cells, quotients, regionTotals, shares } = readPublishedQuotients()
  const sums = sumsOf(cells, { rows: regionTotals, total: JOBS_OF_THE_NATION })
  // The shares are rounded: the sum of what is seen may pass them by a little.
  const relaxed = { ...cells, least: new Float64Array(cells.least.length) }
  const withShares = (end: 'low' | 'high') => {
    const columns = cells.columns.map((column) => (shares.get(column)?.[end] ?? Number.NaN) * JOBS_OF_THE_NATION)
    return { ...sums, columns: sumsOf(relaxed, { columns }).columns }
  }
  return { cells, quotients, regionTotals, withShares }
}

describeWithGolden('location quotients that the U.S. Bureau of Labor Statistics published, second quarter of 2016', () => {
  test('each is within 0.01 of the one computed from the published jobs', () => {
    const { cells, quotients, withShares } = published()
    const computed = locationQuotient(cells, withShares('high'))
    let compared = 0
    let worst = 0
    for (const [at, value] of quotients.entries()) {
      if (Number.isNaN(value) || Number.isNaN(computed.values[at] ?? Number.NaN)) continue
      compared += 1
      worst = Math.max(worst, Math.abs((computed.values[at] ?? 0) - value))
    }
    expect(compared).toBeGreaterThan(1_500)
    expect(worst).toBeLessThanOrEqual(0.01)
  })

  test('a kept-back cell has an interval and never the zero that stands in the file', () => {
    const { cells, regionTotals, withShares } = published()
    const tightened = tightenBounds(cells, { rows: regionTotals }, { activities: false, regions: false })
    expect(tightened.contradictions).toEqual([])
    const computed = locationQuotient(tightened.cells, withShares('low'))
    const hidden = [...cells.states.keys()].filter((at) => cells.states[at] === cellState.suppressed)
    expect(hidden.length).toBeGreaterThan(200)
    for (const at of hidden) {
      expect(computed.values[at]).toBeNaN()
      expect(computed.least[at]).toBeLessThanOrEqual(computed.most[at] ?? Number.NaN)
      expect(computed.most[at]).toBeGreaterThan(0)
    }
  })

  test('hide a known cell and its published quotient lies in the interval', () => {
    const { cells, quotients, regionTotals, withShares } = published()
    const known = [...cells.states.keys()].filter((at) => cells.states[at] === cellState.value && (quotients[at] ?? 0) > 0)
    for (const at of known.filter((_, each) => each % 97 === 0)) {
      const hidden = {
        ...cells,
        values: cells.values.with(at, Number.NaN),
        least: cells.least.with(at, 0),
        most: cells.most.with(at, Infinity),
        states: cells.states.with(at, cellState.suppressed),
      }
      const tightened = tightenBounds(hidden, { rows: regionTotals }, { activities: false, regions: false })
      const computed = locationQuotient(tightened.cells, withShares('high'))
      expect(computed.least[at]).toBeLessThanOrEqual(quotients[at] ?? 0)
      expect(computed.most[at]).toBeGreaterThanOrEqual((quotients[at] ?? 0) - 0.01)
    }
  })
})
