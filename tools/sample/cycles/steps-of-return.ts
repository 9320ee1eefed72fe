import { diceFor } from '../../../bench/country/dice.ts'
import type { Dice } from '../../../bench/country/dice.ts'
import { addDays } from '#core/values/term.ts'
import type { SampleCluster } from '../invent-country.ts'
import { answersIn, givenAnswers } from './answers-of-year.ts'
import { CURRENT, TOLD_UNTIL } from './cycle.ts'
import type { Cycle, Step, WrittenAnswers } from './cycle.ts'
import { reopenReasons, returnReasons } from './own-words.ts'

type Dates = Pick<Cycle, 'opens' | 'deadline' | 'closes'>

/** How far a return came: none begins not at all, draft is never submitted. */
export type Ending = 'none' | 'draft' | 'submitted' | 'signed' | 'returned' | 'approved' | 'locked'

/** What happened to a return in a campaign that is over: most came in time, some late, some not at all. */
export function stepsOf(cluster: SampleCluster, campaign: number, dates: Dates): Step[] {
  const dice = diceFor(104, cluster.number, campaign)
  const ending = campaign === CURRENT ? endingNow(cluster) : endingThen(cluster, campaign, dice)
  const isLate = campaign !== CURRENT && isLateIn(cluster, campaign, dice)
  const steps = tell(cluster, { campaign, dates, ending, isLate }, dice)
  return campaign === CURRENT ? steps.filter(({ at }) => at.slice(0, 10) <= TOLD_UNTIL) : steps
}

function endingThen({ seed }: SampleCluster, campaign: number, dice: Dice): Ending {
  if (seed.slug === 'kalkuvos-stiklo') return campaign === 2025 ? 'none' : 'locked'
  const silent = seed.vigour < 0.36 ? 0.3 : seed.vigour < 0.5 ? 0.1 : 0.02
  if (!dice.chance(silent)) return 'locked'
  return dice.chance(0.6) ? 'none' : 'draft'
}

function isLateIn({ seed }: SampleCluster, campaign: number, dice: Dice): boolean {
  if (seed.slug === 'kalkuvos-stiklo') return campaign > 2022
  return dice.chance(0.3 - seed.vigour * 0.25)
}

/** In the campaign under way every state is there, and the clusters of those who sign in to try are where they can do something. */
const known: { readonly [slug: string]: Ending } = {
  'zilvytes-baldu': 'draft',
  lenlaz: 'submitted',
  lensoft: 'approved',
  'akmenvaros-metalo': 'signed',
  'rugviles-grudu': 'signed',
  'vejuonos-vejo': 'returned',
}
const usual: readonly Ending[] = [
  'none',
  'draft',
  'signed',
  'approved',
  'draft',
  'none',
  'submitted',
  'approved',
  'signed',
  'draft',
]

function endingNow({ seed, number }: SampleCluster): Ending {
  return known[seed.slug] ?? usual[number % usual.length] ?? 'none'
}

type Story = { readonly campaign: number; readonly dates: Dates; readonly ending: Ending; readonly isLate: boolean }

