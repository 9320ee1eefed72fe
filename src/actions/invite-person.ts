import { randomBytes } from 'node:crypto'
import { mayGrant } from '#core/people/may.ts'
import type { Mandate, Person } from '#core/people/role.ts'
import { isMailAddress } from '#core/monitoring/letters.ts'
import type { Language, Localised } from '#core/values/language.ts'
import { appendInvitation } from '#store/invitations.ts'
import { inWork } from './in-work.ts'
import { queueMail } from './queue-mail.ts'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

export type InvitationWish = {
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly mandates: readonly [Mandate, ...Mandate[]]
  /** Why they are given; it stays with them. */
  readonly reason?: string
  /** What the letter says that somebody is invited into: a cluster, the agency. */
  readonly into: Localised
  /** The address that the letter leads to. */
  readonly addressOf: (token: string) => string
}

/** The record of all invitations in the audit trail. */
export const INVITATIONS = 'people/invitations'

const DAYS_TO_ACCEPT = 14

/** Invites somebody by mail, with mandates that whoever invites may give. Gives the address that opens the invitation. */
export async function invitePerson(world: World, person: Person, wish: InvitationWish): Promise<{ address: string }> {
  const { email, name, language, mandates, into, reason = '' } = wish
  const [first] = mandates
  if (!mandates.every((mandate) => mayGrant(person, mandate))) throw new Refusal('not-allowed')
  if (!isMailAddress(email)) throw new Refusal('answer-malformed')
  const on = first.scope === 'country' ? null : first.scope
  const token = randomBytes(32).toString('base64url')
  const address = wish.addressOf(token)
  const details = {
    roles: mandates.map(({ role, scope }) => `${role}: ${scope}`),
    ...(reason === '' ? {} : { reason }),
  }
  await inWork(world, person, { act: 'grant-mandate', on, record: INVITATIONS, details }, async ({ tx, at }) => {
    const until = new Date(at.getTime() + DAYS_TO_ACCEPT * 86_400_000)
    const recordedAt = at.toISOString()
    await appendInvitation(tx, {
      email,
      name,
      language,
      mandates,
      invitedBy: person.id,
      reason,
      token,
      at: recordedAt,
      until: until.toISOString(),
    })
    const args = { inviter: person.name, into, url: address, until: until.toISOString().slice(0, 10) }
    await queueMail({ tx, recordedAt }, [{ kind: 'invitation', args, to: { person: null, name, address: email, language } }])
  })
  return { address }
}
