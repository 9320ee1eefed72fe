import { sql } from 'kysely'
import type { Reader } from './deed.ts'

/** Properties whose texts can be searched, with the weight that a hit in them has (A is the heaviest). */
const searched = [
  ['name', 'A'],
  ['short-name', 'A'],
  ['register-code', 'A'],
  ['code', 'A'],
  ['former-name', 'B'],
  ['other-name', 'B'],
  ['sector', 'B'],
  ['town', 'C'],
  ['description', 'C'],
  ['definition', 'D'],
  ['event', 'D'],
  ['finding', 'D'],
] as const

/**
 * Brings the search documents of some subjects up to date with their projection. All names of all times are
 * searchable; titles are the latest ones. Sorting keys follow the Lithuanian alphabet on any server:
 * letters with marks come after those without, y counts as i.
 */
export async function refreshSearchDocuments(tx: Reader, subjects: readonly string[]): Promise<void> {
  const some = [...new Set(subjects)]
  if (some.length === 0) return
  const weights = Object.fromEntries(searched)
  await sql`DELETE FROM search_document WHERE subject = ANY(${some})`.execute(tx)
  await sql`
    WITH texts AS (
      SELECT p.subject, p.kind, p.property, p.item, p.from_day, t.text,
             CASE WHEN jsonb_typeof(p.value) = 'object' THEN t.part ELSE NULL END AS language
      FROM projection p
      CROSS JOIN LATERAL (
        SELECT key AS part, value AS text FROM jsonb_each_text(CASE WHEN jsonb_typeof(p.value) = 'object' THEN p.value ELSE '{}' END)
        UNION ALL
        SELECT '', p.value #>> '{}' WHERE jsonb_typeof(p.value) = 'string'
      ) t
      WHERE p.subject = ANY(${some}) AND p.property = ANY(${searched.map(([property]) => property)}) AND NOT p.value ? 'absent'
    ), titles AS (
      SELECT subject, kind,
             (array_agg(text ORDER BY from_day DESC NULLS LAST) FILTER (WHERE property = 'name' AND language = 'lt'))[1] AS lt,
             (array_agg(text ORDER BY from_day DESC NULLS LAST) FILTER (WHERE property = 'name' AND language = 'en'))[1] AS en,
             (array_agg(text ORDER BY from_day DESC NULLS LAST) FILTER (WHERE property = 'short-name'))[1] AS short,
             (array_agg(text ORDER BY from_day DESC NULLS LAST) FILTER (WHERE property = 'register-code'))[1] AS code,
             string_agg(DISTINCT text, E'\n') AS words
      FROM texts GROUP BY subject, kind
    ), vectors AS (
      SELECT subject, string_agg(
               setweight(to_tsvector('santalka_lt', text) || to_tsvector('santalka_lt', fold(text))
                 || to_tsvector('santalka_en', fold(text)) || to_tsvector('simple', fold(text)),
                 (${JSON.stringify(weights)}::jsonb ->> property)::"char")::text, ' ') AS tsv
      FROM texts GROUP BY subject
    )
    INSERT INTO search_document (subject, kind, title_lt, title_en, sort_lt, sort_en, code, words, folded, tsv)
    SELECT t.subject, t.kind, coalesce(t.lt, t.en, t.short, t.subject), coalesce(t.en, t.lt, t.short, t.subject),
           sort_key(coalesce(t.lt, t.en, t.short, t.subject)), sort_key(coalesce(t.en, t.lt, t.short, t.subject)),
           t.code, t.words, fold(t.words), v.tsv::tsvector
    FROM titles t JOIN vectors v USING (subject)`.execute(tx)
}
