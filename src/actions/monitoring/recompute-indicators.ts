import { isAwaited } from '#core/monitoring/return-states.ts'
import { formOf } from '#core/monitoring/form.ts'
import type { Measured } from '#core/values/absence.ts'
import { canonical } from '#core/statements/canonical.ts'
import { readLatestResults } from '#store/monitoring/indicator-results.ts'
import type { LatestResult } from '#store/monitoring/indicator-results.ts'
import { readReturns } from '#store/monitoring/returns.ts'
import type { World } from '#actions/world.ts'
import { answersForIndicators, resultsOf } from './record-indicators.ts'

/** A stored result that comes out otherwise today. */
export type Differing = {
  readonly returnId: string
  readonly indicator: string
  readonly before: Measured
  readonly now: Measured
  /** The method was changed, the inputs were, or (a fault) neither and yet the number differs. */
  readonly because: 'method' | 'inputs' | 'nothing'
}

export type Recomputation = { readonly returns: number; readonly results: number; readonly differing: readonly Differing[] }

/**
 * Works every stored result of approved returns out again and tells what differs: nothing, unless a method or an answer
 * changed since. It changes nothing: results are kept as they were told.
 */
export async function recomputeIndicators({ db }: World, campaign: string | null = null): Promise<Recomputation> {
  const heads = (await readReturns(db, campaign === null ? {} : { campaign })).filter(({ state }) => !isAwaited(state))
  const byReturn = Map.groupBy(await readLatestResults(db), ({ returnId }) => returnId)
  const differing: Differing[] = []
  let results = 0
  let returns = 0
  for (const head of heads) {
    const stored = byReturn.get(head.id) ?? []
    const form = formOf(Number(head.campaign))
    if (stored.length === 0 || form === undefined) continue
    returns += 1
    results += stored.length
    const now = new Map(resultsOf(form.id, await answersForIndicators(db, head)).map((each) => [each.indicator, each]))
    for (const before of stored) {
      const again = now.get(before.indicator)
      if (again === undefined) continue
      if (again.fingerprint === before.fingerprint && canonical(again.value) === canonical(before.value)) continue
      differing.push({
        returnId: head.id,
        indicator: before.indicator,
        before: before.value,
        now: again.value,
        because: whyOf(before, again),
      })
    }
  }
  return { returns, results, differing }
}

function whyOf(before: LatestResult, again: { readonly method: number; readonly fingerprint: string }): Differing['because'] {
  if (before.method !== again.method) return 'method'
  return before.fingerprint === again.fingerprint ? 'nothing' : 'inputs'
}
