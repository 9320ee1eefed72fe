/** Why a deed that was understood may not happen. */
export type RefusalCode =
  | 'country-has-mistakes'
  | 'statement-has-mistakes'
  | 'import-has-mistakes'
  | 'database-not-empty'
  | 'import-not-found'
  | 'import-already-undone'
  | 'import-built-upon'
  | 'archive-damaged'
  /** No mandate gives the right; the same for what there is and for what there is not. */
  | 'not-allowed'
  | 'not-found'
  /** Somebody else moved it after it was read. */
  | 'changed-meanwhile'
  /** The state it is in does not allow this move. */
  | 'wrong-state'
  | 'reason-missing'
  | 'has-blocking-findings'
  /** Four eyes: who wrote it does not approve it. */
  | 'same-person'
  /** A link or an invitation that was used, has expired, or never was. */
  | 'link-void'
  /** The coordinator has seen the sums of the sheets: one more firm in them would be told by the difference. */
  | 'sheets-summed'
  | 'answer-malformed'
  /** Something published would betray a respondent. */
  | 'study-leaks'
  /** Nobody else has approved exactly this. */
  | 'not-approved'
  /** The observatory holds other years, not the one that was asked for. */
  | 'year-not-held'

/** Thrown so that the transaction rolls back; the findings say where and what to do. */
export class Refusal<F = unknown> extends Error {
  readonly code: RefusalCode
  readonly findings: readonly F[]

  constructor(code: RefusalCode, findings: readonly F[] = []) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.findings = findings
  }
}

export function isRefusal(trouble: unknown): trouble is Refusal {
  return trouble instanceof Refusal
}
