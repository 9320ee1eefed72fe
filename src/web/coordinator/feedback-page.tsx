import { indicatorOf } from '#core/indicators/indicators.ts'
import type { IndicatorId } from '#core/indicators/indicators.ts'
import { isAbsent, isNumber } from '#core/values/measured.ts'
import { textIn } from '#core/values/language.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { Layout } from '#web/layout/layout.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { quantityWithUnit } from '#web/parts/format-part.tsx'
import { nameOf, slugOf } from '#web/parts/subject-link.tsx'
import { OutcomeMark } from '#web/public/rules/verdict-parts/outcome-mark.tsx'
import { addressOf } from '#words/addresses.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { FeedbackData } from './feedback-data.ts'
import { OwnYears } from './own-years.tsx'

type OwnIndicator = FeedbackData['indicators'][number]

/** One's own place among anonymous others, own years, and what it leads to. */
export function FeedbackPage({ page, data }: { page: PageContext; data: FeedbackData }) {
  const { language } = page
  const title = say(language, 'feedback.title')
  const placed = data.indicators.filter(({ value, place }) => isNumber(value) && !isAbsent(place))
  const others = data.indicators.filter(({ value, place }) => isNumber(value) && isAbsent(place))
  const cluster = nameOf(page, data.cluster)
  return (
    <Layout page={page} title={title} plain unlisted>
      <PageTitle
        kind={<a href={addressOf('returns', language, data.id)}>{say(language, 'return.title', { year: String(data.year) })}</a>}
        title={`${title}: ${cluster}`}
      >
        <p>{say(language, 'feedback.lead', { year: String(data.peersYear) })}</p>
      </PageTitle>
      <Section id="place" title={say(language, 'feedback.place')}>
        {placed.length === 0 ? <p>{say(language, 'feedback.none')}</p> : null}
        <ul className="place-list">
          {placed.map((own) => (
            <PlaceCard key={own.indicator} page={page} own={own} />
          ))}
        </ul>
      </Section>
      {others.length === 0 ? null : (
        <Section id="own" title={say(language, 'feedback.own')} lead={say(language, 'feedback.own.lead')}>
          <ul className="place-list">
            {others.map((own) => (
              <PlaceCard key={own.indicator} page={page} own={own} />
            ))}
          </ul>
        </Section>
      )}
      <Section id="next" title={say(language, 'feedback.next')}>
        <p>
          <a className="button button-quiet" href={linkTo(page, 'path', slugOf(data.cluster))}>
            {say(language, 'feedback.path')}
          </a>
        </p>
        <h3>{say(language, 'feedback.calls')}</h3>
        {data.calls.length === 0 ? <p>{say(language, 'feedback.calls.none')}</p> : null}
        <ul className="prose-list">
          {data.calls.map(({ id, name, outcome, missing }) => (
            <li key={id}>
              <a href={linkTo(page, 'apply', null, { cluster: slugOf(data.cluster), rules: id })}>
                {textIn(name, language)?.text ?? id}
              </a>{' '}
              <OutcomeMark page={page} outcome={outcome} of="test" />
              {missing === 0 ? null : <> · {say(language, 'feedback.calls.missing', { count: missing })}</>}
            </li>
          ))}
        </ul>
      </Section>
    </Layout>
  )
}

function PlaceCard({ page, own: { indicator, value, place, history } }: { page: PageContext; own: OwnIndicator }) {
  const { language } = page
  const name = say(language, `indicator.${indicator}.name`)
  return (
    <li className="place-card">
      <h3>{name}</h3>
      <p className="place-own">{sayValue(page, indicator, isNumber(value) ? value : 0)}</p>
      {isAbsent(place) ? (
        <p className="row-note">{say(language, 'feedback.too-few')}</p>
      ) : (
        <>
          <p>{sayPlace(page, indicator, place.percentile)}</p>
          <PlaceScale percentile={place.percentile} />
          <p className="row-note">
            {say(language, `indicator.peers.${place.among}`)}: {formatNumber(language, place.peers)}
            {place.quartiles === null ? null : (
              <>
                {' · '}
                {say(language, 'feedback.middle', { value: sayValue(page, indicator, place.quartiles.middle) })}
              </>
            )}
          </p>
        </>
      )}
      {history.length < 2 ? null : (
        <OwnYears page={page} name={name} years={history} valueOf={(each) => sayValue(page, indicator, each)} />
      )}
    </li>
  )
}

/** "More than 72 % of the peers": for what is better when it is less, the other way round. */
function sayPlace({ language }: PageContext, indicator: IndicatorId, percentile: number): string {
  const share = Math.round(percentile * 100)
  return indicatorOf(indicator).better === 'lower'
    ? say(language, 'feedback.less-than', { share: 100 - share })
    : say(language, 'feedback.more-than', { share })
}

function sayValue(page: PageContext, indicator: IndicatorId, value: number): string {
  return quantityWithUnit(page, value, indicatorOf(indicator).unit)
}

/** Where one stands between the least and the most; the words above say the same. */
function PlaceScale({ percentile }: { percentile: number }) {
  const x = 4 + percentile * 192
  return (
    <svg className="place-scale" viewBox="0 0 200 22" aria-hidden="true">
      <rect x="4" y="9" width="192" height="4" rx="2" fill="var(--paper-3)" />
      {[0.25, 0.5, 0.75].map((quarter) => (
        <rect key={quarter} x={4 + quarter * 192 - 0.5} y="5" width="1" height="12" fill="var(--line-strong)" />
      ))}
      <circle cx={x} cy="11" r="6" fill="var(--data-1)" stroke="var(--paper)" strokeWidth="2" />
    </svg>
  )
}
