import { sql } from 'kysely'
import type { Db } from './deed.ts'

/** What the folder of a country looked like when it was last loaded; null when it never was. */
export async function readCountryStamp(db: Db, country: string): Promise<string | null> {
  const { rows } = await sql<{ stamp: string }>`SELECT stamp FROM country_stamp WHERE country = ${country}`.execute(db)
  return rows[0]?.stamp ?? null
}

export async function writeCountryStamp(db: Db, country: string, stamp: string): Promise<void> {
  await sql`INSERT INTO country_stamp (country, stamp) VALUES (${country}, ${stamp})
            ON CONFLICT (country) DO UPDATE SET stamp = excluded.stamp`.execute(db)
}
