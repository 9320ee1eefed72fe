/**
 * Factor L of a symmetric positive definite matrix M = L Lᵀ (Cholesky), k × k row by row, lower half filled.
 * A pivot that is smaller than `tolerance` times its diagonal means that the column is a combination of earlier ones: its index is given
 * instead of a factor, so that the caller can name the column and refuse.
 */
export function factorise(matrix: Float64Array, size: number, tolerance = 1e-9): Float64Array | { readonly dependent: number } {
  const factor = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column] ?? NaN
      for (let at = 0; at < column; at += 1) sum -= (factor[row * size + at] ?? 0) * (factor[column * size + at] ?? 0)
      if (row === column) {
        if (!(sum > tolerance * Math.abs(matrix[row * size + row] ?? 0))) return { dependent: row }
        factor[row * size + row] = Math.sqrt(sum)
      } else factor[row * size + column] = sum / (factor[column * size + column] ?? NaN)
    }
  }
  return factor
}

/** The x with L Lᵀ x = right. */
export function solveFactored(factor: Float64Array, right: ArrayLike<number>): Float64Array {
  const size = right.length
  const x = Float64Array.from(right)
  for (let row = 0; row < size; row += 1) {
    let sum = x[row] ?? 0
    for (let at = 0; at < row; at += 1) sum -= (factor[row * size + at] ?? 0) * (x[at] ?? 0)
    x[row] = sum / (factor[row * size + row] ?? NaN)
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = x[row] ?? 0
    for (let at = row + 1; at < size; at += 1) sum -= (factor[at * size + row] ?? 0) * (x[at] ?? 0)
    x[row] = sum / (factor[row * size + row] ?? NaN)
  }
  return x
}

/** Diagonal of (L Lᵀ)⁻¹: variances of coefficients. */
export function inverseDiagonal(factor: Float64Array, size: number): Float64Array {
  const diagonal = new Float64Array(size)
  for (let at = 0; at < size; at += 1) {
    const unit = new Float64Array(size)
    unit[at] = 1
    diagonal[at] = solveFactored(factor, unit)[at] ?? NaN
  }
  return diagonal
}

/**
 * Adds weight × row rowᵀ to the lower half of a matrix; the row starts at `from` of `rows`. Yes-no columns make most of a row zero:
 * only what is not zero is multiplied. `places` has room for the row.
 */
export function addOuter(
  matrix: Float64Array,
  rows: Float64Array,
  { from, size, weight, places }: { from: number; size: number; weight: number; places: Int32Array },
): void {
  let count = 0
  for (let at = 0; at < size; at += 1) {
    if (rows[from + at] === 0) continue
    places[count] = at
    count += 1
  }
  for (let row = 0; row < count; row += 1) {
    const place = places[row] ?? 0
    const scaled = weight * (rows[from + place] ?? 0)
    const start = place * size
    for (let column = 0; column <= row; column += 1) {
      const at = places[column] ?? 0
      matrix[start + at] = (matrix[start + at] ?? 0) + scaled * (rows[from + at] ?? 0)
    }
  }
}
