/** What is compared. Each outcome says what happens to a firm that ends. */
export const outcomes = ['employment', 'employment-of-survivors', 'wage', 'survival'] as const
export type Outcome = (typeof outcomes)[number]

/** Whose effect is asked for: firms that joined a cluster, or firms that were given money for a project. */
export const treatments = ['members', 'beneficiaries'] as const
export type TreatmentKind = (typeof treatments)[number]

/**
 * How an outside firm is chosen: the nearest propensity score within the caliper; by lot among those of the same year, section,
 * size class and county; or by lot among those alike in every covariate once it is coarsened.
 */
export const matchings = ['caliper', 'exact', 'coarsened'] as const
export type Matching = (typeof matchings)[number]

/** The parameters of a study. They are choices, shown beside every result. */
export type StudyRules = {
  /** Matched treated firms below which nothing is said. */
  readonly fewestMatched: number
  /** Treated firms behind one year after the start below which that year is not shown. */
  readonly fewestAtEvent: number
  /** Ends among the firms of all pairs below which nothing is said of survival: a handful is no distribution. */
  readonly fewestEnded: number
  readonly matching: Matching
  /** Standard deviations of the logit. */
  readonly caliper: number
  /** Lower limits of classes of insured persons: only firms of the same class are paired. */
  readonly sizeClasses: readonly number[]
  /** Cut points of coarsened covariates: insured persons, parts of equally many known wages, years since a firm was first seen. */
  readonly cuts: { readonly size: readonly number[]; readonly wageParts: number; readonly yearsSeen: readonly number[] }
  /** A region with fewer treated or outside firms is put together with other small ones. */
  readonly fewestInRegion: number
  readonly level: number
  readonly draws: number
  readonly seed: number
  readonly placeboYears: number
  /** How far trends may part after the start, in multiples of the largest parting before it. */
  readonly partings: readonly number[]
}

export const studyRules: StudyRules = {
  fewestMatched: 30,
  fewestAtEvent: 10,
  fewestEnded: 10,
  matching: 'caliper',
  caliper: 0.2,
  sizeClasses: [0, 10, 50, 250],
  cuts: { size: [2, 5, 10, 20, 50, 100, 250], wageParts: 4, yearsSeen: [1, 2, 3, 5] },
  fewestInRegion: 5,
  level: 0.95,
  draws: 9999,
  seed: 20_260_101,
  placeboYears: 2,
  partings: [0.5, 1, 2],
}
