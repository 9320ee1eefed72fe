import type { ToldPoint } from '#core/economy/distance/study/distance-study.ts'
import { Figure } from '#web/figures/figure.tsx'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { say } from '#words/say.ts'
import type { Frame } from '../economy-data.ts'
import type { DistancePart } from './distance-data.ts'
import { curveNumber, curveOf, distanceKey, distanceSvg } from './distance-svg.ts'
import type { DistanceMeasure } from './distance-svg.ts'

const WIDE = 720
const NARROW = 360

export function Curve({
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
