import type { ReactNode } from 'react'
import { signIds } from '#core/economy/radar/signs.ts'
import type { SignId } from '#core/economy/radar/signs.ts'
import type { Language } from '#core/values/language.ts'
import { linkTo, queryOf } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { Section } from '#web/parts/section.tsx'
import { nameOf, SubjectLink } from '#web/parts/subject-link.tsx'
import { formatFixed } from '#words/format.ts'
import { sayDoubt, sayReason } from '#words/say-radar.ts'
import { say } from '#words/say.ts'
import { Choice } from '#web/parts/choice.tsx'
import type { Frame, Observed } from './economy-data.ts'
import type { EconomyRadar, RadarRow } from './radar-data.ts'
import { ActivityLink, placeSlug, PlaceLink } from './economy-links.tsx'
import { EconomyPage } from './economy-page.tsx'
import { FigureText } from './figure-text.tsx'
import type { Writing } from './write-figure.ts'
import { methodFor } from './method-for.ts'
import { RadarRulesNote } from './radar-rules.tsx'
import { TiesNote } from './ties-note.tsx'
import { OwnWeights, WeightFields } from './weight-fields.tsx'

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
          <OwnWeights page={page} areOwn={content.areOwnWeights} />
          <p>
            <a href={linkTo(page, 'economy-back-test', null, viewOf(page, content, frame))}>
              {say(language, 'economy.radar.back-test')}
            </a>
          </p>
          <Section id="pairs" title={say(language, 'economy.radar.pairs')} lead={say(language, 'economy.radar.reads')}>
            {content.rows.length === 0 ? (
              <p>{say(language, content.keptBack.length === 0 ? 'economy.radar.none' : 'economy.radar.none-known')}</p>
            ) : null}
            <ol className="radar">
              {content.rows.map((row) => (
                <li key={`${row.place} ${row.group}`} value={row.rank}>
                  <Pair page={page} frame={frame} row={row}>
                    {row.band.from === row.band.to
                      ? say(language, 'economy.radar.firm', { rank: row.rank })
                      : say(language, 'economy.radar.band', { from: row.band.from, to: row.band.to })}
                  </Pair>
                </li>
              ))}
            </ol>
            <p className="row-note">{say(language, 'economy.radar.left-out', content.leftOut)}</p>
            <RadarRulesNote language={language} rules={content.rules} />
            <TiesNote language={language} ties={content.ties} />
            <p className="row-note">
              {say(language, content.tellsLargest ? 'economy.radar.largest.here' : 'economy.radar.largest.elsewhere')}
            </p>
          </Section>
          <KeptBack page={page} frame={frame} rows={content.keptBack} />
          <ThinBases page={page} frame={frame} thin={content.thin} />
        </>
      )}
    </EconomyPage>
  )
}

/** The same question and weights, asked of another page. */
function viewOf(page: PageContext, { weights, areOwnWeights }: EconomyRadar, { question }: Frame) {
  return {
    by: queryOf(page).get('by'),
    level: question.groups === null ? question.level : `set:${question.groups}`,
    ...(areOwnWeights ? Object.fromEntries(signIds.map((sign) => [`w.${sign}`, weights[sign]])) : {}),
  }
}

function RadarFields({ page, content }: { page: PageContext; content: EconomyRadar }) {
  const { language } = page
  return (
    <>
      <Choice
        className="question-part"
        name="place"
        label={say(language, 'economy.column.place')}
        chosen={content.place === null ? '' : placeSlug(content.place)}
        options={[
          ['', say(language, 'economy.ask.all-places')],
          ...content.places.map((place) => [placeSlug(place), nameOf(page, place)] as const),
        ]}
      />
      <WeightFields language={language} weights={content.weights} />
    </>
  )
}

function Pair({ page, frame, row, children }: { page: PageContext; frame: Frame; row: RadarRow; children: ReactNode }) {
  const { language } = page
  const figures = new Map(row.signs.map(({ sign, figure }) => [sign, figure]))
  return (
    <>
      <h3>
        <ActivityLink page={page} frame={frame} activity={row.group} />, <PlaceLink page={page} place={row.place} />
      </h3>
      <p className="radar-score">
        {say(language, 'economy.radar.score')} {scoreText(language, row.score)}. {children}
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
      {row.reasons.length === 0 ? null : (
        <ul className="radar-reasons" aria-label={say(language, 'economy.radar.speaks-for')}>
          {row.reasons.map((sign) => {
            const figure = figures.get(sign)
            return figure === undefined ? null : <li key={sign}>{sayReason(language, sign, figure)}</li>
          })}
        </ul>
      )}
      {row.doubts.length === 0 ? null : (
        <ul className="radar-doubts" aria-label={say(language, 'economy.radar.doubts')}>
          {row.doubts.map((doubt) => (
            <li key={doubt.code}>{sayDoubt(language, doubt)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function KeptBack({ page, frame, rows }: { page: PageContext; frame: Frame; rows: EconomyRadar['keptBack'] }) {
  const { language } = page
  if (rows.length === 0) return null
  return (
    <Section
      id="kept-back"
      title={say(language, 'economy.radar.kept-back.title')}
      lead={say(language, 'economy.radar.kept-back.lead')}
    >
      <DataTable
        caption={say(language, 'economy.radar.kept-back.title')}
        captionUnseen
        cards
        rows={rows}
        rowKey={({ place, group }) => `${place} ${group}`}
        columns={[
          {
            id: 'group',
            title: say(language, 'economy.column.group'),
            head: true,
            cell: ({ group }) => <ActivityLink page={page} frame={frame} activity={group} />,
          },
          {
            id: 'place',
            title: say(language, 'economy.column.place'),
            cell: ({ place }) => <PlaceLink page={page} place={place} />,
          },
          {
            id: 'ranks',
            title: say(language, 'economy.radar.ranks'),
            numeric: true,
            cell: ({ ranks }) => (ranks.from === ranks.to ? String(ranks.from) : `${ranks.from}–${ranks.to}`),
          },
          {
            id: 'score',
            title: say(language, 'economy.radar.score'),
            numeric: true,
            cell: ({ score }) => scoreText(language, score),
          },
          {
            id: 'kept-back',
            title: say(language, 'economy.radar.kept-back'),
            cell: ({ keptBack }) => keptBack.map((sign) => say(language, `economy.radar.unknown.${sign}`)).join(' '),
          },
        ]}
      />
    </Section>
  )
}

function scoreText(language: Language, { least, most }: RadarRow['score']): string {
  return most - least < 0.005
    ? formatFixed(language, least, 2)
    : `${formatFixed(language, least, 2)}–${formatFixed(language, most, 2)}`
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
