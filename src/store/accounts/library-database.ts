import type { KyselyPlugin } from 'kysely'
import type { Db } from '#store/deed.ts'

/** Columns of the accounts that hold a moment. */
const momentColumns: ReadonlySet<string> = new Set([
  'createdAt',
  'updatedAt',
  'expiresAt',
  'accessTokenExpiresAt',
  'refreshTokenExpiresAt',
  'lockedUntil',
])

/** The house reads moments as text; the library of accounts compares them as dates, and a text would never be too late. */
const momentsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  async transformResult({ result }) {
    return {
      ...result,
      rows: result.rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, value]) => [
            column,
            momentColumns.has(column) && typeof value === 'string' ? new Date(value) : value,
          ]),
        ),
      ),
    }
  },
}

/** The same connections, for the library of accounts. */
export function libraryDatabase(db: Db): Db {
  return db.withPlugin(momentsAsDates)
}
