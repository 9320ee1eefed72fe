import { claimsOf, planClaims } from '#core/monitoring/claims-of-return.ts'
import type { Campaign } from '#core/monitoring/campaign.ts'
import { answersStanding, standingOf } from '#core/monitoring/settle-heads.ts'
import { liveStatements } from '#core/statements/live-statements.ts'
import type { LiveStatement } from '#core/statements/statement.ts'
import type { Source } from '#core/statements/source.ts'
import type { Localised } from '#core/values/language.ts'
import { beginChange } from '#store/deed.ts'
import { readAnswers } from '#store/monitoring/answers.ts'
import type { ReturnHead } from '#store/monitoring/returns.ts'
import { returnIdOf } from '#store/monitoring/returns.ts'
import { appendSources } from '#store/sources.ts'
import { historyOf } from '#store/statements.ts'
import { recordDrafts } from '#actions/record-statements.ts'
import type { Work } from '#actions/in-work.ts'
import { recordIndicators } from './record-indicators.ts'

const noLonger: Localised = {
  lt: 'Iš naujo patvirtintoje ataskaitoje šio teiginio nebėra.',
  en: 'The return that was approved anew no longer says this.',
}

/**
 * What follows from an approval, in its transaction: the public answers become statements whose source is the return, and
 * the indicators are worked out and kept.
 */
export async function recordApproved(
  work: Work,
  head: ReturnHead,
  { campaign, name }: { readonly campaign: Campaign; readonly name: Localised },
): Promise<void> {
  const { tx, at, person, tell } = work
  const { asksAbout } = campaign
  const answers = answersStanding(standingOf(await readAnswers(tx, head.id)))
  const source = sourceOf(head, { asksAbout, name, day: at.toISOString().slice(0, 10) })
  const { statements, rankings } = await historyOf(tx, [head.cluster])
  const live = liveStatements(statements, rankings)
  const plan = planClaims({
    claims: claimsOf(answers, asksAbout),
    asksAbout,
    source: source.id,
    ownBefore: from(live, source.id),
    earlier: live.filter(({ source: each }) => isEarlier(each, head)),
  })
  const deed = await beginChange(tx, { by: person.id, deed: 'approve-return', at, details: { return: head.id } })
  await appendSources(deed, [source])
  const drafts = plan.record.map((claim) => ({
    ...claim,
    subject: head.cluster,
    locator: null,
    note: null,
    ours: false,
  }))
  const judgements = plan.withdraw.map((statement) => ({
    statement,
    subject: head.cluster,
    rank: 'withdrawn' as const,
    reason: noLonger,
  }))
  await recordDrafts(deed, drafts, { judgements })
  const indicators = await recordIndicators(work, head, campaign)
  tell({ statements: drafts.length, withdrawn: judgements.length, indicators })
}

/** The source of everything that a return says: one for each return, revised when it is approved anew. */
function sourceOf({ id }: ReturnHead, { asksAbout, name, day }: { asksAbout: number; name: Localised; day: string }): Source {
  const [lt, en] = [name.lt ?? name.en ?? id, name.en ?? name.lt ?? id]
  return {
    id: sourceIdOf(id),
    title: { lt: `${lt}: ataskaita už ${asksAbout} m.`, en: `Return of ${en} for ${asksAbout}` },
    publisher: lt,
    kind: 'return',
    published: day,
    accessed: day,
    url: null,
    licence: null,
    language: 'lt',
    note: null,
  }
}

function sourceIdOf(returnId: string): string {
  return `return-${returnId}`
}

/** Whether a source is a return of the same cluster of a year before, the last one or any. */
function isEarlier(source: string, { cluster, campaign }: ReturnHead): boolean {
  const year = source.slice(-campaign.length)
  return year < campaign && source === sourceIdOf(returnIdOf(cluster, year))
}

function from(live: readonly LiveStatement[], source: string): LiveStatement[] {
  return live.filter((each) => each.source === source)
}
