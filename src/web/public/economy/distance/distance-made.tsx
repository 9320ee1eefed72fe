import type { PageContext } from '#web/page-context.ts'
import { FieldList } from '#web/parts/field-list.tsx'
import { Section } from '#web/parts/section.tsx'
import { formatNumber, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { Frame } from '../economy-data.ts'
import { activityName, economyLink } from '../economy-links.tsx'
import type { EconomyDistance } from './distance-data.ts'
import { curveNumber } from './distance-svg.ts'

export function Made({
  page,
  content: { activity, distance },
  frame,
}: {
  page: PageContext
  content: EconomyDistance
  frame: Frame
}) {
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
