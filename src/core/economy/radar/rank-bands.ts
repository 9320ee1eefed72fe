import type { Interval } from '../cells/outcome.ts'
import { quantileOf } from '../quantile.ts'
import { randomFrom } from '../random.ts'
import { perturbWeights } from './perturb-weights.ts'
import { signIds } from './signs.ts'
import type { Weights } from './signs.ts'

type Weighing = { readonly weights: Weights; readonly seed: number; readonly draws: number; readonly firmness: number }

/**
 * Between which ranks each pair comes, from 5 to 95 of a hundred ways of weighing. In each draw the weights are perturbed and every part that is not
 * known is drawn evenly between its ends. In: parts of N pairs by sign. Out: N bands of whole ranks, 1 = best. The same seed gives the same bands.
 */
export function rankBands(
  pairs: readonly (readonly Interval[])[],
  { weights, seed, draws, firmness }: Weighing,
): readonly Interval[] {
  const next = randomFrom(seed)
  const count = pairs.length
  const ranks = pairs.map(() => new Float64Array(draws))
  const scores = new Float64Array(count)
  const order = Array.from({ length: count }, (_, at) => at)
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = perturbWeights(weights, next, firmness)
    const list = signIds.map((sign) => drawn[sign])
    for (let pair = 0; pair < count; pair += 1) {
      let score = 0
      for (let sign = 0; sign < list.length; sign += 1) {
        const part = pairs[pair]?.[sign]
        if (part === undefined || list[sign] === 0) continue
        const value = part.least === part.most ? part.least : part.least + next() * (part.most - part.least)
        score += (list[sign] ?? 0) * value
      }
      scores[pair] = score
    }
    order.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0))
    let rank = 1
    for (const [place, pair] of order.entries()) {
      const before = order[place - 1]
      if (before !== undefined && (scores[before] ?? 0) > (scores[pair] ?? 0)) rank = place + 1
      const own = ranks[pair]
      if (own !== undefined) own[draw] = rank
    }
  }
  return ranks.map((own) => {
    const sorted = own.toSorted()
    return { least: Math.floor(quantileOf(sorted, 0.05)), most: Math.ceil(quantileOf(sorted, 0.95)) }
  })
}
