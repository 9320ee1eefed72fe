import type { Covariates } from '#core/economy/effect/design.ts'
import { NEVER } from '#core/economy/effect/panel.ts'
import type { Panel } from '#core/economy/effect/panel.ts'
import { randomFrom } from '#core/economy/random.ts'

const years = Array.from({ length: 8 }, (_, at) => 2016 + at)
const starts = [2018, 2019, 2020, 2021, 2022] as const
const DUMMIES = 30

/**
 * Invented firms over eight years, the same on every machine: one of fifty is treated in one of five years, larger and better paid firms more
 * often; the effect is 0.05 from the year of the start on. 34 covariates for the score, 4 for the differences.
 */
export function inventEconomy(firms: number): { panel: Panel; covariates: Covariates; treated: Uint8Array } {
  const random = randomFrom(firms)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const own = Array.from({ length: 4 }, () => Float64Array.from({ length: firms }, normal))
  const group = Int32Array.from({ length: firms }, () => Math.floor(random() * (DUMMIES + 1)))
  const [size = new Float64Array(firms), wage = new Float64Array(firms)] = own
  const outcome = new Float64Array(firms * years.length)
  const started = new Int32Array(firms)
  for (let firm = 0; firm < firms; firm += 1) {
    const inclined = 0.015 * Math.exp(0.5 * (size[firm] ?? 0) + 0.3 * (wage[firm] ?? 0))
    const start = random() < inclined ? (starts[Math.floor(random() * starts.length)] ?? NEVER) : NEVER
    started[firm] = start
    const level = 2 + (size[firm] ?? 0)
    for (const [at, year] of years.entries()) {
      const effect = start !== NEVER && year >= start ? 0.05 : 0
      outcome[firm * years.length + at] = level + 0.02 * at * (1 + (size[firm] ?? 0)) + effect + 0.2 * normal()
    }
  }
  const names = ['size', 'wage', 'age', 'growth']
  const dummies = Array.from({ length: DUMMIES }, (_, at) => Float64Array.from(group, (each) => (each === at ? 1 : 0)))
  return {
    panel: {
      years,
      units: firms,
      outcome,
      starts: started,
      serves: null,
      clusters: null,
      covariatesIn: () => ({ names, columns: own }),
    },
    covariates: { names: [...names, ...dummies.map((_, at) => `group-${at}`)], columns: [...own, ...dummies] },
    treated: Uint8Array.from(started, (start) => (start === NEVER ? 0 : 1)),
  }
}
