import { isAtRest } from '#core/registry/at-rest.ts'
import type { ClusterCard } from '#core/registry/cluster-card.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import { dayAfter } from '#core/values/fuzzy-date.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import type { Localised } from '#core/values/language.ts'
import { addDays } from '#core/values/term.ts'
import type { CampaignDate } from './letters.ts'
import type { ReminderPlan } from './reminders.ts'

/** Why a cluster of the register is not asked: it ended or sleeps, the agency chose so, or it was taken out afterwards. */
export type LeftOutWhy = 'not-active' | 'chosen' | 'withdrawn'

export type LeftOut = {
  readonly cluster: SubjectId
  readonly why: LeftOutWhy
  /** In the agency's own words; empty where the register says it. */
  readonly reason: string
}

/** Who is asked, as the register stood on a day; every cluster that is not asked has a reason. */
export type Population = {
  readonly on: Day
  readonly asked: readonly SubjectId[]
  readonly leftOut: readonly LeftOut[]
}

/** One monitoring year as data. A change is a new edition of it; the latest one counts. */
export type Campaign = {
  /** The year in which it is held, as text: `2026`. */
  readonly id: string
  readonly asksAbout: number
  /** The edition of the form. */
  readonly form: string
  readonly population: Population
  readonly opens: Day
  /** The last day of the sheets of member firms. */
  readonly sheetsDue: Day
  readonly deadline: Day
  readonly closes: Day
  readonly studyDue: Day
  readonly reminders: ReminderPlan
  readonly note: Localised
}

/** More time for one cluster: the latest one counts. */
export type Extension = { readonly cluster: SubjectId; readonly until: Day; readonly reason: string }

const YEAR = /^\d{4}$/

export function isCampaignId(text: string): boolean {
  return YEAR.test(text)
}

/** Clusters that the register holds to be at work on a day are asked; for all others the register gives the reason. */
export function populationOf(cards: readonly ClusterCard[], on: Day): Population {
  const asked = cards.filter((card) => isAtWork(card, on)).map(({ subject }) => subject)
  const isAsked = new Set(asked)
  const leftOut = cards
    .filter(({ subject }) => !isAsked.has(subject))
    .map(({ subject }): LeftOut => ({ cluster: subject, why: 'not-active', reason: '' }))
  return { on, asked, leftOut }
}

// Sources rarely say that a cluster is at work: not to be known as ended is enough to be asked.
function isAtWork({ values, shown }: ClusterCard, on: Day): boolean {
  return !isAtRest(values.status) && !hasEnded(shown, on)
}

function hasEnded(shown: ClusterCard['shown'], on: Day): boolean {
  return shown.some(({ property, value }) => property === 'ended' && typeof value === 'string' && dayAfter(value) <= on)
}

/** The population with one more cluster asked. */
export function withAsked(population: Population, cluster: SubjectId): Population {
  return {
    ...population,
    asked: [...new Set([...population.asked, cluster])].toSorted(),
    leftOut: population.leftOut.filter((each) => each.cluster !== cluster),
  }
}

/** The population without a cluster that was asked, and why. */
export function withoutAsked(population: Population, left: LeftOut): Population {
  return {
    ...population,
    asked: population.asked.filter((cluster) => cluster !== left.cluster),
    leftOut: [...population.leftOut.filter(({ cluster }) => cluster !== left.cluster), left],
  }
}

/** Until when a cluster has time. Extensions are in the order in which they were given. */
export function deadlineOf(campaign: Pick<Campaign, 'deadline'>, extensions: readonly Extension[], cluster: SubjectId): Day {
  const own = extensions.findLast((each) => each.cluster === cluster)?.until
  return own === undefined || own < campaign.deadline ? campaign.deadline : own
}

/** The dates that everybody may know: for letters, the calendar file and the public page. */
export function datesOf({ opens, sheetsDue, deadline, closes, studyDue }: Campaign): CampaignDate[] {
  return [
    { what: 'opens', on: opens },
    { what: 'sheets-due', on: sheetsDue },
    { what: 'returns-due', on: deadline },
    { what: 'closes', on: closes },
    { what: 'study-due', on: studyDue },
  ]
}

/** What a form for opening begins with: two months to answer, sheets two weeks before, and a month for review. */
export function usualDates(opens: Day): Pick<Campaign, 'sheetsDue' | 'deadline' | 'closes' | 'studyDue'> {
  const deadline = addDays(opens, 60)
  return { deadline, sheetsDue: addDays(deadline, -14), closes: addDays(deadline, 45), studyDue: addDays(deadline, 120) }
}

/** What is wrong with the dates of a campaign: each day must not come before the one ahead of it. */
export function datesInDisorder(campaign: Campaign): CampaignDate['what'][] {
  const dates = datesOf(campaign)
  return dates.flatMap(({ what, on }, index) => {
    const before = dates[index - 1]
    return before !== undefined && on < before.on ? [what] : []
  })
}
