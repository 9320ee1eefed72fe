import { readFeedback } from '#actions/monitoring/read-feedback.ts'
import { judgeBriefly } from '#core/rules/judge.ts'
import type { Outcome } from '#core/rules/verdict.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import { clusterOfReturn } from '#store/monitoring/returns.ts'
import type { FeedbackData } from '#web/coordinator/feedback-data.ts'
import type { PageReader } from '#server/page-definition.ts'
import type { InsideDefinition } from '../inside-page.ts'

/** One's own place among others, given back at once for a submitted return. */
export const feedbackPage: InsideDefinition<FeedbackData> = {
  page: 'feedback',
  needs: (slug) => ({ act: 'read-feedback', on: clusterOfReturn(slug ?? '') }),
  async load({ world, person, reader }) {
    const feedback = await readFeedback(world, person, reader.slug ?? '')
    if (feedback === null) return null
    const { head, peersOf, bandsOf, indicators } = feedback
    return {
      id: head.id,
      cluster: head.cluster,
      year: Number(head.campaign) - 1,
      peersYear: peersOf - 1,
      bandsYear: bandsOf,
      indicators: indicators.map(({ indicator, value, place, bands, history }) => ({ indicator, value, place, bands, history })),
      calls: await callsFor(reader, head.cluster),
    }
  },
  json: ({ cluster, year, peersYear, bandsYear, indicators, calls }) => ({
    cluster,
    year,
    peersYear,
    bandsYear,
    indicators,
    calls,
  }),
}

/** Calls that are open today or will be, and what their conditions say of the cluster as the register knows it. */
async function callsFor(reader: PageReader, cluster: SubjectId): Promise<FeedbackData['calls']> {
  const { day, knownAt } = reader
  const book = await reader.rules.book()
  const material = (await reader.rules.materialOf([cluster])).get(cluster)
  if (material === undefined) return []
  return [...book.editions.values()].flatMap((edition) => {
    const { ruleSet } = edition
    const closes = ruleSet.inForce.to
    if (
      ruleSet.of !== 'cluster' ||
      ruleSet.purpose !== 'eligibility' ||
      (closes !== null && closes < day.slice(0, closes.length))
    )
      return []
    const tests = judgeBriefly(edition, material, { day, knownAt, ruleSets: book.editions }).flatMap((verdict) => verdict.tests)
    const outcome = worst(tests.map((test) => test.outcome))
    const conditions = tests.flatMap((test) => test.conditions)
    const missing = conditions.filter((condition) => condition.outcome === 'cannot-say').length
    return outcome === 'fail' ? [] : [{ id: ruleSet.id, name: ruleSet.name, outcome, missing }]
  })
}

function worst(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('fail') || outcomes.length === 0) return 'fail'
  return outcomes.includes('cannot-say') ? 'cannot-say' : 'pass'
}
