import { mayGrant } from '#core/people/may.ts'
import type { Person } from '#core/people/role.ts'
import { endMandate, readMandate } from '#store/mandates.ts'
import { inWork } from './in-work.ts'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

/** Takes a mandate back, with a reason that stays in the history. Whoever may give it may take it back. */
export async function takeMandateBack(
  world: World,
  person: Person,
  { id, reason }: { readonly id: number; readonly reason: string },
): Promise<void> {
  const mandate = await readMandate(world.db, id)
  // The same answer for what there is not and for what is not theirs.
  if (mandate === null || !mayGrant(person, mandate)) throw new Refusal('not-allowed')
  if (reason.trim() === '') throw new Refusal('reason-missing')
  const on = mandate.scope === 'country' ? null : mandate.scope
  const about = {
    act: 'grant-mandate',
    on,
    record: `person/${mandate.person}`,
    details: { 'taken-back': `${mandate.role}: ${mandate.scope}`, reason },
  } as const
  await inWork(world, person, about, async ({ tx, at }) => {
    const isEnded = await endMandate(tx, { id, reason: reason.trim(), by: person.id, at: at.toISOString() })
    if (!isEnded) throw new Refusal('changed-meanwhile')
  })
}
