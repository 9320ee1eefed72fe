import { activityMeasures } from '#core/economy/observed/list-economy.ts'
import { textIn } from '#core/values/language.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { FieldList } from '#web/parts/field-list.tsx'
import { Section } from '#web/parts/section.tsx'
import { Words } from '#web/parts/subject-link.tsx'
import { formatFixed } from '#words/format.ts'
import { say } from '#words/say.ts'
import { countedWords } from './counted-words.ts'
import { activityName, activitySlug, CodedName, economyLink } from './economy-links.tsx'
import { levelOfProfile } from './economy-names.ts'
import type { EconomyActivityData } from './profile-data.ts'
import { EconomyPage } from './economy-page.tsx'
import { firmMethods } from './firm-facts.tsx'
import { FirmsSection } from './firms-section.tsx'
import { measureFields } from './measure-fields.tsx'
import { methodFor } from './method-for.ts'
import { Neighbours } from './neighbours.tsx'
import { PairTable } from './pair-table.tsx'
import { SpecialisedMeans } from './quotient-text.tsx'
import { Organised } from './organised.tsx'
import { SetSource } from './set-source.tsx'
import { Stars } from './star-lists.tsx'
import { StrongLists } from './strong-lists.tsx'
import { TogetherSection } from './together-section.tsx'

/** How the measures of an activity are written. */
export const writingOfActivity = {
  concentration: 'score',
  moving: 'share',
  gathering: 'index',
  theil: 'index',
  'theil-between': 'index',
  'theil-within': 'index',
  agglomeration: 'score',
  ubiquity: 'count',
  complexity: 'score',
  fitness: 'ratio',
  growth: 'share',
} as const

/** One activity, or one group of them: where it is at home, how concentrated it is, and what is related to it. */
export function EconomyActivityPage({ page, data }: { page: PageContext; data: EconomyActivityData }) {
  const { language } = page
  const { activity, observed } = data
  const isGroup = page.route === 'economy-groups'
  const list = isGroup ? ('economy-groups' as const) : ('economy-activities' as const)
  const name = observed.frame === null ? activity : activityName(page, observed.frame, activity)
  return (
    <EconomyPage
      page={page}
      data={observed}
      title={name}
      heading={<Words page={page} words={observed.frame?.names[activity]} otherwise={activity} />}
      kind={isGroup ? say(language, 'economy.group.kind') : say(language, 'economy.activity.kind', { code: activity })}
      lead={
        observed.frame === null
          ? say(language, 'economy.activity.lead.none')
          : say(language, 'economy.activity.lead', {
              year: String(observed.frame.year),
              ...countedWords(language, observed.frame.question.unit, observed.content.row),
            })
      }
      crumbs={[{ title: say(language, `economy.tab.${list}`), href: linkTo(page, list) }]}
      asks={['year', 'unit', 'by']}
      methods={[
        methodFor.quotient,
        methodFor.symmetric,
        methodFor.chance,
        methodFor.share,
        methodFor.growth,
        ...new Set(activityMeasures.map((id) => methodFor[id])),
        methodFor.coagglomeration,
        ...(isGroup ? [] : firmMethods),
        'cell-bounds',
      ]}
    >
      {(content, frame) => (
        <>
          <FieldList wide fields={measureFields(page, activityMeasures, { row: content.row, writing: writingOfActivity })} />
          <Organised page={page} clusters={content.clusters.map(({ cluster }) => cluster)} where={null} />
          <Section id="places" title={say(language, 'economy.activity.places')} lead={<SpecialisedMeans page={page} />}>
            <PairTable
              page={page}
              frame={frame}
              caption={say(language, 'economy.activity.places')}
              captionUnseen
              rows={content.rows}
              columns={['place', 'quotient', 'amount', 'firms', 'share', 'growth']}
            />
          </Section>
          {isGroup ? null : (
            <FirmsSection
              page={page}
              frame={frame}
              firms={content.firms}
              by="place"
              list={{ activity: activitySlug(activity) }}
            />
          )}
          <Stars page={page} frame={frame} lists={content.stars} by="place" />
          <StrongLists page={page} frame={frame} lists={content.strong} by="place" />
          <Section id="distance" title={say(language, 'economy.distance')} lead={say(language, 'economy.distance.profile')}>
            <p className="economy-on">
              <a href={economyLink(page, 'economy-distance', page.slug, { level: null, unit: null, by: null })}>
                {say(language, 'economy.distance.profile.link')}
              </a>
            </p>
          </Section>
          <Neighbours page={page} frame={frame} content={content} />
          <TogetherSection page={page} frame={frame} together={content.together} isGroup={isGroup} />
          {content.parts.length === 0 ? null : (
            <Section id="parts" title={say(language, 'economy.group.parts')}>
              {content.firmness === null ? null : (
                <p>
                  {say(language, 'economy.derived.firm.of-one', {
                    starts: formatFixed(language, content.firmness.overStarts, 2),
                    places:
                      content.firmness.overPlaces === null
                        ? say(language, 'economy.derived.cannot-say')
                        : formatFixed(language, content.firmness.overPlaces, 2),
                  })}{' '}
                  <a href={linkTo(page, 'economy-methods', 'derived-groups')}>{say(language, 'economy.method.how-to-read')}</a>
                </p>
              )}
              {content.set === null ? null : (
                <p className="row-note">
                  {textIn(content.set.name, language)?.text ?? content.set.id}. <SetSource page={page} set={content.set} />
                </p>
              )}
              <ul className="columns">
                {content.parts.map((code) => (
                  <li key={code}>
                    <CodedName page={page} frame={frame} activity={code} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <p className="economy-on">
            <a href={economyLink(page, 'economy-map', null, { activity, level: levelOfProfile(frame.question) })}>
              {say(language, 'economy.activity.map')}
            </a>{' '}
            <a href={economyLink(page, 'economy-compare', null, { activity, level: levelOfProfile(frame.question) })}>
              {say(language, 'economy.activity.compare')}
            </a>
          </p>
        </>
      )}
    </EconomyPage>
  )
}
