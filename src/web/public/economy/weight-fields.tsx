import { signIds } from '#core/economy/radar/signs.ts'
import type { Weights } from '#core/economy/radar/signs.ts'
import type { Language } from '#core/values/language.ts'
import { linkToThis } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
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

/** Says that the reader weighs otherwise, and leads back; nothing while the usual weights hold. */
export function OwnWeights({ page, areOwn }: { page: PageContext; areOwn: boolean }) {
  const { language } = page
  if (!areOwn) return null
  return (
    <p>
      {say(language, 'economy.radar.own')}{' '}
      <a href={linkToThis(page, Object.fromEntries(signIds.map((sign) => [`w.${sign}`, null])))}>
        {say(language, 'economy.radar.usual')}
      </a>
    </p>
  )
}
