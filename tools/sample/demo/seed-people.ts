import { randomBytes } from 'node:crypto'
import { acceptInvitation } from '#actions/accept-invitation.ts'
import { invitePerson } from '#actions/invite-person.ts'
import type { World } from '#actions/world.ts'
import type { Mandate } from '#core/people/role.ts'
import { hashPassword } from '#server/accounts/hash-password.ts'
import type { PeopleToTry } from '#server/people-to-try.ts'
import { founder } from './cast.ts'

/** Gives the people of the demo their accounts: invited, and accepted with the password that everybody is told. */
export async function seedPeople(world: World, { people, password }: PeopleToTry): Promise<void> {
  const from = world.now().toISOString().slice(0, 10)
  for (const { role, name, email, scopes } of people) {
    const [first = 'country', ...others] = scopes
    const mandate = (scope: string): Mandate => ({ role, scope, from, until: null })
    let token = randomBytes(8).toString('hex')
    await invitePerson(world, founder, {
      email,
      name,
      language: 'lt',
      mandates: [mandate(first), ...others.map(mandate)],
      into: { lt: 'Lendrijos klasterių registras', en: 'the register of Lendrian clusters' },
      addressOf(given) {
        token = given
        return `https://lendrija.example/${given}`
      },
    })
    await acceptInvitation(world, { token, about: { name, language: 'lt', passwordHash: await hashPassword(password) } })
  }
}
