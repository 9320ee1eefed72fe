import type { DuckDBConnection } from '@duckdb/node-api'
import { name, parquet, rowsOf } from '../engine.ts'
import type { LakeFormat } from '../format.ts'
import type { LoadNote } from '../load.ts'
import type { Contradiction } from '../trouble.ts'

const MOST_EXAMPLES = 20

/** What a slice of one file says about itself: rows that came twice, firms in two places, rows that contradict each other. */
export type SliceCheck = {
  readonly doubled: number
  readonly contradictions: number
  readonly examples: readonly Contradiction[]
  readonly inTwoPlaces: LoadNote
}

const clean: SliceCheck = {
  doubled: 0,
  contradictions: 0,
  examples: [],
  inTwoPlaces: { code: 'firm-in-two-places', rows: 0, examples: [] },
}

/** Looks for rows of one slice that name the same thing twice. */
export async function checkSlice(
  connection: DuckDBConnection,
  { format, slice, files }: { format: LakeFormat; slice: string; files: readonly string[] },
): Promise<SliceCheck> {
  const { key, placeAs } = format
  if (key.length === 0) return clean
  const keys = key.map(name).join(', ')
  const repeated = `SELECT ${keys} FROM ${parquet(files)} GROUP BY ${keys} HAVING count(*) > 1`
  // Nearly always nothing comes twice.
  if ((await rowsOf(connection, `SELECT 1 FROM (${repeated}) LIMIT 1`)).length === 0)
    return { ...clean, inTwoPlaces: await firmsApart(connection, { format, files, told: null }) }
  const given = format.columns.map((column) => column.name)
  const rest = given.filter((column) => !key.includes(column) && column !== placeAs)
  const place = placeAs === null ? `''` : `coalesce(${name(placeAs)}, '')`
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE twice AS SELECT *, ${place} AS at_place, hash(${rest.length === 0 ? '0' : rest.map(name).join(', ')}) AS content
     FROM ${parquet(files)} SEMI JOIN (${repeated}) USING (${keys})`,
  )
  const [counts] = await rowsOf(
    connection,
    `SELECT coalesce(sum(rows - contents), 0) AS doubled, coalesce(sum(CASE WHEN contents > 1 THEN 1 ELSE 0 END), 0) AS contradictions
     FROM (SELECT count(*) AS rows, count(DISTINCT content) AS contents FROM twice GROUP BY ${keys}, at_place)`,
  )
  const contradictions = Number(counts?.['contradictions'] ?? 0)
  return {
    doubled: Number(counts?.['doubled'] ?? 0),
    contradictions,
    examples: contradictions === 0 ? [] : await contradictionsOf(connection, { keys, key, rest, slice }),
    inTwoPlaces: together(
      await twoPlaces(connection, keys, key),
      await firmsApart(connection, { format, files, told: inSeveralPlaces(keys) }),
    ),
  }
}

async function contradictionsOf(
  connection: DuckDBConnection,
  { keys, key, rest, slice }: { keys: string; key: readonly string[]; rest: readonly string[]; slice: string },
): Promise<Contradiction[]> {
  const rows = await rowsOf(
    connection,
    `SELECT t.* FROM twice t JOIN (SELECT ${keys}, at_place, min(line) AS first FROM twice GROUP BY ${keys}, at_place
       HAVING count(DISTINCT content) > 1 ORDER BY first LIMIT ${MOST_EXAMPLES}) USING (${keys}, at_place) ORDER BY first, line`,
  )
  const groups = Map.groupBy(rows, (row) => [...key, 'at_place'].map((column) => plain(row[column])).join(' '))
  return [...groups.values()].map((group) => {
    const column = rest.find((each) => new Set(group.map((row) => plain(row[each]))).size > 1) ?? ''
    return {
      slice,
      firm: key.map((each) => plain(group[0]?.[each])).join(' '),
      lines: group.map(({ line }) => Number(line)),
      column,
      values: group.map((row) => plain(row[column])),
    }
  })
}

function inSeveralPlaces(keys: string): string {
  return `FROM twice GROUP BY ${keys} HAVING min(at_place) <> max(at_place)`
}

/**
 * Firms that have another number at the publisher in each place, which makes other rows of them; `told`: those that are told by their key. That number stands
 * first in the key, and behind it the day, where a slice has several: who moves in between is not in two places at once.
 */
async function firmsApart(
  connection: DuckDBConnection,
  { format, files, told }: { format: LakeFormat; files: readonly string[]; told: string | null },
): Promise<LoadNote> {
  const { key, firm, placeAs } = format
  if (firm === null || placeAs === null || key.includes(firm)) return clean.inTwoPlaces
  const [number = firm, ...moment] = key
  const differ = (column: string) => `min(${name(column)}) <> max(${name(column)})`
  const others = told === null ? 'true' : `${name(firm)} NOT IN (SELECT any_value(${name(firm)}) ${told})`
  const atOnce = [firm, ...moment].map(name).join(', ')
  const each = `SELECT ${name(firm)} AS firm, count(*) AS rows, min(line) AS first, max(line) AS last FROM ${parquet(files)}
    WHERE ${name(firm)} IS NOT NULL AND ${others} GROUP BY ${atOnce} HAVING ${differ(placeAs)} AND ${differ(number)}`
  const found = `SELECT firm, sum(rows) AS rows, min(first) AS first, max(last) AS last FROM (${each}) GROUP BY firm`
  const rows = await rowsOf(connection, `SELECT *, sum(rows) OVER () AS every FROM (${found}) ORDER BY first LIMIT 5`)
  return {
    ...clean.inTwoPlaces,
    rows: Number(rows[0]?.['every'] ?? 0),
    examples: rows.map((row) => `${plain(row['firm'])} (${plain(row['first'])}, ${plain(row['last'])})`),
  }
}

function together(one: LoadNote, other: LoadNote): LoadNote {
  return { ...one, rows: one.rows + other.rows, examples: [...one.examples, ...other.examples].slice(0, 5) }
}

async function twoPlaces(connection: DuckDBConnection, keys: string, key: readonly string[]): Promise<LoadNote> {
  const found = `SELECT ${keys}, count(*) AS rows, min(line) AS first, max(line) AS last ${inSeveralPlaces(keys)}`
  const [sum] = await rowsOf(connection, `SELECT coalesce(sum(rows), 0) AS rows FROM (${found})`)
  const examples = await rowsOf(connection, `${found} ORDER BY first LIMIT 5`)
  return {
    code: 'firm-in-two-places',
    rows: Number(sum?.['rows'] ?? 0),
    examples: examples.map(
      (row) => `${key.map((each) => plain(row[each])).join(' ')} (${plain(row['first'])}, ${plain(row['last'])})`,
    ),
  }
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
