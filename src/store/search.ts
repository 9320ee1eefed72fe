import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { reasonOf } from '#core/registry/match-reason.ts'
import type { MatchReason } from '#core/registry/match-reason.ts'
import { foldText, SHORT_STEM, soughtWords } from '#core/registry/search-words.ts'
import type { SoughtWord, Synonyms } from '#core/registry/search-words.ts'
import type { Moment, SubjectId } from '#core/statements/statement.ts'
import type { Db, Reader } from './deed.ts'

/** What is looked for: words, only one kind or all, and what was known when. */
export type Question = {
  readonly words: string
  readonly synonyms: Synonyms
  readonly kind: string | null
  readonly knownAt: Moment | null
}

export type Hit = {
  readonly subject: SubjectId
  readonly kind: string
  readonly titleLt: string
  readonly titleEn: string
  readonly reason: MatchReason | null
}

export type Found = {
  readonly total: number
  readonly kinds: readonly { readonly kind: string; readonly count: number }[]
  readonly hits: readonly Hit[]
}

type Row = {
  readonly subject: string
  readonly kind: string
  readonly title_lt: string
  readonly title_en: string
  readonly words: string
}

/** A word that is in more texts than this tells nothing of how near they are: they come in the order of the alphabet. */
const TOO_MANY = 10_000

/** How alike a word must be to count as misspelt: share of its groups of three letters. */
const ALIKE = 0.45

/** Finds subjects, the best first. Counts by kind are those of the question without its kind. */
export async function search(db: Db, question: Question, cut: { offset: number; most: number }): Promise<Found> {
  const sought = soughtWords(question.words, question.synonyms)
  if (sought.length === 0) return { total: 0, kinds: [], hits: [] }
  return withMatches(db, { sought, question }, async (tx, { matches, areTooMany }) => {
    const ranked = areTooMany ? byAlphabet(question.words) : byNearness(question.words, sought)
    const { rows } = await sql<{ kinds: { kind: string; count: number }[]; hits: Row[] }>`
      WITH matched AS MATERIALIZED (
        SELECT d.subject, d.kind, ${ranked} FROM search_document d WHERE ${matches}
      ), best AS (
        -- Spelling is compared only among those that can come onto this page: it costs more than all the rest.
        SELECT * FROM matched WHERE ${question.kind}::text IS NULL OR kind = ${question.kind}
        ORDER BY nearness, kind <> 'cluster', weight DESC, alphabet FETCH FIRST ${cut.offset + cut.most} ROWS WITH TIES
      ), page AS (
        SELECT d.subject, d.kind, d.title_lt, d.title_en, d.words, row_number() OVER (${bestFirst(question.words)}) AS place
        FROM best JOIN search_document d USING (subject) ORDER BY place LIMIT ${cut.most} OFFSET ${cut.offset}
      )
      SELECT (SELECT coalesce(json_agg(json_build_object('kind', kind, 'count', count) ORDER BY count DESC, kind), '[]')
              FROM (SELECT kind, count(*) AS count FROM matched GROUP BY kind) counted) AS kinds,
             (SELECT coalesce(json_agg(page ORDER BY place), '[]') FROM page) AS hits`.execute(tx)
    const { kinds, hits } = rows[0] ?? { kinds: [], hits: [] }
    return {
      total: kinds
        .filter(({ kind }) => question.kind === null || kind === question.kind)
        .reduce((sum, { count }) => sum + count, 0),
      kinds,
      hits: hits.map((row) => ({
        subject: row.subject,
        kind: row.kind,
        titleLt: row.title_lt,
        titleEn: row.title_en,
        reason: reasonOf(sought, { titles: [row.title_lt, row.title_en], texts: row.words }),
      })),
    }
  })
}

/** All subjects of a kind that are found, the best first: for lists that have filters of their own. */
export async function searchSubjects(db: Db, question: Question & { readonly kind: string }): Promise<SubjectId[]> {
  const sought = soughtWords(question.words, question.synonyms)
  if (sought.length === 0) return []
  return withMatches(db, { sought, question }, async (tx, { matches, areTooMany }) => {
    const ranked = areTooMany ? byAlphabet(question.words) : byNearness(question.words, sought)
    const { rows } = await sql<{ subject: string }>`
      SELECT best.subject
      FROM (SELECT d.subject, d.kind, ${ranked} FROM search_document d WHERE ${matches} AND d.kind = ${question.kind}) best
      JOIN search_document d USING (subject) ${bestFirst(question.words)}`.execute(tx)
    return rows.map((row) => row.subject)
  })
}

type Matches = { readonly matches: RawBuilder<unknown>; readonly areTooMany: boolean }

