/** A file that somebody brought while the server runs, as far as it is. */
export type BroughtFile = {
  readonly id: string
  readonly file: string
  readonly bytes: number
  readonly by: string
  readonly beganAt: string
  readonly state: 'waiting' | 'running' | 'imported' | 'nothing-to-do' | 'refused' | 'failed'
  readonly step: 'unpacking' | 'reading' | 'checking' | 'writing' | 'switching' | null
  readonly done: number
  readonly total: number | null
  readonly load: string | null
  readonly kept: number
  readonly refused: number
  readonly trouble: { readonly of: 'lake' | 'file'; readonly code: string; readonly [part: string]: unknown } | null
}

export type EconomyImportData = { readonly files: readonly BroughtFile[]; readonly mostBytes: number; readonly isOpen: boolean }
