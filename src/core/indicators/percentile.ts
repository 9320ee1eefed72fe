import { FEWEST_PEERS } from '#core/disclosure/quantiles.ts'
import { disclosureRules } from '#core/disclosure/rule.ts'
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

/** Where one's own number lies among the peers' numbers, without any of them. */
export type Percentile = {
  readonly own: number
  /** Share of the peers (0–1) with a smaller number; those with the same one count half. */
  readonly percentile: number
  /** Whom it was compared with, and how many of them gave a number. Another kind than asked when those were too few. */
  readonly among: PeerKind
  readonly peers: number
  /** The peers' quartiles, to two digits; null where they would come too near to somebody's own number. */
  readonly quartiles: { readonly lower: number; readonly middle: number; readonly upper: number } | null
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
  if (!isNumber(own.value)) return own.value
  const kinds = kind === 'all' ? [kind] : [kind, 'all' as const]
  for (const among of kinds) {
    const values = peersOf(own, others, among).flatMap(({ value }) => (isNumber(value) ? [value] : []))
    if (values.length < FEWEST_PEERS) continue
    return {
      own: own.value,
      percentile: midRank(own.value, values),
      among,
      peers: values.length,
      quartiles: values.length < fewestForQuartiles(indicator) ? null : quartilesOf(values),
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

function midRank(own: number, values: readonly number[]): number {
  const below = values.filter((value) => value < own).length
  const same = values.filter((value) => value === own).length
  return (below + same / 2) / values.length
}

/** Of five numbers a quartile is one of them. What firms tell in confidence needs three clusters in each quarter. */
const FEWEST_FOR_CONFIDENTIAL_QUARTILES = 12

function fewestForQuartiles({ disclosure }: Indicator): number {
  return disclosure === disclosureRules.confidential.id ? FEWEST_FOR_CONFIDENTIAL_QUARTILES : FEWEST_PEERS
}

function quartilesOf(values: readonly number[]) {
  const sorted = values.toSorted((one, other) => one - other)
  const [lower, middle, upper] = [0.25, 0.5, 0.75].map((share) => twoDigits(quantile(sorted, share)))
  return { lower: lower ?? 0, middle: middle ?? 0, upper: upper ?? 0 }
}

/** Linear between neighbours (definition 7 of Hyndman and Fan, 1996). */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)] ?? 0
  const high = sorted[Math.ceil(place)] ?? 0
  return low + (high - low) * (place - Math.floor(place))
}

function twoDigits(value: number): number {
  return Number(value.toPrecision(2))
}
