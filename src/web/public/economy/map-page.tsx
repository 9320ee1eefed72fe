import { scaleOf } from '#core/economy/observed/scale.ts'
import { colours } from '#core/figures/xml.ts'
import { Drawing } from '#web/figures/drawing.tsx'
import type { PageContext } from '#web/page-context.ts'
import { Section } from '#web/parts/section.tsx'
import { formatNumber, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Choice } from '#web/parts/choice.tsx'
import { mapMeasures } from './map-data.ts'
import type { EconomyMap } from './map-data.ts'
import type { Frame, Observed } from './economy-data.ts'
import { codeAndName } from './economy-names.ts'
import { EconomyPage } from './economy-page.tsx'
import { economyMapSvg, mapTitle, measureName, writingOf } from './map-svg.ts'
import { methodFor } from './method-for.ts'
import { PairTable } from './pair-table.tsx'
import type { Writing } from './write-figure.ts'

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
            className="question-part"
            name="activity"
            label={say(language, 'economy.column.activity')}
            chosen={content.activity}
            options={content.activities.map((code) => [code, codeAndName(page, frame, code)] as const)}
          />
          <Choice
            className="question-part"
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
          <li>
            <svg viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">
              <rect width="28" height="14" fill={colours.scale[0]} stroke={colours.lineStrong} strokeWidth="0.5" />
            </svg>
            {say(language, 'economy.map.none')}
          </li>
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
              <rect width="28" height="14" fill="url(#economy-hatch)" stroke={colours.lineStrong} strokeWidth="0.5" />
            </svg>
            {say(language, 'economy.map.unsaid')}
          </li>
        </ul>
        <p className="figure-note">
          {say(language, content.map.schematic ? 'economy.map.schematic' : 'map.official')}{' '}
          {content.map.schematic && frame.question.by === 'municipality' ? say(language, 'economy.map.discs') : null}
        </p>
        <p className="figure-note">{say(language, 'economy.map.clusters')}</p>
      </figcaption>
    </figure>
  )
}

function written(language: PageContext['language'], value: number, as: Writing): string {
  return as === 'share' ? formatShare(language, value) : formatNumber(language, as === 'count' ? Math.round(value) : value)
}
