import type { ActivityVersion } from '../activities/activity-tree.ts'
import type { GroupSet } from '../groups/group-set.ts'

/** An activity as a table of flows tells it apart: one division of the classification, or several taken as one (`C10-12`). */
export type Sector = { readonly code: string; readonly divisions: readonly string[] }

/** What activities buy from each other: n × n amounts from seller (row) to buyer (column), row by row. */
export type Flows = {
  readonly sectors: readonly Sector[]
  readonly flows: readonly number[]
  /** What households, the state, investment and other countries buy of each sector; null where the table does not say it. */
  readonly finalUses: readonly number[] | null
}

/** Something to know of a table that was taken: how many cells or codes it concerns, and which. */
export type FlowNote = {
  readonly code: (typeof flowNotes)[number]
  readonly rows: number
  readonly examples: readonly string[]
}

export const flowNotes = [
  'flows-left-out',
  'flows-subtotals',
  'flows-parts-added',
  'flows-blank',
  'flows-negative-as-zero',
  'flows-missing-as-zero',
  'flows-final-uses',
  'flows-idle',
  'flows-uncovered',
] as const

/** What was brought in, by whom, and what became of it; kept also when another table has taken its place. */
export type FlowReceipt = {
  readonly version: ActivityVersion
  readonly source: GroupSet['source']
  readonly receipt: {
    /** Where the day and the file alone would be the name of an earlier receipt too. */
    readonly id?: string | undefined
    readonly file: string
    readonly sha256: string
    readonly bytes: number
    readonly layout: 'matrix' | 'long'
    /** Cells that were read, and activities that buy from and sell to each other. */
    readonly read: number
    readonly activities: number
    readonly notes: readonly FlowNote[]
    readonly broughtAt: string
    readonly by: string
  }
}

/** An input–output table as an operator brought it, with its receipt and what its links weigh in derived groups. */
export type FlowTable = Flows &
  FlowReceipt & {
    /** From 0 (relatedness alone) to 1 (links alone). */
    readonly weight: number
  }

export const USUAL_LINKS_WEIGHT = 0.5

/** What is known of a table under every figure that it came into. */
export function flowTableId({ receipt: { id, broughtAt, sha256 } }: Pick<FlowReceipt, 'receipt'>): string {
  return id ?? `input-output-${broughtAt.slice(0, 10).replaceAll('-', '')}-${sha256.slice(0, 8)}`
}

/** A receipt that takes the name of none of those before it. */
export function namedApart(kept: FlowReceipt, before: readonly FlowReceipt[]): FlowReceipt {
  const taken = new Set(before.map(flowTableId))
  const plain = flowTableId(kept)
  if (!taken.has(plain)) return kept
  let number = 2
  while (taken.has(`${plain}-${number}`)) number += 1
  return { ...kept, receipt: { ...kept.receipt, id: `${plain}-${number}` } }
}

/** What is wrong in a table of flows: nothing of it is taken then. `line` and `column` are as a person sees them. */
export type FlowFinding =
  | { readonly code: 'flows-no-codes' | 'flows-nothing-flows' | 'flows-too-few' }
  | {
      readonly code: 'flows-code-unknown' | 'flows-other-edition'
      readonly side: 'row' | 'column'
      readonly where: string
      readonly given: string
    }
  | { readonly code: 'flows-overlap'; readonly given: string; readonly other: string }
  | { readonly code: 'flows-row-missing' | 'flows-column-missing'; readonly given: string }
  | { readonly code: 'flows-several'; readonly column: string; readonly values: readonly string[] }
  | (FlowAt & { readonly code: 'flows-negative' | 'flows-unreadable' | 'flows-sign-unclear' | 'flows-missing' | 'flows-twice' })

export type FlowAt = {
  readonly line: number
  readonly column: string
  readonly seller: string
  readonly buyer: string
  readonly given: string
}
