import type { Localised } from '#core/values/language.ts'

export type LoadRow = {
  readonly id: string
  readonly dataSet: string
  readonly file: string
  readonly sha256: string
  readonly bytes: number
  readonly layout: string
  readonly encoding: string
  readonly slices: readonly string[]
  /** What it is complete for; null: for everything. */
  readonly parts: readonly { readonly places: readonly string[] | null; readonly activities: readonly string[] | null }[] | null
  readonly notes: readonly { readonly code: string; readonly rows: number; readonly examples: readonly string[] }[]
  readonly dropped: readonly { readonly slices: readonly string[]; readonly day: string; readonly reason: string | null }[]
  readonly read: number
  readonly kept: number
  readonly refused: number
  readonly refusals: readonly { readonly code: string; readonly rows: number }[]
  readonly loadedAt: string
  /** Where it came from; the person's name stays inside. */
  readonly by: 'officer' | 'terminal'
  readonly title: Localised
  readonly publisher: string
  readonly licence: string | null
  readonly address: string | null
  readonly activityVersion: string | null
  readonly isCurrent: boolean
  readonly changed: readonly LoadChange[]
}

/** What a load changed in one slice; null: nothing of it was there before. */
export type LoadChange = {
  readonly slice: string
  readonly rowsBefore: number | null
  readonly rowsNow: number
  readonly firmsBefore: number | null
  readonly firmsNow: number | null
  readonly appeared: number
  readonly vanished: number
  readonly corrected: number
}

export type EconomyLoads = { readonly loads: readonly LoadRow[] }
export type EconomyLoad = { readonly load: LoadRow }
