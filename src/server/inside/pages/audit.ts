import { readAudit } from '#store/audit-trail.ts'
import type { AuditData } from '#web/account/audit-data.ts'
import { auditTable } from '#server/tables/audit-table.ts'
import { Problem } from '#server/problems.ts'
import type { InsideDefinition } from '../inside-page.ts'
import { clusterOfRecord, subjectsIn } from '../subjects-of-audit.ts'

const ON_A_PAGE = 200

/** The audit trail of one record, as people read it: `return.litek.2026`, `campaign.2026`, `mail`. */
export const auditPage: InsideDefinition<AuditData> = {
  page: 'audit',
  needs: (slug) => ({ act: 'read-audit', on: clusterOfRecord(recordOf(slug ?? '')) }),
  async load({ world, reader }) {
    const record = recordOf(reader.slug ?? '')
    const before = Number(reader.query.get('before') ?? '')
    if (!Number.isInteger(before) || before < 0) throw new Problem('bad-query', reader.query.get('before') ?? '', 'before')
    const entries = await readAudit(world.db, record, { most: ON_A_PAGE, before: before === 0 ? null : before })
    const cluster = clusterOfRecord(record)
    return { record, entries, subjects: [...(cluster === null ? [] : [cluster]), ...subjectsIn(entries)] }
  },
  tables: ({ entries }, { language }) => [auditTable(entries, language)],
}

/** `return.litek.2026` → `return/litek.2026`. */
function recordOf(slug: string): string {
  return slug.replace('.', '/')
}
