import type { SubjectShown } from '#web/public/dossier.ts'

export const MOST_COMPARED = 6

export type CompareData = {
  /** In the order in which they were chosen, at most six; segments of all days. */
  readonly chosen: readonly SubjectShown[]
  /** What was asked for and is not a cluster of the register. */
  readonly unknown: readonly string[]
  /** How many were asked for beyond six. */
  readonly leftOut: number
  /** All clusters that can be added, in the order of the alphabet. */
  readonly candidates: readonly string[]
}
