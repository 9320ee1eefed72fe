import type { ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { FlowChange } from '#core/economy/flows/compare-flows.ts'
import type { FlowFinding, FlowNote } from '#core/economy/flows/flow-table.ts'
import type { Trouble } from './trouble.ts'

/** The input–output table that is there, and those that somebody sent and nobody has decided about. */
export type FlowsOnPage = {
  readonly current: CurrentFlowTable | null
  /** Also where not even its receipt can be read: then `current` is null. */
  readonly isThere: boolean
  /** What is there, as forms send it back: a decision about it is about no other that came meanwhile. */
  readonly seen: string
  readonly held: readonly HeldFlowTable[]
  readonly mostBytes: number
  /** Of a form with a pasted table. */
  readonly mostPastedBytes: number
  /** What was asked of one of them just now; null when the page was only opened. */
  readonly asked: FlowsAsked | null
}

export type CurrentFlowTable = {
  readonly receipt: string
  readonly title: string
  readonly year: number | null
  readonly activities: number
  readonly version: ActivityVersion
  /** Null: this Santalka cannot read the table any more. */
  readonly weight: number | null
}

export type HeldFlowTable = {
  readonly id: string
  readonly file: string
  readonly bytes: number
  readonly by: string
  readonly beganAt: string
}

export type FlowsWrong =
  | 'title'
  | 'year'
  | 'address'
  | 'edition'
  | 'weight'
  | 'reason'
  | 'table'
  | 'length'
  | 'meanwhile'
  | 'gone'

export type FlowsAsked = {
  /** The held table, or the form of the page; `gone`: a table that was held when it was described. */
  readonly of: string
  readonly entered: { readonly [field: string]: string }
  readonly wrong: readonly FlowsWrong[]
  readonly trouble: Trouble | null
  readonly findings: readonly FlowFinding[]
  /** What the table is as it was read; null where it could not be. */
  readonly checked: {
    readonly version: ActivityVersion
    readonly read: number
    readonly activities: number
    readonly notes: readonly FlowNote[]
    /** Null where something is wrong in it. */
    readonly change: FlowChange | null
  } | null
}
