import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { RecordedVerdict } from '#core/rules/judge-for-record.ts'
import { canonical } from '#core/statements/canonical.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import type { Deed, Reader } from './deed.ts'

/** A verdict as it was given: what it rests on never changes. */
export type GivenVerdict = RecordedVerdict & {
  readonly id: number
  readonly change: number
  readonly recordedAt: Moment
  readonly recordedBy: string
  readonly referenceDay: Day
  readonly knownAt: Moment
}

/** The latest verdict of one subject, rule set and reading, as far as it is needed to see whether another one differs. */
export type LatestGiven = { readonly id: number; readonly fingerprint: string; readonly knownAt: Moment }

// Arrays of the database would reach us as texts.
const givenColumns = sql`g.id, g.change_id AS change, c.recorded_at AS "recordedAt", c.recorded_by AS "recordedBy", g.subject,
  g.rule_set AS "ruleSet", g.edition, g.reading, g.reference_day AS "referenceDay", g.known_at AS "knownAt", g.outcomes,
  array_to_json(g.evidence) AS evidence`

type Key = Pick<RecordedVerdict, 'subject' | 'ruleSet' | 'reading'>

/** By what verdicts follow each other. */
export function keyOfVerdict({ subject, ruleSet, reading }: Key): string {
  return `${subject}\n${ruleSet}\n${reading ?? ''}`
}

/** The same edition, outcomes and statements have the same fingerprint, whatever the day. */
export function fingerprintOf({ edition, outcomes, evidence }: RecordedVerdict): string {
  return createHash('sha256').update(canonical({ edition, outcomes, evidence })).digest('hex').slice(0, 32)
}

/** The latest verdict of everything that ever had one, by `keyOfVerdict`. */
export async function readLatestGiven(db: Reader): Promise<Map<string, LatestGiven>> {
  const { rows } = await sql<Key & LatestGiven>`
    SELECT DISTINCT ON (subject, rule_set, reading) subject, rule_set AS "ruleSet", reading, id, fingerprint, known_at AS "knownAt"
    FROM given_verdict ORDER BY subject, rule_set, reading, id DESC`.execute(db)
  return new Map(rows.map(({ subject, ruleSet, reading, ...latest }) => [keyOfVerdict({ subject, ruleSet, reading }), latest]))
}

/** A verdict that is to be recorded, after the one that it follows. */
export type DraftVerdict = Omit<RecordedVerdict, 'evidence'> & {
  readonly evidence: Iterable<number>
  readonly fingerprint: string
  readonly previous: number | null
}

const VERDICTS_AT_ONCE = 500

export async function appendVerdicts(
  deed: Deed,
  drafts: readonly DraftVerdict[],
  { day, knownAt }: { day: Day; knownAt: Moment },
): Promise<void> {
  for (let start = 0; start < drafts.length; start += VERDICTS_AT_ONCE) {
    const batch = drafts
      .slice(start, start + VERDICTS_AT_ONCE)
      .map((draft, position) => ({ ...draft, evidence: [...draft.evidence], position }))
    await sql`
      INSERT INTO given_verdict (change_id, previous, subject, rule_set, edition, reading, reference_day, known_at, outcomes, evidence, fingerprint)
      SELECT ${deed.change}, d.previous, d.subject, d."ruleSet", d.edition, d.reading, ${day}::date, ${knownAt}::timestamptz, d.outcomes, d.evidence, d.fingerprint
      FROM jsonb_to_recordset(${JSON.stringify(batch)}::jsonb)
        AS d(previous bigint, subject text, "ruleSet" text, edition integer, reading text, outcomes jsonb, evidence bigint[], fingerprint text, position integer)
      ORDER BY d.position`.execute(deed.tx)
  }
}

/** One verdict as it was given; undefined when there is none of that number. */
export async function readGivenVerdict(db: Reader, id: number): Promise<GivenVerdict | undefined> {
  const { rows } = await sql<GivenVerdict>`
    SELECT ${givenColumns}
    FROM given_verdict g JOIN change c ON c.id = g.change_id WHERE g.id = ${id}`.execute(db)
  return rows[0]
}

/** All verdicts that one subject was ever given, the newest first; as far as they were known at a moment. */
export async function readGivenVerdictsOf(
  db: Reader,
  subject: SubjectId,
  { knownAt, most }: { knownAt: Moment | null; most: number },
): Promise<GivenVerdict[]> {
  const { rows } = await sql<GivenVerdict>`
    SELECT ${givenColumns}
    FROM given_verdict g JOIN change c ON c.id = g.change_id
    WHERE g.subject = ${subject} AND (${knownAt}::timestamptz IS NULL OR c.recorded_at <= ${knownAt}::timestamptz)
    ORDER BY g.id DESC LIMIT ${most}`.execute(db)
  return rows
}

