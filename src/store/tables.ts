import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { RuleSet } from '#core/rules/rule-set.ts'
import type { Outcomes } from '#core/rules/judge-for-record.ts'
import type { LetterState, Rhythm } from '#core/monitoring/letters.ts'
import type { Language, Localised } from '#core/values/language.ts'
import type { StatementValue } from '#core/statements/statement.ts'

/** jsonb: read as a value, written as JSON text. */
type Json<T> = ColumnType<T, string, string>
type NullableJson<T> = ColumnType<T | null, string | null | undefined, string | null>
/** timestamptz, read as text with microseconds in UTC. */
type MomentColumn = ColumnType<string, string, never>

export type Tables = {
  change: {
    id: Generated<number>
    recorded_at: MomentColumn
    recorded_by: string
    deed: string
    details: JSONColumnType<Record<string, unknown>>
  }
  import: {
    id: Generated<number>
    change_id: number
    kind: string
    file_name: string
    content_hash: string
    report: JSONColumnType<Record<string, unknown>>
  }
  source: {
    id: string
    revision: number
    title: Json<Localised>
    publisher: string | null
    kind: string
    published: string | null
    accessed: string | null
    url: string | null
    licence: string | null
    language: string | null
    note: NullableJson<Localised>
    change_id: number
  }
  statement: {
    id: Generated<number>
    subject: string
    property: string
    item: string
    value: Json<StatementValue>
    target: string | null
    valid_from: string | null
    valid_to: string | null
    source: string
    locator: string | null
    note: NullableJson<Localised>
    ours: boolean
    content_hash: string
    recorded_at: MomentColumn
    recorded_by: string
    change_id: number
    import_id: number | null
    supersedes: number | null
  }
  ranking: {
    id: Generated<number>
    statement_id: number
    rank: 'preferred' | 'accepted' | 'disputed' | 'withdrawn'
    reason: NullableJson<Localised>
    recorded_at: MomentColumn
    recorded_by: string
    change_id: number
  }
  projection: {
    subject: string
    kind: string
    property: string
    item: string
    from_day: string | null
    until_day: string | null
    value: Json<StatementValue>
    target: string | null
    statement_id: number
    source: string
    valid_from: string | null
    valid_to: string | null
    rank: 'preferred' | 'accepted' | 'disputed'
    ours: boolean
    voices: number
    contested: boolean
  }
  search_document: {
    subject: string
    kind: string
    title_lt: string
    title_en: string
    sort_lt: string
    sort_en: string
    code: string | null
    words: string
    folded: string
    tsv: ColumnType<string, string, string>
  }
  rule_set_edition: {
    rule_set: string
    edition: number
    content: NullableJson<RuleSet>
    content_hash: string
    change_id: number
  }
  given_verdict: {
    id: Generated<number>
    change_id: number
    previous: number | null
    subject: string
    rule_set: string
    edition: number
    reading: string | null
    reference_day: string
    known_at: MomentColumn
    outcomes: Json<Outcomes>
    evidence: number[]
    fingerprint: string
  }
  country_document: { name: string; content: Json<unknown>; content_hash: string; change_id: number }
  letter: {
    id: Generated<string>
    once: string | null
    kind: string
    person: string | null
    name: string
    address: string
    language: Language
    arguments: NullableJson<unknown>
    queued_at: ColumnType<string>
    due_at: ColumnType<string>
    state: LetterState
    attempts: Generated<number>
    claim: string | null
    claimed_until: string | null
    message_id: string | null
    settled_at: string | null
    reply: string | null
  }
  notice: {
    id: Generated<number>
    once: string | null
    kind: string
    person: string
    name: string
    address: string
    language: Language
    arguments: Json<unknown>
    queued_at: ColumnType<string>
    gathered_at: string | null
    letter: string | null
  }
  mail_preference: { person: string; rhythm: Rhythm; secret: Generated<string>; changed_at: string }
  column_mapping: {
    kind: string
    header_hash: string
    mapping: Json<Record<string, string>>
    recorded_at: MomentColumn
    recorded_by: string
  }
}
