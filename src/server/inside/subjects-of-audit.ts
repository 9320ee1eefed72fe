import type { AuditDetails } from '#core/people/audit-entry.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import { clusterOfReturn } from '#store/monitoring/returns.ts'

/** The cluster of a record of the audit trail: that of a return; null when it is about the country or a person. */
export function clusterOfRecord(record: string): SubjectId | null {
  return record.startsWith('return/') ? clusterOfReturn(record.slice('return/'.length)) : null
}

const SUBJECT = /(?:cluster|organisation)\/[a-z0-9-]+/g

/** The clusters and organisations that entries speak of, within texts as well: `coordinator: cluster/litek`. */
export function subjectsIn(entries: readonly { readonly details: AuditDetails }[]): SubjectId[] {
  return entries.flatMap(({ details }) => JSON.stringify(details).match(SUBJECT) ?? [])
}
