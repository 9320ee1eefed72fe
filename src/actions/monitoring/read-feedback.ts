import { rowsAt } from '#core/monitoring/answer.ts'
import type { Answers } from '#core/monitoring/answer.ts'
import { numberAt } from '#core/monitoring/answer.ts'
import { isAwaited } from '#core/monitoring/return-states.ts'
import { questionIds } from '#core/monitoring/question.ts'
import { answersStanding, standingOf } from '#core/monitoring/settle-heads.ts'
import { isComparable } from '#core/indicators/breaks.ts'
import { indicatorIds, indicatorOf } from '#core/indicators/indicators.ts'
import type { Indicator, IndicatorId } from '#core/indicators/indicators.ts'
import { percentileAmong, sizeClassOf } from '#core/indicators/percentile.ts'
import type { Comparable, Percentile } from '#core/indicators/percentile.ts'
import type { Person } from '#core/people/role.ts'
import { protectingRules } from '#core/studies/build/build-tables.ts'
import type { ReleasesByRule } from '#core/studies/build/build-tables.ts'
import { bandsOnCard } from '#core/studies/build/cards.ts'
import type { CardBand } from '#core/studies/build/cards.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Absent, Measured } from '#core/values/absence.ts'
import { isNumber } from '#core/values/measured.ts'
import { readAnswersOf } from '#store/monitoring/answers.ts'
import { clusterOfReturn, readReturns } from '#store/monitoring/returns.ts'
import type { ReturnHead } from '#store/monitoring/returns.ts'
import { readReportedAnswers } from '#store/monitoring/reported-answers.ts'
import { readLatestReleases } from '#store/studies.ts'
import { inReading, mustBeAllowed } from '#actions/in-work.ts'
import type { World } from '#actions/world.ts'
import { recordOfReturn } from './move-return.ts'

/** What a cluster gets back for its return: its own numbers, and where they lie among those of others. */
export type Feedback = {
  readonly head: ReturnHead
  /** The campaign of the peers: this one, or the one before while too few have submitted. */
  readonly peersOf: number
  /** The year that the bands are about; null while no edition is frozen. */
  readonly bandsOf: number | null
  readonly indicators: readonly OwnIndicator[]
}

export type OwnIndicator = {
  readonly indicator: IndicatorId
  readonly value: Measured
  readonly place: Percentile | Absent
  /** What the latest frozen edition says of all clusters together. */
  readonly bands: readonly CardBand[]
  /** Own numbers of the years, the first one first; `isBreak`: not comparable with the last year. */
  readonly history: readonly { readonly year: number; readonly value: number; readonly isBreak: boolean }[]
}

const asked = questionIds.filter((id) => indicatorIds.some((each) => indicatorOf(each).asks.includes(id)))

/**
 * Reads what a cluster gets back; null when there is no such return, or none that was handed in: who could ask for the place
 * of every number that may be typed would find out those of others. Told in the audit trail.
 */
export async function readFeedback(world: World, person: Person, id: string): Promise<Feedback | null> {
  const cluster = clusterOfReturn(id)
  const about = { act: 'read-feedback', on: cluster, record: recordOfReturn(id) } as const
  mustBeAllowed(person, about)
  if (cluster === null) return null
  const own = await inReading(world, person, about, async (tx) => {
    const heads = await readReturns(tx, { clusters: [cluster] })
    const answers = await readAnswersOf(
      tx,
      heads.map((head) => head.id),
    )
    return heads.map((head) => ({ head, answers: answersStanding(standingOf(answers.get(head.id) ?? [])) }))
  })
  const now = own.find(({ head }) => head.id === id)
  if (now === undefined || isAwaited(now.head.state)) return null
  const campaign = Number(now.head.campaign)
  const peers = await readPeers(world, cluster, campaign)
  const cards = await readLatestReleases(world.db, campaign - 1)
  const years = own.filter(({ head }) => Number(head.campaign) <= campaign && head.state !== 'not-started')
  return {
    head: now.head,
    peersOf: peers.campaign,
    bandsOf: cards?.year ?? null,
    indicators: indicatorIds.map((each) => {
      const indicator = indicatorOf(each)
      const value = indicator.measure(now.answers)
      return {
        indicator: each,
        value,
        place: placeOf(indicator, comparable(indicator, cluster, now.answers), peers.returns),
        bands: cards === null ? [] : bandsOf(cards, each),
        history: historyOf(indicator, years, campaign),
      }
    }),
  }
}

/** Bands of what is open to everybody need no card: the study shows it cluster by cluster. */
function bandsOf({ year, releases }: { year: number; releases: ReleasesByRule }, id: IndicatorId): readonly CardBand[] {
  const rule = protectingRules.find((each) => each === indicatorOf(id).disclosure)
  return rule === undefined ? [] : bandsOnCard(releases[rule], id, year)
}

type Peers = { readonly campaign: number; readonly returns: ReadonlyMap<SubjectId, Answers> }

/** Enough for a place at all; how many a number needs is decided for each indicator. */
const ENOUGH = 6

/** The returns of others: this year's once enough of them are in, until then last year's. Only steps leave, never a number. */
async function readPeers({ db }: World, cluster: SubjectId, campaign: number): Promise<Peers> {
  for (const each of [campaign, campaign - 1]) {
    const returns = await readReportedAnswers(db, String(each), asked)
    if (returns.size >= ENOUGH || each < campaign) {
      returns.delete(cluster)
      return { campaign: each, returns }
    }
  }
  return { campaign, returns: new Map() }
}

function placeOf(indicator: Indicator, own: Comparable, peers: ReadonlyMap<SubjectId, Answers>): Percentile | Absent {
  const others = [...peers].map(([cluster, answers]) => comparable(indicator, cluster, answers))
  return percentileAmong({ indicator, own, others, kind: 'size' })
}

function comparable(indicator: Indicator, cluster: SubjectId, answers: Answers): Comparable {
  const field = rowsAt(answers, 'fields')?.[0]?.['field']
  return {
    cluster,
    field: typeof field === 'string' ? field : null,
    size: sizeClassOf(numberAt(answers, 'members-total')),
    level: null,
    value: indicator.measure(answers),
  }
}

type Year = { readonly head: ReturnHead; readonly answers: Answers }

function historyOf(indicator: Indicator, years: readonly Year[], campaign: number): OwnIndicator['history'] {
  return years
    .flatMap(({ head, answers }) => {
      const value = indicator.measure(answers)
      const year = Number(head.campaign)
      return isNumber(value) ? [{ year: year - 1, value, isBreak: !isComparable(indicator, year - 1, campaign - 1) }] : []
    })
    .toSorted((one, other) => one.year - other.year)
}
