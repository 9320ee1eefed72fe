import type { RadarRules } from '#core/economy/radar/radar-rules.ts'
import { signIds } from '#core/economy/radar/signs.ts'
import type { Language } from '#core/values/language.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'

/** What the radar leaves out and how it turns measures into parts of a score, as the country's data have it. */
export function RadarRulesNote({ language, rules }: { language: Language; rules: RadarRules }) {
  const number = (value: number) => formatNumber(language, value)
  const { floor, scales } = rules
  return (
    <details>
      <summary>{say(language, 'economy.radar.scales')}</summary>
      <ul className="prose-list">
        <li>
          {say(language, 'economy.radar.floor', {
            quotient: number(floor.quotient),
            employed: number(floor.employed),
            firms: number(floor.firms),
          })}
        </li>
        {signIds.map((sign) => (
          <li key={sign}>
            {say(language, `economy.radar.sign.${sign}`)} –{' '}
            {say(language, `economy.radar.scale.${sign}`, { from: number(scales[sign].from), to: number(scales[sign].to) })}
          </li>
        ))}
      </ul>
    </details>
  )
}
