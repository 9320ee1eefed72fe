import { FEWEST_PEERS } from '#core/disclosure/quantiles.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Absent, Measured } from '#core/values/absence.ts'
import { absent, isNumber } from '#core/values/measured.ts'
import type { Indicator } from './indicators.ts'

/** How peers are chosen, from the closest to all. */
export const peerKinds = ['field', 'size', 'level', 'all'] as const
export type PeerKind = (typeof peerKinds)[number]

/** A cluster as far as it can be somebody's peer. `size` is a class of the number of members; null = not known. */
export type Comparable = {
  readonly cluster: SubjectId
  readonly field: string | null
  readonly size: string | null
  readonly level: string | null
  readonly value: Measured
}

/** Classes of clusters by their number of members; each has its last number. Words: `indicator.size.<id>`. */
export const sizeClasses = [
  { id: 'under-10', most: 9 },
  { id: 'from-10', most: 24 },
  { id: 'from-25', most: 49 },
  { id: 'from-50', most: Infinity },
] as const

/** The class that a number of members falls into; null when it is not known. */
export function sizeClassOf(members: Measured): (typeof sizeClasses)[number]['id'] | null {
  return isNumber(members) ? (sizeClasses.find(({ most }) => members <= most)?.id ?? null) : null
}

/**
 * Where one's own number lies among the peers' numbers, without any of them. Only in steps that hold three ranks or more, and only
 * by who has a better number: an exact rank beside a published sum of few can tell their numbers, and a rank that counts
 * those with the same number tells that there are some.
 */
export type Percentile = {
  readonly own: number
  /** The step: shares of the peers (0–1) that surely, and that at most, have a number that is less (or more, where less is better). */
  readonly from: number
  readonly to: number
  /** Whom it was compared with, and how many of them gave a number. Another kind than asked when those were too few. */
  readonly among: PeerKind
  readonly peers: number
}

export type PercentileAsked = {
  readonly indicator: Indicator
  readonly own: Comparable
  /** Every cluster that handed in a return; one's own among them does no harm. */
  readonly others: readonly Comparable[]
  readonly kind: PeerKind
}

/** One's own place among peers; with the reason when there is no number, or too few peers even among all. */
export function percentileAmong({ indicator, own, others, kind }: PercentileAsked): Percentile | Absent {
  const { value: mine } = own
  if (!isNumber(mine)) return mine
  const kinds = kind === 'all' ? [kind] : [kind, 'all' as const]
  for (const among of kinds) {
    const values = peersOf(own, others, among).flatMap(({ value }) => (isNumber(value) ? [value] : []))
    if (values.length < FEWEST_PEERS) continue
    return {
      own: mine,
      ...stepOf(values.filter((value) => isBehind(value, mine, indicator)).length, values.length),
      among,
      peers: values.length,
    }
  }
  return absent('withheld')
}

/** The clusters that are peers of one in a way; never itself. */
export function peersOf(own: Comparable, others: readonly Comparable[], kind: PeerKind): Comparable[] {
  return others.filter(
    (other) => other.cluster !== own.cluster && (kind === 'all' || (own[kind] !== null && other[kind] === own[kind])),
  )
}

function isBehind(other: number, own: number, { better }: Indicator): boolean {
  return better === 'lower' ? other > own : other < own
}

/** In a step of three ranks nobody knows whether the two others of a small group are ahead or behind. */
const FEWEST_RANKS_IN_STEP = 3
const MOST_STEPS = 10

function stepOf(behind: number, peers: number): { from: number; to: number } {
  const ranks = peers + 1
  const steps = Math.min(MOST_STEPS, Math.floor(ranks / FEWEST_RANKS_IN_STEP))
  const step = Math.floor((behind * steps) / ranks)
  // Of few peers the last rank of a step may be a little more than its share of them: the step is as wide as is true.
  const mostBehind = Math.ceil(((step + 1) * ranks) / steps) - 1
  return { from: step / steps, to: Math.max((step + 1) / steps, mostBehind / peers) }
}
