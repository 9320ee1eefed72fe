import type { Field } from '../cells/cells.ts'
import { reasons } from '../cells/cells.ts'
import type { CoOccurrence } from './co-occurrence.ts'

/** The published ways to turn co-occurrence into relatedness. */
export const relatednessIndexes = ['minimum-conditional', 'probability', 'association', 'cosine', 'jaccard'] as const
export type RelatednessIndex = (typeof relatednessIndexes)[number]

/**
 * What stands for the size of an activity: the places that are specialised in it, or how often it occurs together with others
 * (row sums without the diagonal, as EconGeo does for every index but Hidalgo's).
 */
export type RelatednessMargin = 'places' | 'co-occurrences'

export const usualMargin = {
  'minimum-conditional': 'places',
  probability: 'co-occurrences',
  association: 'co-occurrences',
  cosine: 'places',
  jaccard: 'places',
} as const satisfies { readonly [index in RelatednessIndex]: RelatednessMargin }

/**
 * Relatedness of activities i ≠ j from their co-occurrence c, margins S and T = Σ S:
 * - minimum-conditional φ = c / max(S_i, S_j) — Hidalgo, Klinger, Barabási, Hausmann 2007, the smaller of the two conditional probabilities;
 * - probability c / [(S_i/T · S_j/(T−S_i) + S_j/T · S_i/(T−S_j)) · T/2] — van Eck, Waltman 2009; Steijn 2021; 1 = as often as by chance;
 * - association c · T / (S_i S_j) — association strength, van Eck, Waltman 2009;
 * - cosine c / √(S_i S_j) — Salton; Jaccard c / (S_i + S_j − c).
 * Shapes: n × n in and out, symmetric; the diagonal is 0, because an activity is no neighbour of itself. Units: 0–1, or a ratio to chance.
 * Where marks are unseen, least and most are bounds (each index grows with c and T and falls with S): never narrower than the truth.
 * Refuses pairs without any margin (`no-activity`), NaN.
 */
export function relatednessOf(
  together: CoOccurrence,
  index: RelatednessIndex,
  margin: RelatednessMargin = usualMargin[index],
): Field {
  const n = together.names.length
  const seen = together.least === together.most
  const low = sizesOf(together.least, n, margin)
  const high = seen ? low : sizesOf(together.most, n, margin)
  const least = new Float64Array(n * n)
  const most = seen ? least : new Float64Array(n * n)
  const values = seen ? least : new Float64Array(n * n)
  const why = new Uint8Array(n * n)
  const of = formulas[index]
  // Beyond the smaller of both sizes more together means larger sizes, and more chance: these two are greatest there, not at the most together.
  const isAgainstChance = index === 'association' || index === 'probability'
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      const at = i * n + j
      const back = j * n + i
      const cLow = together.least[at] ?? 0
      const cHigh = together.most[at] ?? 0
      if (high.sizes[i] === 0 && high.sizes[j] === 0) why[at] = reasons.indexOf('no-activity')
      const lower = of(cLow, high.sizes[i] ?? 0, high.sizes[j] ?? 0, low.total)
      least[at] = lower
      least[back] = lower
      if (!seen) {
        // An activity cannot occur together with another more often than it occurs.
        const smaller = Math.min(low.sizes[i] ?? 0, low.sizes[j] ?? 0)
        const c = isAgainstChance ? Math.min(cHigh, Math.max(1, cLow, smaller)) : cHigh
        const upper = of(c, Math.max(low.sizes[i] ?? 0, c), Math.max(low.sizes[j] ?? 0, c), high.total)
        const value = upper === lower ? lower : Number.NaN
        most[at] = upper
        most[back] = upper
        values[at] = value
        values[back] = value
        if (upper !== lower) why[at] = reasons.indexOf('withheld')
      }
      if (why[at] !== 0) {
        values[at] = Number.NaN
        values[back] = Number.NaN
        why[back] = why[at] ?? 0
      }
    }
  }
  return { rows: together.names, columns: together.names, values, least, most, why }
}

/**
 * Values of a relatedness in the order of other names: n × n, NaN for pairs with an activity that it does not know (nobody specialised in it).
 */
export function relatednessAmong(names: readonly string[], relatedness: Field): Float64Array {
  const known = new Map(relatedness.rows.map((name, at) => [name, at]))
  const places = names.map((name) => known.get(name))
  const width = relatedness.rows.length
  return Float64Array.from({ length: names.length ** 2 }, (_, at) => {
    const [from, to] = [places[Math.floor(at / names.length)], places[at % names.length]]
    return from === undefined || to === undefined ? Number.NaN : (relatedness.values[from * width + to] ?? Number.NaN)
  })
}

const formulas = {
  'minimum-conditional': (c, left, right) => ratio(c, Math.max(left, right)),
  probability: (c, left, right, total) =>
    c === 0 ? 0 : ratio(2 * c, left * right * (1 / Math.max(0, total - left) + 1 / Math.max(0, total - right))),
  association: (c, left, right, total) => ratio(c * total, left * right),
  cosine: (c, left, right) => ratio(c, Math.sqrt(left * right)),
  jaccard: (c, left, right) => ratio(c, left + right - c),
} as const satisfies { readonly [index in RelatednessIndex]: (c: number, left: number, right: number, total: number) => number }

/** Never together is 0, also where one of the two has no margin. */
function ratio(part: number, whole: number): number {
  return part === 0 ? 0 : part / whole
}

function sizesOf(counts: Float64Array, n: number, margin: RelatednessMargin): { sizes: Float64Array; total: number } {
  const sizes = new Float64Array(n)
  let total = 0
  for (let i = 0; i < n; i += 1) {
    const own = counts[i * n + i] ?? 0
    let size = own
    if (margin === 'co-occurrences') {
      size = -own
      for (let j = 0; j < n; j += 1) size += counts[i * n + j] ?? 0
    }
    sizes[i] = size
    total += size
  }
  return { sizes, total }
}
