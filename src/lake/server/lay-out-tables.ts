import type { Column } from '../format.ts'
import type { DataSetId } from '../data-set.ts'
import { name, text } from '../engine.ts'
import { reachOf } from './open-server.ts'
import type { LakeServer } from './open-server.ts'
import { refuseOtherOrder } from './text-order.ts'
import { asOneChange } from './one-change.ts'
import pg from 'pg'

export const SCHEMA = 'santalka_lake'

const typeOf: { readonly [type in Column['type']]: string } = {
  // Sorted by the numbers of their letters, as DuckDB does: which of two places of a firm in a month is the latest hangs on it.
  VARCHAR: 'text COLLATE "C"',
  INTEGER: 'integer',
  BIGINT: 'bigint',
  DOUBLE: 'double precision',
  DATE: 'date',
  BOOLEAN: 'boolean',
}

/** A column of the rows as the Parquet has it. */
export type RowColumn = { readonly name: string; readonly type: Column['type'] }

export function isColumnType(type: string): type is Column['type'] {
  return Object.hasOwn(typeOf, type)
}

/** The table of a data set's rows on the server. */
export function tableName(dataSet: DataSetId): string {
  return `${SCHEMA}.${name(`rows of ${dataSet}`)}`
}

/**
 * Makes the tables of a data set where they are not there yet. Rows lie by their place (`place` leads the key of distribution), so
 * that whatever is grouped by place is added up whole within one part. A table that an operator has made and distributed in
 * another way is left as it is, and one that sorts texts otherwise than the files is refused.
 */
export async function layOutTables(
  { pool, parts }: LakeServer,
  dataSet: DataSetId,
  columns: readonly RowColumn[],
): Promise<void> {
  const list = columns.map((column) => `${name(column.name)} ${typeOf[column.type]}`).join(', ')
  const parent = tableName(dataSet)
  await pool.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`)
  await pool.query(
    `CREATE TABLE IF NOT EXISTS ${SCHEMA}.slices (
       data_set text NOT NULL, slice text NOT NULL, sha256 text NOT NULL, rows bigint NOT NULL,
       sent_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (data_set, slice))`,
  )
  const there = await pool.query<{ found: string | null }>('SELECT to_regclass($1) AS found', [parent])
  if (there.rows[0]?.found != null) {
    await refuseOtherOrder(pool, { table: parent, schema: SCHEMA })
    for (const part of parts)
      await withPart(part, (client) => refuseOtherOrder(client, { table: partName(dataSet), schema: SCHEMA }))
    return addColumns({ pool, parts }, dataSet, columns)
  }
  if (parts.length === 0) {
    await pool.query(`CREATE TABLE ${parent} (${list})`)
    await pool.query(`CREATE INDEX ON ${parent} (month)`)
    return
  }
  for (const part of parts) {
    await withPart(part, async (client) => {
      await client.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`)
      await client.query(`CREATE TABLE IF NOT EXISTS ${partName(dataSet)} (${list})`)
      await client.query(`CREATE INDEX ON ${partName(dataSet)} (month)`)
    })
  }
  await asOneChange(pool, async (client) => {
    await client.query('CREATE EXTENSION IF NOT EXISTS postgres_fdw')
    await client.query(`CREATE TABLE ${parent} (${list}) PARTITION BY HASH (place)`)
    for (const [number, part] of parts.entries()) {
      const server = await linkPart(client, part, number)
      await client.query(
        `CREATE FOREIGN TABLE ${SCHEMA}.${name(`part ${number} of ${dataSet}`)} PARTITION OF ${parent}
           FOR VALUES WITH (MODULUS ${parts.length}, REMAINDER ${number}) SERVER ${server}
           OPTIONS (schema_name ${text(SCHEMA)}, table_name ${text(`part of ${dataSet}`)}, batch_size '10000')`,
      )
    }
  })
}

/** A mapping may have come to name more columns since the table was made; nothing else of it is touched. */
async function addColumns(
  { pool, parts }: Pick<LakeServer, 'pool' | 'parts'>,
  dataSet: DataSetId,
  columns: readonly RowColumn[],
): Promise<void> {
  const held = await pool.query<{ column: string }>(
    'SELECT attname AS column FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped',
    [tableName(dataSet)],
  )
  const known = new Set(held.rows.map(({ column }) => column))
  const missing = columns.filter((column) => !known.has(column.name))
  if (missing.length === 0) return
  const added = missing.map((column) => `ADD COLUMN IF NOT EXISTS ${name(column.name)} ${typeOf[column.type]}`).join(', ')
  // The parts first: where the table has a column, each of them has.
  for (const part of parts) await withPart(part, (client) => client.query(`ALTER TABLE ${partName(dataSet)} ${added}`))
  await pool.query(`ALTER TABLE ${tableName(dataSet)} ${added}`)
}

/** Has every server look at how many rows there are and of what kinds: without it none would add up its own. */
export async function countRows({ pool, parts }: LakeServer, dataSet: DataSetId): Promise<void> {
  for (const part of parts) await withPart(part, (client) => client.query(`ANALYZE ${partName(dataSet)}`))
  await pool.query(`ANALYZE ${tableName(dataSet)}`)
}

function partName(dataSet: DataSetId): string {
  return `${SCHEMA}.${name(`part of ${dataSet}`)}`
}

async function withPart(address: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** Links a part: it is asked while the others work, and rows that travel cost more than rows that are added up there. */
async function linkPart(client: pg.PoolClient, address: string, number: number): Promise<string> {
  const { host, port, database, user, password } = reachOf(address)
  const server = name(`santalka part ${number}`)
  await client.query(
    `CREATE SERVER IF NOT EXISTS ${server} FOREIGN DATA WRAPPER postgres_fdw
       OPTIONS (host ${text(host)}, port ${text(String(port))}, dbname ${text(database)},
                async_capable 'true', fetch_size '50000', use_remote_estimate 'true', fdw_tuple_cost '1')`,
  )
  await client.query(
    `CREATE USER MAPPING IF NOT EXISTS FOR CURRENT_USER SERVER ${server}
       OPTIONS (user ${text(user)}${password === null ? '' : `, password ${text(password)}`})`,
  )
  return server
}
