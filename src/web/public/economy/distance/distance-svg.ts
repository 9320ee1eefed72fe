import type { ToldCurve, ToldPoint } from '#core/economy/distance/study/distance-study.ts'
import { drawBelowEachOther, drawDistance } from '#core/figures/draw-distance.ts'
import type { Language } from '#core/values/language.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { DistancePart } from './distance-data.ts'

export const distanceMeasures = ['marcon-puech', 'duranton-overman'] as const
export type DistanceMeasure = (typeof distanceMeasures)[number]

export function curveOf({ marconPuech, durantonOverman }: DistancePart, measure: DistanceMeasure): ToldCurve | null {
  return measure === 'marcon-puech' ? marconPuech : durantonOverman
}

/** A number of a curve: three digits, however small. */
export function curveNumber(language: Language, value: number): string {
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  return formatNumber(language, value, Math.min(8, digits))
}

export function distanceSvg(
  language: Language,
  measure: DistanceMeasure,
  { curve, width }: { curve: ToldCurve; width: number },
): string {
  const isOutside = ({ kilometres }: ToldPoint) =>
    [...curve.concentrated, ...curve.dispersed].some(({ from, to }) => from <= kilometres && kilometres <= to)
  return drawDistance({
    id: `distance-${measure}-${width}`,
    title: say(language, `economy.distance.figure.${measure}`),
    description: say(language, `economy.distance.figure.${measure}.describes`),
    unit: say(language, `economy.distance.figure.${measure}.unit`),
    axis: say(language, 'economy.distance.figure.axis'),
    points: curve.points.map((point) => ({ ...point, isOutside: isOutside(point), text: pointText(language, point) })),
    usual: measure === 'marcon-puech' ? 1 : null,
    tick: (value) => curveNumber(language, value),
    width,
  })
}

function pointText(language: Language, { kilometres, value, least, most }: ToldPoint): string {
  const number = (each: number) => curveNumber(language, each)
  const told = { kilometres: number(kilometres), value: number(value) }
  return least === null || most === null
    ? say(language, 'economy.distance.figure.point.plain', told)
    : say(language, 'economy.distance.figure.point', { ...told, least: number(least), most: number(most) })
}

const FILE_WIDTH = 720

/** Both curves as one drawing for a file; null where nothing is drawn. */
export function distanceDrawing(language: Language, distance: DistancePart): string | null {
  const drawn = distanceMeasures.flatMap((measure) => {
    const curve = curveOf(distance, measure)
    const title = say(language, `economy.distance.figure.${measure}`)
    return curve === null ? [] : [{ title, svg: distanceSvg(language, measure, { curve, width: FILE_WIDTH }) }]
  })
  return drawn.length === 0 ? null : drawBelowEachOther(drawn)
}

/** What the drawing's line, band and dots are. */
export function distanceKey(language: Language, { simulations, points }: ToldCurve, seed: number): string {
  const key =
    simulations === 0
      ? say(language, 'economy.distance.figure.key.plain')
      : say(language, 'economy.distance.figure.key', { simulations: formatNumber(language, simulations), seed: String(seed) })
  return points.some(({ lowest }) => lowest !== null) ? `${key} ${say(language, 'economy.distance.figure.key.open')}` : key
}
