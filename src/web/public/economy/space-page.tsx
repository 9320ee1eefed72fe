import { colours } from '#core/figures/xml.ts'
import { besideRelatedness } from '#core/economy/observed/relatedness-beside.ts'
import { Drawing } from '#web/figures/drawing.tsx'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { Section } from '#web/parts/section.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { EconomySpace, SpaceNode } from './space-data.ts'
import type { Frame, Observed } from './economy-data.ts'
import { ActivityLink } from './economy-links.tsx'
import { placeSlug } from './economy-names.ts'
import { EconomyPage } from './economy-page.tsx'
import { PlaceChoice } from './place-choice.tsx'
import { methodFor } from './method-for.ts'
import { kindsOfSpace, sayKind } from './space-kinds.ts'
import { economySpaceSvg, spaceTitle } from './space-svg.ts'
import { activityColumn, amountColumn, measureColumn } from './table-columns.tsx'

/** Which activities are found together: a network, and the same as a table. */
export function EconomySpacePage({ page, data }: { page: PageContext; data: Observed<EconomySpace> }) {
  const { language } = page
  return (
    <EconomyPage
      page={page}
      data={data}
      title={say(language, 'economy.space')}
      lead={say(language, 'economy.space.lead')}
      twins={['svg', 'json', 'csv', 'xlsx']}
      asks={['year', 'unit', 'by', 'level']}
      fieldNames={['place']}
      fields={(content) => (
        <PlaceChoice
          page={page}
          places={content.places}
          chosen={content.place === null ? '' : placeSlug(content.place)}
          otherwise={say(language, 'economy.space.no-place')}
        />
      )}
      methods={[
        methodFor.relatedness,
        'industry-space',
        'specialised',
        'co-occurrence',
        methodFor.density,
        methodFor.quotient,
        ...Object.values(besideRelatedness),
      ]}
    >
      {(content, frame) => (
        <>
          <SpaceFigure page={page} content={content} frame={frame} />
          <Section id="table" title={say(language, 'economy.space.table')}>
            <SpaceTable page={page} content={content} frame={frame} />
          </Section>
        </>
      )}
    </EconomyPage>
  )
}

function SpaceFigure({ page, content, frame }: { page: PageContext; content: EconomySpace; frame: Frame }) {
  const { language } = page
  return (
    <figure className="figure map-figure">
      <p className="figure-title">{spaceTitle(page, content, frame)}</p>
      <a className="skip-inline" href="#table">
        {say(language, 'map.skip')}
      </a>
      {(['wide', 'narrow'] as const).map((sheet) => (
        <div
          key={sheet}
          className={`map-frame drawing-${sheet}`}
          data-map-frame
          tabIndex={-1}
          role="group"
          aria-label={spaceTitle(page, content, frame)}
        >
          <Drawing svg={economySpaceSvg(page, { content, frame, sheet })} />
        </div>
      ))}
      <figcaption>
        <ul className="map-steps">
          {kindsOfSpace(content).map((kind) => (
            <li key={kind}>
              <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
                <circle cx="7" cy="7" r="6" fill={colours.data[kind]} />
              </svg>
              {sayKind(language, kind)}
            </li>
          ))}
        </ul>
        <p className="figure-note">{say(language, 'economy.space.reads')}</p>
        {content.nodes.some(({ links }) => links === null || links === 0) ? (
          <p className="figure-note">{say(language, 'economy.space.apart')}</p>
        ) : null}
        {content.place === null ? null : <p className="figure-note">{say(language, 'economy.space.filled')}</p>}
        <p className="figure-note">
          {say(language, content.place === null ? 'economy.space.unsaid' : 'economy.space.unsaid.place')}
        </p>
        <p className="figure-note">{say(language, 'economy.space.few-places')}</p>
        <p className="figure-note">{say(language, 'economy.space.beside')}</p>
      </figcaption>
    </figure>
  )
}

function SpaceTable({ page, content, frame }: { page: PageContext; content: EconomySpace; frame: Frame }) {
  const { language } = page
  const nearest = new Map<string, string[]>()
  const add = (one: string, other: string) => nearest.set(one, [...(nearest.get(one) ?? []), other])
  for (const { from, to } of content.edges) {
    add(from, to)
    add(to, from)
  }
  return (
    <DataTable
      caption={say(language, 'economy.space.table')}
      captionUnseen
      cards
      rows={content.nodes}
      rowKey={({ activity }) => activity}
      columns={[
        activityColumn(page, frame),
        amountColumn(page, frame),
        ...(content.place === null
          ? []
          : [
              measureColumn<'quotient', SpaceNode>(page, 'quotient', 'ratio'),
              measureColumn<'density', SpaceNode>(page, 'density', 'score'),
            ]),
        {
          id: 'links',
          title: say(language, 'economy.column.joined'),
          numeric: true,
          cell: ({ links }) =>
            links === null ? (
              <span className="absent">{say(language, 'economy.map.unsaid')}</span>
            ) : (
              formatNumber(language, links)
            ),
        },
        {
          id: 'related',
          title: say(language, 'economy.activity.related'),
          minor: true,
          cell: ({ activity }) => (
            <ul className="values">
              {(nearest.get(activity) ?? []).slice(0, 4).map((other) => (
                <li key={other}>
                  <ActivityLink page={page} frame={frame} activity={other} />
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}
