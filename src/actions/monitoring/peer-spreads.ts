import { spreadsOf } from '#core/monitoring/peer-spread.ts'
import type { PeerSpreads } from '#core/monitoring/peer-spread.ts'
import { questionIds, questions } from '#core/monitoring/question.ts'
import type { Db } from '#store/deed.ts'
import { readReportedAnswers } from '#store/monitoring/reported-answers.ts'
import type { World } from '#actions/world.ts'

const numeric = questionIds.filter((id) => questions[id].by === 'coordinator' && questions[id].answer.kind === 'number')

/** A year that is over changes seldom, and the middle of many hardly at all: it is worked out again after a while. */
const KEPT_MS = 10 * 60_000
const kept = new WeakMap<Db, Map<number, { readonly at: number; readonly spreads: Promise<PeerSpreads> }>>()

/** Where the answers of all clusters lay in the campaign of a year; null when too few reported. */
export async function peerSpreads({ db, now }: World, campaign: number): Promise<PeerSpreads | null> {
  const ofDatabase = kept.get(db) ?? new Map<number, { readonly at: number; readonly spreads: Promise<PeerSpreads> }>()
  kept.set(db, ofDatabase)
  const known = ofDatabase.get(campaign)
  const at = now().getTime()
  if (known !== undefined && at - known.at < KEPT_MS) return orNull(await known.spreads)
  const spreads = readReportedAnswers(db, String(campaign), numeric).then((returns) => spreadsOf([...returns.values()], numeric))
  ofDatabase.set(campaign, { at, spreads })
  // A failure is not kept.
  spreads.catch(() => ofDatabase.delete(campaign))
  return orNull(await spreads)
}

function orNull(spreads: PeerSpreads): PeerSpreads | null {
  return spreads.size === 0 ? null : spreads
}
