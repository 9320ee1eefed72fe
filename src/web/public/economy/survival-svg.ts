import type { SurvivalCurve, SurvivalPoint } from '#core/economy/observed/survival-curve.ts'
import { drawSurvival } from '#core/figures/draw-survival.ts'
import type { Language } from '#core/values/language.ts'
import { formatBetween, formatNumber, formatShare, formatShareOfColumn } from '#words/format.ts'
import { say } from '#words/say.ts'

/** The curve of Kaplan and Meier, each of its shares with its interval; where numbers are kept back, the interval alone. */
export function survivalSvg(language: Language, { points }: SurvivalCurve, width: number): string {
  return drawSurvival({
    id: `survival-${width}`,
    title: say(language, 'economy.firms.curve'),
    description: say(language, 'economy.firms.curve.describes'),
    unit: say(language, 'economy.firms.curve.share'),
    axis: say(language, 'economy.firms.curve.after'),
    points: points.map((point) => ({ ...point, after: point.length, text: pointText(language, point) })),
    tick: (share) => formatShare(language, share),
    width,
  })
}

export function survivalText(language: Language, { share, least, most }: SurvivalPoint): string {
  const between = { least: formatShareOfColumn(language, least), most: formatShareOfColumn(language, most) }
  if (share === null) return say(language, 'economy.firms.curve.between', between)
  return say(language, 'economy.firms.curve.interval', {
    share: formatShareOfColumn(language, share),
    interval: formatBetween(between.least, between.most),
  })
}

function pointText(language: Language, point: SurvivalPoint): string {
  return say(language, 'economy.firms.curve.point', {
    years: point.length,
    share: survivalText(language, point),
    firms: formatNumber(language, point.atRisk),
  })
}
