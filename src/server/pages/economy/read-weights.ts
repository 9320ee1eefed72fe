import { signIds, weightsFrom } from '#core/economy/radar/signs.ts'
import type { Weights } from '#core/economy/radar/signs.ts'
import { Problem } from '#server/problems.ts'

const MOST_WEIGHT = 10

/** Weights that the reader chose: `w.specialisation=3`; null when none is given. */
export function readWeights(query: URLSearchParams): Weights | null {
  const given = signIds.flatMap((sign) => {
    const text = query.get(`w.${sign}`)
    if (text === null) return []
    const weight = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN
    if (!(weight <= MOST_WEIGHT)) throw new Problem('bad-query', text, `w.${sign}`)
    return [[sign, weight] as const]
  })
  if (given.length === 0) return null
  if (given.every(([, weight]) => weight === 0)) throw new Problem('bad-query', '0', 'w')
  return weightsFrom(Object.fromEntries(given))
}
