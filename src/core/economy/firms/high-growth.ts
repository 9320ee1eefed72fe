/** When a firm counts as growing fast: data of the country, with its source. */
export type HighGrowthRule = {
  readonly yearlyRate: number
  readonly years: number
  /** Persons that a firm has at the start at least. */
  readonly leastAtStart: number
  readonly source: { readonly title: string; readonly publisher: string; readonly year: number; readonly address: string | null }
  readonly evidence: 'read' | 'from-memory'
}

/** How many times its size at the start a firm is more than when it grew fast. */
export function fastFrom({ yearlyRate, years }: Pick<HighGrowthRule, 'yearlyRate' | 'years'>): number {
  // Compared as products: a root would make 10 → 17.28 a hair more or less than 20 %.
  return (1 + yearlyRate) ** years * (1 + 1e-12)
}
