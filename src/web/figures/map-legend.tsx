import { clusterRadius, memberRadius, shades } from '#core/figures/draw-map.ts'
import { colours } from '#core/figures/xml.ts'
import type { PageContext } from '#web/page-context.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'

const examples = [1, 5, 15] as const

/** What shades, discs and rings of the map mean. */
export function MapLegend({ page }: { page: PageContext }) {
  const { language } = page
  const steps = [
    ...shades.map(({ from, to }) => (from === to ? formatNumber(language, from) : `${from}–${to}`)),
    say(language, 'map.legend.more', { from: (shades.at(-1)?.to ?? 0) + 1 }),
  ]
  return (
    <div className="map-legend" role="group" aria-label={say(language, 'map.legend')}>
      <div>
        <p>{say(language, 'map.legend.counties')}</p>
        <ul className="map-steps">
          {steps.map((step, index) => (
            <li key={step}>
              <svg viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">
                <rect width="28" height="14" fill={colours.scale[index]} stroke={colours.lineStrong} strokeWidth="0.5" />
              </svg>
              {step}
            </li>
          ))}
        </ul>
      </div>
      <Sizes title={say(language, 'map.legend.clusters')} radius={clusterRadius} filled />
      <Sizes title={say(language, 'map.legend.members')} radius={memberRadius} filled={false} />
    </div>
  )
}

function Sizes({ title, radius, filled }: { title: string; radius: (count: number) => number; filled: boolean }) {
  return (
    <div>
      <p>{title}</p>
      <ul className="map-steps map-sizes">
        {examples.map((count) => {
          const r = radius(count) * 0.88
          const box = Math.ceil(2 * r + 3)
          return (
            <li key={count}>
              <svg viewBox={`${-box / 2} ${-box / 2} ${box} ${box}`} width={box} height={box} aria-hidden="true">
                <circle
                  r={r}
                  fill={filled ? colours.ink : colours.members}
                  fillOpacity={filled ? 1 : 0.12}
                  stroke={filled ? colours.paper : colours.members}
                  strokeWidth="1.5"
                />
              </svg>
              {count}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
