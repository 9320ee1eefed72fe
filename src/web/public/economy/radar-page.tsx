import { signIds } from '#core/economy/radar/signs.ts'
import { linkTo, queryOf } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import type { Frame, Observed } from './economy-data.ts'
import { placeSlug } from './economy-links.tsx'
import { levelPart } from './economy-names.ts'
import { EconomyPage } from './economy-page.tsx'
import { PlaceChoice } from './place-choice.tsx'
import { methodFor } from './method-for.ts'
import type { EconomyRadar } from './radar-data.ts'
import { KeptBack } from './radar-kept-back.tsx'
import { Pair } from './radar-pair.tsx'
import { RadarRulesNote } from './radar-rules.tsx'
import { ThinBases } from './radar-thin-bases.tsx'
import { TiesNote } from './ties-note.tsx'
import { OwnWeights, WeightFields } from './weight-fields.tsx'

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
    level: levelPart(question),
    ...(areOwnWeights ? Object.fromEntries(signIds.map((sign) => [`w.${sign}`, weights[sign]])) : {}),
  }
}

function RadarFields({ page, content }: { page: PageContext; content: EconomyRadar }) {
  const { language } = page
  return (
    <>
      <PlaceChoice
        page={page}
        places={content.places}
        chosen={content.place === null ? '' : placeSlug(content.place)}
        otherwise={say(language, 'economy.ask.all-places')}
      />
      <WeightFields language={language} weights={content.weights} />
    </>
  )
}
