import { placeMeasures } from '#core/economy/observed/list-economy.ts'
import { linkTo, linkToSubject } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { FieldList } from '#web/parts/field-list.tsx'
import { nameOf, SubjectLink } from '#web/parts/subject-link.tsx'
import { Section } from '#web/parts/section.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { amountAs, countedWords } from './counted-words.ts'
import { ComplexityNote } from './complexity-note.tsx'
import type { EconomyPlace, EconomyPlaceData, EconomyPlaces, Frame, Observed } from './economy-data.ts'
import { ActivityLink, economyLink, placeSlug } from './economy-links.tsx'
import { EconomyPage } from './economy-page.tsx'
import { FigureText } from './figure-text.tsx'
import { firmMethods, FirmsSection } from './firms-section.tsx'
import { hasMethodPage, methodFor } from './method-for.ts'
import { PairTable } from './pair-table.tsx'
import { SpecialisedMeans } from './quotient-text.tsx'
import { ShiftSection } from './shift-section.tsx'
import { Stars } from './star-lists.tsx'
import { StrongLists } from './strong-lists.tsx'
import { amountColumn, firmsColumns, measureColumn, placeColumn } from './table-columns.tsx'

const inList = ['variety', 'distance', 'diversity', 'complexity', 'fitness'] as const
const writing = {
  variety: 'score',
  unrelated: 'score',
  related: 'score',
  herfindahl: 'index',
  distance: 'score',
  likeness: 'index',
  diversity: 'count',
  complexity: 'score',
  fitness: 'ratio',
} as const

