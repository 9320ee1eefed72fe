import { cellState } from '../cells/cells.ts'
import type { Cells } from '../cells/cells.ts'
import { goldenText } from './golden.ts'

/** Private employment by state and three-digit industry with the location quotients that the U.S. Bureau of Labor Statistics published beside them. */
export type PublishedQuotients = {
  readonly cells: Cells
  /** Jobs of all industries and all owners: the reference of the Bureau. */
  readonly regionTotals: Float64Array
  /** The nation's share of each industry in all jobs, as implied by the published numbers. */
  readonly shares: ReadonlyMap<string, { readonly low: number; readonly high: number }>
  /** NaN where the Bureau published none. */
  readonly quotients: Float64Array
  readonly firms: Float64Array
}

/** Fields of a line with quoted fields that hold commas. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/("[^"]*"|[^,]*)(,|$)/g)].map(([, field = '']) => field.replaceAll('"', ''))

export function readPublishedQuotients(): PublishedQuotients {
  const lines = goldenText('qcew/qcew-2016q2-states-naics3-private.csv').trim().split('\n').map(fieldsOf)
  const header = lines[0] ?? []
  const read = (name: string) => {
    const at = header.indexOf(name)
    return (line: readonly string[]) => line[at] ?? ''
  }
  const [area, owner, industry, code, jobs, quotient, firmCount] = [
    'area_fips',
    'own_code',
    'industry_code',
    'disclosure_code',
    'month3_emplvl',
    'lq_month3_emplvl',
    'qtrly_estabs_count',
  ].map(read)
  if (!area || !owner || !industry || !code || !jobs || !quotient || !firmCount) throw new Error('the layout is another one')
  const wanted = lines.slice(1).filter((line) => owner(line) === '5' && industry(line).length === 3)
  const rows = [...new Set(wanted.map(area))]
  const columns = [...new Set(wanted.map(industry))].toSorted()
  const size = rows.length * columns.length
  const cells = {
    rows,
    columns,
    values: new Float64Array(size).fill(Number.NaN),
    least: new Float64Array(size),
    most: new Float64Array(size).fill(Infinity),
    states: new Uint8Array(size).fill(cellState.unknown),
  }
  const quotients = new Float64Array(size).fill(Number.NaN)
  const firms = new Float64Array(size).fill(Number.NaN)
  for (const line of wanted) {
    const at = rows.indexOf(area(line)) * columns.length + columns.indexOf(industry(line))
    firms[at] = Number(firmCount(line))
    if (code(line) === 'N') {
      cells.states[at] = cellState.suppressed
      continue
    }
    const value = Number(jobs(line))
    cells.values[at] = value
    cells.least[at] = value
    cells.most[at] = value
    cells.states[at] = value === 0 ? cellState.zero : cellState.value
    quotients[at] = Number(quotient(line))
  }
  const regionTotals = Float64Array.from(rows, (row) =>
    Number(jobs(lines.find((line) => area(line) === row && owner(line) === '0' && industry(line) === '10') ?? [])),
  )
  const shares = new Map(
    goldenText('qcew/derived-us-private-employment-shares-2016q2-month3.csv')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [name = '', low, high] = line.split(',')
        return [name, { low: Number(low), high: Number(high) }] as const
      }),
  )
  return { cells, regionTotals, shares, quotients, firms }
}
