import { randomFrom } from '../../random.ts'
import { NEVER } from '../panel.ts'
import type { Panel } from '../panel.ts'

/**
 * Invented firms over 2016–2023 with a known effect from the year of the start on. Larger firms start more often and grow faster, so that a
 * comparison without the covariate is biased; a part of the luck of a firm lasts.
 */
export function inventPanel({ seed, firms, effect }: { seed: number; firms: number; effect: number }): Panel {
  const random = randomFrom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const years = Array.from({ length: 8 }, (_, at) => 2016 + at)
  const outcome = new Float64Array(firms * years.length)
  const starts = new Int32Array(firms)
  const size = new Float64Array(firms)
  for (let firm = 0; firm < firms; firm += 1) {
    const large = normal()
    size[firm] = large
    const inclined = 1 / (1 + Math.exp(0.8 - 0.7 * large))
    const draw = random()
    const start = draw > inclined ? NEVER : draw < inclined / 2 ? 2019 : 2021
    starts[firm] = start
    const level = 2 * normal() + large
    for (const [at, year] of years.entries()) {
      const works = start !== NEVER && year >= start ? effect : 0
      outcome[firm * years.length + at] = level + 0.2 * at + 0.1 * large * at + works + 0.5 * normal()
    }
  }
  return {
    years,
    units: firms,
    outcome,
    starts,
    serves: null,
    clusters: null,
    covariatesIn: () => ({ names: ['size'], columns: [size] }),
  }
}
