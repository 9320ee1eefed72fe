import type { UnlinkedClasses } from '#core/economy/activities/unlinked-classes.ts'
import type { FirmDemography } from '#core/economy/observed/firm-demography.ts'
import type { Observation } from '#core/economy/observed/observation.ts'
import type { ObservedTies } from '#core/economy/observed/observed-ties.ts'
import type { Question } from '#core/economy/observed/question.ts'
import type { Matching, TreatmentKind } from '#core/economy/effect/study/study-rules.ts'
import type { Localised } from '#core/values/language.ts'
import type { LoadRow } from '#web/public/economy/load-data.ts'
import type { DistancePart } from '#web/public/economy/distance/distance-data.ts'
import type { EffectPart } from '#web/public/economy/effect/effect-data.ts'
import type { DistanceAsked } from './open-distance.ts'

/** What is told of the firms of a year, or why nothing is. */
export type FirmsSeen = {
  readonly told: FirmDemography | null
  readonly why: 'in-part' | 'no-such-year' | null
  readonly loads: readonly { readonly id: string; readonly dataSet: string; readonly file: string; readonly loadedAt: string }[]
  /** Classes in years of the other edition that the correspondence leads nowhere. */
  readonly unlinked: readonly UnlinkedClasses[]
}

/** What is held of one data set: its months, and every load there ever was. */
export type HeldData = {
  readonly dataSet: string
  readonly slices: readonly { readonly slice: string }[]
  readonly rows: number
  readonly loads: readonly LoadRow[]
}

/** The economy as pages read it. */
export type Observatory = {
  /** Changes whenever what is held does; '' while nothing is held. */
  readonly stamp: () => Promise<string>
  readonly held: () => Promise<readonly HeldData[]>
  /** Receipts of the input–output tables that were brought; the current one is what links are made of. */
  readonly flowTables: () => Promise<readonly LoadRow[]>
  /** null while nothing is held. */
  readonly observe: (question: Question) => Promise<Observation | null>
  /** Joint projects of the pairs of an answer; null where participants of projects are not held. */
  readonly projectTies: (question: Question) => Promise<ObservedTies | null>
  /** How firms came, went and grew in a year; null while nothing is held. */
  readonly firms: (year: number) => Promise<FirmsSeen | null>
  /** Whether membership or support worked, as it may be told; null while nothing is held. */
  readonly effect: (kind: TreatmentKind, matching: Matching) => Promise<EffectPart | null>
  /** How near the firms of an activity of an answer lie to each other, as it may be told. */
  readonly distance: (asked: DistanceAsked) => Promise<DistancePart>
  /** What activities of the older edition are called: divisions always, the others as far as what is held tells. */
  readonly olderNames: () => Promise<ReadonlyMap<string, Localised>>
}

/** Where nothing has been brought in. */
export const emptyObservatory: Observatory = {
  stamp: async () => '',
  held: async () => [],
  flowTables: async () => [],
  observe: async () => null,
  projectTies: async () => null,
  firms: async () => null,
  effect: async () => null,
  distance: async () => {
    throw new RangeError('nothing is held, so nothing was observed')
  },
  olderNames: async () => new Map(),
}
