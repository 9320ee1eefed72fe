/** What a method belongs to; method pages are listed in this order. */
export const families = ['place', 'relatedness', 'distance', 'firms', 'effect'] as const
export type MethodFamily = (typeof families)[number]

/** A measure of the economy as its method page shows it. Words: `economy.method.<id>.name|short|reads|refuses`. */
export type MethodShape = {
  /** Goes up whenever the same input may give another number. */
  readonly version: number
  readonly family: MethodFamily
  /** Plain mathematics: `LQ = (e_ri / e_r) / (e_i / e)`. */
  readonly formula: string
  readonly unit:
    | 'ratio'
    | 'share'
    | 'index'
    | 'score'
    | 'persons'
    | 'firms'
    | 'eur'
    | 'per-cent'
    | 'density'
    | 'probability'
    | 'bits'
  readonly sources: readonly { readonly title: string; readonly year: number; readonly address?: string }[]
}
