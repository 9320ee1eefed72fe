import { randomBytes } from 'node:crypto'
import { mayGrant } from '#core/people/may.ts'
import type { Mandate } from '#core/people/role.ts'
import type { Day } from '#core/statements/statement.ts'
import type { Language } from '#core/values/language.ts'
import { appendAccount, findAccountByEmail, readAccount } from '#store/accounts/accounts.ts'
import { appendAudit } from '#store/audit-trail.ts'
import { readInvitation, takeInvitation } from '#store/invitations.ts'
import type { Reader } from '#store/deed.ts'
import { appendMandate, readMandatesInForce } from '#store/mandates.ts'
import { countryDay } from './country-day.ts'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

export type Accepted = { readonly account: string; readonly email: string }

/**
 * Accepts an invitation: the account, its mandates and the end of the invitation are one. Whoever has the word of the
 * letter has shown that the address is theirs. Somebody with an account gets the mandates, and keeps everything else.
 */
export async function acceptInvitation(
  world: World,
  { token, about }: { readonly token: string; readonly about: AboutNewcomer | null },
): Promise<Accepted> {
  const { db, now } = world
  const at = now()
  const today = await countryDay(world)
  const moment = at.toISOString()
  return db.transaction().execute(async (tx) => {
    const seen = await readInvitation(tx, token, moment)
    const known = seen === null ? null : await findAccountByEmail(tx, seen.email)
    if ((known === null) !== (about !== null)) throw new Refusal('link-void')
    const account = known ?? randomBytes(12).toString('hex')
    // Of several who have come as far as this, one takes it.
    const invitation = await takeInvitation(tx, token, { by: account, at: moment })
    if (invitation === null) throw new Refusal('link-void')
    const { email, mandates, invitedBy, reason } = invitation
    if (!(await mayStillGrant(tx, { inviter: invitedBy, mandates, today }))) throw new Refusal('link-void')
    if (about !== null) await appendAccount(tx, { ...about, id: account, email, at: moment })
    for (const mandate of mandates)
      await appendMandate(tx, { ...mandate, person: account, reason, grantedBy: invitedBy, at: moment })
    const name = (await readAccount(tx, account))?.name ?? ''
    await appendAudit(tx, {
      chain: `person/${account}`,
      person: { id: account, name },
      act: 'invitation-accepted',
      details: { roles: mandates.map(({ role, scope }) => `${role}: ${scope}`), 'invited-by': invitedBy },
      at,
    })
    return { account, email }
  })
}

/**
 * Whether whoever invites may still give what the invitation gives: a mandate that was taken back gives nothing any more. Who
 * invited without an account did so from the terminal, and has no mandates that could end.
 */
async function mayStillGrant(
  tx: Reader,
  { inviter, mandates, today }: { readonly inviter: string; readonly mandates: readonly Mandate[]; readonly today: Day },
): Promise<boolean> {
  const account = await readAccount(tx, inviter)
  if (account === null) return true
  const own = await readMandatesInForce(tx, inviter, today)
  const person = { id: inviter, name: account.name, via: 'account', mandates: own, seeingAs: null } as const
  return mandates.every((mandate) => mayGrant(person, mandate))
}

export type AboutNewcomer = {
  readonly name: string
  readonly language: Language
  /** As it is kept; null for somebody who signs in otherwise. */
  readonly passwordHash: string | null
}
