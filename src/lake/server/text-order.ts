import type pg from 'pg'
import { LakeRefusal } from '../trouble.ts'

type Server = Pick<pg.Client, 'query'> | Pick<pg.Pool, 'query'>

/**
 * Refuses a table whose texts are not sorted by the numbers of their letters, as the files are: which of two places of a firm in a month is the latest hangs
 * on it. Texts that are not `COLLATE "C"` are sorted as their database does, which may be by a language; what PostgreSQL itself sorts by (`builtin`, from
 * version 17) goes by the numbers. A table that is not there is not refused.
 */
export async function refuseOtherOrder(server: Server, { table, schema }: { table: string; schema: string }): Promise<void> {
  const { rows } = await server.query<{ column: string }>(
    `SELECT attname AS column FROM pg_attribute
       JOIN pg_collation ON pg_collation.oid = attcollation
       JOIN pg_database ON datname = current_database()
     WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped
       AND collname NOT IN ('C', 'POSIX', 'ucs_basic') AND collprovider <> 'b'
       AND NOT (collname = 'default' AND (datlocprovider = 'b' OR datlocprovider = 'c' AND datcollate IN ('C', 'POSIX')))
     ORDER BY attnum`,
    [table],
  )
  if (rows.length > 0)
    throw new LakeRefusal({ code: 'server-sorts-otherwise', ...{ table, schema }, columns: rows.map(({ column }) => column) })
}
