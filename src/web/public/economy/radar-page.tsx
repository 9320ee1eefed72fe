import { signIds } from '#core/economy/radar/signs.ts'
import type { SignId } from '#core/economy/radar/signs.ts'
import { linkToThis } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { Section } from '#web/parts/section.tsx'
import { nameOf, SubjectLink } from '#web/parts/subject-link.tsx'
import { formatFixed } from '#words/format.ts'
import { sayDoubt } from '#words/say-radar.ts'
import { say } from '#words/say.ts'
import type { EconomyRadar, Frame, Observed, RadarRow } from './economy-data.ts'
import { ActivityLink, placeSlug, PlaceLink } from './economy-links.tsx'
import { EconomyPage } from './economy-page.tsx'
import { FigureText } from './figure-text.tsx'
import type { Writing } from './write-figure.ts'
import { methodFor } from './method-for.ts'
import { Choice } from './question-form.tsx'

const writingOf: Record<SignId, Writing> = {
  specialisation: 'ratio',
  size: 'count',
  growth: 'share',
  relatedness: 'score',
  'independent-firms': 'count',
  'project-ties': 'count',
}

/** Where a cluster may be that nobody has organised: ranked by weights that the reader can change, with reasons and doubts. */
export function EconomyRadarPage({ page, data }: { page: PageContext; data: Observed<EconomyRadar> }) {
  const { language } = page
  return (
    <EconomyPage
      page={page}
      data={data}
      title={say(language, 'economy.radar')}
      lead={say(language, 'economy.radar.lead')}
      asks={['year', 'by', 'level']}
      fieldNames={['place', ...signIds.map((sign) => `w.${sign}`)]}
      fields={(content) => <RadarFields page={page} content={content} />}
      methods={[methodFor.radar, methodFor.quotient, methodFor.growth, methodFor.density]}
    >
      {(content, frame) => (
        <>
          {content.areOwnWeights ? (
            <p>
              {say(language, 'economy.radar.own')}{' '}
              <a href={linkToThis(page, Object.fromEntries(signIds.map((sign) => [`w.${sign}`, null])))}>
                {say(language, 'economy.radar.usual')}
              </a>
            </p>
          ) : null}
          <Section id="pairs" title={say(language, 'economy.radar.pairs')} lead={say(language, 'economy.radar.reads')}>
            {content.rows.length === 0 ? <p>{say(language, 'economy.radar.none')}</p> : null}
            <ol className="radar">
              {content.rows.map((row) => (
                <Pair key={`${row.place} ${row.group}`} page={page} frame={frame} row={row} />
              ))}
            </ol>
            <p className="row-note">{say(language, 'economy.radar.left-out', content.leftOut)}</p>
          </Section>
          <ThinBases page={page} frame={frame} thin={content.thin} />
        </>
      )}
    </EconomyPage>
  )
}

function RadarFields({ page, content }: { page: PageContext; content: EconomyRadar }) {
  const { language } = page
  return (
    <>
      <Choice
        name="place"
        label={say(language, 'economy.column.place')}
        chosen={content.place === null ? '' : placeSlug(content.place)}
        options={[
          ['', say(language, 'economy.ask.all-places')],
          ...content.places.map((place) => [placeSlug(place), nameOf(page, place)] as const),
        ]}
      />
      <fieldset className="weights">
        <legend>{say(language, 'economy.radar.weights')}</legend>
        {signIds.map((sign) => (
          <label key={sign} className="question-part">
            <span>{say(language, `economy.radar.sign.${sign}`)}</span>
            <input
              type="number"
              inputMode="numeric"
              name={`w.${sign}`}
              min={0}
              max={10}
              step={1}
              defaultValue={content.weights[sign]}
            />
          </label>
        ))}
      </fieldset>
    </>
  )
}

function Pair({ page, frame, row }: { page: PageContext; frame: Frame; row: RadarRow }) {
  const { language } = page
  const { least, most } = row.score
  const score =
    most - least < 0.005
      ? formatFixed(language, least, 2)
      : `${formatFixed(language, least, 2)}–${formatFixed(language, most, 2)}`
  return (
    <li value={row.rank}>
      <h3>
        <ActivityLink page={page} frame={frame} activity={row.group} />, <PlaceLink page={page} place={row.place} />
      </h3>
      <p className="radar-score">
        {say(language, 'economy.radar.score')} {score}.{' '}
        {row.band.from === row.band.to
          ? say(language, 'economy.radar.firm', { rank: row.rank })
          : say(language, 'economy.radar.band', { from: Math.round(row.band.from), to: Math.round(row.band.to) })}
      </p>
      <dl className="radar-signs">
        {row.signs.map(({ sign, figure }) => (
          <div key={sign} className={row.reasons.includes(sign) ? 'radar-reason' : undefined}>
            <dt>{say(language, `economy.radar.sign.${sign}`)}</dt>
            <dd>
              <FigureText language={language} figure={figure} as={writingOf[sign]} />
            </dd>
          </div>
        ))}
      </dl>
      {row.doubts.length === 0 ? null : (
        <ul className="radar-doubts" aria-label={say(language, 'economy.radar.doubts')}>
          {row.doubts.map((doubt) => (
            <li key={doubt.code}>{sayDoubt(language, doubt)}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

function ThinBases({ page, frame, thin }: { page: PageContext; frame: Frame; thin: EconomyRadar['thin'] }) {
  const { language } = page
  return (
    <Section id="thin" title={say(language, 'economy.radar.thin')} lead={say(language, 'economy.radar.thin.lead')}>
      {thin.length === 0 ? (
        <p>{say(language, 'economy.radar.thin.none')}</p>
      ) : (
        <DataTable
          caption={say(language, 'economy.radar.thin')}
          captionUnseen
          cards
          rows={thin}
          rowKey={({ cluster, group }) => `${cluster} ${group}`}
          columns={[
            {
              id: 'cluster',
              title: say(language, 'economy.radar.cluster'),
              head: true,
              cell: ({ cluster }) => <SubjectLink page={page} subject={cluster} />,
            },
            {
              id: 'group',
              title: say(language, 'economy.column.group'),
              cell: ({ group }) => <ActivityLink page={page} frame={frame} activity={group} />,
            },
            {
              id: 'place',
              title: say(language, 'economy.column.place'),
              cell: ({ place }) => <PlaceLink page={page} place={place} />,
            },
            {
              id: 'quotient',
              title: say(language, 'economy.column.quotient'),
              numeric: true,
              cell: ({ quotient }) => <FigureText language={language} figure={quotient} as="ratio" />,
            },
            {
              id: 'employed',
              title: say(language, 'economy.counted.employment'),
              numeric: true,
              cell: ({ employed }) => <FigureText language={language} figure={employed} as="count" />,
            },
            {
              id: 'missed',
              title: say(language, 'economy.radar.verdict'),
              cell: ({ thin: verdict, missed }) =>
                missed.length === 0
                  ? say(language, `economy.radar.thin.${verdict}`)
                  : missed.map((reason) => say(language, `economy.radar.thin.${reason}`)).join(' '),
            },
          ]}
        />
      )}
    </Section>
  )
}
