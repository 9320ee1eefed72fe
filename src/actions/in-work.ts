import { may, mayAnywhere, reachOf } from '#core/people/may.ts'
import type { Wish } from '#core/people/may.ts'
import type { AuditDetails } from '#core/people/audit-entry.ts'
import type { Person } from '#core/people/role.ts'
import { appendAudit } from '#store/audit-trail.ts'
import { confine } from '#store/confine.ts'
import type { Confines } from '#store/confine.ts'
import type { Transaction } from '#store/deed.ts'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

/** What somebody's work is about: the right it needs, and the record in whose audit trail it is told. */
export type WorkAbout = Wish & {
  /** The chain of the audit trail: `return/litek.2026`. */
  readonly record: string
  readonly details?: AuditDetails
}

export type Work = {
  readonly tx: Transaction
  readonly at: Date
  readonly person: Person
  /** Adds to what the entry of the audit trail says. */
  readonly tell: (details: AuditDetails) => void
}

/** Somebody who may not: told before anything is looked up, so that the answer does not depend on what there is. */
export function mustBeAllowed(person: Person, wish: Wish): void {
  if (!may(person, wish)) throw new Refusal('not-allowed')
}

/**
 * Does a person's work in one transaction: asks for the right, puts the transaction under the second lock, and tells it
 * in the audit trail. When the work throws, nothing of it happened, its entry included.
 */
export async function inWork<T>(
  { db, now }: World,
  person: Person,
  { act, on, record, details = {} }: WorkAbout,
  work: (work: Work) => Promise<T>,
): Promise<T> {
  mustBeAllowed(person, { act, on })
  let told = details
  return db.transaction().execute(async (tx) => {
    await confine(tx, confinesOf(person))
    const at = now()
    const result = await work({ tx, at, person, tell: (more) => (told = { ...told, ...more }) })
    await appendAudit(tx, { chain: record, person, act, details: told, at })
    return result
  })
}

/** What the second lock lets a person reach: what it may read of returns, and the firm of its link. */
export function confinesOf(person: Person): Confines {
  const firm = person.mandates.find(({ role }) => role === 'member-firm')?.scope ?? null
  return { reach: reachOf(person, 'read-return'), firm, seesStates: mayAnywhere(person, 'read-campaign') }
}

/** Reads what is confidential, in a transaction under the second lock, and tells the reading in the audit trail. */
export async function inReading<T>(
  { db, now }: World,
  person: Person,
  { act, on, record, details = {} }: WorkAbout,
  read: (tx: Transaction) => Promise<T>,
): Promise<T> {
  mustBeAllowed(person, { act, on })
  return db.transaction().execute(async (tx) => {
    await confine(tx, confinesOf(person))
    const result = await read(tx)
    await appendAudit(tx, { chain: record, person, act, details: { ...details, ...eyesIn(person) }, at: now() })
    return result
  })
}

/** Through whose eyes somebody read: pages looked at as another role are told as such. */
function eyesIn({ seeingAs }: Person): AuditDetails {
  return seeingAs === null ? {} : { as: `${seeingAs.role}: ${seeingAs.scope}` }
}

/** Looks, under the second lock, at what is no secret but bounded: how far returns are. It is not told in the audit trail. */
export async function inSight<T>({ db }: World, person: Person, wish: Wish, read: (tx: Transaction) => Promise<T>): Promise<T> {
  mustBeAllowed(person, wish)
  return db.transaction().execute(async (tx) => {
    await confine(tx, confinesOf(person))
    return read(tx)
  })
}
