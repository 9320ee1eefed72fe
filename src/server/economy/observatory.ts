import type { Observation } from '#core/economy/observed/observation.ts'
import type { Question } from '#core/economy/observed/question.ts'
import type { LoadRow } from '#web/public/economy/economy-data.ts'

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
  /** null while nothing is held. */
  readonly observe: (question: Question) => Promise<Observation | null>
}

/** Where nothing has been brought in. */
export const emptyObservatory: Observatory = {
  stamp: async () => '',
  held: async () => [],
  observe: async () => null,
}
