import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { inTurn, turnOf } from './in-turn.ts'
import { codeOf, DatabaseRefusal, type OnProgress, reasonOf } from './trouble.ts'

export type Migration = { name: string; sql: string; hash: string }
export type MigrationState = { applied: string[]; pending: string[] }

export const ownMigrations = fileURLToPath(new URL('../migrations', import.meta.url))

/** The migrations of a folder, in their order. */
export async function readMigrations(folder: string = ownMigrations): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** Brings the database to the newest schema; answers what was applied just now. Of several instances that start at once, one does it. */
export async function migrate(pool: pg.Pool, migrations: Migration[], onProgress: OnProgress): Promise<string[]> {
  return inTurn(pool, turnOf.migrating, async (client) => {
    await client.query(
      `create table if not exists schema_migration (
         name text primary key,
         hash text not null,
         applied_at timestamptz not null default now()
       )`,
    )
    const { pending } = await compare(client, migrations)
    const waiting = migrations.filter(({ name }) => pending.includes(name))
    for (const [index, migration] of waiting.entries()) {
      onProgress({ step: 'migrating', name: migration.name, index: index + 1, total: waiting.length })
      await apply(client, migration)
    }
    return pending
  })
}

async function apply(client: pg.PoolClient, { name, sql, hash }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into schema_migration (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new DatabaseRefusal({ code: 'migration-failed', name, because: reasonOf(error) }, error)
  }
}

/** What is applied and what is still to come; refuses a database that this program does not understand. */
export async function readMigrationState(pool: pg.Pool, migrations: Migration[]): Promise<MigrationState> {
  try {
    return await compare(pool, migrations)
  } catch (error) {
    const UNDEFINED_TABLE = '42P01'
    if (codeOf(error) !== UNDEFINED_TABLE) throw error
    return { applied: [], pending: migrations.map(({ name }) => name) }
  }
}

async function compare(asker: pg.Pool | pg.PoolClient, migrations: Migration[]): Promise<MigrationState> {
  const { rows } = await asker.query<{ name: string; hash: string }>('select name, hash from schema_migration order by name')
  const known = new Map(migrations.map((migration) => [migration.name, migration.hash]))
  const unknown = rows.filter(({ name }) => !known.has(name)).map(({ name }) => name)
  if (unknown.length > 0) throw new DatabaseRefusal({ code: 'database-newer', unknown })
  const changed = rows.find(({ name, hash }) => known.get(name) !== hash)
  if (changed !== undefined) throw new DatabaseRefusal({ code: 'migration-changed', name: changed.name })
  const applied = rows.map(({ name }) => name)
  return { applied, pending: migrations.map(({ name }) => name).filter((name) => !applied.includes(name)) }
}
