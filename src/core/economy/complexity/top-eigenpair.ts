import { randomFrom } from '../random.ts'

export type Eigenpair = {
  readonly value: number
  readonly vector: Float64Array
  /** Length of S x − λ x for the vector of length 1: how exact the pair is. */
  readonly residual: number
}

const TOLERANCE = 1e-13
const LONGEST = 300
const RESTARTS = 40

/**
 * The largest eigenvalue of a symmetric matrix and its vector, among vectors that stand square to those in `aside` (eigenvectors known already).
 * Lanczos iteration with full reorthogonalisation, so that no copy of a found value comes back; begun again from the best vector when it grows long.
 * Shapes: n × n full matrix, vectors of n and length 1. Stops at a residual of 1e-13, or where rounding lets it get no better.
 * With nothing left to look among (n ≤ aside) the value is 0 and the vector empty.
 */
export function topEigenpair(matrix: Float64Array, n: number, aside: readonly Float64Array[]): Eigenpair {
  const room = n - aside.length
  if (room < 1) return { value: 0, vector: new Float64Array(0), residual: 0 }
  // Another start for each vector: of a value that occurs twice, the same start would give the same vector only.
  const next = randomFrom(1 + aside.length)
  let best: Eigenpair = { value: 0, vector: Float64Array.from({ length: n }, () => next() - 0.5), residual: Infinity }
  for (let restart = 0; restart < RESTARTS; restart += 1) {
    const before = best.residual
    best = lanczos(matrix, best.vector, { aside, longest: Math.min(room, LONGEST) })
    if (best.residual <= TOLERANCE || (best.residual < 1e-10 && best.residual > before / 2)) break
  }
  return best
}

type Search = { readonly aside: readonly Float64Array[]; readonly longest: number }

function lanczos(matrix: Float64Array, from: Float64Array, { aside, longest }: Search): Eigenpair {
  const n = from.length
  const basis: Float64Array[] = []
  const diagonal: number[] = []
  const beside: number[] = []
  let vector: Float64Array = from.slice()
  for (const other of [...aside, ...aside]) takeOut(vector, other)
  scale(vector, 1 / norm(vector))
  let best: Eigenpair | null = null
  for (let step = 1; step <= longest; step += 1) {
    basis.push(vector)
    const image = multiply(matrix, vector, n)
    diagonal.push(dot(vector, image))
    // Twice: once is not enough against rounding.
    for (let pass = 0; pass < 2; pass += 1) {
      for (const other of aside) takeOut(image, other)
      for (const other of basis) takeOut(image, other)
    }
    const rest = norm(image)
    const last = step === longest || rest < 1e-14
    if (last || step % 12 === 0) {
      best = ritz(matrix, basis, { diagonal, beside })
      if (last || best.residual <= TOLERANCE) break
    }
    beside.push(rest)
    scale(image, 1 / rest)
    vector = image
  }
  return best ?? { value: 0, vector: from, residual: Infinity }
}

type Tridiagonal = { readonly diagonal: readonly number[]; readonly beside: readonly number[] }

function ritz(matrix: Float64Array, basis: readonly Float64Array[], small: Tridiagonal): Eigenpair {
  const n = basis[0]?.length ?? 0
  const weights = topVector(small, largestValue(small))
  const vector = new Float64Array(n)
  for (const [k, part] of basis.entries()) {
    const weight = weights[k] ?? 0
    for (let at = 0; at < n; at += 1) vector[at] = (vector[at] ?? 0) + weight * (part[at] ?? 0)
  }
  scale(vector, 1 / norm(vector))
  const image = multiply(matrix, vector, n)
  const value = dot(vector, image)
  let squares = 0
  for (let at = 0; at < n; at += 1) squares += ((image[at] ?? 0) - value * (vector[at] ?? 0)) ** 2
  return { value, vector, residual: Math.sqrt(squares) }
}

/** Halving between the bounds of Gershgorin, counting with Sturm's sequence how many values lie above. */
function largestValue({ diagonal, beside }: Tridiagonal): number {
  let low = Infinity
  let high = -Infinity
  for (const [k, value] of diagonal.entries()) {
    const reach = Math.abs(beside[k - 1] ?? 0) + Math.abs(beside[k] ?? 0)
    low = Math.min(low, value - reach)
    high = Math.max(high, value + reach)
  }
  const anyAbove = (limit: number): boolean => {
    let pivot = 1
    for (const [k, value] of diagonal.entries()) {
      pivot = value - limit - (k === 0 ? 0 : (beside[k - 1] ?? 0) ** 2 / pivot)
      if (pivot > 0) return true
      if (pivot === 0) pivot = -1e-300
    }
    return false
  }
  for (let step = 0; step < 100 && high - low > Number.EPSILON * Math.max(Math.abs(low), Math.abs(high)); step += 1) {
    const middle = (low + high) / 2
    if (anyAbove(middle)) low = middle
    else high = middle
  }
  return high
}

/** Inverse iteration a hair above the value: T − λ is then negative definite and needs no pivots. */
function topVector({ diagonal, beside }: Tridiagonal, value: number): Float64Array {
  const n = diagonal.length
  const shift = value + 4 * Number.EPSILON * Math.max(1e-3, Math.abs(value))
  const pivots = new Float64Array(n)
  for (let k = 0; k < n; k += 1) {
    const pivot = (diagonal[k] ?? 0) - shift - (k === 0 ? 0 : (beside[k - 1] ?? 0) ** 2 / (pivots[k - 1] ?? 1))
    pivots[k] = pivot < 0 ? pivot : -Number.EPSILON
  }
  const vector = new Float64Array(n).fill(1)
  for (let pass = 0; pass < 4; pass += 1) {
    for (let k = 1; k < n; k += 1)
      vector[k] = (vector[k] ?? 0) - ((beside[k - 1] ?? 0) / (pivots[k - 1] ?? 1)) * (vector[k - 1] ?? 0)
    for (let k = n - 1; k >= 0; k -= 1)
      vector[k] = ((vector[k] ?? 0) - (k + 1 < n ? (beside[k] ?? 0) * (vector[k + 1] ?? 0) : 0)) / (pivots[k] ?? 1)
    scale(vector, 1 / norm(vector))
  }
  return vector
}

function multiply(matrix: Float64Array, vector: Float64Array, n: number): Float64Array {
  const image = new Float64Array(n)
  for (let row = 0; row < n; row += 1) {
    const start = row * n
    let one = 0
    let two = 0
    let at = 0
    for (; at + 1 < n; at += 2) {
      one += (matrix[start + at] ?? 0) * (vector[at] ?? 0)
      two += (matrix[start + at + 1] ?? 0) * (vector[at + 1] ?? 0)
    }
    if (at < n) one += (matrix[start + at] ?? 0) * (vector[at] ?? 0)
    image[row] = one + two
  }
  return image
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let at = 0; at < left.length; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0)
  return sum
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector))
}

function scale(vector: Float64Array, factor: number): void {
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) * factor
}

function takeOut(vector: Float64Array, part: Float64Array): void {
  const amount = dot(vector, part)
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) - amount * (part[at] ?? 0)
}
