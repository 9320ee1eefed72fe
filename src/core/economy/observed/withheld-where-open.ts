import type { Field, Series } from '#core/economy/cells/cells.ts'
import { fieldFrom, none, outcomeAt, seriesFrom } from '#core/economy/cells/outcome.ts'

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

/** The same of density: an activity that nobody is surely specialised in is related to nothing yet, but not because the measure would not be defined. */
export function withheldInOpenColumns(made: Field, counts: Series): Field {
  return fieldFrom(made, (row, column) => {
    const outcome = outcomeAt(made, row * made.columns.length + column)
    const count = outcomeAt(counts, column)
    return outcome.why === 'undefined-here' && count.why !== 'known' && count.least === 0 ? none(count.why) : outcome
  })
}
