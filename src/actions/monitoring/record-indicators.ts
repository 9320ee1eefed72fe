import { createHash } from 'node:crypto'
import { measureWithInputs } from '#core/indicators/fingerprint.ts'
import { indicatorIds, indicatorOf } from '#core/indicators/indicators.ts'
import type { Answers } from '#core/monitoring/answer.ts'
import type { Campaign } from '#core/monitoring/campaign.ts'
import { appendResults } from '#store/monitoring/indicator-results.ts'
import type { StoredResult } from '#store/monitoring/indicator-results.ts'
import type { ReturnHead } from '#store/monitoring/returns.ts'
import type { Work } from '#actions/in-work.ts'

/** Works out every indicator of a return and keeps it with its method and the hash of its inputs. Gives how many. */
export async function recordIndicators(
  { tx, at }: Pick<Work, 'tx' | 'at'>,
  head: ReturnHead,
  { campaign, answers }: { readonly campaign: Pick<Campaign, 'form' | 'asksAbout'>; readonly answers: Answers },
): Promise<number> {
  const results = resultsOf(campaign.form, answers)
  const of = { id: head.id, cluster: head.cluster, asksAbout: campaign.asksAbout, at: at.toISOString() }
  await appendResults(tx, of, results)
  return results.length
}

/** Every indicator of some answers; what the form does not ask for is told as not asked. */
export function resultsOf(form: string, answers: Answers): StoredResult[] {
  return indicatorIds.map((id) => {
    const { indicator, method, value, inputs } = measureWithInputs(indicatorOf(id), form, answers)
    return { indicator, method, value, fingerprint: createHash('sha256').update(inputs).digest('hex') }
  })
}
