import { scaleOf, stepOf } from '#core/economy/observed/scale.ts'
import { colours } from '#core/figures/xml.ts'
import { drawEconomyMap } from '#web/figures/draw-economy-map.ts'
import type { EconomyMark } from '#web/figures/draw-economy-map.ts'
import { Drawing } from '#web/figures/drawing.tsx'
import type { PageContext } from '#web/page-context.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import { Section } from '#web/parts/section.tsx'
import { formatNumber, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import { mapMeasures } from './economy-data.ts'
import type { EconomyMap, Frame, MapMeasure, Observed } from './economy-data.ts'
import { activityName, economyLink, placeSlug } from './economy-links.tsx'
import { EconomyPage } from './economy-page.tsx'
import { figureText } from './figure-text.tsx'
import type { Writing } from './figure-text.tsx'
import { methodFor } from './method-for.ts'
import { PairTable } from './pair-table.tsx'
import { Choice } from './question-form.tsx'

const writingOf: Record<MapMeasure, Writing> = {
  quotient: 'ratio',
  amount: 'count',
  share: 'share',
  growth: 'share',
  density: 'score',
}

/** One activity over the country: a map, its key, and the same as a table. */
export function EconomyMapPage({ page, data }: { page: PageContext; data: Observed<EconomyMap> }) {
  const { language } = page
  return (
    <EconomyPage
      page={page}
      data={data}
      title={say(language, 'economy.map')}
      lead={say(language, 'economy.map.lead')}
      twins={['svg', 'json', 'csv', 'xlsx']}
      asks={['year', 'unit', 'by', 'level']}
      fieldNames={['activity', 'measure']}
      fields={(content, frame) => (
        <>
          <Choice
            name="activity"
            label={say(language, 'economy.column.activity')}
            chosen={content.activity}
            options={content.activities.map((code) => [code, `${code} ${activityName(page, frame, code)}`] as const)}
          />
          <Choice
            name="measure"
            label={say(language, 'economy.column.measure')}
            chosen={content.measure}
            options={mapMeasures.map((measure) => [measure, measureName(page, frame, measure)] as const)}
          />
        </>
      )}
      methods={[methodFor.quotient, methodFor.share, methodFor.growth, methodFor.density]}
    >
      {(content, frame) => (
        <>
          <MapFigure page={page} content={content} frame={frame} />
          <Section id="table" title={say(language, 'economy.map.table')}>
            <PairTable
              page={page}
              frame={frame}
              caption={say(language, 'economy.map.table')}
              captionUnseen
              rows={content.rows}
              columns={['place', 'quotient', 'amount', 'firms', 'share', 'growth', 'density']}
            />
          </Section>
        </>
      )}
    </EconomyPage>
  )
}

function measureName({ language }: PageContext, frame: Frame, measure: MapMeasure): string {
  return measure === 'amount'
    ? say(language, `economy.counted.${frame.question.unit}`)
    : say(language, `economy.column.${measure}`)
}

/** The drawing alone, for the page and for its file. */
export function economyMapSvg(page: PageContext, content: EconomyMap, frame: Frame): string {
  const { language } = page
  const { rows, measure } = content
  const scale = scaleOf(rows.map((row) => row[measure].value))
  const largest = Math.max(1, ...rows.map(({ amount }) => amount.value ?? 0))
  const clusters = new Map(content.clusters.map((each) => [each.place, each.clusters]))
  const marks = new Map<string, EconomyMark>(
    rows.map((row) => {
      const figure = row[measure]
      const name = nameOf(page, row.place)
      const told = `${name}: ${figureText(language, figure, writingOf[measure])}`
      const organised = clusters.get(row.place) ?? 0
      return [
        row.place,
        {
          href: economyLink(page, 'economy-places', placeSlug(row.place)),
          title: organised === 0 ? told : `${told}; ${say(language, 'common.clusters', { count: organised })}`,
          step: figure.value === null ? null : stepOf(scale, figure.value),
          weight: row.amount.value === null ? null : row.amount.value / largest,
          clusters: organised,
        },
      ]
    }),
  )
  return drawEconomyMap(content.map, {
    title: mapTitle(page, content, frame),
    description: say(language, 'economy.map.describes'),
    by: frame.question.by,
    marks,
  })
}

export function mapTitle(page: PageContext, content: EconomyMap, frame: Frame): string {
  return `${activityName(page, frame, content.activity)}: ${measureName(page, frame, content.measure)}, ${frame.year}`
}

function MapFigure({ page, content, frame }: { page: PageContext; content: EconomyMap; frame: Frame }) {
  const { language } = page
  const scale = scaleOf(content.rows.map((row) => row[content.measure].value))
  return (
    <figure className="figure map-figure">
      <p className="figure-title">{mapTitle(page, content, frame)}</p>
      <a className="skip-inline" href="#table">
        {say(language, 'map.skip')}
      </a>
      <div className="map-frame" data-map-frame tabIndex={-1} role="group" aria-label={mapTitle(page, content, frame)}>
        <Drawing svg={economyMapSvg(page, content, frame)} />
      </div>
      <figcaption>
        <ul className="map-steps">
          {scale.map((from, index) => (
            <li key={from}>
              <svg viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">
                <rect width="28" height="14" fill={colours.scale[index + 1]} stroke={colours.lineStrong} strokeWidth="0.5" />
              </svg>
              {say(language, 'economy.map.from', { value: written(language, from, writingOf[content.measure]) })}
            </li>
          ))}
          <li>
            <svg viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">
              <rect
                width="28"
                height="14"
                fill={colours.paper}
                stroke={colours.lineStrong}
                strokeWidth="1"
                strokeDasharray="4 3"
              />
            </svg>
            {say(language, 'economy.map.unsaid')}
          </li>
        </ul>
        <p className="figure-note">{say(language, content.map.schematic ? 'economy.map.schematic' : 'map.official')}</p>
        <p className="figure-note">{say(language, 'economy.map.clusters')}</p>
      </figcaption>
    </figure>
  )
}

function written(language: PageContext['language'], value: number, as: Writing): string {
  return as === 'share' ? formatShare(language, value) : formatNumber(language, as === 'count' ? Math.round(value) : value)
}
