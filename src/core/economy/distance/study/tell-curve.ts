import type { Bands } from '../bands.ts'
import type { Stretch, ToldCurve } from './distance-study.ts'

/** Three digits: more would tell of single firms, and nobody reads them off a curve. */
const DIGITS = 3

const METRES = 1000

/**
 * A curve with its band as it is told: kilometres, three digits, and where it leaves the band. `scale`: what a value is
 * multiplied by (K_d is per metre); `others`: the same curve of other ways of spreading what is kept back, all of which have to lie outside the band with it.
 */
export function tellCurve(
  { radii, values }: { readonly radii: Float64Array; readonly values: Float64Array },
  bands: Bands | null,
  { scale = 1, others = [] }: { readonly scale?: number; readonly others?: readonly Float64Array[] } = {},
): ToldCurve {
  const told = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? null : Number((value * scale).toPrecision(DIGITS))
  const points = Array.from(radii.keys()).flatMap((at) => {
    const value = told(values[at])
    return value === null
      ? []
      : [
          {
            kilometres: Number(((radii[at] ?? 0) / METRES).toPrecision(6)),
            value,
            lowest: others.length === 0 ? null : told(extreme(Math.min, [values, ...others], at)),
            highest: others.length === 0 ? null : told(extreme(Math.max, [values, ...others], at)),
            least: told(bands?.globalLow[at]),
            most: told(bands?.globalHigh[at]),
          },
        ]
  })
  const isAbove = points.map(({ value, lowest, most }) => most !== null && (lowest ?? value) > most)
  // Dispersion is told only where the curve is localised nowhere (Duranton and Overman 2005).
  const isLocalised = isAbove.includes(true)
  return {
    points,
    simulations: bands?.draws ?? 0,
    concentrated: stretches(points, isAbove),
    dispersed: stretches(
      points,
      points.map(({ value, highest, least }) => !isLocalised && least !== null && (highest ?? value) < least),
    ),
  }
}

function stretches(points: ToldCurve['points'], marked: readonly boolean[]): Stretch[] {
  const found: { from: number; to: number }[] = []
  for (const [at, isMarked] of marked.entries()) {
    const here = points[at]?.kilometres ?? 0
    const last = found.at(-1)
    if (!isMarked) continue
    if (at > 0 && marked[at - 1] === true && last !== undefined) last.to = here
    else found.push({ from: here, to: here })
  }
  return found
}

function extreme(of: (...values: number[]) => number, curves: readonly Float64Array[], at: number): number {
  return of(...curves.map((curve) => curve[at] ?? Number.NaN).filter((value) => !Number.isNaN(value)))
}
