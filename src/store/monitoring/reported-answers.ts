import { sql } from 'kysely'
import type { Answer, Answers } from '#core/monitoring/answer.ts'
import { isQuestionId } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Reader } from '#store/deed.ts'

/**
 * The answers to some questions in all returns of a campaign that were submitted and not sent back, by cluster: the ones that no
 * later one has as its parent. For the house's own work: what leaves it is a place among many, never a value.
 */
export async function readReportedAnswers(
  db: Reader,
  campaign: string,
  ids: readonly QuestionId[],
): Promise<Map<SubjectId, Answers>> {
  const { rows } = await sql<{ cluster: string; question: string; value: Answer }>`
    SELECT r.cluster, a.question, a.value
    FROM monitoring_return r JOIN return_answer a ON a.return_id = r.id
    WHERE r.campaign = ${campaign} AND r.state IN ('submitted', 'approved', 'locked') AND a.question = ANY (${[...ids]})
      AND NOT EXISTS (
        SELECT FROM return_answer later
        WHERE later.return_id = a.return_id AND later.question = a.question AND later.parents @> ARRAY[a.id])
    ORDER BY r.cluster, a.id`.execute(db)
  const byCluster = new Map<SubjectId, Map<QuestionId, Answer>>()
  for (const { cluster, question, value } of rows) {
    const answers = byCluster.get(cluster) ?? new Map<QuestionId, Answer>()
    byCluster.set(cluster, answers)
    if (isQuestionId(question)) answers.set(question, value)
  }
  return byCluster
}
