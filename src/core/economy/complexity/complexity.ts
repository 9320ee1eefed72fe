import type { Reason, Series } from '../cells/cells.ts'
import { reasons } from '../cells/cells.ts'
import type { Specialised } from '../relatedness/specialised.ts'
import { basketOf, componentsOf, lengthOf } from './basket.ts'
import type { Basket, Component, LeftOut, Lists } from './basket.ts'
import { topEigenpair } from './top-eigenpair.ts'

export type Complexity = {
  /** Economic complexity of places (ECI). */
  readonly places: Series
  /** Complexity of activities (PCI). */
  readonly activities: Series
  /** k_r and k_i among what is counted; 0 for what is left out. */
  readonly diversity: Float64Array
  readonly ubiquity: Float64Array
  /** λ₂ and λ₃ of the matrix whose second eigenvector is taken (λ₁ = 1). */
  readonly second: number
  readonly third: number
  /** λ₂ − λ₃: the smaller, the more a small change of the data turns the order of places. */
  readonly gap: number
  /** One when everything hangs together; with more there is no complexity, and these are the parts. */
  readonly components: readonly Component[]
  readonly leftOut: LeftOut
}

/** With a smaller gap the second vector may be any mixture of two: rounding would choose. */
const LEAST_GAP = 1e-8

/**
 * Economic complexity (Hidalgo, Hausmann 2009, in the exact form of Mealy, Farmer, Teytelboym 2019): ECI = the second eigenvector of D_r⁻¹ M D_i⁻¹ Mᵀ,
 * PCI that of D_i⁻¹ Mᵀ D_r⁻¹ M, with D_r the diversity and D_i the ubiquity on the diagonal; each z-scored (standard deviation of all, not of a sample).
 * Found through the symmetric matrix S = D^−½ M D⁻¹ Mᵀ D^−½ of the smaller side, its known first vector taken out, never by the iterated
 * reflections, which drift. Sign: ECI correlates positively with diversity, or, when it does not correlate, PCI negatively with ubiquity.
 * Shapes: R × C marks; series of R and of C; no unit (standard deviations).
 * Refuses: several components, because then λ₂ = 1 and the vector only tells them apart (`disconnected`, all places and activities, `components`
 * lists them: measure one with `within`); fewer than 3 places or activities (`too-few`); λ₂ = 0, λ₂ − λ₃ < 1e-8 or a sign that nothing decides
 * (`undefined-here`). Empty lines are `no-activity`; activities with an unseen mark are left out and reported (`withheld`).
 */
export function economicComplexity(specialised: Specialised): Complexity {
  const basket = basketOf(specialised)
  const components = componentsOf(basket, specialised)
  const { eci, pci, second, third, reason } = components.length > 1 ? refused('disconnected') : solve(basket)
  const { byRow, byColumn, leftOut } = basket
  return {
    places: seriesOf(specialised.rows, basket.rows, { scores: eci, reason, unseen: [] }),
    activities: seriesOf(specialised.columns, basket.columns, { scores: pci, reason, unseen: leftOut.unseen }),
    diversity: spread(basket.rows, byRow, specialised.rows.length),
    ubiquity: spread(basket.columns, byColumn, specialised.columns.length),
    second,
    third,
    gap: second - third,
    components,
    leftOut,
  }
}

/** The part of a table that one component covers, so that its complexity can be measured by itself. */
export function within(specialised: Specialised, component: Component): Specialised {
  const { rows, columns, marks } = specialised
  const places = new Set(component.places)
  const activities = new Set(component.activities)
  return {
    rows: rows.filter((row) => places.has(row)),
    columns: columns.filter((column) => activities.has(column)),
    marks: marks.filter(
      (_, at) => places.has(rows[Math.floor(at / columns.length)] ?? '') && activities.has(columns[at % columns.length] ?? ''),
    ),
  }
}

type Solution = {
  readonly eci: Float64Array | null
  readonly pci: Float64Array | null
  readonly second: number
  readonly third: number
  readonly reason: Reason
}

function refused(reason: Reason, second = Number.NaN, third = Number.NaN): Solution {
  return { eci: null, pci: null, second, third, reason }
}

