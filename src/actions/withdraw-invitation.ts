import { mayGrant } from '#core/people/may.ts'
import type { Person } from '#core/people/role.ts'
import { readMandatesOffered, withdrawInvitation } from '#store/invitations.ts'
import { inWork } from './in-work.ts'
import { INVITATIONS } from './invite-person.ts'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

/** Takes an invitation back before it is accepted: its link opens nothing any more. Whoever may give the mandates may do it. */
export async function takeInvitationBack(world: World, person: Person, id: number): Promise<void> {
  const mandates = await readMandatesOffered(world.db, id)
  // The same answer for what there is not and for what is not theirs.
  if (mandates === null || !mandates.every((mandate) => mayGrant(person, mandate))) throw new Refusal('not-allowed')
  const scope = mandates[0]?.scope ?? 'country'
  const about = {
    act: 'grant-mandate',
    on: scope === 'country' ? null : scope,
    record: INVITATIONS,
    details: { withdrawn: mandates.map((mandate) => `${mandate.role}: ${mandate.scope}`) },
  } as const
  await inWork(world, person, about, async ({ tx, at }) => {
    if (!(await withdrawInvitation(tx, { id, by: person.id, at: at.toISOString() }))) throw new Refusal('changed-meanwhile')
  })
}
