import type { FirmPanel } from '../../firms/firm-panel.ts'
import type { Covariates } from '../design.ts'
import type { FirmRow } from './firm-row.ts'
import { logOf } from './outcome-of.ts'

/**
 * What firms are compared by beside year, section and size class: logarithms of size and wage, whether the wage is published, years since the firm
 * was first seen (no more than the panel is long), and its county. An unknown wage takes the mean of known ones beside its own yes-no
 * covariate, so that no firm is lost for being small. Counties with few firms on either side are one.
 */
export function firmCovariates(panel: FirmPanel, rows: readonly FirmRow[], counties: Counties): Covariates {
  const width = panel.years.length
  const size = Float64Array.from(rows, ({ firm, base }) => logOf(panel.insured[firm * width + base]))
  const wages = Float64Array.from(rows, ({ firm, base }) => logOf(panel.wageEur[firm * width + base]))
  const known = wages.filter((wage) => !Number.isNaN(wage))
  const meanWage = known.length === 0 ? 0 : known.reduce((sum, wage) => sum + wage, 0) / known.length
  const regions = regionColumns(panel, counties)
  return {
    names: ['size', 'wage', 'wage-published', 'years-seen', ...regions.map(({ name }) => name)],
    columns: [
      size,
      wages.map((wage) => (Number.isNaN(wage) ? meanWage : wage)),
      wages.map((wage) => (Number.isNaN(wage) ? 0 : 1)),
      Float64Array.from(rows, ({ firm, base }) => base - firstSeen(panel, firm)),
      ...regions.map(({ column }) => column),
    ],
  }
}

function firstSeen({ insured, years }: FirmPanel, firm: number): number {
  let year = 0
  while (year < years.length && !((insured[firm * years.length + year] ?? NaN) > 0)) year += 1
  return year
}

/** Large counties, those with most treated firms first, and where in that list the county of each row is: -1 where it is none of them. */
type Counties = { readonly large: readonly number[]; readonly at: Float64Array }

/** The county of each row; all that have few firms on either side, or are not known, are one. */
export function countiesOf(panel: FirmPanel, rows: readonly FirmRow[], fewest: number): Counties {
  const width = panel.years.length
  const regionOf = ({ firm, base }: FirmRow) => panel.regionAt[firm * width + base] ?? -1
  const counts = new Map<number, { inside: number; outside: number }>()
  for (const row of rows) {
    const count = counts.get(regionOf(row)) ?? { inside: 0, outside: 0 }
    counts.set(regionOf(row), row.isTreated ? { ...count, inside: count.inside + 1 } : { ...count, outside: count.outside + 1 })
  }
  const large = [...counts]
    .filter(([region, { inside, outside }]) => region !== -1 && inside >= fewest && outside >= fewest)
    .toSorted(([a, one], [b, other]) => other.inside - one.inside || a - b)
    .map(([region]) => region)
  return { large, at: Float64Array.from(rows, (row) => large.indexOf(regionOf(row))) }
}

/** A yes-no column for each large county without the largest, which the others are compared with. */
function regionColumns(panel: FirmPanel, { large, at }: Counties): { name: string; column: Float64Array }[] {
  return large.slice(1).map((region, before) => ({
    name: `region:${panel.regions[region] ?? ''}`,
    column: at.map((county) => (county === before + 1 ? 1 : 0)),
  }))
}
