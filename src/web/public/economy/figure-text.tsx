import type { Figure } from '#core/economy/observed/figure.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import { figureText, isBounded } from './write-figure.ts'
import type { Writing } from './write-figure.ts'

/** A number of the observatory: itself, or the interval that unseen cells leave open, or why there is none. A zero is a number. */
export function FigureText({ language, figure, as }: { language: Language; figure: Figure; as: Writing }) {
  const text = figureText(language, figure, as)
  if (figure.value !== null) return <span className="value">{text}</span>
  const why = say(language, `economy.why.${figure.why}`)
  if (!isBounded(figure, as))
    return (
      <span className="absent" title={say(language, `economy.why.${figure.why}.long`)}>
        {why}
      </span>
    )
  return (
    <span className="value figure-interval" title={say(language, `economy.why.${figure.why}.long`)}>
      {text}{' '}
      <span className="figure-why">
        {say(language, figure.why === 'withheld' ? 'economy.why.withheld.exactly' : 'economy.why.unknown.exactly')}
      </span>
    </span>
  )
}
