import { randomFrom } from '../../random.ts'
import type { Panel } from '../panel.ts'

/** Counties of one start: how many, means of log employment by year, and covariances between years (lower half, divided by the count). */
type Moments = {
  readonly start: number
  readonly counties: number
  readonly means: readonly number[]
  readonly covariances: readonly (readonly number[])[]
}

// Moments of the public data on which Callaway & Sant'Anna (2021) show their method (U.S. counties, log of teen employment 2003-2007).
const moments: readonly Moments[] = [
  {
    start: 0,
    counties: 309,
    means: [5.654630022499833, 5.591999998141901, 5.60480843375399, 5.638896282054665, 5.661132540371089],
    covariances: [
      [2.1634694737998106],
      [2.1962709825409212, 2.2586537933070345],
      [2.2055442858289522, 2.2584749709291456, 2.281007668690905],
      [2.1792122158444287, 2.2341649135413113, 2.2509484114691047, 2.2609429913079007],
      [2.1888961579041526, 2.244484806602938, 2.2599680566029847, 2.257691808224537, 2.280967225249618],
    ],
  },
  {
    start: 2004,
    counties: 20,
    means: [6.179696833586361, 6.106563563007467, 6.059452086737372, 6.026704354251789, 6.085387988372213],
    covariances: [
      [2.087167943514607],
      [2.116577089173296, 2.1548838012956018],
      [2.173488398610388, 2.2094083799429782, 2.2768488965804137],
      [2.2039557023581855, 2.241063197199799, 2.3069523604602766, 2.3430235437192675],
      [2.1404925724581276, 2.172084482498046, 2.2395791758242276, 2.2711579624096276, 2.213114777087468],
    ],
  },
  {
    start: 2006,
    counties: 40,
    means: [6.573993628231014, 6.517883716297315, 6.527941333158886, 6.557434574506696, 6.543040968229766],
    covariances: [
      [1.571570524069767],
      [1.5544092886651022, 1.555184352024868],
      [1.5802063427937838, 1.5833178932170322, 1.6238129241938943],
      [1.599313798267266, 1.6022686723101516, 1.6400797484917156, 1.663771490399629],
      [1.6101409419118995, 1.6123090718386446, 1.6520101285753441, 1.6725112109956863, 1.6911342096714737],
    ],
  },
  {
    start: 2007,
    counties: 131,
    means: [5.8429064963830175, 5.810783127608378, 5.820865670334352, 5.823866399245337, 5.820048246842565],
    covariances: [
      [2.2755812975366463],
      [2.279125794216752, 2.299736390001376],
      [2.273843646916647, 2.291068996948116, 2.307988952417004],
      [2.271917051825247, 2.2907942208630443, 2.300851409593818, 2.3186014226514238],
      [2.247805609830785, 2.2678246895051095, 2.277807476126037, 2.2884091202381254, 2.283310774918662],
    ],
  },
]

/**
 * A panel with exactly these moments. Without covariates estimates and their errors depend on nothing else, so that the published
 * results come out although these are other counties.
 */
export function teenEmployment(): Panel {
  const years = [2003, 2004, 2005, 2006, 2007]
  const random = randomFrom(2021)
  const rows: number[][] = []
  const starts: number[] = []
  for (const group of moments) {
    const factor = cholesky(group.covariances)
    for (const shape of sphere(group.counties, years.length, random)) {
      starts.push(group.start)
      rows.push(
        group.means.map((mean, year) => mean + shape.reduce((sum, part, at) => sum + part * (factor[year]?.[at] ?? 0), 0)),
      )
    }
  }
  return {
    years,
    units: rows.length,
    outcome: Float64Array.from(rows.flat()),
    starts: Int32Array.from(starts),
    serves: null,
    clusters: null,
    covariatesIn: null,
  }
}

/** Points whose coordinates have mean 0, variance 1 and no covariance (Gram-Schmidt on random columns). */
function sphere(points: number, width: number, random: () => number): number[][] {
  const columns: number[][] = [Array.from({ length: points }, () => 1)]
  while (columns.length <= width) {
    const column = Array.from({ length: points }, () => random() - 0.5)
    // Twice, so that rounding leaves nothing behind.
    for (const other of [...columns, ...columns]) {
      const along = dot(column, other) / dot(other, other)
      for (const [at, value] of other.entries()) column[at] = (column[at] ?? 0) - along * value
    }
    const scale = Math.sqrt(points / dot(column, column))
    columns.push(column.map((value) => value * scale))
  }
  return Array.from({ length: points }, (_, point) => columns.slice(1).map((column) => column[point] ?? 0))
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
}

function cholesky(lower: readonly (readonly number[])[]): number[][] {
  const factor: number[][] = []
  for (const [row, line] of lower.entries()) {
    const made: number[] = []
    for (const [column, value] of line.entries()) {
      const rest =
        value -
        made.reduce((sum, part, at) => sum + part * (at < column ? ((column === row ? made : factor[column])?.[at] ?? 0) : 0), 0)
      made.push(row === column ? Math.sqrt(rest) : rest / (factor[column]?.[column] ?? NaN))
    }
    factor.push(made)
  }
  return factor
}
