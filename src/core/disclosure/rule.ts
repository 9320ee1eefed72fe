/**
 * When a figure about few would tell too much about one. The rules are those of the Handbook on Statistical Disclosure Control
 * (Hundepool and others, ESSnet 2010; Wiley 2012), chapter 4: a smallest number of contributors, (n,k) dominance, p%.
 * The numbers of a concentration rule stay inside the agency: who knows them knows how wide the gap is.
 */
export type DisclosureRule = {
  readonly id: string
  /** Fewer independent contributors than this are too few; null = any number will do. Below 3, one learns the other's. */
  readonly threshold: number | null
  /** Unsafe when the `n` largest hold more than `k` (a share, 0–1) of the total. */
  readonly dominance: { readonly n: number; readonly k: number } | null
  /** Unsafe when the second largest can estimate the largest to within this share (0–1) of it. */
  readonly pShare: number | null
  /** Published numbers are rounded to multiples of this; null = as they are. It comes on top of withholding, never instead. */
  readonly rounding: number | null
  /** Counts of what a public register shows anyway need no protection; sums always do. */
  readonly countsAreSafe: boolean
  /**
   * How far, as a share of a withheld value, it must stay uncertain when only the number of contributors or dominance
   * made it unsafe. (p% says itself how far.)
   */
  readonly safetyShare: number
}

/** The rules that indicators name. A new one needs a sentence in src/words (`disclosure.rule.<id>`). */
export const disclosureRules = {
  /** What firms tell in confidence: turnover, exports, staff, R&D. */
  confidential: {
    id: 'confidential',
    threshold: 3,
    dominance: { n: 2, k: 0.85 },
    pShare: 0.15,
    rounding: null,
    countsAreSafe: false,
    safetyShare: 0.15,
  },
  /** How many of something a cluster has, where one cluster's answer is its own matter. */
  counted: {
    id: 'counted',
    threshold: 3,
    dominance: null,
    pShare: null,
    rounding: null,
    countsAreSafe: false,
    safetyShare: 0.15,
  },
  /** What the register shows to everybody: the number of clusters in a region, of members in a cluster. */
  open: {
    id: 'open',
    threshold: null,
    dominance: null,
    pShare: null,
    rounding: null,
    countsAreSafe: true,
    safetyShare: 0,
  },
} as const satisfies { readonly [id: string]: DisclosureRule }

export type DisclosureRuleId = keyof typeof disclosureRules
