import type { Answer } from '#core/monitoring/answer.ts'
import { isQuestionId } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { Origin, RecordedAnswer } from '#core/monitoring/recorded-answer.ts'
import { sql } from 'kysely'
import type { Reader, Transaction } from '#store/deed.ts'

/** An answer before it is recorded. */
export type AnswerDraft = Pick<RecordedAnswer, 'question' | 'value' | 'origin' | 'explanation' | 'source' | 'parents'>

type Stored = {
  id: number
  return_id: string
  question: string
  value: Answer
  origin: Origin
  explanation: string | null
  source: string | null
  parents: number[]
  recorded_at: string
  recorded_by: string
  recorder_name: string
}

/** Appends answers to a return; gives their numbers in the order of the drafts. */
export async function appendAnswers(
  tx: Transaction,
  to: { readonly id: string; readonly cluster: string },
  {
    drafts,
    at,
    person,
  }: {
    readonly drafts: readonly AnswerDraft[]
    readonly at: string
    readonly person: { readonly id: string; readonly name: string }
  },
): Promise<number[]> {
  if (drafts.length === 0) return []
  const rows = drafts.map((draft, position) => ({ ...draft, position }))
  const { rows: ids } = await sql<{ id: number }>`
    INSERT INTO return_answer (return_id, cluster, question, value, origin, explanation, source, parents, recorded_at, recorded_by, recorder_name)
    SELECT ${to.id}, ${to.cluster}, d.question, d.value, d.origin, d.explanation, d.source, d.parents,
           ${at}::timestamptz, ${person.id}, ${person.name}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS d(question text, value jsonb, origin jsonb, explanation text, source text, parents bigint[], position integer)
    ORDER BY d.position
    RETURNING id`.execute(tx)
  return ids.map(({ id }) => id)
}

/** Everything that was ever answered in a return, in the order in which it was recorded. */
export async function readAnswers(db: Reader, returnId: string): Promise<RecordedAnswer[]> {
  return (await readAnswersOf(db, [returnId])).get(returnId) ?? []
}

/** The same for several returns at once. */
export async function readAnswersOf(db: Reader, returnIds: readonly string[]): Promise<Map<string, RecordedAnswer[]>> {
  const { rows } = await sql<Stored>`
    SELECT id, return_id, question, value, origin, explanation, source, to_jsonb(parents) AS parents, recorded_at, recorded_by, recorder_name
    FROM return_answer WHERE return_id = ANY (${[...returnIds]}) ORDER BY return_id, id`.execute(db)
  const byReturn = new Map<string, RecordedAnswer[]>(returnIds.map((id) => [id, []]))
  for (const row of rows) byReturn.get(row.return_id)?.push(recordedOf(row))
  return byReturn
}

/** The number of the latest answer of each return: another one means that something was answered since. */
export async function latestAnswersOf(db: Reader, returnIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; latest: number }>`
    SELECT return_id AS id, max(id) AS latest FROM return_answer WHERE return_id = ANY (${[...returnIds]}) GROUP BY return_id`.execute(
    db,
  )
  return new Map(rows.map(({ id, latest }) => [id, latest]))
}

function recordedOf({ return_id: _return, question, recorded_at, recorded_by, recorder_name, ...row }: Stored): RecordedAnswer {
  return {
    ...row,
    question: knownQuestion(question),
    recordedAt: recorded_at,
    recordedBy: recorded_by,
    recorderName: recorder_name,
  }
}

function knownQuestion(question: string): QuestionId {
  if (!isQuestionId(question)) throw new Error(`an answer to a question that was taken out of the library: ${question}`)
  return question
}
