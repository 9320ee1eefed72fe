/** When a firm counts as growing fast: a rule is data with its source. */
export type HighGrowthRule = {
  readonly yearlyRate: number
  readonly years: number
  readonly leastAtStart: number
  readonly source: { readonly title: string; readonly year: number }
}

export const highGrowthRules = {
  'oecd-20': {
    yearlyRate: 0.2,
    years: 3,
    leastAtStart: 10,
    source: { title: 'Eurostat–OECD Manual on Business Demography Statistics, chapter 8', year: 2007 },
  },
  'eurostat-10': {
    yearlyRate: 0.1,
    years: 3,
    leastAtStart: 10,
    source: { title: 'Commission Implementing Regulation (EU) No 439/2014', year: 2014 },
  },
} as const satisfies Record<string, HighGrowthRule>

export type HighGrowth = {
  /** Firms with at least the least number of employees at the start that were still there at the end. */
  readonly eligible: number
  readonly growing: number
  /** Large enough at the start and gone at the end: no part of the share, and told, since a share among survivors flatters. */
  readonly gone: number
  /** Growing firms over eligible ones; NaN where none is eligible. */
  readonly share: number
}

/**
 * Share of high-growth firms: (end / start)^(1/years) − 1 > rate, among firms with `leastAtStart` employees or more at the start that are
 * still active. Exactly the rate is not above it. Shapes: one number per firm, NaN where it was not seen (not eligible), 0 or less at the end = gone.
 */
export function highGrowthOf(start: ArrayLike<number>, end: ArrayLike<number>, rule: HighGrowthRule): HighGrowth {
  let eligible = 0
  let growing = 0
  let gone = 0
  for (let firm = 0; firm < start.length; firm += 1) {
    const before = start[firm] ?? NaN
    const after = end[firm] ?? NaN
    if (!(before >= rule.leastAtStart) || Number.isNaN(after)) continue
    if (after <= 0) gone += 1
    else {
      eligible += 1
      if (growsFast(before, after, rule)) growing += 1
    }
  }
  return { eligible, growing, gone, share: eligible === 0 ? NaN : growing / eligible }
}

/** Whether a firm that was large enough grew by more than the rate a year. */
export function growsFast(before: number, after: number, { yearlyRate, years }: HighGrowthRule): boolean {
  // Compared as products: a root would make 10 → 17.28 a hair more or less than 20 %.
  return after / before > (1 + yearlyRate) ** years * (1 + 1e-12)
}
