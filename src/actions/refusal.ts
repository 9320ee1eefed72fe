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