function solve(basket: Basket): Solution {
  if (basket.rows.length < 3 || basket.columns.length < 3) return refused('too-few')
  const small = basket.rows.length <= basket.columns.length ? basket.byRow : basket.byColumn
  const large = small === basket.byRow ? basket.byColumn : basket.byRow
  const n = small.starts.length - 1
  const matrix = symmetricMatrix(small, large)
  const root = Float64Array.from({ length: n }, (_, at) => Math.sqrt(lengthOf(small, at)))
  const whole = Math.sqrt(small.items.length)
  const first = root.map((value) => value / whole)
  const pair = topEigenpair(matrix, n, [first])
  const third = topEigenpair(matrix, n, [first, pair.vector]).value
  const second = pair.value
  if (second < LEAST_GAP || second - third < LEAST_GAP) return refused('undefined-here', second, third)
  const own = pair.vector.map((value, at) => value / (root[at] ?? 1))
  const other = averages(large, own)
  const [eci, pci] = (small === basket.byRow ? [own, other] : [other, own]).map(standardise)
  if (eci === undefined || pci === undefined) return refused('undefined-here', second, third)
  const byDiversity = signOf(eci, basket.byRow)
  const sign = byDiversity === 0 ? -signOf(pci, basket.byColumn) : byDiversity
  if (sign === 0) return refused('undefined-here', second, third)
  return { eci: eci.map((z) => sign * z), pci: pci.map((z) => sign * z), second, third, reason: 'known' }
}

/** S_jk = Σ_l 1/(k_l √(k_j k_k)) over the items l of the large side that hold both. */
function symmetricMatrix(small: Lists, large: Lists): Float64Array {
  const n = small.starts.length - 1
  const matrix = new Float64Array(n * n)
  for (let list = 0; list + 1 < large.starts.length; list += 1) {
    const from = large.starts[list] ?? 0
    const to = large.starts[list + 1] ?? 0
    const weight = 1 / (to - from)
    for (let k = from; k < to; k += 1) {
      const row = (large.items[k] ?? 0) * n
      for (let l = k; l < to; l += 1) {
        const at = row + (large.items[l] ?? 0)
        matrix[at] = (matrix[at] ?? 0) + weight
      }
    }
  }
  for (let i = 0; i < n; i += 1) {
    for (let j = i; j < n; j += 1) {
      const value = (matrix[i * n + j] ?? 0) / Math.sqrt(lengthOf(small, i) * lengthOf(small, j))
      matrix[i * n + j] = value
      matrix[j * n + i] = value
    }
  }
  return matrix
}

/** The mean of the other side's scores over what each holds. */
function averages(lists: Lists, scores: Float64Array): Float64Array {
  const means = new Float64Array(lists.starts.length - 1)
  for (let list = 0; list < means.length; list += 1) {
    let sum = 0
    for (let k = lists.starts[list] ?? 0; k < (lists.starts[list + 1] ?? 0); k += 1) sum += scores[lists.items[k] ?? 0] ?? 0
    means[list] = sum / lengthOf(lists, list)
  }
  return means
}

function standardise(scores: Float64Array): Float64Array {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const deviation = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length)
  return scores.map((score) => (score - mean) / deviation)
}

/** Sign of the correlation of z-scores with the lengths of lists; 0 where it is none beyond rounding. */
function signOf(scores: Float64Array, lists: Lists): number {
  const lengths = standardise(Float64Array.from(scores, (_, at) => lengthOf(lists, at)))
  const correlation = scores.reduce((sum, score, at) => sum + score * (lengths[at] ?? 0), 0) / scores.length
  return Math.abs(correlation) > 1e-9 ? Math.sign(correlation) : 0
}

function spread(kept: Int32Array, lists: Lists, count: number): Float64Array {
  const all = new Float64Array(count)
  for (const [at, where] of kept.entries()) all[where] = lengthOf(lists, at)
  return all
}

type Found = { readonly scores: Float64Array | null; readonly reason: Reason; readonly unseen: readonly string[] }

/** Scores of the counted things put among all, each of the others with its reason. */
export function seriesOf(names: readonly string[], kept: Int32Array, { scores, reason, unseen }: Found): Series {
  const values = new Float64Array(names.length).fill(Number.NaN)
  const hidden = new Set(unseen)
  const why = Uint8Array.from(names, (name) => reasons.indexOf(hidden.has(name) ? 'withheld' : 'no-activity'))
  for (const [at, where] of kept.entries()) {
    why[where] = reasons.indexOf(reason)
    if (scores !== null) values[where] = scores[at] ?? Number.NaN
  }
  return { names, values, least: values, most: values, why }
}
