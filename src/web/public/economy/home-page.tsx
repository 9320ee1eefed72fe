import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { Section } from '#web/parts/section.tsx'
import type { Route } from '#words/addresses.ts'
import { addressOf } from '#words/addresses.ts'
import { formatNumber } from '#words/format.ts'
import { sayPeriod } from '#words/say-slice.ts'
import { say } from '#words/say.ts'
import { countedWords } from './counted-words.ts'
import type { EconomyHome, Frame, Observed } from './economy-data.ts'
import { ActivityLink, PlaceLink } from './economy-links.tsx'
import { EconomyPage } from './economy-page.tsx'
import { dataSetName } from './economy-names.ts'
import { methodFor } from './method-for.ts'
import { PairTable } from './pair-table.tsx'

const ways = [
  'economy-places',
  'economy-activities',
  'economy-radar',
  'economy-space',
  'economy-map',
  'economy-ranking',
  'economy-groups',
  'economy-firms',
  'economy-effect',
] as const satisfies readonly Route[]

/** The door of the observatory: what is there, how much of the economy it covers, and the ways on. */
export function EconomyHomePage({ page, data }: { page: PageContext; data: Observed<EconomyHome> }) {
  const { language } = page
  return (
    <EconomyPage
      page={page}
      data={data}
      title={say(language, 'economy.title')}
      lead={say(language, 'economy.lead')}
      asks={['year', 'unit', 'by', 'level']}
      methods={[methodFor.quotient]}
    >
      {(content, frame) => (
        <>
          <Finder page={page} content={content} frame={frame} />
          <p className="economy-whole">
            {say(language, 'economy.whole', {
              ...countedWords(language, frame.question.unit, content),
              places: content.places,
              activities: content.activities,
              year: String(frame.year),
            })}
          </p>
          <ul className="economy-ways">
            {ways.map((route) => (
              <li key={route}>
                <a href={linkTo(page, route)}>{say(language, `layout.nav.${route}`)}</a>
                <span>{say(language, `economy.way.${route}`)}</span>
              </li>
            ))}
          </ul>
          <Section
            id="strongest"
            title={say(language, 'economy.strongest')}
            lead={say(language, 'economy.strongest.lead', { unit: frame.question.unit, ...content.standsOut })}
          >
            {content.strongest.length === 0 ? (
              <p>{say(language, 'economy.strongest.empty')}</p>
            ) : (
              <PairTable
                page={page}
                frame={frame}
                caption={say(language, 'economy.strongest')}
                captionUnseen
                rows={content.strongest}
                columns={['activity', 'place', 'quotient', 'amount', 'firms']}
              />
            )}
          </Section>
          <Section id="held" title={say(language, 'economy.held')}>
            <HeldTable page={page} held={content.held} />
          </Section>
        </>
      )}
    </EconomyPage>
  )
}

function Finder({ page, content, frame }: { page: PageContext; content: EconomyHome; frame: Frame }) {
  const { language } = page
  const { q, foundPlaces, foundActivities } = content
  return (
    <>
      <form
        className="search-form"
        action={addressOf('economy', language)}
        role="search"
        aria-label={say(language, 'economy.find')}
      >
        <input
          type="search"
          name="q"
          defaultValue={q}
          maxLength={200}
          aria-label={say(language, 'economy.find')}
          placeholder={say(language, 'economy.find.short')}
        />
        <button type="submit">{say(language, 'common.search')}</button>
      </form>
      {q === '' ? null : (
        <div className="economy-found" role="status">
          {foundPlaces.length + foundActivities.length === 0 ? <p>{say(language, 'economy.find.nothing', { q })}</p> : null}
          <ul className="columns">
            {foundPlaces.map((place) => (
              <li key={place}>
                <PlaceLink page={page} place={place} />
              </li>
            ))}
            {foundActivities.map((activity) => (
              <li key={activity}>
                <ActivityLink page={page} frame={frame} activity={activity} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function HeldTable({ page, held }: { page: PageContext; held: EconomyHome['held'] }) {
  const { language } = page
  return (
    <DataTable
      caption={say(language, 'economy.held')}
      captionUnseen
      cards
      rows={held}
      rowKey={({ dataSet }) => dataSet}
      columns={[
        {
          id: 'data-set',
          title: say(language, 'economy.column.data-set'),
          head: true,
          cell: ({ dataSet }) => <a href={linkTo(page, 'economy-data')}>{dataSetName(page, dataSet)}</a>,
        },
        { id: 'from', title: say(language, 'economy.column.from'), cell: ({ from }) => sayPeriod(language, from) },
        { id: 'to', title: say(language, 'economy.column.to'), cell: ({ to }) => sayPeriod(language, to) },
        {
          id: 'rows',
          title: say(language, 'economy.column.rows'),
          numeric: true,
          cell: ({ rows }) => formatNumber(language, rows),
        },
        {
          id: 'refused',
          title: say(language, 'economy.column.refused'),
          numeric: true,
          cell: ({ refused }) => formatNumber(language, refused),
        },
      ]}
    />
  )
}