/** Only when nothing is found by the words and their synonyms, words spelt alike are looked for; does the work with the condition of a match. */
async function withMatches<T>(
  db: Db,
  { sought, question }: { sought: readonly SoughtWord[]; question: Question },
  work: (tx: Reader, found: Matches) => Promise<T>,
): Promise<T> {
  const known =
    question.knownAt === null
      ? sql`true`
      : sql`EXISTS (SELECT 1 FROM statement s WHERE s.subject = d.subject AND s.recorded_at <= ${question.knownAt}::timestamptz)`
  const ofKind = sql`(${question.kind}::text IS NULL OR d.kind = ${question.kind})`
  return db.transaction().execute(async (tx) => {
    // Only for this transaction: the operator <% compares with this number and can use the index. Reading the whole table is
    // never the quicker way here, but the planner takes words that begin so for much more frequent than they are.
    await sql`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(ALIKE)}, true), set_config('enable_seqscan', 'off', true)`.execute(
      tx,
    )
    const said = sql`d.tsv @@ ${tsquery(sought, { synonyms: true })} AND ${known}`
    const { rows } = await sql<{ count: number }>`
      SELECT count(*) AS count FROM (SELECT FROM search_document d WHERE ${said} AND ${ofKind} LIMIT ${TOO_MANY + 1}) few`.execute(
      tx,
    )
    const count = rows[0]?.count ?? 0
    if (count > 0) return work(tx, { matches: sql`(${said})`, areTooMany: count > TOO_MANY })
    const alike = sought.map(
      (word) =>
        sql`(d.tsv @@ ${tsquery([word], { synonyms: true })} OR (length(${word.typed.join(' ')}) > ${SHORT_STEM} AND ${word.typed.join(' ')} <% d.folded))`,
    )
    return work(tx, { matches: sql`(${known} AND ((${said}) OR (${sql.join(alike, sql` AND `)})))`, areTooMany: false })
  })
}

/** How a query is made: with synonyms or only with the words themselves; in all texts or only in names and codes. */
type Reach = { readonly synonyms: boolean; readonly names?: boolean }

/** The words as a query of full text search. */
function tsquery(sought: readonly SoughtWord[], reach: Reach): RawBuilder<unknown> {
  return sql`(${sql.join(
    sought.map((word) => oneWord(word, { ...reach, alone: sought.length === 1 })),
    sql` && `,
  )})`
}

function oneWord({ typed, others }: SoughtWord, reach: Reach & { alone: boolean }): RawBuilder<unknown> {
  const own = sql.join(
    typed.map((word) => formsOf(word, reach)),
    sql` && `,
  )
  const [word] = typed
  if (others.length === 0 && word !== undefined && !reach.alone) return orNothing(word, own)
  if (!reach.synonyms || others.length === 0) return sql`(${own})`
  const same = others.map(
    (stems) => sql`to_tsquery('simple', ${stems.map((stem) => (stem.length <= SHORT_STEM ? stem : `${stem}:*`)).join(' & ')})`,
  )
  return sql`((${own}) || ${sql.join(same, sql` || `)})`
}

/** A word begun, and its endings in both languages. */
function formsOf(word: string, { names = false }: Reach): RawBuilder<unknown> {
  const weight = names ? 'A' : ''
  const ending = names ? `${word}:A` : word
  return sql`(to_tsquery('simple', ${`${word}:*${weight}`}) || to_tsquery('santalka_lt', ${ending}) || to_tsquery('santalka_en', ${ending}))`
}

/** "and", "ir", "the" say nothing beside other words: a text without them is found as well. */
function orNothing(word: string, forms: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`CASE WHEN numnode(to_tsquery('santalka_en', ${word})) = 0 OR numnode(to_tsquery('santalka_lt', ${word})) = 0 THEN ''::tsquery ELSE ${forms} END`
}

/**
 * A whole title, short name or code first, then titles that begin so, then names that hold the words, then texts that
 * do, then synonyms and spelling. Within each, clusters before others, then by weight, likeness and the alphabet.
 */
function bestFirst(words: string): RawBuilder<unknown> {
  return sql`ORDER BY best.nearness, best.kind <> 'cluster', best.weight DESC, best.alphabet, word_similarity(${wholeOf(words)}, d.folded) DESC, d.sort_lt, d.subject`
}

function byNearness(words: string, sought: readonly SoughtWord[]): RawBuilder<unknown> {
  return sql`${nearness(words, sought)} AS nearness, ${weightOf(sought)} AS weight, ''::text AS alphabet`
}

/** Only whole names and codes still come first. */
function byAlphabet(words: string): RawBuilder<unknown> {
  const whole = wholeOf(words)
  return sql`CASE WHEN d.code = ${whole} OR strpos(E'\n' || d.folded || E'\n', E'\n' || ${whole} || E'\n') > 0 THEN 0 ELSE 1 END AS nearness, 0 AS weight, d.sort_lt AS alphabet`
}

function nearness(words: string, sought: readonly SoughtWord[]): RawBuilder<unknown> {
  const whole = wholeOf(words)
  const begins = `${whole.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  // Whatever does not hold the words as they are typed is neither named nor begun so; folding every title takes long.
  return sql`
    CASE WHEN d.code = ${whole} THEN 0
         WHEN strpos(d.folded, ${whole}) > 0 AND ${whole} = ANY(string_to_array(d.folded, E'\n')) THEN 0
         WHEN strpos(d.folded, ${whole}) > 0 AND (fold(d.title_lt) LIKE ${begins} OR fold(d.title_en) LIKE ${begins}) THEN 1
         WHEN d.tsv @@ ${tsquery(sought, { synonyms: false, names: true })} THEN 2
         WHEN d.tsv @@ ${tsquery(sought, { synonyms: false })} THEN 3
         ELSE 4 END`
}

/** How much of what was asked for is in a text, in twentieths. */
function weightOf(sought: readonly SoughtWord[]): RawBuilder<unknown> {
  return sql`round((ts_rank('{0.05, 0.2, 0.6, 1}', d.tsv, ${tsquery(sought, { synonyms: true })}) * 20)::numeric)`
}

/** What was typed as one text; the database takes no control characters. */
function wholeOf(words: string): string {
  return foldText(words)
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
}
