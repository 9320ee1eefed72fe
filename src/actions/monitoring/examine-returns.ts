import type { Answers } from '#core/monitoring/answer.ts'
import { checkReturn } from '#core/monitoring/check-return.ts'
import type { Campaign } from '#core/monitoring/campaign.ts'
import { formOf } from '#core/monitoring/form.ts'
import type { FormEdition } from '#core/monitoring/form.ts'
import { spreadsOf } from '#core/monitoring/peer-spread.ts'
import type { PeerSpreads } from '#core/monitoring/peer-spread.ts'
import { answersStanding, standingOf } from '#core/monitoring/settle-heads.ts'
import type { Standing } from '#core/monitoring/settle-heads.ts'
import type { RecordedAnswer } from '#core/monitoring/recorded-answer.ts'
import type { ReturnFinding } from '#core/monitoring/return-finding.ts'
import { isAwaited } from '#core/monitoring/return-states.ts'
import type { Transaction } from '#store/deed.ts'
import { readAnswersOf } from '#store/monitoring/answers.ts'
import { readReturns, returnIdOf } from '#store/monitoring/returns.ts'
import type { ReturnHead } from '#store/monitoring/returns.ts'

/** A return held against the year before and its peers. */
export type Examined = {
  readonly head: ReturnHead
  readonly form: FormEdition
  readonly recorded: readonly RecordedAnswer[]
  readonly standing: Standing
  readonly answers: Answers
  readonly lastYear: { readonly form: FormEdition; readonly answers: Answers } | null
  readonly peers: PeerSpreads
  /** Explained ones included: who reviews weighs the explanation. */
  readonly findings: readonly ReturnFinding[]
}

/** Examines some returns of a campaign; their peers are all that were submitted in it. */
export async function examineReturns(
  tx: Transaction,
  campaign: Campaign,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, Examined>> {
  const form = formOf(Number(campaign.id))
  if (form === undefined || wanted.length === 0) return new Map()
  const all = await readReturns(tx, { campaign: campaign.id })
  const handedIn = all.filter(({ state }) => !isAwaited(state))
  const looked = all.filter(({ id }) => wanted.includes(id))
  const before = String(Number(campaign.id) - 1)
  const idsBefore = looked.map(({ cluster }) => returnIdOf(cluster, before))
  const ids = [...new Set([...handedIn.map(({ id }) => id), ...wanted])]
  const [recorded, recordedBefore] = [await readAnswersOf(tx, ids), await readAnswersOf(tx, idsBefore)]
  const peers = spreadsOf(
    handedIn.map(({ id }) => answersIn(recorded.get(id) ?? [])),
    form.questions,
  )
  return new Map(
    looked.map((head) => {
      const own = recorded.get(head.id) ?? []
      const standing = standingOf(own)
      const answers = answersStanding(standing)
      const lastYear = lastYearOf(recordedBefore.get(returnIdOf(head.cluster, before)) ?? [], before)
      const year = campaign.asksAbout
      const findings = checkReturn({ form, year, answers, explanations: new Map(), lastYear, peers, sheets: null })
      return [head.id, { head, form, recorded: own, standing, answers, lastYear, peers, findings }]
    }),
  )
}

function lastYearOf(recorded: readonly RecordedAnswer[], campaign: string): Examined['lastYear'] {
  const form = formOf(Number(campaign))
  return form === undefined || recorded.length === 0 ? null : { form, answers: answersIn(recorded) }
}

function answersIn(recorded: readonly RecordedAnswer[]): Answers {
  return answersStanding(standingOf(recorded))
}
