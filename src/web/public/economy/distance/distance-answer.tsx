import type { DistanceRefusal } from '#core/economy/distance/study/distance-study.ts'
import type { PageContext } from '#web/page-context.ts'
import { FieldList } from '#web/parts/field-list.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import type { Frame } from '../economy-data.ts'
import { MethodHead } from '../economy-links.tsx'
import type { EconomyDistance } from './distance-data.ts'
import { distanceMeasures, curveOf } from './distance-svg.ts'
import { curveSays } from './distance-words.ts'

/** So many layouts Duranton and Overman simulate. */
const USUAL = 1000

export function Refused({
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

export function Answer({ page, content, frame }: { page: PageContext; content: EconomyDistance; frame: Frame }) {
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
