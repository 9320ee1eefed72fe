import { randomBytes } from 'node:crypto'
import type { Language } from '#core/values/language.ts'
import { appendAccount, findAccountByEmail, readAccount } from '#store/accounts/accounts.ts'
import { appendAudit } from '#store/audit-trail.ts'
import { readInvitation, takeInvitation } from '#store/invitations.ts'
import { appendMandate } from '#store/mandates.ts'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

export type Accepted = { readonly account: string; readonly email: string }

/**
 * Accepts an invitation: the account, its mandates and the end of the invitation are one. Whoever has the word of the
 * letter has shown that the address is theirs. Somebody with an account gets the mandates, and keeps everything else.
 */
export async function acceptInvitation(
  { db, now }: World,
  { token, about }: { readonly token: string; readonly about: AboutNewcomer | null },
): Promise<Accepted> {
  const at = now()
  const moment = at.toISOString()
  return db.transaction().execute(async (tx) => {
    const seen = await readInvitation(tx, token, moment)
    const known = seen === null ? null : await findAccountByEmail(tx, seen.email)
    if ((known === null) !== (about !== null)) throw new Refusal('link-void')
    const account = known ?? randomBytes(12).toString('hex')
    // Of several who have come as far as this, one takes it.
    const invitation = await takeInvitation(tx, token, { by: account, at: moment })
    if (invitation === null) throw new Refusal('link-void')
    const { email, mandates, invitedBy } = invitation
    if (about !== null) await appendAccount(tx, { ...about, id: account, email, at: moment })
    for (const mandate of mandates)
      await appendMandate(tx, { ...mandate, person: account, reason: '', grantedBy: invitedBy, at: moment })
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

export type AboutNewcomer = {
  readonly name: string
  readonly language: Language
  /** As it is kept; null for somebody who signs in otherwise. */
  readonly passwordHash: string | null
}
