import type { GroupTableFinding } from '#core/economy/groups/group-set.ts'
import type { SetFinding } from '#core/economy/groups/judge-set.ts'
import type { Change } from '#words/lake-load.ts'
import type { FlowsOnPage } from './economy-flows-data.ts'
import type { Trouble } from './trouble.ts'

/** What the person who brings a file says of it; empty texts say nothing. */
export type ImportAnswers = {
  readonly covers: '' | 'whole' | 'part'
  readonly shrinks: boolean
  readonly slice: string
  readonly version: string
}

/** What a check found, or an import did: the receipt in short. */
export type ImportTold = {
  readonly dataSet: string
  readonly layout: string
  readonly encoding: string
  readonly activityVersion: string | null
  readonly slices: readonly string[]
  readonly read: number
  readonly kept: number
  readonly refused: number
  readonly refusals: readonly { readonly code: string; readonly rows: number }[]
  readonly firstRefused: readonly {
    readonly line: number
    readonly column: string
    readonly code: string
    readonly value: string | null
  }[]
  /** Null: the file is complete. */
  readonly parts: readonly { readonly places: readonly string[] | null; readonly activities: readonly string[] | null }[] | null
  readonly notes: readonly { readonly code: string; readonly rows: number; readonly examples: readonly string[] }[]
  readonly changes: readonly Change[]
  readonly objection: Trouble | null
}

/** A file that somebody brought, as far as it is. */
export type BroughtFile = {
  readonly id: string
  readonly file: string
  readonly bytes: number
  readonly by: string
  readonly beganAt: string
  readonly doing: 'check' | 'import'
  /** `left`: it lay here when the server started, and nobody has looked at it since. */
  readonly state: 'waiting' | 'running' | 'checked' | 'imported' | 'nothing-to-do' | 'refused' | 'failed' | 'left'
  readonly step: 'unpacking' | 'reading' | 'checking' | 'writing' | 'switching' | null
  readonly done: number
  readonly total: number | null
  readonly load: string | null
  readonly answers: ImportAnswers
  readonly told: ImportTold | null
  readonly trouble: Trouble | null
  /** The file is still here: it can be checked again, brought in or thrown away. */
  readonly isHeld: boolean
}

/** A data set that data can be taken out of. */
export type DroppableSet = { readonly dataSet: string; readonly slices: readonly string[]; readonly rows: number }

export type EconomyImportData = {
  readonly files: readonly BroughtFile[]
  readonly held: readonly DroppableSet[]
  readonly mostBytes: number
  readonly isOpen: boolean
  /** Why a form was not taken, and what was entered in it. */
  readonly trouble: Trouble | null
  readonly entered: { readonly [field: string]: string }
  /** A set of groups that was not taken: what was entered, and what is wrong with it. */
  readonly groups: GroupsRefused | null
  readonly flows: FlowsOnPage
}

export type GroupsRefused = {
  readonly entered: { readonly [field: string]: string }
  readonly wrong: readonly (SetFinding | 'head')[]
  readonly findings: readonly GroupTableFinding[]
}
