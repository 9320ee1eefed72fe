import type { Answer } from '#core/monitoring/answer.ts'
import { populationOf, usualDates } from '#core/monitoring/campaign.ts'
import type { Campaign } from '#core/monitoring/campaign.ts'
import { formOf } from '#core/monitoring/form.ts'
import { isQuestionId } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { ReturnAct } from '#core/monitoring/return-states.ts'
import { headsOf } from '#core/monitoring/recorded-answer.ts'
import { usualPlan } from '#core/monitoring/reminders.ts'
import { inWork } from '#actions/in-work.ts'
import { holdForMove, moveReturn, recordOfReturn } from '#actions/monitoring/move-return.ts'
import type { ReturnLinks } from '#actions/monitoring/letters-about.ts'
import type { World } from '#actions/world.ts'
import { appendAnswers, readAnswers } from '#store/monitoring/answers.ts'
import { clusterOfReturn } from '#store/monitoring/returns.ts'
import { personOf } from './people.ts'

export const links: ReturnLinks = {
  returnOf: (language, id) => `https://santalka.example/${language}/returns/${id}`,
  reviewOf: (language, id) => `https://santalka.example/${language}/reviews/${id}`,
}

/** A campaign that asks some clusters. */
export function campaignOf(year: number, clusters: readonly string[], opens = `${year}-02-01`): Campaign {
  return {
    id: String(year),
    asksAbout: year - 1,
    form: formOf(year)?.id ?? '',
    population: { ...populationOf([], opens), asked: clusters },
    opens,
    ...usualDates(opens),
    reminders: usualPlan,
    note: {},
  }
}

/** Fills a return in and takes it as far as asked, by the people of its cluster. */
export async function handIn(
  world: World,
  id: string,
  answers: { readonly [question in QuestionId]?: Answer },
  upTo: 'started' | 'submitted' | 'signed' = 'signed',
): Promise<void> {
  const cluster = clusterOfReturn(id) ?? ''
  const person = personOf('signatory', cluster)
  const acts: ReturnAct[] = ['edit-return', 'submit-return', 'sign-return']
  for (const act of acts.slice(0, ['started', 'submitted', 'signed'].indexOf(upTo) + 1))
    await inWork(world, person, { act, on: cluster, record: recordOfReturn(id) }, async (work) => {
      const head = await holdForMove(work, { id, seenVersion: null })
      await moveReturn(work, head, { id, act, seenVersion: null, reason: null, isSigned: false })
      if (act !== 'edit-return') return
      const before = headsOf(await readAnswers(work.tx, id))
      const drafts = Object.entries(answers).flatMap(([question, value]) => {
        if (!isQuestionId(question)) return []
        const parents = (before.get(question) ?? []).map((each) => each.id)
        return [{ question, value, origin: { kind: 'typed' as const }, explanation: null, source: null, parents }]
      })
      await appendAnswers(work.tx, { id, cluster }, { drafts, at: work.at.toISOString(), person })
    })
}
