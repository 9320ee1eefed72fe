/** Covariates as columns: `columns[c][i]` is covariate c of unit i. */
export type Covariates = {
  readonly names: readonly string[]
  readonly columns: readonly ArrayLike<number>[]
}

/**
 * Covariates of some units, ready for a regression: an intercept and columns of mean 0 and standard deviation 1, row by row (n × size). A column
 * that is zero for most units (a yes-no covariate) is scaled and not centred, so that its zeros stay zeros.
 * Whatever a unit is measured in, the numbers that the regressions meet are the same.
 */
export type Design = {
  readonly units: number
  /** Number of columns with the intercept. */
  readonly size: number
  readonly rows: Float64Array
  readonly names: readonly string[]
  readonly means: Float64Array
  readonly scales: Float64Array
}

/** Why a regression cannot be computed, with the covariate that is to blame. */
export type DesignRefusal =
  | {
      readonly refused: 'covariate-constant' | 'covariate-collinear' | 'covariate-unknown' | 'separated'
      readonly covariate: string
    }
  | { readonly refused: 'one-group-empty' }

export function isRefused<Kept extends object>(result: Kept | DesignRefusal): result is DesignRefusal {
  return 'refused' in result
}

/**
 * The design of the units named (all units, when none are named). Refuses a covariate that is constant among them, since the intercept is
 * there already, and one that is not a finite number: a unit without a covariate has to be left out before, and counted.
 */
export function designOf({ names, columns }: Covariates, units: Int32Array): Design | DesignRefusal {
  const size = names.length + 1
  const rows = new Float64Array(units.length * size)
  const means = new Float64Array(size)
  const scales = new Float64Array(size).fill(1)
  for (let at = 0; at < units.length; at += 1) rows[at * size] = 1
  for (const [index, column] of columns.entries()) {
    const name = names[index] ?? ''
    let sum = 0
    let zeros = 0
    for (const unit of units) {
      const value = column[unit] ?? NaN
      sum += value
      if (value === 0) zeros += 1
    }
    const mean = sum / units.length
    let square = 0
    for (const unit of units) square += ((column[unit] ?? NaN) - mean) ** 2
    if (!Number.isFinite(square)) return { refused: 'covariate-unknown', covariate: name }
    const scale = Math.sqrt(square / units.length)
    if (!(scale > 1e-12 * Math.abs(mean))) return { refused: 'covariate-constant', covariate: name }
    const middle = zeros * 2 > units.length ? 0 : mean
    means[index + 1] = middle
    scales[index + 1] = scale
    let at = index + 1
    for (const unit of units) {
      rows[at] = ((column[unit] ?? NaN) - middle) / scale
      at += size
    }
  }
  return { units: units.length, size, rows, names, means, scales }
}

/** The name of a column of a design, for a refusal. */
export function columnName(design: Design, column: number): string {
  return column === 0 ? 'intercept' : (design.names[column - 1] ?? '')
}
