import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { rebuildAll } from '#actions/check-projection.ts'
import { loadCountry } from '#actions/load-country.ts'
import { readCountry } from '#sources/country/read-country.ts'
import type { Db } from '#store/deed.ts'
import type { Database } from '#store/engine/open-database.ts'
import { asLine, statementColumns } from './country/statement-lines.ts'
import { readSurroundings } from './country/surroundings.ts'
import { FIRST_YEAR, MONTHS, yearOfMonth } from './country/time.ts'
import { unfoldCountry } from './country/unfold-country.ts'
import type { CountrySize, Past } from './country/unfold-country.ts'
import { timed } from './measure/timed.ts'

export type Generated = {
  readonly statements: number
  readonly bytes: number
  readonly writeSeconds: number
  readonly projectionSeconds: number
  readonly searchSeconds: number
}

/**
 * Fills an empty, migrated register with an invented country of a size: the places and code lists of a real one, the
 * log of statements by COPY, and what is derived from it by the product's own rebuild.
 */
export async function generateCountry(database: Database, size: CountrySize, countryFolder: string): Promise<Generated> {
  const { kysely: db, pool } = database
  // The real country comes first, so that its changes are older than those of the invented past.
  await loadCountry({ db, now: () => new Date(`${FIRST_YEAR - 1}-12-15T09:00:00Z`) }, await readCountry(countryFolder))
  const around = await readSurroundings(db)
  const client = await pool.connect()
  const past: Past = { deeds: [], rankings: [], statements: 0 }
  try {
    const written = await timed(() =>
      writeLog(client, past, async () => {
        const { rows } = await client.query<{ statement: number; change: number }>(
          'select (select coalesce(max(id), 0) + 1 from statement) as statement, (select max(id) + 1 from change) as change',
        )
        return unfoldCountry({ size, around, past, firstStatement: rows[0]?.statement ?? 1, firstChange: rows[0]?.change ?? 1 })
      }),
    )
    const rebuilt = await rebuild(db)
    await client.query('vacuum (analyze)')
    const { rows } = await client.query<{ statements: number; bytes: number }>(
      'select (select count(*) from statement) as statements, pg_database_size(current_database()) as bytes',
    )
    return { statements: rows[0]?.statements ?? 0, bytes: rows[0]?.bytes ?? 0, writeSeconds: written.seconds, ...rebuilt }
  } finally {
    client.release()
  }
}

/** The product's own rebuild, and how its time divides between the projection and the search documents. */
async function rebuild(db: Db): Promise<{ projectionSeconds: number; searchSeconds: number }> {
  const began = performance.now()
  let projected = began
  await rebuildAll({ db, now: () => new Date(`${yearOfMonth(MONTHS)}-11-15T09:00:00Z`) }, 'bench', (share) => {
    if (share >= 1) projected = performance.now()
  })
  return { projectionSeconds: (projected - began) / 1000, searchSeconds: (performance.now() - projected) / 1000 }
}

/** The invented past needs no checks of its references: they are right by construction, and three million take minutes. */
async function writeLog(client: pg.PoolClient, past: Past, open: () => Promise<Iterable<string>>): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    "select indexname as name, indexdef as definition from pg_indexes where tablename in ('statement', 'ranking') and indexname not like '%_pkey'",
  )
  await client.query('begin')
  await client.query('set local session_replication_role = replica')
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  await copy(client, `statement (${statementColumns})`, await open())
  await copy(client, 'ranking (statement_id, rank, reason, recorded_at, recorded_by, change_id)', past.rankings)
  await copy(
    client,
    'change (id, recorded_at, recorded_by, deed)',
    past.deeds.map(({ id, at, by, deed }) => asLine([id, at, by, deed])),
  )
  await copy(
    client,
    'import (id, change_id, kind, file_name, content_hash)',
    past.deeds
      .filter(({ isImport }) => isImport)
      .map(({ id, deed, at }) => asLine([id, id, deed, `${deed}-${at.slice(0, 7)}.csv`, String(id)])),
  )
  await copy(client, 'source (id, revision, title, publisher, kind, published, change_id)', sourceLines(past.deeds[0]?.id ?? 1))
  for (const table of ['statement', 'ranking', 'change', 'import']) {
    await client.query(`select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`)
  }
  for (const { definition } of indexes) await client.query(definition)
  await client.query('commit')
}

async function copy(client: pg.PoolClient, target: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(lines), client.query(copyFrom(`copy ${target} from stdin`)))
}

function sourceLines(change: number): string[] {
  const years = Array.from({ length: yearOfMonth(MONTHS) - FIRST_YEAR + 3 }, (_, index) => FIRST_YEAR - 1 + index)
  const yearly = years.flatMap((year) =>
    ['register-extract', 'insured-persons', 'cluster-returns'].map((kind) => ({
      id: `${kind}-${year}`,
      published: String(year),
    })),
  )
  const single = ['own-translations', 'own-classing', 'older-study', 'label-list'].map((id) => ({ id, published: null }))
  return [...yearly, ...single].map(({ id, published }) =>
    asLine([
      id,
      1,
      JSON.stringify({ lt: `Išgalvotas šaltinis ${id}`, en: `Invented source ${id}` }),
      'Santalka',
      'dataset',
      published,
      change,
    ]),
  )
}
