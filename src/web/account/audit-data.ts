import type { AuditEntry } from '#core/people/audit-entry.ts'

export type AuditData = { readonly record: string; readonly entries: readonly AuditEntry[] }
