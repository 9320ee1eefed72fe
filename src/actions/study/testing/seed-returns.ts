import { readFile } from 'node:fs/promises'
import type { Answer } from '#core/monitoring/answer.ts'
import { isQuestionId } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { ReturnState } from '#core/monitoring/return-states.ts'
import type { Db } from '#store/deed.ts'
import { appendAnswers } from '#store/monitoring/answers.ts'
import { makeReturns, returnIdOf } from '#store/monitoring/returns.ts'

type Step = { readonly act: string; readonly answers?: { readonly [question: string]: Answer } }
type Cycle = {
  readonly campaign: string
  readonly returns: readonly { readonly cluster: string; readonly steps: readonly Step[] }[]
}

const AT = '2026-11-21T12:00:00.000000Z'
const person = { id: 'seed', name: 'Seed' }

/** Answers in place of those that a return of the sample country has. */
export type Planted = (cluster: string, answers: ReadonlyMap<QuestionId, Answer>) => ReadonlyMap<QuestionId, Answer>

/** Puts the returns of a sample cycle into the store as they ended, without going through the deeds: for tests of reading. */
export async function seedReturns(db: Db, campaign: number, plant: Planted = (_, answers) => answers): Promise<void> {
  const file = await readFile(`countries/sample/cycles/${campaign}.json`, 'utf8')
  const cycle: Cycle = JSON.parse(file)
  await db.transaction().execute(async (tx) => {
    await makeReturns(tx, { campaign: cycle.campaign, clusters: cycle.returns.map(({ cluster }) => cluster), at: AT })
    for (const { cluster, steps } of cycle.returns) {
      const id = returnIdOf(cluster, cycle.campaign)
      const answers = new Map<QuestionId, Answer>()
      let state: ReturnState = 'not-started'
      for (const { act, answers: brought = {} } of steps) {
        for (const [question, answer] of Object.entries(brought)) if (isQuestionId(question)) answers.set(question, answer)
        state = stateAfter[act] ?? state
      }
      const drafts = [...plant(cluster, answers)].map(([question, value]) => ({
        question,
        value,
        origin: { kind: 'typed' } as const,
        explanation: null,
        source: null,
        parents: [],
      }))
      await appendAnswers(tx, { id, cluster }, { drafts, at: AT, person })
      await tx.updateTable('monitoring_return').set({ state, version: steps.length }).where('id', '=', id).execute()
    }
  })
}

const stateAfter: { readonly [act: string]: ReturnState } = {
  'edit-return': 'started',
  'submit-return': 'submitted',
  'return-to-coordinator': 'returned',
  'approve-return': 'approved',
  'lock-return': 'locked',
  'reopen-return': 'reopened',
}
