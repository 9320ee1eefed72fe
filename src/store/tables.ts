import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { AuditDetails } from '#core/people/audit-entry.ts'
import type { ReleasesByRule } from '#core/studies/build/build-tables.ts'
import type { Both, StudyContent } from '#core/studies/edition.ts'
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
  mandate: {
    id: Generated<number>
    person: string
    role: string
    scope: string
    from_day: string
    until_day: string | null
    reason: string
    granted_by: string
    granted_at: MomentColumn
  }
  mandate_end: { mandate_id: number; reason: string; ended_by: string; ended_at: MomentColumn }
  invitation: {
    id: Generated<number>
    token_hash: string
    email: string
    name: string
    language: string
    mandates: Json<unknown>
    invited_by: string
    invited_at: MomentColumn
    expires_at: MomentColumn
    accepted_at: ColumnType<string | null, string | null | undefined, string>
    accepted_by: string | null
    reason: ColumnType<string, string | undefined, string>
    withdrawn_at: ColumnType<string | null, string | null | undefined, string>
    withdrawn_by: string | null
  }
  audit_entry: {
    chain: string
    number: number
    at: MomentColumn
    person: string
    person_name: string
    act: string
    details: Json<AuditDetails>
    previous: string
    hash: string
  }
  campaign_edition: {
    campaign: string
    edition: number
    content: Json<unknown>
    recorded_at: MomentColumn
    recorded_by: string
  }
  monitoring_return: {
    id: string
    campaign: string
    cluster: string
    state: string
    version: number
    moved_at: ColumnType<string, string, string>
  }
  return_event: {
    return_id: string
    version: number
    cluster: string
    act: string
    from_state: string
    to_state: string
    reason: string | null
    at: MomentColumn
    person: string
    person_name: string
    fingerprint: string | null
  }
  return_answer: {
    id: Generated<number>
    return_id: string
    cluster: string
    question: string
    value: Json<unknown>
    origin: Json<unknown>
    explanation: string | null
    source: string | null
    parents: number[]
    recorded_at: MomentColumn
    recorded_by: string
    recorder_name: string
  }
  return_comment: {
    id: Generated<number>
    return_id: string
    cluster: string
    question: string | null
    on_comment: number | null
    settles: boolean
    text: string
    at: MomentColumn
    person: string
    person_name: string
  }
  deadline_extension: {
    id: Generated<number>
    campaign: string
    cluster: string
    until_day: string
    reason: string
    at: MomentColumn
    person: string
  }
  sheet: {
    id: string
    return_id: string
    cluster: string
    organisation: string
    token_hash: string
    email: string | null
    language: string
    made_at: MomentColumn
    made_by: string
    expires_at: ColumnType<string, string, string>
  }
  sheet_submission: {
    id: Generated<number>
    sheet_id: string
    cluster: string
    organisation: string
    shares: 'sums' | 'values'
    answers: Json<unknown>
    at: MomentColumn
  }
  indicator_result: {
    id: Generated<number>
    return_id: string
    cluster: string
    asks_about: number
    indicator: string
    method: number
    value: Json<unknown>
    fingerprint: string
    computed_at: MomentColumn
  }
  study_text: {
    id: Generated<number>
    year: number
    chapter: string
    place: 'before' | 'after'
    text: NullableJson<Both>
    at: MomentColumn
    person: string
    person_name: string
  }
  study_proposal: {
    id: Generated<number>
    year: number
    content: Json<StudyContent>
    hash: string
    releases: Json<ReleasesByRule>
    at: MomentColumn
    person: string
    person_name: string
  }
  study_judgement: {
    id: Generated<number>
    proposal: number
    verdict: 'approved' | 'sent-back'
    note: string | null
    at: MomentColumn
    person: string
    person_name: string
  }
  study_edition: {
    year: number
    edition: number
    proposal: number
    content: Json<StudyContent>
    hash: string
    frozen_at: MomentColumn
    frozen_on: string
    frozen_by: string
    change_id: number
  }
  column_mapping: {
    kind: string
    header_hash: string
    mapping: Json<Record<string, string>>
    recorded_at: MomentColumn
    recorded_by: string
  }
}
