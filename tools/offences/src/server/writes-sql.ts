// breaks: sql-stays-in-store
import { sql } from 'kysely'

export const query = sql`SELECT 1`
