/**
 * Equations with right side zero, solved for some of their variables: one *basic* variable for each equation follows the
 * others, which move freely. Kept as the inverse of the basic columns, from which the column of any variable is
 * put together when it is asked for: tables have many more cells than totals.
 */
export type Basis = {
  /** Equation → the variable that it is solved for. */
  readonly basicOf: Int32Array
  /** Variable → its equation, -1 when it moves freely. */
  readonly rowOf: Int32Array
  /** How each basic variable answers when a free one grows by one: minus these. Valid until the next call. */
  readonly column: (variable: number) => Float64Array
  /** Adds a multiple of an equation's row of the inverse to `prices`, one for each original equation. */
  readonly addRow: (row: number, times: number, prices: Float64Array) => void
  /** Lets a variable take the place of the one that an equation is solved for; `column` was asked for it just before. */
  readonly pivot: (row: number, entering: number) => void
  /** Back to the equations as they were given, without what rounding has left. */
  readonly reset: () => void
  readonly work: () => number
}

/** Rounding leaves less than this of a zero: the numbers here are small whole ones, or not far from them. */
const NOTHING = 1e-10

/**
 * Each equation says that a variable of its own (`ownOf`) is the sum of others; `terms` gives for each of the others
 * its equations and coefficients.
 */
export function basisOf(
  ownOf: Int32Array,
  terms: readonly { readonly rows: readonly number[]; readonly coefficients: readonly number[] }[],
): Basis {
  const size = ownOf.length
  const inverse = new Float64Array(size * size)
  const basicOf = ownOf.slice()
  const rowOf = new Int32Array(terms.length + size)
  const equationOf = new Map([...ownOf].map((variable, row) => [variable, row]))
  const answer = new Float64Array(size)
  const filled = new Int32Array(size)
  let work = 0

  function reset(): void {
    inverse.fill(0)
    rowOf.fill(-1)
    for (let row = 0; row < size; row += 1) {
      inverse[row * size + row] = 1
      basicOf[row] = ownOf[row] ?? 0
      rowOf[ownOf[row] ?? 0] = row
    }
  }

  function addColumn(equation: number, times: number): void {
    for (let row = 0, at = equation; row < size; row += 1, at += size) {
      answer[row] = (answer[row] ?? 0) + times * (inverse[at] ?? 0)
    }
    work += size
  }

  function column(variable: number): Float64Array {
    answer.fill(0)
    const equation = equationOf.get(variable)
    if (equation !== undefined) addColumn(equation, 1)
    else {
      const { rows = [], coefficients = [] } = terms[variable] ?? {}
      for (let index = 0; index < rows.length; index += 1) addColumn(rows[index] ?? 0, -(coefficients[index] ?? 0))
    }
    return answer
  }

  function addRow(row: number, times: number, prices: Float64Array): void {
    const start = row * size
    for (let index = 0; index < size; index += 1) prices[index] = (prices[index] ?? 0) + times * (inverse[start + index] ?? 0)
    work += size
  }

  function pivot(row: number, entering: number): void {
    const own = answer[row] ?? 0
    const start = row * size
    let count = 0
    for (let index = 0; index < size; index += 1) {
      const value = (inverse[start + index] ?? 0) / own
      inverse[start + index] = value
      if (value !== 0) {
        filled[count] = index
        count += 1
      }
    }
    for (let other = 0; other < size; other += 1) {
      const factor = answer[other] ?? 0
      if (other === row || Math.abs(factor) < NOTHING) continue
      const from = other * size
      for (let each = 0; each < count; each += 1) {
        const index = filled[each] ?? 0
        const value = (inverse[from + index] ?? 0) - factor * (inverse[start + index] ?? 0)
        inverse[from + index] = Math.abs(value) < NOTHING ? 0 : value
      }
      work += count
    }
    work += size
    rowOf[basicOf[row] ?? 0] = -1
    rowOf[entering] = row
    basicOf[row] = entering
  }

  reset()
  return { basicOf, rowOf, column, addRow, pivot, reset, work: () => work }
}
