import { numberAt } from '#core/monitoring/answer.ts'
import type { Answers } from '#core/monitoring/answer.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Absent, Measured } from '#core/values/absence.ts'
import { isComparable } from './breaks.ts'
import { indicatorIds, indicatorOf } from './indicators.ts'
import type { Indicator } from './indicators.ts'
import { percentileAmong, sizeClassOf } from './percentile.ts'
import type { Comparable, PeerKind, Percentile } from './percentile.ts'

/** A cluster's return with what makes it somebody's peer. */
export type Reported = {
  readonly cluster: SubjectId
  readonly field: string | null
  readonly level: string | null
  readonly answers: Answers
}

/** What a coordinator gets back for one indicator the moment the return is in. */
export type GivenBack = {
  readonly indicator: Indicator
  readonly own: Measured
  /** One's place among peers, or why there is none. */
  readonly place: Percentile | Absent
  /** Earlier years, the latest last; those beyond a break are not compared with this year. */
  readonly history: readonly { readonly year: number; readonly value: Measured; readonly isComparable: boolean }[]
}

export type ReturnGiven = {
  readonly own: Reported
  /** The other returns of the campaign: those handed in. */
  readonly others: readonly Reported[]
  readonly kind: PeerKind
  /** The year asked about. */
  readonly year: number
  readonly history: readonly { readonly year: number; readonly answers: Answers }[]
}

/** Every indicator of a cluster with its place among peers and its own history. */
export function giveBack({ own, others, kind, year, history }: ReturnGiven): GivenBack[] {
  return indicatorIds.map((id) => {
    const indicator = indicatorOf(id)
    const mine = comparableOf(indicator, own)
    return {
      indicator,
      own: mine.value,
      place: percentileAmong({ indicator, own: mine, others: others.map((each) => comparableOf(indicator, each)), kind }),
      history: history
        .filter((each) => each.year < year)
        .toSorted((one, other) => one.year - other.year)
        .map((each) => ({
          year: each.year,
          value: indicator.measure(each.answers),
          isComparable: isComparable(indicator, each.year, year),
        })),
    }
  })
}

function comparableOf(indicator: Indicator, { cluster, field, level, answers }: Reported): Comparable {
  const size = sizeClassOf(numberAt(answers, 'members-total'))
  return { cluster, field, level, size, value: indicator.measure(answers) }
}