/** How many verdicts were ever given, on how many clusters, and since when; as far as they were known at a moment. */
export async function countGivenVerdicts(
  db: Reader,
  knownAt: Moment | null,
): Promise<{ verdicts: number; subjects: number; first: Moment | null }> {
  const { rows } = await sql<{ verdicts: number; subjects: number; first: Moment | null }>`
    SELECT count(*)::int AS verdicts, count(DISTINCT g.subject)::int AS subjects, min(c.recorded_at) AS first
    FROM given_verdict g JOIN change c ON c.id = g.change_id
    WHERE ${knownAt}::timestamptz IS NULL OR c.recorded_at <= ${knownAt}::timestamptz`.execute(db)
  return rows[0] ?? { verdicts: 0, subjects: 0, first: null }
}

/** Which changed verdicts are asked for. */
export type ChangedVerdictsAsked = {
  /** Recorded after this moment; of all times when null. */
  readonly since: Moment | null
  readonly knownAt: Moment | null
  readonly most: number
  /** Also those of which no outcome changed, only the statements on which they rest. */
  readonly alsoUnturned: boolean
  readonly subjects: readonly SubjectId[] | null
  readonly ruleSets: readonly string[] | null
  readonly change: number | null
  /** Only verdicts of a smaller number: for the next page of a list. */
  readonly before: number | null
}

/** A verdict with the one that it followed. */
export type VerdictPair = { readonly before: GivenVerdict; readonly after: GivenVerdict }

/** Verdicts that differ from the one before, the newest first. */
export async function readChangedVerdicts(db: Reader, asked: ChangedVerdictsAsked): Promise<VerdictPair[]> {
  const { since, knownAt, most, alsoUnturned, subjects, ruleSets, change, before } = asked
  const { rows } = await sql<{ before: number; after: number }>`
    SELECT b.id AS before, g.id AS after
    FROM given_verdict g JOIN given_verdict b ON b.id = g.previous JOIN change c ON c.id = g.change_id
    WHERE (${alsoUnturned} OR g.outcomes <> b.outcomes)
      AND (${since}::timestamptz IS NULL OR c.recorded_at > ${since}::timestamptz)
      AND (${knownAt}::timestamptz IS NULL OR c.recorded_at <= ${knownAt}::timestamptz)
      AND (${subjects}::text[] IS NULL OR g.subject = ANY(${subjects})) AND (${ruleSets}::text[] IS NULL OR g.rule_set = ANY(${ruleSets}))
      AND (${change}::bigint IS NULL OR g.change_id = ${change}::bigint)
      AND (${before}::bigint IS NULL OR g.id < ${before}::bigint)
    ORDER BY g.id DESC LIMIT ${most}`.execute(db)
  const ids = rows.flatMap(({ before, after }) => [before, after])
  const given = await sql<GivenVerdict>`
    SELECT ${givenColumns}
    FROM given_verdict g JOIN change c ON c.id = g.change_id WHERE g.id = ANY(${ids})`.execute(db)
  const byId = new Map(given.rows.map((each) => [each.id, each]))
  return rows.flatMap(({ before: one, after: other }) => {
    const before = byId.get(one)
    const after = byId.get(other)
    return before === undefined || after === undefined ? [] : [{ before, after }]
  })
}

/** A statement that came, or got another rank, between two verdicts. */
export type FactBetween = {
  readonly verdict: number
  readonly statement: number
  readonly subject: SubjectId
  readonly property: string
  readonly what: 'recorded' | 'judged'
}

/**
 * What was recorded between a verdict and the one before it, on the subjects on which either of them rests and of the
 * properties named: the facts that may have changed it.
 */
export async function readFactsBetween(
  db: Reader,
  asked: readonly { readonly verdict: number; readonly previous: number; readonly properties: readonly string[] }[],
): Promise<FactBetween[]> {
  if (asked.length === 0) return []
  const { rows } = await sql<FactBetween>`
    WITH asked AS (
      SELECT a.verdict, a.properties, g.subject, b.known_at AS after, g.known_at AS until, g.evidence || b.evidence AS evidence
      FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS a(verdict bigint, previous bigint, properties text[])
      JOIN given_verdict g ON g.id = a.verdict JOIN given_verdict b ON b.id = a.previous
    ), concerned AS (
      SELECT a.verdict, a.subject FROM asked a
      UNION SELECT a.verdict, s.subject FROM asked a CROSS JOIN unnest(a.evidence) e JOIN statement s ON s.id = e
    )
    SELECT c.verdict, s.id AS statement, s.subject, s.property, 'recorded' AS what
    FROM concerned c JOIN asked a USING (verdict) JOIN statement s ON s.subject = c.subject AND s.property = ANY(a.properties)
    WHERE s.recorded_at > a.after AND s.recorded_at <= a.until
    UNION
    SELECT c.verdict, s.id, s.subject, s.property, 'judged'
    FROM concerned c JOIN asked a USING (verdict) JOIN statement s ON s.subject = c.subject AND s.property = ANY(a.properties)
      JOIN ranking r ON r.statement_id = s.id
    WHERE r.recorded_at > a.after AND r.recorded_at <= a.until AND s.recorded_at <= a.after
    ORDER BY 1, 2, 5`.execute(db)
  return rows
}
