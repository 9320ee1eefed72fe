export type ChangeNote = {
  readonly id: number
  readonly recordedAt: string
  readonly recordedBy: string
  readonly deed: string
  readonly statements: number
  readonly rankings: number
  /** Some of the subjects that it speaks about. */
  readonly subjects: readonly string[]
}

/** What was recorded, newest first; `next`: the number before which older changes are found. */
export type ChangesData = { readonly changes: readonly ChangeNote[]; readonly next: number | null; readonly first: boolean }
