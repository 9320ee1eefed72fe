import { sql } from 'kysely'
import type { Kysely, Transaction as KyselyTransaction } from 'kysely'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>
export type Transaction = KyselyTransaction<Tables>
export type Reader = Kysely<Tables> | Transaction

/** What every write carries: the transaction, the change it belongs to, and who does it when. */
export type Deed = {
  readonly tx: Transaction
  readonly change: number
  readonly recordedAt: string
  readonly recordedBy: string
}

/** Any number that no other program in the database takes for its lock. */
const WRITERS_LOCK = 7_263_001

/**
 * Does the work in one transaction, as one change. Writers wait for each other, so that the order of changes is the
 * order in which readers see them, and the clock of a change is later than that of every change before it.
 */
export async function inDeed<T>(
  db: Db,
  about: { by: string; deed: string; at: Date; details?: Record<string, unknown> },
  work: (deed: Deed) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => work(await beginChange(tx, about)))
}

/** Begins a change of the register within a transaction that is there already; other writers wait until it ends. */
export async function beginChange(tx: Transaction, about: Parameters<typeof inDeed>[1]): Promise<Deed> {
  await sql`SELECT pg_advisory_xact_lock(${WRITERS_LOCK})`.execute(tx)
  const { rows } = await sql<{ id: number; recorded_at: string }>`
    INSERT INTO change (recorded_at, recorded_by, deed, details)
    SELECT greatest(${about.at.toISOString()}::timestamptz, (SELECT max(recorded_at) FROM change) + interval '1 microsecond'),
           ${about.by}, ${about.deed}, ${JSON.stringify(about.details ?? {})}::jsonb
    RETURNING id, recorded_at`.execute(tx)
  const change = rows[0]
  if (!change) throw new Error('the change was not recorded')
  return { tx, change: change.id, recordedAt: change.recorded_at, recordedBy: about.by }
}

/** The version of the data: the number of the latest change, 0 when nothing was ever recorded. */
export async function dataVersion(db: Reader): Promise<number> {
  const { rows } = await sql<{ version: number }>`SELECT coalesce(max(id), 0) AS version FROM change`.execute(db)
  return rows[0]?.version ?? 0
}

/** Carries the result of work that changed nothing out of its transaction. */
class Idle<T> extends Error {
  readonly result: T

  constructor(result: T) {
    super('nothing changed')
    this.result = result
  }
}

/** Like `inDeed`, for work that may find that there is nothing to do: then no change is recorded. */
export async function inDeedUnlessIdle<T>(
  db: Db,
  about: Parameters<typeof inDeed>[1],
  work: (deed: Deed) => Promise<{ idle: boolean; result: T }>,
): Promise<T> {
  try {
    return await inDeed(db, about, async (deed) => {
      const { idle, result } = await work(deed)
      if (idle) throw new Idle(result)
      return result
    })
  } catch (trouble) {
    if (trouble instanceof Idle) return trouble.result
    throw trouble
  }
}
