import type { Interval } from '../cells/outcome.ts'
import type { Sign } from './radar-table.ts'
import type { SignId } from './signs.ts'

export type ScoredPair = {
  readonly row: number
  readonly column: number
  readonly signs: { readonly [sign in SignId]: Sign & { readonly part: Interval } }
  /** NaN when a sign that has a weight is not fully known; then only its reach is. */
  readonly score: number
  readonly reach: Interval
  /** Signs with a weight whose part is certainly a half or more, the strongest first. */
  readonly reasons: readonly SignId[]
  /** Signs with a weight of which something is not known. */
  readonly unknown: readonly SignId[]
}

export type RadarPair = ScoredPair & {
  /** Place in the order of the middle of the reach among the pairs that are known well enough; equal ones share it. */
  readonly rank: number
  /** From 5 to 95 of a hundred ways of weighing, unknown parts drawn anywhere within their ends; the rank itself is in it. */
  readonly band: Interval
  readonly doubts: readonly Doubt[]
}

/** A pair of which too much is kept back for a rank. */
export type KeptBackPair = ScoredPair & {
  /** Signs that are kept back or unknown of this pair, while they are known of others. */
  readonly keptBack: readonly SignId[]
  /** Between which ranks among the known pairs it would come, whatever the unseen numbers are; weights as given. */
  readonly ranks: Interval
  readonly doubts: readonly Doubt[]
}

/** What speaks against a pair, with the numbers of its sentence. Words: `economy.radar.doubt.<code>`. */
export type Doubt =
  // Without the share: it would tell the size of that firm.
  | { readonly code: 'one-firm-carries-it' }
  | { readonly code: 'few-firms'; readonly firms: number; readonly isMost: boolean }
  | { readonly code: 'few-employed'; readonly employed: number; readonly isMost: boolean }
  | { readonly code: 'shrinking'; readonly growth: number }
  | { readonly code: 'began-from-little'; readonly growth: number }
  | { readonly code: 'perhaps-not-specialised'; readonly least: number; readonly most: number }
  | { readonly code: 'no-projects-together' }
  | { readonly code: 'organised-elsewhere'; readonly places: number }
  | { readonly code: 'rank-not-firm'; readonly from: number; readonly to: number }