function tell(cluster: SampleCluster, { campaign, dates, ending, isLate }: Story, dice: Dice): Step[] {
  if (ending === 'none') return []
  const given = givenAnswers(cluster, campaign)
  // Those under way have had six weeks; of those that are over the last came after the deadline.
  const latest =
    campaign === CURRENT ? addDays(dates.opens, 34) : isLate ? addDays(dates.deadline, 20) : addDays(dates.deadline, -3)
  const earliest = isLate ? addDays(dates.deadline, 2) : addDays(dates.opens, 8)
  const begun = dayBetween(earliest, latest, dice)
  const steps: Step[] = []
  const clock = clockFrom(begun)
  const add = (step: Omit<Step, 'at'>, days = 0) => steps.push({ at: clock(days, dice), ...step })
  if (ending === 'draft') {
    add({ by: 'coordinator', act: 'edit-return', answers: halfOf(given, dice) })
    return steps
  }
  const slip = campaign === CURRENT ? plantedSlip(cluster, given) : null
  add({ by: 'coordinator', act: 'edit-return', answers: { ...given, ...slip } })
  add({ by: 'coordinator', act: 'submit-return' }, 1)
  if (ending === 'submitted') return steps
  const isSentBack = ending === 'returned' || (ending === 'locked' && dice.chance(isLate ? 0.45 : 0.18))
  add({ by: 'signatory', act: 'sign-return' }, 1)
  if (isSentBack) {
    add(
      {
        by: 'reviewer',
        act: 'comment',
        on: 'joint-projects',
        reason: 'Ar čia įskaityti ir viešosiomis lėšomis finansuojami projektai?',
      },
      2,
    )
    add({ by: 'reviewer', act: 'return-to-coordinator', reason: dice.pick(returnReasons) })
    if (ending === 'returned') return steps
    add({ by: 'coordinator', act: 'edit-return', answers: corrected(given) }, 3)
    add({ by: 'coordinator', act: 'submit-return' })
    add({ by: 'signatory', act: 'sign-return' }, 1)
  }
  if (ending === 'signed') return steps
  add({ by: 'reviewer', act: 'approve-return' }, 3)
  if (ending === 'approved') return steps
  const closing = clockFrom(addDays(dates.closes, 1))
  const later = (step: Omit<Step, 'at'>, days = 0) => steps.push({ at: closing(days, dice), ...step })
  later({ by: 'officer', act: 'lock-return' })
  if (dice.chance(0.05)) {
    later({ by: 'officer', act: 'reopen-return', reason: dice.pick(reopenReasons) }, 12)
    later({ by: 'coordinator', act: 'edit-return', answers: recounted(given) }, 2)
    later({ by: 'coordinator', act: 'submit-return' })
    later({ by: 'signatory', act: 'sign-return' }, 1)
    later({ by: 'reviewer', act: 'approve-return' }, 1)
    later({ by: 'officer', act: 'lock-return' })
  }
  return steps
}

/** Moments that only go forwards. */
function clockFrom(day: string): (days: number, dice: Dice) => string {
  let now = day
  let minutes = 8 * 60 + 30
  return (days, dice) => {
    if (days > 0) {
      now = addDays(now, days)
      minutes = 8 * 60 + dice.below(60)
    } else minutes += 7 + dice.below(50)
    return `${now}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  }
}

function dayBetween(first: string, last: string, dice: Dice): string {
  let span = 0
  while (addDays(first, span) < last) span += 1
  return addDays(first, dice.below(Math.max(1, span)))
}

/** A draft: the first part of the form, and what came along by chance. */
function halfOf(answers: WrittenAnswers, dice: Dice): WrittenAnswers {
  const all = answersIn(answers)
  return Object.fromEntries(all.filter((_, index) => index < all.length * 0.4 || dice.chance(0.15)))
}

/** One more joint project than was told at first. */
function corrected(answers: WrittenAnswers): WrittenAnswers {
  const projects = answers['joint-projects']
  return typeof projects === 'number' ? { 'joint-projects': projects + 1 } : {}
}

/** The income as it was found to be, with the difference in what came from elsewhere. */
function recounted(answers: WrittenAnswers): WrittenAnswers {
  const { 'income-eur': income, 'income-other-eur': other } = answers
  return typeof income === 'number' && typeof other === 'number'
    ? { 'income-eur': income + 4_200, 'income-other-eur': other + 4_200 }
    : {}
}

/** Slips for reviewers to find: a digit too many, thousands for euros, an implausible number of people. */
function plantedSlip({ seed }: SampleCluster, answers: WrittenAnswers): WrittenAnswers | null {
  const times = (id: 'employees' | 'turnover-eur' | 'people-trained', factor: number): WrittenAnswers => {
    const answer = answers[id]
    return typeof answer === 'number' ? { [id]: Math.round(answer * factor) } : {}
  }
  if (seed.slug === 'akmenvaros-metalo') return times('employees', 10)
  if (seed.slug === 'rugviles-grudu') return { ...times('turnover-eur', 4.2) }
  return seed.slug === 'girmunes-plastiku' ? times('people-trained', 30) : null
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
