import { chapters } from '#core/studies/build/plan.ts'
import type { Chapter } from '#core/studies/build/plan.ts'
import type { ReleasesByRule } from '#core/studies/build/build-tables.ts'
import type { Both, StudyContent } from '#core/studies/edition.ts'
import type { Day, Moment } from '#core/statements/statement.ts'
import { sql } from 'kysely'
import type { Deed, Reader, Transaction } from './deed.ts'

type Writer = { readonly id: string; readonly name: string }

/** A text of the editor, with its number: who writes over it names it. */
export type StudyText = {
  readonly id: number
  readonly chapter: Chapter
  readonly place: 'before' | 'after'
  readonly text: Both | null
  readonly at: Moment
  readonly personName: string
}

/** The texts of a study that count: the latest of each chapter and place. */
export async function readStudyTexts(db: Reader, year: number): Promise<StudyText[]> {
  const rows = await db
    .selectFrom('study_text')
    .distinctOn(['chapter', 'place'])
    .select(['id', 'chapter', 'place', 'text', 'at', 'person_name as personName'])
    .where('year', '=', year)
    .orderBy('chapter')
    .orderBy('place')
    .orderBy('id', 'desc')
    .execute()
  return rows.flatMap(({ chapter: name, ...row }) => {
    const chapter = chapters.find((each) => each === name)
    return chapter === undefined ? [] : [{ ...row, chapter }]
  })
}

export type TextDraft = {
  readonly year: number
  readonly chapter: Chapter
  readonly place: 'before' | 'after'
  readonly text: Both | null
}

export async function appendStudyText(
  tx: Transaction,
  { text, ...draft }: TextDraft,
  { at, person }: { at: string; person: Writer },
): Promise<number> {
  const row = await tx
    .insertInto('study_text')
    .values({ ...draft, text: text === null ? null : JSON.stringify(text), at, person: person.id, person_name: person.name })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Keeps two people from writing the texts of one study at the same moment. */
export async function lockStudy(tx: Transaction, year: number): Promise<void> {
  const STUDY_LOCKS = 7_263_003
  await sql`SELECT pg_advisory_xact_lock(${STUDY_LOCKS}, ${year}::int)`.execute(tx)
}

export type Judgement = {
  readonly verdict: 'approved' | 'sent-back'
  readonly note: string | null
  readonly at: Moment
  readonly person: string
  readonly personName: string
}

/** A study that was put forward, without its content. */
export type Proposal = {
  readonly id: number
  readonly year: number
  readonly hash: string
  readonly at: Moment
  readonly person: string
  readonly personName: string
  readonly judgements: readonly Judgement[]
}

export async function appendProposal(
  tx: Transaction,
  proposal: { readonly year: number; readonly content: StudyContent; readonly hash: string; readonly releases: ReleasesByRule },
  { at, person }: { at: string; person: Writer },
): Promise<number> {
  const { content, releases, ...rest } = proposal
  const row = await tx
    .insertInto('study_proposal')
    .values({
      ...rest,
      content: JSON.stringify(content),
      releases: JSON.stringify(releases),
      at,
      person: person.id,
      person_name: person.name,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function appendJudgement(
  tx: Transaction,
  judgement: { readonly proposal: number; readonly verdict: 'approved' | 'sent-back'; readonly note: string | null },
  { at, person }: { at: string; person: Writer },
): Promise<void> {
  await tx
    .insertInto('study_judgement')
    .values({ ...judgement, at, person: person.id, person_name: person.name })
    .execute()
}

/** The studies of a year that were put forward, the latest first. */
export async function readProposals(db: Reader, year: number): Promise<Proposal[]> {
  const own = await db
    .selectFrom('study_proposal')
    .select(['id', 'year', 'hash', 'at', 'person', 'person_name as personName'])
    .where('year', '=', year)
    .orderBy('id', 'desc')
    .execute()
  if (own.length === 0) return []
  const judged = await db
    .selectFrom('study_judgement')
    .select(['proposal', 'verdict', 'note', 'at', 'person', 'person_name as personName'])
    .where(
      'proposal',
      'in',
      own.map(({ id }) => id),
    )
    .orderBy('id')
    .execute()
  return own.map((proposal) => ({
    ...proposal,
    judgements: judged.flatMap(({ proposal: id, ...judgement }) => (id === proposal.id ? [judgement] : [])),
  }))
}

export async function readProposalContent(db: Reader, id: number): Promise<{ content: StudyContent; hash: string } | null> {
  const row = await db.selectFrom('study_proposal').select(['content', 'hash']).where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** A frozen edition, without its content. */
export type EditionHead = {
  readonly year: number
  readonly edition: number
  readonly hash: string
  readonly frozenAt: Moment
  readonly frozenOn: Day
}

export async function readEditions(db: Reader): Promise<EditionHead[]> {
  return db
    .selectFrom('study_edition')
    .select(['year', 'edition', 'hash', 'frozen_at as frozenAt', 'frozen_on as frozenOn'])
    .orderBy('year', 'desc')
    .orderBy('edition', 'desc')
    .execute()
}

/** One edition with its content; null when there is none of that number. */
export async function readEdition(
  db: Reader,
  year: number,
  edition: number,
): Promise<(EditionHead & { readonly content: StudyContent }) | null> {
  const row = await db
    .selectFrom('study_edition')
    .select(['year', 'edition', 'hash', 'content', 'frozen_at as frozenAt', 'frozen_on as frozenOn'])
    .where('year', '=', year)
    .where('edition', '=', edition)
    .executeTakeFirst()
  return row ?? null
}

export type EditionDraft = {
  readonly year: number
  readonly edition: number
  readonly proposal: number
  readonly content: StudyContent
  readonly hash: string
  readonly frozenOn: Day
}

export async function appendEdition(
  { tx, change, recordedAt, recordedBy }: Deed,
  { content, frozenOn, ...draft }: EditionDraft,
): Promise<void> {
  await tx
    .insertInto('study_edition')
    .values({
      ...draft,
      content: JSON.stringify(content),
      frozen_at: recordedAt,
      frozen_on: frozenOn,
      frozen_by: recordedBy,
      change_id: change,
    })
    .execute()
}

/**
 * What was ever put forward, with the amounts of then: a new study must not betray anything together with it. Frozen or sent
 * back, others than its writers have seen it.
 */
export async function readEarlierReleases(db: Reader): Promise<ReleasesByRule[]> {
  const rows = await db.selectFrom('study_proposal').select('releases').orderBy('id').execute()
  return rows.map(({ releases }) => releases)
}

/** What the latest edition of the latest year up to one published; null while there is none. */
export async function readLatestReleases(
  db: Reader,
  upTo: number,
): Promise<{ readonly year: number; readonly releases: ReleasesByRule } | null> {
  const row = await db
    .selectFrom('study_edition')
    .innerJoin('study_proposal', 'study_proposal.id', 'study_edition.proposal')
    .select(['study_edition.year', 'study_proposal.releases'])
    .where('study_edition.year', '<=', upTo)
    .orderBy('study_edition.year', 'desc')
    .orderBy('study_edition.edition', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
