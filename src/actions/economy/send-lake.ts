import type { Person } from '#core/people/role.ts'
import type { DataSetId } from '#lake/data-set.ts'
import type { Lake } from '#lake/open.ts'
import { sendSlices } from '#lake/server/send-slices.ts'
import type { Sent } from '#lake/server/send-slices.ts'
import { LakeRefusal } from '#lake/trouble.ts'
import { appendAudit } from '#store/audit-trail.ts'
import { mustBeAllowed } from '../in-work.ts'
import type { World } from '../world.ts'

/** Brings the copy on the lake's server up to what the lake holds, and tells it in the audit trail of the lake. */
export async function sendLake(
  { db, now, lake }: World & { readonly lake: Lake },
  person: Person,
  { dataSet, onSlice }: { readonly dataSet: DataSetId; readonly onSlice?: (slice: string, done: number, all: number) => void },
): Promise<Sent> {
  mustBeAllowed(person, { act: 'import-economy', on: null })
  const { server } = lake
  if (server === null) throw new LakeRefusal({ code: 'no-server' })
  const sent = await sendSlices(lake, server, { dataSet, ...(onSlice === undefined ? {} : { onSlice }) })
  if (sent.sent.length + sent.removed.length > 0)
    await db.transaction().execute((tx) =>
      appendAudit(tx, {
        chain: 'lake',
        person,
        act: 'import-economy',
        details: { dataSet, host: server.host, sent: sent.sent, removed: sent.removed, rows: sent.rows },
        at: now(),
      }),
    )
  return sent
}
