/**
 * Firms over consecutive whole years, firm by firm: number (f, y) lies at `f * years.length + y`.
 * `insured` is the mean of the twelve months, a month in which a firm is not listed counting as nobody insured; NaN in a year in which it is
 * listed in no month. `wageEur` is the mean of the months in which its wage was published (above three insured persons); NaN where in none.
 */
export type FirmPanel = {
  /** Codes in the register of legal entities. */
  readonly firms: readonly string[]
  readonly years: readonly number[]
  readonly insured: Float64Array
  readonly wageEur: Float64Array
  /** Sections of activity with their edition (`2 C`), and of which each firm is in each year; −1 where it is not known. */
  readonly sections: readonly string[]
  readonly sectionAt: Int32Array
  /** Counties, likewise. */
  readonly regions: readonly string[]
  readonly regionAt: Int32Array
}
