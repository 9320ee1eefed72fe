import type { Field } from '../cells/cells.ts'
import { reasons } from '../cells/cells.ts'
import { mark } from './specialised.ts'
import type { Specialised } from './specialised.ts'

/**
 * Relatedness density d_ri = 100 · Σ_{j≠i} φ_ij M_rj / Σ_{j≠i} φ_ij (Hidalgo et al. 2007; Boschma et al. 2013): how much of what is related
 * to activity i the place already is specialised in. The activity itself never counts, so a specialised place does not predict itself.
 * Shapes: R × C marks, n × n relatedness matched by name (it may come from another, larger area); R × C out. Unit: 0–100.
 * Where marks are unseen or φ has an interval, least and most are the exact ends: the ratio grows with φ_ij where M_rj = 1 and falls where it is 0.
 * Refuses activities that the relatedness does not know or that are related to none (`undefined-here`); unseen ones are `withheld` with their interval.
 */
export function relatednessDensity(specialised: Specialised, relatedness: Field): Field {
  const { rows, columns, marks } = specialised
  const known = new Map(relatedness.rows.map((name, at) => [name, at]))
  const place = Int32Array.from(columns, (name) => known.get(name) ?? -1)
  const n = columns.length
  const size = rows.length * n
  const low = reorder(relatedness.least, place)
  const exact = relatedness.least === relatedness.most
  const high = exact ? low : reorder(relatedness.most, place)
  const unseen = marks.includes(mark.unseen)
  const lowNear = sumsNear(low, specialised, mark.yes)
  const values = new Float64Array(size)
  if (exact && !unseen) {
    const all = totals(low, n)
    const why = new Uint8Array(size)
    for (let row = 0, at = 0; row < rows.length; row += 1) {
      for (let i = 0; i < n; i += 1, at += 1) {
        const whole = all[i] ?? 0
        if (whole > 0) values[at] = (100 * (lowNear[at] ?? 0)) / whole
        else {
          values[at] = Number.NaN
          why[at] = undefinedHere
        }
      }
    }
    return { rows, columns, values, least: values, most: values, why }
  }
  return within({
    specialised,
    lowNear,
    highNear: exact && !unseen ? lowNear : sumsNear(high, specialised, mark.unseen),
    // What lies away: the rest of the total, with the other end of φ.
    lowFar: minus(totals(low, n), unseen ? sumsNear(low, specialised, mark.unseen) : lowNear),
    highFar: minus(totals(high, n), exact ? lowNear : sumsNear(high, specialised, mark.yes)),
  })
}

const undefinedHere = reasons.indexOf('undefined-here')
const withheld = reasons.indexOf('withheld')

type Ends = {
  readonly specialised: Specialised
  readonly lowNear: Float64Array
  readonly highNear: Float64Array
  readonly lowFar: Float64Array
  readonly highFar: Float64Array
}

function within({ specialised, lowNear, highNear, lowFar, highFar }: Ends): Field {
  const { rows, columns } = specialised
  const size = lowNear.length
  const values = new Float64Array(size)
  const least = new Float64Array(size)
  const most = new Float64Array(size)
  const why = new Uint8Array(size)
  for (let at = 0; at < size; at += 1) {
    const near = lowNear[at] ?? 0
    const nearMost = highNear[at] ?? 0
    const far = lowFar[at] ?? 0
    const farMost = highFar[at] ?? 0
    if (nearMost + farMost > 0) {
      least[at] = near + farMost > 0 ? (100 * near) / (near + farMost) : 0
      most[at] = nearMost + far > 0 ? Math.min(100, (100 * nearMost) / (nearMost + far)) : 100
      const open = (most[at] ?? 0) - (least[at] ?? 0) > 1e-9
      values[at] = open ? Number.NaN : (least[at] ?? 0)
      if (open) why[at] = withheld
    } else {
      values[at] = Number.NaN
      least[at] = Number.NaN
      most[at] = Number.NaN
      why[at] = undefinedHere
    }
  }
  return { rows, columns, values, least, most, why }
}

/** φ in the order of the columns of the table; activities it does not know have no neighbours, nor has anything itself. */
function reorder(phi: Float64Array, place: Int32Array): Float64Array {
  const n = place.length
  const width = Math.round(Math.sqrt(phi.length))
  const ordered = new Float64Array(n * n)
  for (let i = 0; i < n; i += 1) {
    const from = place[i] ?? -1
    if (from < 0) continue
    for (let j = 0; j < n; j += 1) {
      const to = place[j] ?? -1
      const value = to < 0 || i === j ? 0 : (phi[from * width + to] ?? 0)
      // A pair without any margin is related to no degree that could be told: it weighs nothing.
      ordered[i * n + j] = value > 0 ? value : 0
    }
  }
  return ordered
}

function totals(phi: Float64Array, n: number): Float64Array {
  const sums = new Float64Array(n)
  for (let j = 0, at = 0; j < n; j += 1) for (let i = 0; i < n; i += 1, at += 1) sums[i] = (sums[i] ?? 0) + (phi[at] ?? 0)
  return sums
}

function minus(all: Float64Array, near: Float64Array): Float64Array {
  const far = new Float64Array(near.length)
  for (let at = 0, i = 0; at < far.length; at += 1, i = i + 1 === all.length ? 0 : i + 1)
    far[at] = Math.max(0, (all[i] ?? 0) - (near[at] ?? 0))
  return far
}

/** Σ_j φ_ij [M_rj = 1 … upTo] for each place and activity: lines of φ are added up four at a time. */
function sumsNear(phi: Float64Array, specialised: Specialised, upTo: number): Float64Array {
  const { rows, columns, marks } = specialised
  const n = columns.length
  const sums = new Float64Array(rows.length * n)
  const held = new Int32Array(n)
  const line = new Float64Array(n)
  for (let row = 0; row < rows.length; row += 1) {
    let count = 0
    for (let j = 0; j < n; j += 1) {
      const value = marks[row * n + j] ?? 0
      if (value !== mark.no && value <= upTo) held[count++] = j * n
    }
    line.fill(0)
    let k = 0
    for (; k + 3 < count; k += 4) {
      const a = held[k] ?? 0
      const b = held[k + 1] ?? 0
      const c = held[k + 2] ?? 0
      const d = held[k + 3] ?? 0
      for (let i = 0; i < n; i += 1)
        line[i] = (line[i] ?? 0) + (phi[a + i] ?? 0) + (phi[b + i] ?? 0) + (phi[c + i] ?? 0) + (phi[d + i] ?? 0)
    }
    for (; k < count; k += 1) {
      const a = held[k] ?? 0
      for (let i = 0; i < n; i += 1) line[i] = (line[i] ?? 0) + (phi[a + i] ?? 0)
    }
    sums.set(line, row * n)
  }
  return sums
}
