import { placeMeasures } from '#core/economy/observed/list-economy.ts'
import { linkTo, linkToSubject } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { FieldList } from '#web/parts/field-list.tsx'
import { nameOf } from '#web/parts/subject-link.tsx'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import { amountAs, countedWords } from './counted-words.ts'
import type { EconomyPlace, EconomyPlaceData } from './profile-data.ts'
import type { Frame } from './economy-data.ts'
import { economyLink, placeSlug } from './economy-links.tsx'
import { EconomyPage } from './economy-page.tsx'
import { FigureText } from './figure-text.tsx'
import { firmMethods } from './firm-facts.tsx'
import { FirmsSection } from './firms-section.tsx'
import { measureFields } from './measure-fields.tsx'
import { methodFor } from './method-for.ts'
import { PairTable } from './pair-table.tsx'
import { SpecialisedMeans } from './quotient-text.tsx'
import { ShiftSection } from './shift-section.tsx'
import { Stars } from './star-lists.tsx'
import { StrongLists } from './strong-lists.tsx'
import { Organised } from './organised.tsx'

/** How the measures of a place are written. */
export const writingOfPlace = {
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

/** One place: what it is specialised in, what is near to that, and which clusters are organised there. */
export function EconomyPlacePage({ page, data }: { page: PageContext; data: EconomyPlaceData }) {
  const { language } = page
  const { place, observed } = data
  const name = nameOf(page, place)
  // Other pages know a county only among counties.
  const asked = { place: placeSlug(place), by: place.startsWith('county/') ? 'county' : null }
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
          <FirmsSection page={page} frame={frame} firms={content.firms} by="activity" list={asked} />
          <Stars page={page} frame={frame} lists={content.stars} by="activity" />
          <StrongLists page={page} frame={frame} lists={content.strong} by="activity" />
          <p className="economy-on">
            <a href={economyLink(page, 'economy-space', null, asked)}>{say(language, 'economy.place.space')}</a>{' '}
            <a href={economyLink(page, 'economy-radar', null, asked)}>{say(language, 'economy.place.radar')}</a>{' '}
            <a href={economyLink(page, 'economy-compare', null, asked)}>{say(language, 'economy.place.compare')}</a>{' '}
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
        ...measureFields(page, placeMeasures, { row, writing: writingOfPlace }),
      ]}
    />
  )
}
