import { createHash } from 'node:crypto'
import { measureWithInputs } from '#core/indicators/fingerprint.ts'
import { indicatorIds, indicatorOf } from '#core/indicators/indicators.ts'
import type { Answers } from '#core/monitoring/answer.ts'
import type { Campaign } from '#core/monitoring/campaign.ts'
import { answersStanding, standingOf } from '#core/monitoring/settle-heads.ts'
import { answersForAgency } from '#core/monitoring/sheets.ts'
import type { Reader } from '#store/deed.ts'
import { readAnswers } from '#store/monitoring/answers.ts'
import { appendResults } from '#store/monitoring/indicator-results.ts'
import type { StoredResult } from '#store/monitoring/indicator-results.ts'
import type { ReturnHead } from '#store/monitoring/returns.ts'
import { readSubmissions } from '#store/monitoring/sheets.ts'
import type { Work } from '#actions/in-work.ts'

/** Works out every indicator of a return and keeps it with its method and the hash of its inputs. Gives how many. */
export async function recordIndicators(
  { tx, at }: Pick<Work, 'tx' | 'at'>,
  head: ReturnHead,
  { form, asksAbout }: Pick<Campaign, 'form' | 'asksAbout'>,
): Promise<number> {
  const results = resultsOf(form, await answersForIndicators(tx, head))
  await appendResults(tx, { id: head.id, cluster: head.cluster, asksAbout, at: at.toISOString() }, results)
  return results.length
}

/** The answers of a return, with the sums of sheets that its coordinator was not shown put in. */
export async function answersForIndicators(db: Reader, { id }: Pick<ReturnHead, 'id'>): Promise<Answers> {
  return answersForAgency(answersStanding(standingOf(await readAnswers(db, id))), await readSubmissions(db, id))
}

/** Every indicator of some answers. */
export function resultsOf(form: string, answers: Answers): StoredResult[] {
  return indicatorIds.map((id) => {
    const { indicator, method, value, inputs } = measureWithInputs(indicatorOf(id), form, answers)
    return { indicator, method, value, fingerprint: createHash('sha256').update(inputs).digest('hex') }
  })
}
