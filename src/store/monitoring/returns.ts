import type { Selectable } from 'kysely'
import type { ReturnAct, ReturnState } from '#core/monitoring/return-states.ts'
import { returnStates } from '#core/monitoring/return-states.ts'
import type { Moment } from '#core/statements/statement.ts'
import type { Reader, Transaction } from '#store/deed.ts'
import type { Tables } from '#store/tables.ts'

/** Where a return stands. Its id is the cluster and the campaign: `litek.2026`. */
export type ReturnHead = {
  readonly id: string
  readonly campaign: string
  readonly cluster: string
  readonly state: ReturnState
  readonly version: number
  readonly movedAt: Moment
}

export type ReturnEvent = {
  readonly version: number
  readonly act: string
  readonly from: string
  readonly to: string
  readonly reason: string | null
  readonly at: Moment
  readonly person: string
  readonly personName: string
  /** Of a signature: the fingerprint of the answers that were signed. */
  readonly fingerprint: string | null
}

export function returnIdOf(cluster: string, campaign: string): string {
  return `${cluster.slice('cluster/'.length)}.${campaign}`
}

/** The cluster of a return's id: `litek.2026` → `cluster/litek`; null when the text is no such id. */
export function clusterOfReturn(id: string): string | null {
  const slug = /^([a-z0-9-]+)\.\d{4}$/.exec(id)?.[1]
  return slug === undefined ? null : `cluster/${slug}`
}

/** The campaign of a return's id: `litek.2026` → `2026`. */
export function campaignOfReturn(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1)
}

export async function readReturn(db: Reader, id: string): Promise<ReturnHead | null> {
  const row = await db.selectFrom('monitoring_return').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : headOf(row)
}

/** Reads a return and keeps it from being moved until the transaction ends; `share` lets others keep it as well. */
export async function holdReturn(tx: Transaction, id: string, how: 'share' | 'update'): Promise<ReturnHead | null> {
  const query = tx.selectFrom('monitoring_return').selectAll().where('id', '=', id)
  const row = await (how === 'share' ? query.forShare() : query.forUpdate()).executeTakeFirst()
  return row === undefined ? null : headOf(row)
}

/** The returns of a campaign, or of some clusters, in the order of campaigns (the latest first) and clusters. */
export async function readReturns(
  db: Reader,
  wanted: { readonly campaign?: string; readonly clusters?: readonly string[] },
): Promise<ReturnHead[]> {
  const { campaign, clusters } = wanted
  if (clusters?.length === 0) return []
  const rows = await db
    .selectFrom('monitoring_return')
    .selectAll()
    .$if(campaign !== undefined, (query) => query.where('campaign', '=', campaign ?? ''))
    .$if(clusters !== undefined, (query) => query.where('cluster', 'in', [...(clusters ?? [])]))
    .orderBy('campaign', 'desc')
    .orderBy('cluster')
    .execute()
  return rows.map(headOf)
}

/** Makes returns that are not there yet; gives the ids of those that are new. */
export async function makeReturns(
  tx: Transaction,
  { campaign, clusters, at }: { campaign: string; clusters: readonly string[]; at: string },
): Promise<string[]> {
  if (clusters.length === 0) return []
  const rows = await tx
    .insertInto('monitoring_return')
    .values(
      clusters.map((cluster) => ({
        id: returnIdOf(cluster, campaign),
        campaign,
        cluster,
        state: 'not-started',
        version: 0,
        moved_at: at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

export type RecordedMove = {
  readonly head: ReturnHead
  readonly act: ReturnAct
  readonly to: ReturnState
  readonly reason: string | null
  readonly at: string
  readonly person: { readonly id: string; readonly name: string }
  readonly fingerprint?: string | null
}

/** Moves a return that is held, and appends the event; gives the return as it then is. */
export async function recordMove(
  tx: Transaction,
  { head, act, to, reason, at, person, fingerprint = null }: RecordedMove,
): Promise<ReturnHead> {
  const version = head.version + 1
  await tx
    .insertInto('return_event')
    .values({
      return_id: head.id,
      version,
      cluster: head.cluster,
      act,
      from_state: head.state,
      to_state: to,
      reason,
      at,
      person: person.id,
      person_name: person.name,
      fingerprint,
    })
    .execute()
  const row = await tx
    .updateTable('monitoring_return')
    .set({ state: to, version, moved_at: at })
    .where('id', '=', head.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return headOf(row)
}

/** The history of a return, the first move first. */
export async function readReturnEvents(db: Reader, id: string): Promise<ReturnEvent[]> {
  return (await readEventsOf(db, [id])).get(id) ?? []
}

/** The same for several returns at once. */
export async function readEventsOf(db: Reader, ids: readonly string[]): Promise<Map<string, ReturnEvent[]>> {
  const events = new Map<string, ReturnEvent[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return events
  const rows = await db
    .selectFrom('return_event')
    .selectAll()
    .where('return_id', 'in', [...ids])
    .orderBy('version')
    .execute()
  for (const { return_id, version, act, from_state, to_state, reason, at, person, person_name, fingerprint } of rows) {
    const event = { version, act, from: from_state, to: to_state, reason, at, person, personName: person_name, fingerprint }
    events.get(return_id)?.push(event)
  }
  return events
}

function headOf({ moved_at, state, ...row }: Selectable<Tables['monitoring_return']>): ReturnHead {
  const known = returnStates.find((each) => each === state)
  if (known === undefined) throw new Error(`a return is in a state that does not exist: ${state}`)
  return { ...row, state: known, movedAt: moved_at }
}
