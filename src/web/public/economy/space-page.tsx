import { drawSpace } from '#web/figures/draw-space.ts'
import type { SpaceMark } from '#web/figures/draw-space.ts'
import { Drawing } from '#web/figures/drawing.tsx'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { nameOf } from '#web/parts/subject-link.tsx'
import { Section } from '#web/parts/section.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { EconomySpace, Frame, Observed, SpaceNode } from './economy-data.ts'
import { ActivityLink, activityName, activitySlug, economyLink, MethodHead, placeSlug } from './economy-links.tsx'
import { EconomyPage } from './economy-page.tsx'
import { FigureText, figureText } from './figure-text.tsx'
import { methodFor } from './method-for.ts'
import { Choice } from './question-form.tsx'

const LABELLED = 14
const LONGEST_LABEL = 28

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
        <Choice
          name="place"
          label={say(language, 'economy.column.place')}
          chosen={content.place === null ? '' : placeSlug(content.place)}
          options={[
            ['', say(language, 'economy.space.no-place')],
            ...content.places.map((place) => [placeSlug(place), nameOf(page, place)] as const),
          ]}
        />
      )}
      methods={[methodFor.relatedness, methodFor.density, methodFor.quotient]}
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

export function spaceTitle(page: PageContext, content: EconomySpace, frame: Frame): string {
  const { language } = page
  return content.place === null
    ? say(language, 'economy.space.title', { year: String(frame.year) })
    : say(language, 'economy.space.title.place', { year: String(frame.year), place: nameOf(page, content.place) })
}

/** The drawing alone, for the page and for its file. */
export function economySpaceSvg(page: PageContext, content: EconomySpace, frame: Frame): string {
  const { nodes, edges } = content
  const largest = Math.max(1, ...nodes.map(({ amount }) => amount.value ?? 0))
  const labelled = new Set(
    nodes
      .toSorted((one, other) => (other.amount.value ?? 0) - (one.amount.value ?? 0))
      .slice(0, LABELLED)
      .map(({ activity }) => activity),
  )
  const index = new Map(nodes.map(({ activity }, at) => [activity, at]))
  const strongest = Math.max(1e-9, ...edges.map(({ relatedness }) => relatedness))
  return drawSpace(
    nodes.map((node) => markOf(page, { node, frame, content, largest, isLabelled: labelled.has(node.activity) })),
    edges.map(({ from, to, relatedness }) => ({
      from: index.get(from) ?? 0,
      to: index.get(to) ?? 0,
      weight: relatedness / strongest,
    })),
    { title: spaceTitle(page, content, frame), description: say(page.language, 'economy.space.describes') },
  )
}

function markOf(
  page: PageContext,
  drawn: { node: SpaceNode; frame: Frame; content: EconomySpace; largest: number; isLabelled: boolean },
): SpaceMark {
  const { node, frame, content, largest, isLabelled } = drawn
  const name = activityName(page, frame, node.activity)
  const { quotient } = node
  const told =
    content.place === null
      ? ''
      : `; ${say(page.language, 'economy.column.quotient')} ${figureText(page.language, quotient, 'ratio')}`
  return {
    href: economyLink(page, 'economy-activities', activitySlug(node.activity)),
    title: `${node.activity} ${name}${told}`,
    label: isLabelled ? (name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1)}…` : name) : null,
    x: node.x,
    y: node.y,
    radius: 5 + 20 * Math.sqrt((node.amount.value ?? 0) / largest),
    colour: sectionOf(node.activity),
    isSpecialised: content.place === null || quotient.value === null ? null : quotient.value >= 1,
  }
}

/** Divisions 01–99 in eight colours by their kind: fields, industry, building, trade, transport and food, knowledge, business, public. */
function sectionOf(activity: string): number {
  const division = Number(/\d{2}/.exec(activity)?.[0] ?? '0')
  const bounds = [4, 34, 44, 48, 57, 64, 83]
  const found = bounds.findIndex((bound) => division < bound)
  return found === -1 ? 7 : found
}

function SpaceFigure({ page, content, frame }: { page: PageContext; content: EconomySpace; frame: Frame }) {
  const { language } = page
  return (
    <figure className="figure map-figure">
      <p className="figure-title">{spaceTitle(page, content, frame)}</p>
      <a className="skip-inline" href="#table">
        {say(language, 'map.skip')}
      </a>
      <div className="map-frame" data-map-frame tabIndex={-1} role="group" aria-label={spaceTitle(page, content, frame)}>
        <Drawing svg={economySpaceSvg(page, content, frame)} />
      </div>
      <figcaption>
        <p className="figure-note">{say(language, 'economy.space.reads')}</p>
        {content.place === null ? null : <p className="figure-note">{say(language, 'economy.space.filled')}</p>}
        <p className="figure-note">{say(language, 'economy.space.few-places')}</p>
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
        {
          id: 'activity',
          title: say(language, 'economy.column.activity'),
          head: true,
          cell: ({ activity }) => <ActivityLink page={page} frame={frame} activity={activity} />,
        },
        {
          id: 'amount',
          title: say(language, `economy.counted.${frame.question.unit}`),
          numeric: true,
          cell: ({ amount }) => <FigureText language={language} figure={amount} as="count" />,
        },
        ...(content.place === null
          ? []
          : (['quotient', 'density'] as const).map((id) => ({
              id,
              title: (
                <MethodHead page={page} method={methodFor[id]}>
                  {say(language, `economy.column.${id}`)}
                </MethodHead>
              ),
              label: say(language, `economy.column.${id}`),
              numeric: true,
              cell: (node: SpaceNode) => (
                <FigureText language={language} figure={node[id]} as={id === 'quotient' ? 'ratio' : 'score'} />
              ),
            }))),
        {
          id: 'links',
          title: say(language, 'economy.column.joined'),
          numeric: true,
          cell: ({ links }) => formatNumber(language, links),
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
