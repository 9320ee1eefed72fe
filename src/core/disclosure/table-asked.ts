import type { AbsenceReason, Absent } from '#core/values/absence.ts'

/** What one contributor adds to a total, with its place in every breakdown. */
export type Contribution = {
  /** Names this amount: tables that hold the same id hold the same unknown number. */
  readonly id: string
  /** The independent unit behind it: a firm, or the holding that its related firms belong to. It knows its own amounts. */
  readonly by: string
  /** Whether the contributor has allowed in writing that its amount may be guessed from a total. */
  readonly waives?: true
  /** Not negative. A missing answer is no contribution at all, zero is one. */
  readonly amount: number
  /** Dimension → its finest code, or several (a cluster in two sectors counts in both, and once in the total). */
  readonly at: { readonly [dimension: string]: string | readonly string[] }
}

/** A breakdown. Its codes may be a tree; the total of all of them (`TOTAL`) is always there. */
export type Breakdown = {
  readonly id: string
  readonly codes: readonly { readonly code: string; readonly within: string | null }[]
}

/** The code of everything together, in every breakdown. */
export const TOTAL = 'total'

/**
 * A table as it would stand with nothing withheld. Every combination of codes and totals is a cell. Tables of one measure are
 * protected together: they speak about the same amounts.
 */
export type TableAsked = {
  readonly id: string
  /** What is added up, with its period and unit: `turnover-eur.2025`. */
  readonly measure: string
  /** Sums of what firms told, or how many there are. */
  readonly kind: 'magnitude' | 'count'
  readonly breakdowns: readonly Breakdown[]
  readonly contributions: readonly Contribution[]
  /** Cells that have no number, with the reason; in totals they count as nothing. */
  readonly absent?: readonly { readonly at: readonly string[]; readonly absent: AbsenceReason }[]
}

/** Why a cell is withheld: for itself, or because it would give away another one. */
export type WithheldBecause = 'too-few' | 'dominated' | 'too-close' | 'protects-another'

export type ProtectedCell = {
  /** One code for each breakdown of the table, in their order. */
  readonly at: readonly string[]
  readonly shown: number | Absent
  /** Null when the number is shown, or absent for a reason of its own. */
  readonly because: WithheldBecause | null
}

export type ProtectedTable = {
  readonly id: string
  readonly measure: string
  readonly breakdowns: readonly Breakdown[]
  /** The first breakdown varies slowest; in each, the total comes first. */
  readonly cells: readonly ProtectedCell[]
}
