import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { RuleSet, RuleSetEdition } from '#core/rules/rule-set.ts'
import { canonical } from '#core/statements/canonical.ts'
import type { Moment } from '#core/statements/statement.ts'
import type { Deed, Reader } from './deed.ts'

/** One entry of the history of a rule set: its text then, or null when it was taken out. */
export type RuleSetRecord = Omit<RuleSetEdition, 'ruleSet'> & { readonly id: string; readonly ruleSet: RuleSet | null }

/**
 * The latest edition of each rule set that was there at a moment (null = now). Rule sets are older than the register that
 * they were entered into: before the first edition was recorded, the first edition is given. When it applied is told by its own
 * period in force.
 */
export async function readRuleSetEditions(db: Reader, knownAt: Moment | null = null): Promise<RuleSetEdition[]> {
  const { rows } = await sql<RuleSetRecord>`
    SELECT DISTINCT ON (e.rule_set COLLATE "C") ${columns}
    FROM rule_set_edition e JOIN change c ON c.id = e.change_id
    WHERE ${knownAt}::timestamptz IS NULL OR c.recorded_at <= ${knownAt}::timestamptz OR e.edition = 1
    ORDER BY e.rule_set COLLATE "C", e.edition DESC`.execute(db)
  return rows.flatMap(({ id: _id, ruleSet, ...edition }) => (ruleSet === null ? [] : [{ ...edition, ruleSet }]))
}

/** Every edition of a rule set, the first one first; as far as it was known at a moment, but never less than the first. */
export async function historyOfRuleSet(db: Reader, id: string, knownAt: Moment | null = null): Promise<RuleSetRecord[]> {
  const { rows } = await sql<RuleSetRecord>`
    SELECT ${columns}
    FROM rule_set_edition e JOIN change c ON c.id = e.change_id
    WHERE e.rule_set = ${id}
      AND (${knownAt}::timestamptz IS NULL OR c.recorded_at <= ${knownAt}::timestamptz OR e.edition = 1)
    ORDER BY e.edition`.execute(db)
  return rows
}

/** The editions that a change brought, rule sets that it took out among them. */
export async function ruleSetsOfChange(db: Reader, change: number): Promise<RuleSetRecord[]> {
  const { rows } = await sql<RuleSetRecord>`
    SELECT ${columns}
    FROM rule_set_edition e JOIN change c ON c.id = e.change_id
    WHERE e.change_id = ${change} ORDER BY e.rule_set COLLATE "C"`.execute(db)
  return rows
}

const columns = sql`e.rule_set AS id, e.edition, e.content AS "ruleSet", e.content_hash AS "contentHash",
                    c.recorded_at AS "recordedAt", e.change_id AS change`

export type RuleSetsAppended = { readonly added: number; readonly changed: number; readonly withdrawn: number }

/**
 * Records a new edition of each rule set whose text is new or differs from the latest one, and an empty one of each that
 * the same author had and has no longer.
 */
export async function appendRuleSetEditions(deed: Deed, ruleSets: readonly RuleSet[]): Promise<RuleSetsAppended> {
  const { rows: latest } = await sql<{ id: string; hash: string; there: boolean; mine: boolean }>`
    SELECT DISTINCT ON (e.rule_set) e.rule_set AS id, e.content_hash AS hash, e.content IS NOT NULL AS there,
           c.recorded_by = ${deed.recordedBy} AS mine
    FROM rule_set_edition e JOIN change c ON c.id = e.change_id
    ORDER BY e.rule_set, e.edition DESC`.execute(deed.tx)
  const before = new Map(latest.map((each) => [each.id, each]))
  const wanted = new Set(ruleSets.map(({ id }) => id))
  const fresh = ruleSets
    .map((ruleSet) => ({ id: ruleSet.id, content: ruleSet, hash: hashOfRuleSet(ruleSet) }))
    .filter(({ id, hash }) => before.get(id)?.hash !== hash)
  const gone = latest
    .filter(({ id, there, mine }) => there && mine && !wanted.has(id))
    .map(({ id }) => ({ id, content: null, hash: hashOfRuleSet(null) }))
  await sql`
    INSERT INTO rule_set_edition (rule_set, edition, content, content_hash, change_id)
    SELECT r.id, coalesce((SELECT max(edition) FROM rule_set_edition e WHERE e.rule_set = r.id), 0) + 1,
           nullif(r.content, 'null'::jsonb), r.hash, ${deed.change}
    FROM jsonb_to_recordset(${JSON.stringify([...fresh, ...gone])}::jsonb) AS r(id text, content jsonb, hash text)`.execute(
    deed.tx,
  )
  const added = fresh.filter(({ id }) => !(before.get(id)?.there ?? false)).length
  return { added, changed: fresh.length - added, withdrawn: gone.length }
}

/** Fingerprint of what a rule set says; of none, when it was taken out. */
export function hashOfRuleSet(ruleSet: RuleSet | null): string {
  return createHash('sha256').update(canonical(ruleSet)).digest('hex').slice(0, 32)
}
