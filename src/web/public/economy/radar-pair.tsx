import type { ReactNode } from 'react'
import type { SignId } from '#core/economy/radar/signs.ts'
import type { Language } from '#core/values/language.ts'
import type { PageContext } from '#web/page-context.ts'
import { formatFixed } from '#words/format.ts'
import { sayDoubt, sayReason } from '#words/say-radar.ts'
import { say } from '#words/say.ts'
import type { Frame } from './economy-data.ts'
import { ActivityLink, PlaceLink } from './economy-links.tsx'
import { FigureText } from './figure-text.tsx'
import type { RadarRow } from './radar-data.ts'
import type { Writing } from './write-figure.ts'

const writingOf: Record<SignId, Writing> = {
  specialisation: 'ratio',
  size: 'count',
  growth: 'share',
  relatedness: 'score',
  'independent-firms': 'count',
  'project-ties': 'count',
}

export function Pair({ page, frame, row, children }: { page: PageContext; frame: Frame; row: RadarRow; children: ReactNode }) {
  const { language } = page
  const figures = new Map(row.signs.map(({ sign, figure }) => [sign, figure]))
  return (
    <>
      <h3>
        <ActivityLink page={page} frame={frame} activity={row.group} />, <PlaceLink page={page} place={row.place} />
      </h3>
      <p className="radar-score">
        {say(language, 'economy.radar.score')} {scoreText(language, row.score)}. {children}
      </p>
      <dl className="radar-signs">
        {row.signs.map(({ sign, figure }) => (
          <div key={sign} className={row.reasons.includes(sign) ? 'radar-reason' : undefined}>
            <dt>{say(language, `economy.radar.sign.${sign}`)}</dt>
            <dd>
              <FigureText language={language} figure={figure} as={writingOf[sign]} />
            </dd>
          </div>
        ))}
      </dl>
      {row.reasons.length === 0 ? null : (
        <ul className="radar-reasons" aria-label={say(language, 'economy.radar.speaks-for')}>
          {row.reasons.map((sign) => {
            const figure = figures.get(sign)
            return figure === undefined ? null : <li key={sign}>{sayReason(language, sign, figure)}</li>
          })}
        </ul>
      )}
      {row.doubts.length === 0 ? null : (
        <ul className="radar-doubts" aria-label={say(language, 'economy.radar.doubts')}>
          {row.doubts.map((doubt) => (
            <li key={doubt.code}>{sayDoubt(language, doubt)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

export function scoreText(language: Language, { least, most }: RadarRow['score']): string {
  return most - least < 0.005
    ? formatFixed(language, least, 2)
    : `${formatFixed(language, least, 2)}–${formatFixed(language, most, 2)}`
}
