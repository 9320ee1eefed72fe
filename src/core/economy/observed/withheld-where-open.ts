import type { Series } from '#core/economy/cells/cells.ts'
import { none, outcomeAt, seriesFrom } from '#core/economy/cells/outcome.ts'

/**
 * A measure made of sure specialisations, where a line has none for sure but may have some: what keeps them open is told (`counts` has it), for
 * the place or activity is far from empty. Where it certainly has none the reason stays `no-activity`.
 */
export function withheldWhereOpen(made: Series, counts: Series): Series {
  return seriesFrom(made.names, (at) => {
    const [outcome, count] = [outcomeAt(made, at), outcomeAt(counts, at)]
    return outcome.why === 'no-activity' && count.why !== 'known' ? none(count.why) : outcome
  })
}
