import type { SurvivalPoint } from '#core/economy/observed/survival-curve.ts'
import { Figure } from '#web/figures/figure.tsx'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { FirmsPart } from './firms-data.ts'
import { survivalSvg, survivalText } from './survival-svg.ts'

const WIDE = 720
const NARROW = 360
export const SURVIVAL_METHOD = 'survival'
/** Years of beginning that do not come in as numbers, by why. */
const cohortsApart = ['withheld', 'unknown', 'elsewhere'] as const

/** How long the firms of a place or an activity survive: the curve, the same as a table, or why there is none. */
export function SurvivalFigure({ page, told }: { page: PageContext; told: NonNullable<FirmsPart['told']> }) {
  const { language } = page
  const [whole] = told.survival
  if (whole === undefined) return null
  const { curve } = whole
  const apart = cohortsApart.filter((of) => curve.points.some((point) => point[of] > 0))
  const number = (value: number) => formatNumber(language, value)
  return (
    <>
      <h3 id="survival">{say(language, 'economy.firms.curve')}</h3>
      {curve.why !== null ? (
        <p>{say(language, `economy.firms.curve.why.${curve.why}`, { least: told.rules.survival?.leastAtRisk ?? 0 })}</p>
      ) : (
        <Figure
          page={page}
          title={say(language, 'economy.firms.curve.title')}
          wide={survivalSvg(language, curve, WIDE)}
          narrow={survivalSvg(language, curve, NARROW)}
          legend={
            <p>
              {say(language, 'economy.firms.curve.key')} {apart.map((of) => `${say(language, `economy.firms.curve.${of}`)} `)}
              <a href={linkTo(page, 'economy-methods', SURVIVAL_METHOD)}>{say(language, 'economy.method.how-to-read')}</a>
            </p>
          }
          source={say(language, 'economy.firms.curve.source', { from: String(told.from), to: String(told.to) })}
          table={
            <DataTable
              caption={say(language, 'economy.firms.curve')}
              captionUnseen
              rows={curve.points}
              rowKey={({ length }) => String(length)}
              columns={[
                {
                  id: 'after',
                  title: say(language, 'economy.firms.curve.after'),
                  head: true,
                  numeric: true,
                  cell: ({ length }: SurvivalPoint) => number(length),
                },
                {
                  id: 'share',
                  title: say(language, 'economy.firms.curve.share'),
                  numeric: true,
                  cell: (point: SurvivalPoint) => survivalText(language, point),
                },
                {
                  id: 'at-risk',
                  title: say(language, 'economy.firms.curve.at-risk'),
                  numeric: true,
                  cell: ({ atRisk }: SurvivalPoint) => number(atRisk),
                },
                {
                  id: 'ended',
                  title: say(language, 'economy.firms.curve.ended'),
                  numeric: true,
                  cell: ({ ended }: SurvivalPoint) => number(ended),
                },
                {
                  id: 'cohorts',
                  title: say(language, 'economy.firms.curve.cohorts'),
                  numeric: true,
                  cell: ({ cohorts }: SurvivalPoint) => number(cohorts),
                },
                ...apart.map((of) => ({
                  id: `cohorts-${of}`,
                  title: say(language, `economy.firms.curve.cohorts-${of}`),
                  numeric: true,
                  cell: (point: SurvivalPoint) => number(point[of]),
                })),
              ]}
            />
          }
        />
      )}
    </>
  )
}
