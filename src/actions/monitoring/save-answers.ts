import type { Answer } from '#core/monitoring/answer.ts'
import { isRows } from '#core/monitoring/answer.ts'
import { formOf } from '#core/monitoring/form.ts'
import { questionOf } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { Origin, RecordedAnswer } from '#core/monitoring/recorded-answer.ts'
import { actsFrom } from '#core/monitoring/return-states.ts'
import { standingOf } from '#core/monitoring/settle-heads.ts'
import type { Standing } from '#core/monitoring/settle-heads.ts'
import type { Person } from '#core/people/role.ts'
import { canonical } from '#core/statements/canonical.ts'
import type { Transaction } from '#store/deed.ts'
import { appendAnswers, readAnswers } from '#store/monitoring/answers.ts'
import { clusterOfReturn } from '#store/monitoring/returns.ts'
import type { ReturnHead } from '#store/monitoring/returns.ts'
import { readKnownSubjects } from '#store/read-names.ts'
import { inWork } from '#actions/in-work.ts'
import type { Work } from '#actions/in-work.ts'
import { Refusal } from '#actions/refusal.ts'
import type { World } from '#actions/world.ts'
import { holdForMove, moveReturn, recordOfReturn } from './move-return.ts'

/** An answer as somebody changed it, with the answers that were before the writer's eyes. */
export type Edit = {
  readonly question: QuestionId
  readonly answer: Answer
  readonly origin: Origin
  readonly explanation: string | null
  readonly source: string | null
  readonly parents: readonly number[]
}

export type SavedAnswers = { readonly head: ReturnHead; readonly standing: Standing }

/**
 * Appends answers to a return; the first one starts it. Nothing is overwritten: who did not see the answer of another gets theirs
 * beside it. Sent twice, it is saved once.
 */
export async function saveAnswers(
  world: World,
  person: Person,
  { id, edits }: { readonly id: string; readonly edits: readonly Edit[] },
): Promise<SavedAnswers> {
  const questions = edits.map(({ question }) => question)
  return inWork(
    world,
    person,
    { act: 'edit-return', on: clusterOfReturn(id), record: recordOfReturn(id), details: { questions } },
    async (work) => {
      // Writers of one return wait for each other, so that lists changed by two are put together here; other returns do not notice.
      const before = await holdForMove(work, { id, seenVersion: null })
      if (!actsFrom(before.state).includes('edit-return')) throw new Refusal('wrong-state', [before.state])
      const recorded = await readAnswers(work.tx, id)
      await mustBeSound(work.tx, { head: before, recorded, edits })
      const standing = standingOf(recorded)
      const fresh = edits.filter((edit) => !isThere(edit, standing))
      const after = await append(work, before, { recorded, drafts: fresh })
      const merged = mergedDrafts(after)
      const last = merged.length === 0 ? after : await append(work, before, { recorded: after, drafts: merged })
      const asked = { id, act: 'edit-return', seenVersion: null, reason: null, isSigned: false } as const
      const head = before.state === 'not-started' ? await moveReturn(work, before, asked) : before
      return { head, standing: standingOf(last) }
    },
  )
}

type ToCheck = { readonly head: ReturnHead; readonly recorded: readonly RecordedAnswer[]; readonly edits: readonly Edit[] }

/** Only what this form asks, grown from answers of this return, about organisations that there are. */
async function mustBeSound(tx: Transaction, { head, recorded, edits }: ToCheck): Promise<void> {
  const asked = new Set(formOf(Number(head.campaign))?.questions ?? [])
  const questionOfAnswer = new Map(recorded.map(({ id, question }) => [id, question]))
  for (const { question, parents } of edits) {
    const isAsked = asked.has(question) && edits.filter((each) => each.question === question).length === 1
    if (!isAsked || parents.some((parent) => questionOfAnswer.get(parent) !== question))
      throw new Refusal('answer-malformed', [question])
  }
  const named = new Map(
    edits.flatMap(({ question, answer }) => organisationsIn(question, answer).map((each) => [each, question])),
  )
  const known = await readKnownSubjects(tx, [...named.keys()])
  for (const [organisation, question] of named) if (!known.has(organisation)) throw new Refusal('answer-malformed', [question])
}

function organisationsIn(question: QuestionId, answer: Answer): string[] {
  const type = questionOf(question).answer
  if (type.kind === 'organisation') return typeof answer === 'string' ? [answer] : []
  if (type.kind !== 'rows' || !isRows(answer)) return []
  const columns = type.columns.filter(({ cell }) => cell.kind === 'organisation')
  return answer.flatMap((row) => columns.flatMap(({ id }) => (typeof row[id] === 'string' ? [row[id]] : [])))
}

/** The same is there already: a browser that did not hear the answer sends it again. */
function isThere({ question, answer, explanation, source }: Edit, standing: Standing): boolean {
  const stand = standing.get(question)
  if (stand === undefined || stand.heads.length !== 1) return false
  const { latest } = stand
  return canonical([answer, explanation, source]) === canonical([latest.value, latest.explanation, latest.source])
}

type ToAppend = { readonly recorded: readonly RecordedAnswer[]; readonly drafts: readonly Edit[] }

async function append({ tx, at, person }: Work, head: ReturnHead, { recorded, drafts }: ToAppend): Promise<RecordedAnswer[]> {
  const rows = drafts.map(({ answer, ...draft }) => ({ ...draft, value: answer }))
  const moment = at.toISOString()
  const ids = await appendAnswers(tx, head, { drafts: rows, at: moment, person: { id: person.id, name: person.name } })
  const appended = rows.map((row, index) => ({
    ...row,
    id: ids[index] ?? 0,
    recordedAt: moment,
    recordedBy: person.id,
    recorderName: person.name,
  }))
  return [...recorded, ...appended]
}

/** Answers of two people that do not contradict each other, as one answer that has both as parents and the words of both. */
function mergedDrafts(recorded: readonly RecordedAnswer[]): Edit[] {
  const byId = new Map(recorded.map((each) => [each.id, each]))
  return [...standingOf(recorded)].flatMap(([question, { answer, heads, latest, rivals }]) => {
    if (heads.length < 2 || rivals.length > 0) return []
    const all = heads.flatMap((id) => byId.get(id) ?? [])
    const explanation = all.findLast((each) => each.explanation !== null)?.explanation ?? null
    const source = all.findLast((each) => each.source !== null)?.source ?? null
    return [{ question, answer, origin: latest.origin, explanation, source, parents: heads }]
  })
}
