import { sql } from 'kysely'
import type { Recipient } from '#core/monitoring/letters.ts'
import type { Role } from '#core/people/role.ts'
import type { Day } from '#core/statements/statement.ts'
import type { Db } from './deed.ts'

/** Somebody with an account who holds a role for a scope. */
export type RoleHolder = Recipient & { readonly person: string; readonly role: Role; readonly scope: string }

/**
 * Who holds some roles on a day, for mail. Accounts lie beyond the second lock, so this is asked of the open database
 * before a person's work begins, never within it.
 */
export async function readRoleHolders(
  db: Db,
  { roles, scopes, day }: { readonly roles: readonly Role[]; readonly scopes: readonly string[]; readonly day: Day },
): Promise<RoleHolder[]> {
  const { rows } = await sql<RoleHolder>`
    SELECT DISTINCT u.id AS person, u.name, u.email AS address, u.language, m.role, m.scope
    FROM mandate m JOIN account_user u ON u.id = m.person
    WHERE m.role = ANY (${[...roles]}) AND m.scope = ANY (${[...scopes]})
      AND m.from_day <= ${day}::date AND (m.until_day IS NULL OR m.until_day >= ${day}::date)
      AND NOT EXISTS (SELECT FROM mandate_end e WHERE e.mandate_id = m.id)
    ORDER BY m.scope, u.id, m.role`.execute(db)
  return rows
}
