import { sql } from 'kysely'
import type { Db } from '#store/deed.ts'

/** The secret of that name: the one that is kept, or a new one. All instances get the same. */
export async function keptSecret(db: Db, name: string, fresh: string): Promise<string> {
  await sql`INSERT INTO server_secret (name, secret) VALUES (${name}, ${fresh}) ON CONFLICT (name) DO NOTHING`.execute(db)
  const { rows } = await sql<{ secret: string }>`SELECT secret FROM server_secret WHERE name = ${name}`.execute(db)
  const [kept] = rows
  if (kept === undefined) throw new Error('the secret of the server was not kept')
  return kept.secret
}
