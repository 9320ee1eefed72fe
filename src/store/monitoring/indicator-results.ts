import { sql } from 'kysely'
import type { Measured } from '#core/values/absence.ts'
import type { Moment } from '#core/statements/statement.ts'
import type { Reader } from '#store/deed.ts'

/** A result as it was worked out: with the version of its method and the hash of what it rested on. */
export type StoredResult = {
  readonly indicator: string
  readonly method: number
  readonly value: Measured
  readonly fingerprint: string
}

export type LatestResult = StoredResult & {
  readonly returnId: string
  readonly cluster: string
  readonly asksAbout: number
  readonly computedAt: Moment
}

/** The latest result of every indicator of some returns, or of all. */
export async function readLatestResults(db: Reader, returnIds: 'all' | readonly string[] = 'all'): Promise<LatestResult[]> {
  const wanted = returnIds === 'all' ? sql`true` : sql`return_id = ANY (${[...returnIds]})`
  const { rows } = await sql<LatestResult>`
    SELECT DISTINCT ON (return_id, indicator) return_id AS "returnId", cluster, asks_about AS "asksAbout", indicator, method,
           value, fingerprint, computed_at AS "computedAt"
    FROM indicator_result WHERE ${wanted} ORDER BY return_id, indicator, id DESC`.execute(db)
  return rows
}

export async function appendResults(
  tx: Reader,
  of: { readonly id: string; readonly cluster: string; readonly asksAbout: number; readonly at: Moment },
  results: readonly StoredResult[],
): Promise<void> {
  await sql`
    INSERT INTO indicator_result (return_id, cluster, asks_about, indicator, method, value, fingerprint, computed_at)
    SELECT ${of.id}, ${of.cluster}, ${of.asksAbout}, r.indicator, r.method, r.value, r.fingerprint, ${of.at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(results)}::jsonb) AS r(indicator text, method integer, value jsonb, fingerprint text)`.execute(
    tx,
  )
}

/** A year of which fewer returns are approved says nothing yet of what clusters do not answer. */
const FEWEST_RETURNS = 5

/** How many clusters gave a number, by indicator, in the latest year of which there are enough approved returns; empty before. */
export async function countAnswered(db: Reader): Promise<Map<string, number>> {
  const { rows } = await sql<{ indicator: string; answered: number }>`
    WITH latest AS (
      SELECT DISTINCT ON (return_id, indicator) return_id, asks_about, indicator, value
      FROM indicator_result ORDER BY return_id, indicator, id DESC
    ), year AS (
      SELECT max(asks_about) AS year FROM (
        SELECT asks_about FROM latest GROUP BY asks_about HAVING count(DISTINCT return_id) >= ${FEWEST_RETURNS}
      ) enough
    )
    SELECT indicator, (count(*) FILTER (WHERE jsonb_typeof(value) = 'number'))::int AS answered
    FROM latest, year WHERE asks_about = year.year GROUP BY indicator`.execute(db)
  return new Map(rows.map(({ indicator, answered }) => [indicator, answered]))
}
