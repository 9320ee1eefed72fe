import { inReading } from '#actions/in-work.ts'
import { examineReturns } from '#actions/monitoring/examine-returns.ts'
import type { Examined } from '#actions/monitoring/examine-returns.ts'
import { recordOfReturn } from '#actions/monitoring/move-return.ts'
import { deadlineOf } from '#core/monitoring/campaign.ts'
import { outliersFirst } from '#core/monitoring/outliers.ts'
import { typicalOf } from '#core/monitoring/peer-spread.ts'
import { isQuestionId, questionOf } from '#core/monitoring/question.ts'
import { isSigned } from '#core/monitoring/signature.ts'
import { actsFrom } from '#core/monitoring/return-states.ts'
import type { ReturnAct } from '#core/monitoring/return-states.ts'
import type { Person } from '#core/people/role.ts'
import { may } from '#core/people/may.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Transaction } from '#store/deed.ts'
import { readCampaign, readExtensions } from '#store/monitoring/campaigns.ts'
import { readComments } from '#store/monitoring/comments.ts'
import type { ReturnComment } from '#store/monitoring/comments.ts'
import { clusterOfReturn, readReturn, readReturnEvents, readReturns } from '#store/monitoring/returns.ts'
import type { AnswerChange, ReviewData, ReviewField, ReviewThread } from '#web/agency/review-data.ts'
import type { Visit } from '../inside-page.ts'

/** Acts of whoever reviews. The coordinator's own are on the page of the return. */
const reviewActs: ReadonlySet<ReturnAct> = new Set<ReturnAct>([
  'approve-return',
  'return-to-coordinator',
  'lock-return',
  'reopen-return',
])

/** A return with all that helps to judge it. Reading it is told in the audit trail. */
export async function reviewData(visit: Visit, trouble: ReviewData['trouble'] = null): Promise<ReviewData | null> {
  const { world, person, reader } = visit
  const id = reader.slug ?? ''
  const cluster = clusterOfReturn(id)
  if (cluster === null) return null
  const about = { act: 'read-return', on: cluster, record: recordOfReturn(id) } as const
  return inReading(world, person, about, async (tx) => {
    const head = await readReturn(tx, id)
    const campaign = head === null ? null : ((await readCampaign(tx, head.campaign))?.campaign ?? null)
    if (head === null || campaign === null) return null
    const examined = (await examineReturns(tx, campaign, [id])).get(id)
    if (examined === undefined) return null
    const events = await readReturnEvents(tx, id)
    return {
      id,
      campaign: campaign.id,
      asksAbout: campaign.asksAbout,
      cluster,
      state: head.state,
      version: head.version,
      deadline: deadlineOf(campaign, await readExtensions(tx, campaign.id), cluster),
      isSigned: isSigned(events),
      fields: fieldsOf(examined),
      outliers: [...new Set(outliersFirst(examined.findings).map(({ at }) => at))],
      threads: threadsOf(await readComments(tx, id)),
      events: events.map(({ act, to, reason, personName, at }) => ({ act, to, reason, by: personName, at })),
      changes: changesOf(examined),
      acts: actsFor(person, cluster, actsFrom(head.state)),
      mayComment: may(person, { act: 'comment-return', on: cluster }),
      mayAudit: may(person, { act: 'read-audit', on: cluster }),
      next: await nextOf(tx, { campaign: campaign.id, id, asked: campaign.population.asked }),
      trouble,
    }
  })
}

function actsFor(person: Person, cluster: SubjectId, acts: readonly ReturnAct[]): ReturnAct[] {
  return acts.filter((act) => reviewActs.has(act) && may(person, { act, on: cluster }))
}

function fieldsOf({ form, standing, answers, lastYear, peers, findings }: Examined): ReviewField[] {
  return form.questions.map((question) => {
    const stand = standing.get(question)
    const spread = peers.get(question)
    return {
      question,
      section: questionOf(question).section,
      answer: answers.get(question),
      lastYear: lastYear?.answers.get(question),
      typical: spread === undefined ? null : { value: typicalOf(spread), clusters: spread.clusters },
      origin: stand?.latest.origin ?? null,
      explanation: stand?.latest.explanation ?? null,
      source: stand?.latest.source ?? null,
      by: stand?.latest.recorderName ?? null,
      at: stand?.latest.recordedAt ?? null,
      findings: findings.filter(({ at }) => at === question),
    }
  })
}

export function threadsOf(comments: readonly ReturnComment[]): ReviewThread[] {
  return comments
    .filter(({ on }) => on === null)
    .map((begun) => {
      const notes = [begun, ...comments.filter(({ on }) => on === begun.id)]
      return {
        id: begun.id,
        question: begun.question !== null && isQuestionId(begun.question) ? begun.question : null,
        isSettled: notes.some(({ settles }) => settles),
        notes: notes.map(({ id, text, settles, personName, at }) => ({ id, text, settles, by: personName, at })),
      }
    })
}

function changesOf({ recorded }: Examined): AnswerChange[] {
  const byId = new Map(recorded.map((each) => [each.id, each]))
  return recorded
    .map(({ id, question, value, parents, recorderName, recordedAt }) => ({
      id,
      question,
      answer: value,
      before: byId.get(parents.at(-1) ?? -1)?.value,
      by: recorderName,
      at: recordedAt,
    }))
    .toReversed()
}

async function nextOf(
  tx: Transaction,
  { campaign, id, asked }: { campaign: string; id: string; asked: readonly string[] },
): Promise<string | null> {
  const waiting = (await readReturns(tx, { campaign })).filter(
    ({ state, cluster }) => state === 'submitted' && asked.includes(cluster),
  )
  return (waiting.find((each) => each.id > id) ?? waiting.find((each) => each.id !== id))?.id ?? null
}
