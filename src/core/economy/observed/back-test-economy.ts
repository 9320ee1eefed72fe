import { backTestFoundings } from '#core/economy/radar/back-test-foundings.ts'
import type { Founding, FoundingsTest } from '#core/economy/radar/back-test-foundings.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import type { RadarRules } from '#core/economy/radar/radar-rules.ts'
import type { Weights } from '#core/economy/radar/signs.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import { yearOf } from '#core/values/fuzzy-date.ts'
import type { FuzzyDate } from '#core/values/fuzzy-date.ts'
import type { Economy } from './economy.ts'
import { LEAST_MEMBERS, organisedClusters } from './organised-clusters.ts'
import type { KnownClusters } from './organised-clusters.ts'
import { RADAR_SEED, scanEconomy } from './scan-economy.ts'

/** Orders that anybody could have made: by the jobs of the pair, of the place, of the group. */
export const baselineNames = ['jobs', 'place', 'group'] as const
export type BaselineName = (typeof baselineNames)[number]

type Asked = {
  /** The year at whose data the radar stood. */
  readonly year: number
  /** When each cluster was founded; null where nobody recorded it. */
  readonly founded: ReadonlyMap<SubjectId, FuzzyDate | null>
  readonly clusters: KnownClusters
  readonly weights: Weights
  readonly ties: Cells | null
  readonly rules: RadarRules
}

export type EconomyBackTest = FoundingsTest & {
  /** Clusters whose founding nobody recorded: they count as organised already. */
  readonly foundingUnknown: number
}

/**
 * How the radar over an early year would have ranked what was founded later. Seats and members of clusters are those of today: what they were at the
 * founding is seldom recorded. Everything is made of protected cells.
 */
export function backTestEconomy(economy: Economy, { year, founded, clusters, ...known }: Asked): EconomyBackTest {
  const later = new Map(
    [...founded].flatMap(([cluster, day]) => (day !== null && yearOf(day) > year ? [[cluster, yearOf(day)]] : [])),
  )
  const organised = organisedClusters(economy, clusters).filter(({ cluster }) => !later.has(cluster))
  const { radar, table } = scanEconomy(economy, { organised, ...known })
  return {
    ...backTestFoundings(
      { radar, table },
      { foundings: foundingsOf(economy, later, clusters), baselines: baselinesOf(economy), seed: RADAR_SEED },
    ),
    foundingUnknown: [...founded.values()].filter((day) => day === null).length,
  }
}

/** Each founding with the place of its seat and the groups of most of its members. */
function foundingsOf({ amount }: Economy, later: ReadonlyMap<SubjectId, number>, { seats, working }: KnownClusters): Founding[] {
  return [...later]
    .map(([cluster, year]): Founding => {
      const row = amount.rows.findIndex((place) => seats.get(place)?.includes(cluster) === true)
      const members = working.map((own) => own.find((each) => each.cluster === cluster)?.members ?? 0)
      const most = Math.max(LEAST_MEMBERS, ...members)
      return {
        cluster,
        year,
        row: row === -1 ? null : row,
        columns: members.flatMap((count, column) => (count === most ? [column] : [])),
      }
    })
    .toSorted((one, other) => one.year - other.year || (one.cluster < other.cluster ? -1 : 1))
}

function baselinesOf({ amount, totals }: Economy): Record<BaselineName, Float64Array> {
  const { columns } = amount
  const middle = ({ least, most }: Cells, at: number) => {
    const [low, high] = [least[at] ?? 0, most[at] ?? Infinity]
    return high === Infinity ? low : (low + high) / 2
  }
  const each = (value: (at: number) => number) => Float64Array.from(amount.values, (_, at) => value(at))
  return {
    jobs: each((at) => middle(amount, at)),
    place: each((at) => middle(totals.amountOfPlaces, Math.floor(at / columns.length))),
    group: each((at) => middle(totals.amountOfActivities, at % columns.length)),
  }
}
