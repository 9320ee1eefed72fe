import { Fragment } from 'react'
import { linkTo, linkToThis } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { SourceLink } from '#web/parts/source-link.tsx'
import { Pagination } from '#web/parts/pagination.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Choice } from '#web/parts/choice.tsx'
import { rankingOrders } from './ranking-data.ts'
import type { EconomyRanking } from './ranking-data.ts'
import type { Observed } from './economy-data.ts'
import { EconomyPage } from './economy-page.tsx'
import { PlaceChoice } from './place-choice.tsx'
import { methodFor } from './method-for.ts'
import { PairTable } from './pair-table.tsx'

const fieldNames = ['place', 'activity', 'specialised', 'least', 'sort']

/** Every activity in every place as one list: sorted, narrowed down, and the same as files. */
export function EconomyRankingPage({ page, data }: { page: PageContext; data: Observed<EconomyRanking> }) {
  const { language } = page
  return (
    <EconomyPage
      page={page}
      data={data}
      title={say(language, 'economy.ranking')}
      lead={say(language, 'economy.ranking.lead')}
      asks={['year', 'unit', 'by', 'level']}
      fieldNames={fieldNames}
      fields={(content, frame) => (
        <>
          <PlaceChoice
            page={page}
            places={content.places}
            chosen={content.place}
            otherwise={say(language, 'economy.ask.all-places')}
          />
          <label className="question-part">
            <span>{say(language, 'economy.ask.activity')}</span>
            <input name="activity" defaultValue={content.activity} maxLength={60} />
          </label>
          <label className="question-part">
            <span>
              {say(language, 'economy.ask.least', { counted: say(language, `economy.counted.${frame.question.unit}`) })}
            </span>
            <input
              name="least"
              inputMode="numeric"
              defaultValue={content.least === 0 ? '' : String(content.least)}
              maxLength={9}
            />
          </label>
          <Choice
            className="question-part"
            name="sort"
            label={say(language, 'economy.ask.sort')}
            chosen={content.sort}
            options={rankingOrders
              .filter((order) => order !== 'cluster' || content.lacks === null)
              .map((order) => [order, say(language, `economy.order.${order}`)])}
          />
          <label className="question-check">
            <input type="checkbox" name="specialised" value="yes" defaultChecked={content.specialised} />
            <span>{say(language, 'economy.ask.specialised')}</span>
          </label>
        </>
      )}
      methods={[methodFor.quotient, methodFor.share, methodFor.growth, methodFor.density, methodFor.cluster]}
    >
      {(content, frame) => (
        <>
          <p className="result-count" role="status">
            {say(language, 'economy.ranking.found', { total: content.total, shown: formatNumber(language, content.total) })}{' '}
            {content.unsaid === 0 ? null : say(language, 'economy.ranking.unsaid', { count: content.unsaid })}
          </p>
          {content.rows.length === 0 ? null : (
            <PairTable
              page={page}
              frame={frame}
              caption={say(language, 'economy.ranking')}
              captionUnseen
              rows={content.rows}
              columns={[
                ...(['activity', 'place', 'quotient', 'amount', 'firms', 'share', 'growth', 'density'] as const),
                ...(content.lacks === null ? (['cluster'] as const) : []),
              ]}
            />
          )}
          {content.lacks === null ? (
            <p className="row-note">
              {say(language, 'economy.cluster.of-now')}{' '}
              {content.sizedBy.map((source, at) => (
                <Fragment key={source.id}>
                  {at === 0 ? null : '; '}
                  <SourceLink page={page} source={source} />
                </Fragment>
              ))}{' '}
              <a href={linkTo(page, 'economy-methods', methodFor.cluster)}>{say(language, 'economy.method.how-to-read')}</a>
            </p>
          ) : (
            <p className="row-note">
              {say(language, `economy.cluster.lacks.${content.lacks.what}`, { places: content.lacks.places })}{' '}
              <a href={linkTo(page, 'economy-methods', methodFor.cluster)}>{say(language, 'economy.method.how-to-read')}</a>
            </p>
          )}
          {content.pages <= 1 ? null : (
            <Pagination
              page={page}
              paging={{ page: content.page, pages: content.pages, size: content.rows.length, total: content.total }}
            />
          )}
          <p className="row-note">
            <a href={linkToThis(page, { specialised: null, least: null, activity: null, place: null, page: null })}>
              {say(language, 'economy.ranking.all')}
            </a>
          </p>
        </>
      )}
    </EconomyPage>
  )
}
