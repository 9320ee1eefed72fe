import type { Stretch } from '#core/economy/distance/study/distance-study.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import type { DistancePart } from './distance-data.ts'
import { curveNumber, curveOf } from './distance-svg.ts'
import type { DistanceMeasure } from './distance-svg.ts'

/** What a curve says in words: at which distances firms are together or apart, or that it cannot be told from chance. */
export function curveSays(language: Language, measure: DistanceMeasure, distance: DistancePart): string {
  const { weighed } = distance
  const curve = curveOf(distance, measure)
  if (curve === null || curve.simulations === 0) return say(language, 'economy.distance.says.unsimulated')
  const how = curve.concentrated.length > 0 ? 'concentrated' : curve.dispersed.length > 0 ? 'dispersed' : null
  if (how === null) return say(language, 'economy.distance.says.chance')
  const stretches = listed(language, curve[how])
  if (measure === 'duranton-overman')
    return say(language, `economy.distance.says.duranton-overman.${how}`, { stretches, weighed })
  const first = curve.points.find(({ kilometres }) => kilometres === curve[how][0]?.from)
  return say(language, `economy.distance.says.marcon-puech.${how}`, {
    stretches,
    weighed,
    kilometres: curveNumber(language, first?.kilometres ?? 0),
    times: curveNumber(language, first?.value ?? 0),
  })
}

function listed(language: Language, stretches: readonly Stretch[]): string {
  const said = stretches.map(({ from, to }) => {
    const told = { from: curveNumber(language, from), to: curveNumber(language, to) }
    return from === to
      ? say(language, 'economy.distance.stretch.one', { from: told.from })
      : say(language, 'economy.distance.stretch', told)
  })
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(said)
}
