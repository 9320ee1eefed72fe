import { scaleOfOutcome } from '#core/economy/effect/study/shown-effect.ts'
import type { ToldOutcome } from '#core/economy/effect/study/told-study.ts'
import { drawEventStudy } from '#core/figures/draw-event-study.ts'
import type { Language } from '#core/values/language.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { effectText } from './effect-words.ts'

/** The year before the start, which all others are compared with. */
const REFERENCE = -1

/** An outcome by years since the start, every year with its interval. */
export function outcomeFigure(language: Language, { outcome, events }: ToldOutcome, width: number): string {
  return drawEventStudy({
    id: `effect-${outcome}-${width}`,
    title: say(language, 'economy.effect.figure', { outcome: say(language, `economy.effect.outcome.${outcome}`) }),
    description: say(language, 'economy.effect.figure.describes'),
    unit: say(language, `economy.effect.figure.unit.${scaleOfOutcome[outcome]}`),
    axis: say(language, 'economy.effect.column.after'),
    reference: REFERENCE,
    referenceText: say(language, 'economy.effect.figure.reference'),
    startText: say(language, 'economy.effect.figure.start'),
    events: events.map((event) => ({ ...event, text: `${yearText(event.after)}: ${effectText(language, outcome, event)}` })),
    tick: (value) => formatNumber(language, value, 1).replace('-', '−'),
    width,
  })
}

export function yearText(after: number): string {
  return after > 0 ? `+${after}` : String(after).replace('-', '−')
}
