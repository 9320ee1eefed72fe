import { indicatorOf } from '#core/indicators/indicators.ts'
import type { IndicatorId } from '#core/indicators/indicators.ts'
import type { Percentile } from '#core/indicators/percentile.ts'
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

/** One's own number, where there is one. */
type KnownIndicator = FeedbackData['indicators'][number] & { readonly value: number }

/** One's own place among anonymous others, own years, and what it leads to. */
export function FeedbackPage({ page, data }: { page: PageContext; data: FeedbackData }) {
  const { language } = page
  const title = say(language, 'feedback.title')
  const known = data.indicators.flatMap(({ value, ...own }): KnownIndicator[] => (isNumber(value) ? [{ ...own, value }] : []))
  const [placed, others] = [known.filter(({ place }) => !isAbsent(place)), known.filter(({ place }) => isAbsent(place))]
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
            <PlaceCard key={own.indicator} page={page} own={own} bandsYear={data.bandsYear} />
          ))}
        </ul>
      </Section>
      {others.length === 0 ? null : (
        <Section id="own" title={say(language, 'feedback.own')} lead={say(language, 'feedback.own.lead')}>
          <ul className="place-list">
            {others.map((own) => (
              <PlaceCard key={own.indicator} page={page} own={own} bandsYear={data.bandsYear} />
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

type CardProps = { page: PageContext; own: KnownIndicator; bandsYear: number | null }

function PlaceCard({ page, own: { indicator, value, place, bands, history }, bandsYear }: CardProps) {
  const { language } = page
  const name = say(language, `indicator.${indicator}.name`)
  return (
    <li className="place-card">
      <h3>{name}</h3>
      <p className="place-own">{sayValue(page, indicator, value)}</p>
      {isAbsent(place) ? (
        <p className="row-note">{say(language, 'feedback.too-few')}</p>
      ) : (
        <>
          <p>{sayPlace(page, indicator, place)}</p>
          <PlaceScale place={place} />
          <p className="row-note">
            {say(language, `indicator.peers.${place.among}`)}: {formatNumber(language, place.peers)}
          </p>
        </>
      )}
      {bands.length === 0 || bandsYear === null ? null : (
        <p className="row-note">
          {say(language, 'feedback.bands', {
            year: String(bandsYear),
            bands: bands
              .map(({ name: band, mean }) => say(language, `feedback.band.${band}`, { value: sayValue(page, indicator, mean) }))
              .join(', '),
          })}
        </p>
      )}
      {history.length < 2 ? null : (
        <OwnYears page={page} name={name} years={history} valueOf={(each) => sayValue(page, indicator, each)} />
      )}
    </li>
  )
}

/** "More than 70 % of the peers": for what is better when it is less, the other way round. In the lowest step, only how many at most. */
function sayPlace({ language }: PageContext, indicator: IndicatorId, { from, to }: Percentile): string {
  const share = (of: number) => Math.round(of * 100)
  if (from === 0) return say(language, 'feedback.at-most', { share: share(to) })
  return say(language, indicatorOf(indicator).better === 'lower' ? 'feedback.less-than' : 'feedback.more-than', {
    share: share(from),
  })
}

function sayValue(page: PageContext, indicator: IndicatorId, value: number): string {
  return quantityWithUnit(page, value, indicatorOf(indicator).unit)
}

/** The step in which one stands, the better the further to the right; the words above say the same. */
function PlaceScale({ place: { from, to } }: { place: Percentile }) {
  const x = 4 + from * 192
  return (
    <svg className="place-scale" viewBox="0 0 200 22" aria-hidden="true">
      <rect x="4" y="9" width="192" height="4" rx="2" fill="var(--paper-3)" />
      {[0.25, 0.5, 0.75].map((quarter) => (
        <rect key={quarter} x={4 + quarter * 192 - 0.5} y="5" width="1" height="12" fill="var(--line-strong)" />
      ))}
      <rect x={x} y="6" width={(to - from) * 192} height="10" rx="5" fill="var(--data-1)" />
    </svg>
  )
}
