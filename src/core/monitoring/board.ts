import type { SubjectId } from '#core/statements/statement.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import { dayNumber } from '#core/values/term.ts'
import { deadlineOf } from './campaign.ts'
import type { Campaign, Extension } from './campaign.ts'
import { isAwaited, returnStates } from './return-states.ts'
import type { ReturnState } from './return-states.ts'

/** A return as far as the board asks: where it stands, and nothing of what it says. */
export type ReturnStanding = {
  readonly id: string
  readonly cluster: SubjectId
  readonly state: ReturnState
  readonly version: number
  readonly movedAt: string
}

export type BoardCard = ReturnStanding & {
  readonly deadline: Day
  readonly isExtended: boolean
  /** Days that it is overdue; 0 when it is not, or when it has been submitted. */
  readonly daysLate: number
}

export type BoardColumn = { readonly state: ReturnState; readonly cards: readonly BoardCard[] }

/** How far a campaign is, in numbers that give no answer away. */
export type Progress = {
  readonly asked: number
  readonly submitted: number
  readonly approved: number
  readonly late: number
  readonly byState: { readonly [state in ReturnState]: number }
}

type Standing = {
  readonly campaign: Campaign
  readonly returns: readonly ReturnStanding[]
  readonly extensions: readonly Extension[]
  readonly today: Day
}

/** Returns of clusters that were asked, each with its deadline. Who was taken out afterwards stands on no board. */
export function cardsOf({ campaign, returns, extensions, today }: Standing): BoardCard[] {
  const asked = new Set(campaign.population.asked)
  return returns
    .filter(({ cluster }) => asked.has(cluster))
    .map((each) => {
      const deadline = deadlineOf(campaign, extensions, each.cluster)
      const days = dayNumber(today) - dayNumber(deadline)
      const daysLate = isAwaited(each.state) ? Math.max(0, days) : 0
      return { ...each, deadline, isExtended: deadline !== campaign.deadline, daysLate }
    })
}

/** Columns in the order of the way of a return; in each the latest first, then those whose day comes first. */
export function boardOf(cards: readonly BoardCard[]): BoardColumn[] {
  return returnStates.map((state) => ({
    state,
    cards: cards
      .filter((card) => card.state === state)
      .toSorted(
        (one, other) => other.daysLate - one.daysLate || order(one.deadline, other.deadline) || order(one.cluster, other.cluster),
      ),
  }))
}

export function progressOf(cards: readonly BoardCard[]): Progress {
  const byState = { 'not-started': 0, started: 0, submitted: 0, returned: 0, approved: 0, locked: 0, reopened: 0 }
  for (const { state } of cards) byState[state] += 1
  return {
    asked: cards.length,
    submitted: byState.submitted + byState.approved + byState.locked,
    approved: byState.approved + byState.locked,
    late: cards.filter(({ daysLate }) => daysLate > 0).length,
    byState,
  }
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
