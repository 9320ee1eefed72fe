import { weighings } from '#core/economy/distance/study/distance-study.ts'
import type { DistanceRefusal } from '#core/economy/distance/study/distance-study.ts'
import type { PageContext } from '#web/page-context.ts'
import { Choice } from '#web/parts/choice.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { say } from '#words/say.ts'
import type { Frame } from '../economy-data.ts'
import { activityName, economyLink } from '../economy-links.tsx'
import { EconomyPage } from '../economy-page.tsx'
import { Answer, Curve } from './distance-curve.tsx'
import type { EconomyDistance, EconomyDistanceData } from './distance-data.ts'
import { Made } from './distance-made.tsx'
import { distanceMeasures } from './distance-svg.ts'

/** So many layouts Duranton and Overman simulate. */
export const USUAL = 1000

/** How near the firms of one activity, or group, lie to each other: two curves, held against chance. */
export function EconomyDistancePage({ page, data }: { page: PageContext; data: EconomyDistanceData }) {
  const { language } = page
  const { activity, observed } = data
  const isGroup = page.slug?.includes('.') === true && /^[a-z]/.test(page.slug)
  const list = isGroup ? ('economy-groups' as const) : ('economy-activities' as const)
  const name = observed.frame === null ? activity : activityName(page, observed.frame, activity)
  return (
    <EconomyPage
      page={page}
      data={observed}
      title={say(language, 'economy.distance.title', { name })}
      kind={say(language, 'economy.distance.kind')}
      lead={say(language, 'economy.distance.lead')}
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

function Refused({
  page,
  content,
  frame,
  refused,
}: {
  page: PageContext
  content: EconomyDistance
  frame: Frame
  refused: DistanceRefusal
}) {
  const { language } = page
  return (
    <Notice tone="warning" title={say(language, 'economy.distance.nothing')}>
      <p>
        {refused === 'too-few'
          ? say(language, 'economy.distance.refused.too-few', { fewest: String(content.distance.fewest) })
          : say(language, `economy.distance.refused.${refused}`)}
      </p>
      {refused === 'too-many' ? <Command page={page} content={content} frame={frame} /> : null}
    </Notice>
  )
}

export function Command({ page, content, frame }: { page: PageContext; content: EconomyDistance; frame: Frame }) {
  const { weighed } = content.distance
  const subject = frame.question.groups === null ? content.activity : `${frame.question.groups}.${content.activity}`
  const options = [
    `--year ${frame.year}`,
    ...(weighed === 'firms' ? [] : [`--weigh ${weighed}`]),
    `--simulations ${USUAL}`,
    `--lang ${page.language}`,
  ]
  return (
    <div className="code">
      <pre>
        <code>{`npm run santalka -- observe distance ${subject} ${options.join(' ')}`}</code>
      </pre>
    </div>
  )
}
