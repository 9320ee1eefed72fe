import { sql } from 'kysely'
import type { Answer, Answers } from '#core/monitoring/answer.ts'
import { isQuestionId } from '#core/monitoring/question.ts'
import type { Moment, SubjectId } from '#core/statements/statement.ts'
import type { Language } from '#core/values/language.ts'
import type { Reader, Transaction } from '#store/deed.ts'

/** The three-minute form of one member firm. Its link is kept by nobody: only a hash of it is. */
export type Sheet = {
  readonly id: string
  readonly returnId: string
  readonly cluster: SubjectId
  readonly organisation: SubjectId
  readonly email: string | null
  readonly language: Language
  readonly madeAt: Moment
  readonly expiresAt: Moment
}

export type SheetSubmission = {
  readonly sheet: string
  readonly organisation: SubjectId
  readonly shares: 'sums' | 'values'
  readonly answers: Answers
  readonly at: Moment
}

type SheetRow = {
  id: string
  return_id: string
  cluster: string
  organisation: string
  email: string | null
  language: string
  made_at: string
  expires_at: string
}

const columns = ['id', 'return_id', 'cluster', 'organisation', 'email', 'language', 'made_at', 'expires_at'] as const

/** The sheet behind a link, by the hash of its token. */
export async function readSheetByToken(db: Reader, tokenHash: string): Promise<Sheet | null> {
  const row = await db.selectFrom('sheet').select(columns).where('token_hash', '=', tokenHash).executeTakeFirst()
  return row === undefined ? null : sheetOf(row)
}

/** The sheets that were sent for a return. */
export async function readSheets(db: Reader, returnId: string): Promise<Sheet[]> {
  const rows = await db.selectFrom('sheet').select(columns).where('return_id', '=', returnId).orderBy('organisation').execute()
  return rows.map(sheetOf)
}

export type SheetDraft = Pick<Sheet, 'returnId' | 'cluster' | 'organisation' | 'email' | 'language'> & {
  readonly tokenHash: string
  readonly madeAt: string
  readonly madeBy: string
  readonly expiresAt: string
}

/** Makes the sheet of a firm. Sent again, it gets a new link and the old one is void; what was answered stays. */
export async function putSheet(tx: Transaction, draft: SheetDraft): Promise<string> {
  const { returnId, cluster, organisation, email, language, tokenHash, madeAt, madeBy, expiresAt } = draft
  const row = await tx
    .insertInto('sheet')
    .values({
      id: `${returnId}.${organisation.slice('organisation/'.length)}`,
      return_id: returnId,
      cluster,
      organisation,
      token_hash: tokenHash,
      email,
      language,
      made_at: madeAt,
      made_by: madeBy,
      expires_at: expiresAt,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['return_id', 'organisation'])
        .doUpdateSet({ token_hash: tokenHash, email, language, expires_at: expiresAt }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Appends what a firm answered. */
export async function appendSubmission(
  tx: Transaction,
  sheet: Sheet,
  { shares, answers, at }: Pick<SheetSubmission, 'shares' | 'answers'> & { readonly at: string },
): Promise<void> {
  await tx
    .insertInto('sheet_submission')
    .values({
      sheet_id: sheet.id,
      cluster: sheet.cluster,
      organisation: sheet.organisation,
      shares,
      answers: JSON.stringify(Object.fromEntries(answers)),
      at,
    })
    .execute()
}

/** The latest submission of each sheet of a return, as far as the reader sees them. */
export async function readSubmissions(db: Reader, returnId: string): Promise<SheetSubmission[]> {
  return (await readSubmissionsOf(db, [returnId])).get(returnId) ?? []
}

/** The same for several returns at once. */
export async function readSubmissionsOf(db: Reader, returnIds: readonly string[]): Promise<Map<string, SheetSubmission[]>> {
  const { rows } = await sql<{
    return_id: string
    sheet_id: string
    organisation: string
    shares: 'sums' | 'values'
    answers: { readonly [question: string]: Answer }
    at: string
  }>`
    SELECT DISTINCT ON (u.sheet_id) s.return_id, u.sheet_id, u.organisation, u.shares, u.answers, u.at
    FROM sheet_submission u JOIN sheet s ON s.id = u.sheet_id
    WHERE s.return_id = ANY (${[...returnIds]}) ORDER BY u.sheet_id, u.id DESC`.execute(db)
  const byReturn = new Map<string, SheetSubmission[]>(returnIds.map((id) => [id, []]))
  for (const { return_id, sheet_id, organisation, shares, answers, at } of rows)
    byReturn.get(return_id)?.push({
      sheet: sheet_id,
      organisation,
      shares,
      answers: new Map(Object.entries(answers).flatMap(([id, answer]) => (isQuestionId(id) ? [[id, answer] as const] : []))),
      at,
    })
  return byReturn
}

function sheetOf({ return_id, language, made_at, expires_at, ...row }: SheetRow): Sheet {
  return { ...row, returnId: return_id, language: language === 'en' ? 'en' : 'lt', madeAt: made_at, expiresAt: expires_at }
}
