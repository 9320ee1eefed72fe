import { signIds } from '#core/economy/radar/signs.ts'
import type { Weights } from '#core/economy/radar/signs.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'

/** What each sign is worth: numbers that a keyboard and a telephone can change alike. */
export function WeightFields({ language, weights }: { language: Language; weights: Weights }) {
  return (
    <fieldset className="weights">
      <legend>{say(language, 'economy.radar.weights')}</legend>
      {signIds.map((sign) => (
        <label key={sign} className="question-part">
          <span>{say(language, `economy.radar.sign.${sign}`)}</span>
          <input type="number" inputMode="numeric" name={`w.${sign}`} min={0} max={10} step={1} defaultValue={weights[sign]} />
        </label>
      ))}
    </fieldset>
  )
}
