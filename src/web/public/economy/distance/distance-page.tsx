import { weighings } from '#core/economy/distance/study/distance-study.ts'
import type { PageContext } from '#web/page-context.ts'
import { Choice } from '#web/parts/choice.tsx'
import { say } from '#words/say.ts'
import { activityName, economyLink } from '../economy-links.tsx'
import { listOfSlug } from '../economy-names.ts'
import { EconomyPage } from '../economy-page.tsx'
import { Refused, Answer } from './distance-answer.tsx'
import { Curve } from './distance-curve.tsx'
import type { EconomyDistanceData } from './distance-data.ts'
import { Made } from './distance-made.tsx'
import { distanceMeasures } from './distance-svg.ts'

/** How near the firms of one activity, or group, lie to each other: two curves, held against chance. */
export function EconomyDistancePage({ page, data }: { page: PageContext; data: EconomyDistanceData }) {
  const { language } = page
  const { activity, observed } = data
  const list = listOfSlug(page.slug)
  const name = observed.frame === null ? activity : activityName(page, observed.frame, activity)
  return (
    <EconomyPage
      page={page}
      data={observed}
      title={say(language, 'economy.distance.title', { name })}
      kind={say(language, 'economy.distance.kind')}
      lead={say(language, 'economy.distance.lead')}
      here={say(language, 'economy.distance.kind')}
      crumbs={[
        { title: say(language, `economy.tab.${list}`), href: economyLink(page, list, null, { level: null }) },
        { title: name, href: economyLink(page, list, page.slug, { level: null }) },
      ]}
      twins={[...(observed.content?.distance.refused === null ? (['svg'] as const) : []), 'json', 'csv', 'xlsx']}
      asks={['year']}
      fieldNames={['weigh']}
      fields={({ distance }) =>
        distance.sited === 'centres' ? null : (
          <Choice
            className="question-part"
            name="weigh"
            label={say(language, 'economy.distance.weigh')}
            chosen={distance.weighed}
            options={weighings.map((each) => [each, say(language, `economy.distance.weighed.${each}`)] as const)}
          />
        )
      }
      methods={['marcon-puech', 'duranton-overman', 'distance-bands']}
    >
      {(content, frame) => (
        <>
          {content.distance.refused === null ? (
            <Answer page={page} content={content} frame={frame} />
          ) : (
            <Refused page={page} content={content} frame={frame} refused={content.distance.refused} />
          )}
          {distanceMeasures.map((measure) => (
            <Curve key={measure} page={page} frame={frame} distance={content.distance} measure={measure} />
          ))}
          <Made page={page} content={content} frame={frame} />
        </>
      )}
    </EconomyPage>
  )
}
