import type { Person } from '#core/people/role.ts'
import { appendAudit } from '#store/audit-trail.ts'
import { holdArrived, sendAgain } from '#store/mailbox.ts'
import { mustBeAllowed } from './in-work.ts'
import type { World } from './world.ts'

/** What is to become of a letter that nobody can be sure of, or that was given up. */
export type MailDecision = 'send-again' | 'arrived'

/** Settles a letter as somebody decided who has looked. False when it was settled before; then nothing is done. */
export async function settleMail(
  { db, now }: World,
  person: Person,
  { id, decision }: { id: string; decision: MailDecision },
): Promise<boolean> {
  mustBeAllowed(person, { act: 'settle-mail', on: null })
  return db.transaction().execute(async (tx) => {
    const at = now()
    const isSettled = decision === 'arrived' ? await holdArrived(tx, id, at) : await sendAgain(tx, id, at)
    if (isSettled) await appendAudit(tx, { chain: 'mail', person, act: 'settle-mail', details: { letter: id, decision }, at })
    return isSettled
  })
}
