import { signIds } from './signs.ts'
import type { Weights } from './signs.ts'

/**
 * Weights around those given: each sign's share is drawn from a Dirichlet distribution whose mean is the share that was given. `firmness` κ says how
 * closely: a share m varies by √(m (1 − m) / (κ + 1)). A weight of 0 stays 0. Gamma variates by G. Marsaglia, W. W. Tsang 2000.
 */
export function perturbWeights(weights: Weights, next: () => number, firmness: number): Weights {
  const all = signIds.reduce((sum, sign) => sum + weights[sign], 0)
  const draw = (weight: number) => (weight === 0 ? 0 : gamma((firmness * weight) / all, next))
  return {
    specialisation: draw(weights.specialisation),
    size: draw(weights.size),
    growth: draw(weights.growth),
    relatedness: draw(weights.relatedness),
    'independent-firms': draw(weights['independent-firms']),
    'project-ties': draw(weights['project-ties']),
  }
}

function gamma(shape: number, next: () => number): number {
  if (shape < 1) return gamma(shape + 1, next) * uniform(next) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(next)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(uniform(next)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Never 0, of which there is no logarithm. */
const uniform = (next: () => number): number => 1 - next()

const normal = (next: () => number): number => Math.sqrt(-2 * Math.log(uniform(next))) * Math.cos(2 * Math.PI * next())
