import type { Paging } from '#web/public/facet.ts'

export type ChangeNote = {
  readonly id: number
  readonly recordedAt: string
  readonly recordedBy: string
  readonly deed: string
  readonly statements: number
  readonly rankings: number
  /** At most ten of them; `subjectCount` says how many there are. */
  readonly subjects: readonly string[]
  readonly subjectCount: number
}

/** What was recorded, newest first. */
export type ChangesData = { readonly changes: readonly ChangeNote[]; readonly paging: Paging }
