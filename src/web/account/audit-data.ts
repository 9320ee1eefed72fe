import type { AuditEntry } from '#core/people/audit-entry.ts'
import type { SubjectId } from '#core/statements/statement.ts'

export type AuditData = {
  readonly record: string
  readonly entries: readonly AuditEntry[]
  /** Clusters and organisations whose names the page needs. */
  readonly subjects: readonly SubjectId[]
}
