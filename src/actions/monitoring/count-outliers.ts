import { isAwaited } from '#core/monitoring/return-states.ts'
import type { Campaign } from '#core/monitoring/campaign.ts'
import { checkApart } from '#core/monitoring/check-return.ts'
import type { CheckedApart } from '#core/monitoring/check-return.ts'
import { checkAgainstPeers } from '#core/monitoring/check-trend.ts'
import { formOf } from '#core/monitoring/form.ts'
import { spreadsOf } from '#core/monitoring/peer-spread.ts'
import { answersStanding, standingOf } from '#core/monitoring/settle-heads.ts'
import type { Db, Transaction } from '#store/deed.ts'
import { latestAnswersOf, readAnswersOf } from '#store/monitoring/answers.ts'
import { readReturns, returnIdOf } from '#store/monitoring/returns.ts'
import type { ReturnHead } from '#store/monitoring/returns.ts'

type Kept = { readonly state: string; readonly checked: CheckedApart }

// What was handed in changes only when it is moved. Of a return only its numbers are kept, and not the answers.
const kept = new WeakMap<Db, Map<string, Kept>>()

/**
 * How many findings each return has that was handed in, its peers being all of them: the same as `examineReturns` finds.
 * A return is read once for every state in which it or the one of the year before stands; its peers are weighed each time.
 */
export async function countOutliers(tx: Transaction, db: Db, campaign: Campaign): Promise<ReadonlyMap<string, number>> {
  const form = formOf(Number(campaign.id))
  if (form === undefined) return new Map()
  const handedIn = (await readReturns(tx, { campaign: campaign.id })).filter(({ state }) => !isAwaited(state))
  const states = await statesOf(tx, campaign, handedIn)
  const known = kept.get(db) ?? new Map<string, Kept>()
  kept.set(db, known)
  const missing = handedIn.filter(({ id }) => known.get(id)?.state !== states.get(id))
  for (const [id, checked] of await checkAll(tx, campaign, missing)) known.set(id, { state: states.get(id) ?? '', checked })
  const checked = handedIn.flatMap(({ id }) => {
    const found = known.get(id)
    return found === undefined ? [] : [{ id, ...found.checked }]
  })
  const peers = spreadsOf(
    checked.map(({ numbers }) => numbers),
    form.questions,
  )
  return new Map(
    checked.map(({ id, findings, soundNumbers }) => [
      id,
      findings + checkAgainstPeers(form.questions, soundNumbers, peers).length,
    ]),
  )
}

/**
 * In which state each return stands, and the one of the year before. What was handed in takes no answer until it is moved; a
 * return of the year before that never was handed in may, so that its latest answer counts as well.
 */
async function statesOf(tx: Transaction, campaign: Campaign, heads: readonly ReturnHead[]): Promise<Map<string, string>> {
  const before = String(Number(campaign.id) - 1)
  const old = new Map((await readReturns(tx, { campaign: before })).map((head) => [head.id, head]))
  const open = [...old.values()].filter(({ state }) => isAwaited(state)).map(({ id }) => id)
  const latest = await latestAnswersOf(tx, open)
  return new Map(
    heads.map(({ id, cluster, version }) => {
      const idBefore = returnIdOf(cluster, before)
      return [id, `${version} ${old.get(idBefore)?.version ?? ''} ${latest.get(idBefore) ?? ''}`]
    }),
  )
}

async function checkAll(
  tx: Transaction,
  campaign: Campaign,
  heads: readonly ReturnHead[],
): Promise<(readonly [string, CheckedApart])[]> {
  const before = String(Number(campaign.id) - 1)
  const [form, formBefore] = [formOf(Number(campaign.id)), formOf(Number(before))]
  if (form === undefined || heads.length === 0) return []
  const recorded = await readAnswersOf(
    tx,
    heads.flatMap(({ id, cluster }) => [id, returnIdOf(cluster, before)]),
  )
  return heads.map(({ id, cluster }) => {
    const answers = answersStanding(standingOf(recorded.get(id) ?? []))
    const old = recorded.get(returnIdOf(cluster, before)) ?? []
    const lastYear =
      formBefore === undefined || old.length === 0 ? null : { form: formBefore, answers: answersStanding(standingOf(old)) }
    const asked = { form, year: campaign.asksAbout, answers, explanations: new Map(), lastYear, sheets: null }
    return [id, checkApart(asked)] as const
  })
}
