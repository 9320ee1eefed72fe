import { coOccurrence } from '#core/economy/relatedness/co-occurrence.ts'
import { locationalCorrelation } from '#core/economy/relatedness/locational-correlation.ts'
import { relatednessAmong, relatednessOf } from '#core/economy/relatedness/relatedness.ts'
import type { RelatednessIndex } from '#core/economy/relatedness/relatedness.ts'
import type { Economy } from './economy.ts'

/** Other published ways to tell how related two activities are, beside the one that pages draw; each with its method. */
export const besideRelatedness = {
  probability: 'relatedness-probability',
  association: 'association-strength',
  cosine: 'cosine-similarity',
  jaccard: 'jaccard-similarity',
  correlation: 'locational-correlation',
} as const satisfies { readonly [id in Exclude<RelatednessIndex, 'minimum-conditional'> | 'correlation']: string }
type BesideRelatedness = keyof typeof besideRelatedness
export const besideIds = ['probability', 'association', 'cosine', 'jaccard', 'correlation'] as const

const made = new WeakMap<Economy, { readonly [id in BesideRelatedness]: Float64Array }>()

/**
 * Activities by activities, row by row; NaN where nothing can be said. Made of quotients and amounts as they may be shown: like relatedness
 * itself they count only specialisation that is sure, and a correlation is told where both activities are seen in every place.
 */
function relatednessBeside(economy: Economy): { readonly [id in BesideRelatedness]: Float64Array } {
  const known = made.get(economy)
  if (known !== undefined) return known
  const together = coOccurrence(economy.sure)
  const by = (index: RelatednessIndex) => relatednessAmong(economy.amount.columns, relatednessOf(together, index))
  const all = {
    probability: by('probability'),
    association: by('association'),
    cosine: by('cosine'),
    jaccard: by('jaccard'),
    correlation: locationalCorrelation(economy.amount).values,
  }
  made.set(economy, all)
  return all
}

/** One pair, in the order of `besideIds`; null where nothing can be said. */
export function besideAt(economy: Economy, at: number): readonly (number | null)[] {
  const beside = relatednessBeside(economy)
  return besideIds.map((id) => {
    const value = beside[id][at] ?? Number.NaN
    return Number.isNaN(value) ? null : value
  })
}