/** Every place beside every other. */
export function EconomyPlacesPage({ page, data }: { page: PageContext; data: Observed<EconomyPlaces> }) {
  const { language } = page
  return (
    <EconomyPage
      page={page}
      data={data}
      title={say(language, 'economy.places')}
      lead={say(language, 'economy.places.lead')}
      asks={['year', 'unit', 'by', 'level']}
      methods={inList.map((id) => methodFor[id])}
    >
      {({ rows, complexity }, frame) => (
        <>
          <DataTable
            caption={say(language, 'economy.places')}
            captionUnseen
            cards
            rows={rows}
            rowKey={({ place }) => place}
            columns={[
              placeColumn(page),
              amountColumn(page, frame),
              ...firmsColumns<EconomyPlaces['rows'][number]>(page, frame),
              ...inList.map((id) => measureColumn<typeof id, EconomyPlaces['rows'][number]>(page, id, writing[id])),
              {
                id: 'clusters',
                title: say(language, 'economy.column.clusters'),
                numeric: true,
                cell: ({ clusters }) => formatNumber(language, clusters),
              },
              {
                id: 'strongest',
                title: say(language, 'economy.column.strongest'),
                cell: ({ strongest }) => (
                  <ul className="values">
                    {strongest.map((activity) => (
                      <li key={activity}>
                        <ActivityLink page={page} frame={frame} activity={activity} />
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
          <ComplexityNote page={page} frame={frame} told={complexity} />
        </>
      )}
    </EconomyPage>
  )
}

/** One place: what it is specialised in, what is near to that, and which clusters are organised there. */
export function EconomyPlacePage({ page, data }: { page: PageContext; data: EconomyPlaceData }) {
  const { language } = page
  const { place, observed } = data
  const name = nameOf(page, place)
  return (
    <EconomyPage
      page={page}
      data={observed}
      title={name}
      kind={say(language, 'economy.place.kind')}
      lead={
        observed.frame === null
          ? say(language, 'economy.place.lead.none', { name })
          : say(language, 'economy.place.lead', {
              year: String(observed.frame.year),
              ...countedWords(language, observed.frame.question.unit, observed.content.row),
            })
      }
      crumbs={[{ title: say(language, 'economy.tab.economy-places'), href: linkTo(page, 'economy-places') }]}
      asks={['year', 'unit', 'level']}
      methods={[
        methodFor.quotient,
        methodFor.symmetric,
        methodFor.chance,
        methodFor.share,
        methodFor.growth,
        methodFor.density,
        ...new Set(placeMeasures.map((id) => methodFor[id])),
        methodFor.shift,
        ...firmMethods,
        'cell-bounds',
      ]}
    >
      {(content, frame) => (
        <>
          <PlaceFacts page={page} content={content} frame={frame} />
          <Organised page={page} clusters={content.clusters} where={place} />
          <Section id="specialised" title={say(language, 'economy.place.activities')} lead={<SpecialisedMeans page={page} />}>
            <PairTable
              page={page}
              frame={frame}
              caption={say(language, 'economy.place.activities')}
              captionUnseen
              rows={content.rows}
              columns={['activity', 'quotient', 'amount', 'firms', 'share', 'growth']}
            />
          </Section>
          {content.promising.length === 0 ? null : (
            <Section id="promising" title={say(language, 'economy.promising')} lead={say(language, 'economy.promising.lead')}>
              <PairTable
                page={page}
                frame={frame}
                caption={say(language, 'economy.promising')}
                captionUnseen
                rows={content.promising}
                columns={['activity', 'density', 'quotient', 'amount', 'growth']}
              />
            </Section>
          )}
          <ShiftSection page={page} frame={frame} content={content} />
          <FirmsSection
            page={page}
            frame={frame}
            firms={content.firms}
            by="activity"
            list={{ place: placeSlug(place), by: place.startsWith('county/') ? 'county' : null }}
          />
          <Stars page={page} frame={frame} lists={content.stars} by="activity" />
          <StrongLists page={page} frame={frame} lists={content.strong} by="activity" />
          <p className="economy-on">
            <a href={economyLink(page, 'economy-space', null, { place: placeSlug(place) })}>
              {say(language, 'economy.place.space')}
            </a>{' '}
            <a href={economyLink(page, 'economy-radar', null, { place: placeSlug(place) })}>
              {say(language, 'economy.place.radar')}
            </a>{' '}
            <a href={economyLink(page, 'economy-compare', null, { place: placeSlug(place) })}>
              {say(language, 'economy.place.compare')}
            </a>{' '}
            <a href={linkToSubject(page, place)}>{say(language, 'economy.place.register')}</a>
          </p>
        </>
      )}
    </EconomyPage>
  )
}

function PlaceFacts({ page, content: { row }, frame }: { page: PageContext; content: EconomyPlace; frame: Frame }) {
  const { language } = page
  return (
    <FieldList
      wide
      fields={[
        {
          id: 'amount',
          label: say(language, `economy.counted.${frame.question.unit}`),
          content: <FigureText language={language} figure={row.amount} as={amountAs(frame.question.unit)} />,
        },
        ...(frame.question.unit === 'firms'
          ? []
          : [
              {
                id: 'firms',
                label: say(language, 'economy.column.firms'),
                content: <FigureText language={language} figure={row.firms} as="count" />,
              },
            ]),
        ...placeMeasures.map((id) => ({
          id,
          label: say(language, `economy.column.${id}`),
          content: (
            <>
              <FigureText language={language} figure={row[id]} as={writing[id]} />{' '}
              {hasMethodPage(methodFor[id]) ? (
                <a className="row-note" href={linkTo(page, 'economy-methods', methodFor[id])}>
                  {say(language, 'economy.method.how-to-read')}
                </a>
              ) : null}
            </>
          ),
        })),
      ]}
    />
  )
}

/** The organised clusters of the register, put on top of what the numbers show. */
export function Organised({ page, clusters, where }: { page: PageContext; clusters: readonly string[]; where: string | null }) {
  const { language } = page
  return (
    <Section id="organised" title={say(language, 'economy.organised')} lead={say(language, 'economy.organised.lead')}>
      {clusters.length === 0 ? (
        <p>{say(language, where === null ? 'economy.organised.none.activity' : 'economy.organised.none')}</p>
      ) : (
        <ul className="columns">
          {clusters.map((cluster) => (
            <li key={cluster}>
              <SubjectLink page={page} subject={cluster} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
