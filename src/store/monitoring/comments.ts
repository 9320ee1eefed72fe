import { sql } from 'kysely'
import type { Moment } from '#core/statements/statement.ts'
import type { Reader, Transaction } from '#store/deed.ts'

/** A comment on a return or on one of its fields; another one may answer it, or settle it. */
export type ReturnComment = {
  readonly id: number
  readonly question: string | null
  readonly on: number | null
  readonly settles: boolean
  readonly text: string
  readonly at: Moment
  readonly person: string
  readonly personName: string
}

export async function readComments(db: Reader, returnId: string): Promise<ReturnComment[]> {
  const { rows } = await sql<ReturnComment>`
    SELECT id, question, on_comment AS "on", settles, text, at, person, person_name AS "personName"
    FROM return_comment WHERE return_id = ${returnId} ORDER BY id`.execute(db)
  return rows
}

/** How many threads of comments wait to be settled, by return. */
export async function countOpenComments(db: Reader, returnIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; open: number }>`
    SELECT c.return_id AS id, count(*)::int AS open FROM return_comment c
    WHERE c.return_id = ANY (${[...returnIds]}) AND c.on_comment IS NULL
      AND NOT EXISTS (SELECT FROM return_comment s WHERE s.on_comment = c.id AND s.settles)
    GROUP BY c.return_id`.execute(db)
  return new Map(rows.map(({ id, open }) => [id, open]))
}

export type CommentDraft = Pick<ReturnComment, 'question' | 'on' | 'settles' | 'text'> & {
  readonly at: string
  readonly person: { readonly id: string; readonly name: string }
}

export async function appendComment(
  tx: Transaction,
  to: { readonly id: string; readonly cluster: string },
  { question, on, settles, text, at, person }: CommentDraft,
): Promise<number> {
  const row = await tx
    .insertInto('return_comment')
    .values({
      return_id: to.id,
      cluster: to.cluster,
      question,
      on_comment: on,
      settles,
      text,
      at,
      person: person.id,
      person_name: person.name,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
