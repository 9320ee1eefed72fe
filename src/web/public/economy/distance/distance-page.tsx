import type { DistanceRefusal, ToldPoint } from '#core/economy/distance/study/distance-study.ts'
import { weighings } from '#core/economy/distance/study/distance-study.ts'
import { Figure } from '#web/figures/figure.tsx'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { FieldList } from '#web/parts/field-list.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { Choice } from '#web/parts/choice.tsx'
import { Section } from '#web/parts/section.tsx'
import { formatNumber, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { Frame } from '../economy-data.ts'
import { activityName, economyLink, MethodHead } from '../economy-links.tsx'
import { EconomyPage } from '../economy-page.tsx'
import type { DistancePart, EconomyDistance, EconomyDistanceData } from './distance-data.ts'
import { curveNumber, curveOf, distanceKey, distanceMeasures, distanceSvg } from './distance-svg.ts'
import type { DistanceMeasure } from './distance-svg.ts'
import { curveSays } from './distance-words.ts'

const WIDE = 720
const NARROW = 360
/** So many layouts Duranton and Overman simulate. */
const USUAL = 1000

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

function Command({ page, content, frame }: { page: PageContext; content: EconomyDistance; frame: Frame }) {
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

function Answer({ page, content, frame }: { page: PageContext; content: EconomyDistance; frame: Frame }) {
  const { language } = page
  const couldBeMore = distanceMeasures.some((measure) => (curveOf(content.distance, measure)?.simulations ?? USUAL) < USUAL)
  return (
    <Section id="answer" title={say(language, 'economy.distance.answer')}>
      <FieldList
        wide
        fields={distanceMeasures.map((measure) => ({
          id: measure,
          label: (
            <MethodHead page={page} method={measure}>
              {say(language, `economy.distance.measure.${measure}`)}
            </MethodHead>
          ),
          content: curveSays(language, measure, content.distance),
        }))}
      />
      {couldBeMore ? (
        <>
          <p>{say(language, 'economy.distance.command.more')}</p>
          <Command page={page} content={content} frame={frame} />
        </>
      ) : null}
    </Section>
  )
}

function Curve({
  page,
  frame,
  distance,
  measure,
}: {
  page: PageContext
  frame: Frame
  distance: DistancePart
  measure: DistanceMeasure
}) {
  const { language } = page
  const curve = curveOf(distance, measure)
  if (curve === null) return null
  const title = say(language, `economy.distance.figure.${measure}`)
  const number = (value: number | null) => (value === null ? '–' : curveNumber(language, value))
  return (
    <Figure
      page={page}
      title={title}
      wide={distanceSvg(language, measure, { curve, width: WIDE })}
      narrow={distanceSvg(language, measure, { curve, width: NARROW })}
      legend={<p>{distanceKey(language, curve, distance.seed)}</p>}
      source={say(language, 'economy.distance.figure.source', { year: String(frame.year) })}
      table={
        <DataTable
          caption={title}
          captionUnseen
          rows={curve.points}
          rowKey={({ kilometres }) => String(kilometres)}
          columns={[
            {
              id: 'kilometres',
              title: say(language, 'economy.distance.column.kilometres'),
              head: true,
              numeric: true,
              cell: ({ kilometres }) => number(kilometres),
            },
            {
              id: 'value',
              title: say(language, 'economy.distance.column.value'),
              numeric: true,
              cell: ({ value }) => number(value),
            },
            ...(curve.points.some(({ lowest }) => lowest !== null)
              ? [
                  {
                    id: 'open',
                    title: say(language, 'economy.distance.column.open'),
                    numeric: true,
                    cell: ({ lowest, highest }: ToldPoint) => `${number(lowest)}–${number(highest)}`,
                  },
                ]
              : []),
            {
              id: 'least',
              title: say(language, 'economy.distance.column.band-least'),
              numeric: true,
              cell: ({ least }) => number(least),
            },
            {
              id: 'most',
              title: say(language, 'economy.distance.column.band-most'),
              numeric: true,
              cell: ({ most }) => number(most),
            },
          ]}
        />
      }
    />
  )
}

function Made({ page, content: { activity, distance }, frame }: { page: PageContext; content: EconomyDistance; frame: Frame }) {
  const { language } = page
  const { firms, sited, nothingBelow, bandwidth, marconPuech, durantonOverman, seed, placeless, spread, weighed } = distance
  const field = (
    id: 'firms' | 'sited' | 'below' | 'bandwidth' | 'simulations' | 'placeless' | 'spread',
    content: string | null,
  ) => (content === null ? [] : [{ id, label: say(language, `economy.distance.made.${id}`), content }])
  const number = (value: number) => curveNumber(language, value)
  const runs = (curve: typeof marconPuech) => formatNumber(language, curve?.simulations ?? 0)
  return (
    <Section id="made" title={say(language, 'economy.distance.made')}>
      <FieldList
        wide
        fields={[
          ...field(
            'firms',
            firms === null ? null : say(language, 'economy.distance.made.firms.about', { firms: formatNumber(language, firms) }),
          ),
          ...field('sited', say(language, `economy.distance.sited.${sited}`)),
          {
            id: 'weighed',
            label: say(language, 'economy.distance.weigh'),
            content: say(language, `economy.distance.weighed.${weighed}`),
          },
          ...field(
            'below',
            nothingBelow === null
              ? null
              : say(language, `economy.distance.made.below.${sited}`, { kilometres: number(nothingBelow) }),
          ),
          ...field(
            'bandwidth',
            bandwidth === null ? null : say(language, 'economy.distance.made.bandwidth.km', { kilometres: number(bandwidth) }),
          ),
          ...field(
            'simulations',
            marconPuech === null
              ? null
              : say(language, 'economy.distance.made.simulations.number', {
                  m: runs(marconPuech),
                  kd: runs(durantonOverman),
                  seed: String(seed),
                }),
          ),
          ...field(
            'placeless',
            placeless < 0.005
              ? null
              : say(language, 'economy.distance.made.placeless.share', { share: formatShare(language, toPercent(placeless)) }),
          ),
          ...field(
            'spread',
            spread === 0
              ? null
              : say(language, 'economy.distance.made.spread.share', { share: formatShare(language, toPercent(spread)) }),
          ),
        ]}
      />
      <p className="economy-on">
        <a
          href={economyLink(page, frame.question.groups === null ? 'economy-activities' : 'economy-groups', page.slug, {
            level: null,
          })}
        >
          {say(language, 'economy.distance.profile.back', { name: activityName(page, frame, activity) })}
        </a>
      </p>
    </Section>
  )
}

/** Exact shares would tell exact numbers of firms. */
function toPercent(share: number): number {
  return Math.max(0.01, Math.round(share * 100) / 100)
}
