import type { Mandate, Person, Role } from '#core/people/role.ts'
import type { Db } from '#store/deed.ts'
import { sql } from 'kysely'

/** Somebody with one mandate, as the sign-in would tell; without a role, somebody signed in who may nothing. */
export function personOf(role: Role | null, scope = 'country', id = role === null ? 'nobody' : `${role}.${scope}`): Person {
  const mandates: Mandate[] = role === null ? [] : [{ role, scope, from: '2020-01-01', until: null }]
  return { id, name: `The ${role ?? 'guest'}`, via: 'account', mandates, seeingAs: null }
}

/** Gives a person an account and its mandates in the database, so that letters find it. */
export async function keepAccount(db: Db, person: Person, language: 'lt' | 'en' = 'en'): Promise<void> {
  const address = `${person.id.replaceAll(/[^a-z0-9-]/g, '.')}@example.lt`
  await sql`INSERT INTO account_user (id, name, email, "emailVerified", language)
    VALUES (${person.id}, ${person.name}, ${address}, true, ${language})`.execute(db)
  for (const { role, scope, from, until } of person.mandates)
    await sql`INSERT INTO mandate (person, role, scope, from_day, until_day, granted_by, granted_at)
      VALUES (${person.id}, ${role}, ${scope}, ${from}, ${until}, 'test', now())`.execute(db)
}
