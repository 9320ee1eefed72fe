import { sql } from 'kysely'
import type { Reader, Transaction } from './deed.ts'

/** What a person's work may touch of what is confidential: the clusters it reaches, and its own firm. */
export type Confines = { readonly reach: 'all' | readonly string[]; readonly firm: string | null; readonly seesStates: boolean }

/**
 * Puts a transaction under the second lock: from here on, policies of the database hide every row beyond the confines,
 * whatever the queries ask for. Without the role (a server whose user may not make it) the first lock stands alone;
 * `doctor` tells.
 */
export async function confine(tx: Transaction, { reach, firm, seesStates }: Confines): Promise<void> {
  const reached = reach === 'all' ? '*' : arrayText(reach)
  const role = (await isLocked(tx)) ? sql`, set_config('role', 'santalka_confined', true)` : sql``
  await sql`
    SELECT set_config('santalka.reach', ${reached}, true), set_config('santalka.firm', ${firm ?? ''}, true),
      set_config('santalka.states', ${seesStates ? 'yes' : ''}, true)${role}`.execute(tx)
}

/** Which databases have the second lock: asked of the first transaction on each. */
const locked = new WeakMap<object, Promise<boolean>>()

function isLocked(tx: Transaction): Promise<boolean> {
  // Every transaction of a pool has the same adapter.
  const { adapter } = tx.getExecutor()
  const known = locked.get(adapter)
  if (known !== undefined) return known
  const asked = hasSecondLock(tx)
  locked.set(adapter, asked)
  // A failure is not kept.
  asked.catch(() => locked.delete(adapter))
  return asked
}

/** Whether work can be put under the second lock. */
export async function hasSecondLock(db: Reader): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    SELECT coalesce((SELECT pg_has_role(current_user, oid, 'MEMBER') FROM pg_roles WHERE rolname = 'santalka_confined'), false) AS there`.execute(
    db,
  )
  return rows[0]?.there ?? false
}

function arrayText(clusters: readonly string[]): string {
  return `{${clusters.map((cluster) => `"${cluster.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`
}
