import type { Interval } from '../cells/outcome.ts'

/** What a pair of place and group is looked at for; the same names as the weights in a country's `economy.yaml`. */
export const signIds = ['specialisation', 'size', 'growth', 'relatedness', 'independent-firms', 'project-ties'] as const
export type SignId = (typeof signIds)[number]

/** How a measure becomes a part from 0 to 1: 0 at `from` and below, 1 at `to` and above, between them evenly (`log`: by its logarithm). */
export type Scale = { readonly from: number; readonly to: number; readonly kind: 'linear' | 'log' }

/**
 * Location quotient 1 … 4 (2 is a half); jobs 20 … 2 000 (200 is a half); symmetric growth 0 … 0.4; relatedness density 20 … 60 per cent; independent
 * firms 3 … 60; joint projects 0 … 5. Choices of ours, to be seen and argued with: another scale is handed in with the weights.
 */
export const signScales = {
  specialisation: { from: 1, to: 4, kind: 'log' },
  size: { from: 20, to: 2_000, kind: 'log' },
  growth: { from: 0, to: 0.4, kind: 'linear' },
  relatedness: { from: 20, to: 60, kind: 'linear' },
  'independent-firms': { from: 3, to: 60, kind: 'log' },
  'project-ties': { from: 0, to: 5, kind: 'linear' },
} as const satisfies Scales

export type Scales = { readonly [sign in SignId]: Scale }
export type Weights = { readonly [sign in SignId]: number }

/** Weights of all signs out of what a reader or a country wrote; a sign without a weight counts for nothing. Refuses negative ones, unknown names, and none at all. */
export function weightsFrom(written: { readonly [name: string]: number }): Weights {
  const unknown = Object.keys(written).find((name) => !signIds.some((sign) => sign === name))
  if (unknown !== undefined) throw new RangeError(`no sign is called ${unknown}`)
  const weightOf = (sign: SignId): number => {
    const weight = written[sign] ?? 0
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`a weight of ${weight} for ${sign}`)
    return weight
  }
  const weights = {
    specialisation: weightOf('specialisation'),
    size: weightOf('size'),
    growth: weightOf('growth'),
    relatedness: weightOf('relatedness'),
    'independent-firms': weightOf('independent-firms'),
    'project-ties': weightOf('project-ties'),
  }
  if (Object.values(weights).every((weight) => weight === 0)) throw new RangeError('no sign has a weight')
  return weights
}

/** The part, 0 … 1, that a measure gives on its scale. It grows with the measure, so an interval becomes an interval. Refuses a scale that ends where it begins. */
export function partOf(value: number, { from, to, kind }: Scale): number {
  if (!(to > from && (kind === 'linear' || from > 0))) throw new RangeError(`no scale goes from ${from} to ${to}`)
  if (value <= from) return 0
  if (value >= to) return 1
  return kind === 'linear' ? (value - from) / (to - from) : Math.log(value / from) / Math.log(to / from)
}

/** Nothing known of a measure leaves every part possible. */
export function partReach({ least, most }: Interval, scale: Scale): Interval {
  return {
    least: Number.isNaN(least) ? 0 : partOf(least, scale),
    most: Number.isNaN(most) ? 1 : partOf(most, scale),
  }
}
