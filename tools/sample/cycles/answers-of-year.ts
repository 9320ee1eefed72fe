import { diceFor } from '../../../bench/country/dice.ts'
import type { Answer } from '#core/monitoring/answer.ts'
import { questionIds, questionOf } from '#core/monitoring/question.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import { formOf } from '#core/monitoring/form.ts'
import { labelOf, paperOf, productOf, servicesOf, togetherSince } from '../cluster-facts.ts'
import { clusterYear, membersAt } from '../cluster-years.ts'
import type { ClusterYear } from '../cluster-years.ts'
import type { SampleCluster } from '../invent-country.ts'
import type { Organisation } from '../invent-organisations.ts'
import { tradeOf } from '../trades.ts'
import type { WrittenAnswers } from './cycle.ts'
import { mainResults, obstacles } from './own-words.ts'

/** What a coordinator who forgets nothing would answer about a year. */
export function wholeAnswers(cluster: SampleCluster, campaign: number): WrittenAnswers {
  const asked = formOf(campaign)?.questions ?? []
  const year = clusterYear(cluster, campaign - 1)
  const all: WrittenAnswers = {
    ...aboutItself(cluster, campaign - 1),
    ...aboutMembers(cluster, year),
    ...aboutEconomy(year, campaign),
    ...aboutWork(cluster, year, campaign),
    ...aboutMoney(year),
    ...inOwnWords(cluster, campaign),
  }
  return Object.fromEntries(asked.flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]]])))
}

/** The same with the gaps of life: what a coordinator does not know stays without an answer, some of it with a reason. */
export function givenAnswers(cluster: SampleCluster, campaign: number): WrittenAnswers {
  const dice = diceFor(101, cluster.number, campaign)
  const care = 0.84 + cluster.seed.vigour * 0.15
  const entries: (readonly [QuestionId, Answer])[] = []
  for (const [id, answer] of answersIn(wholeAnswers(cluster, campaign))) {
    const isSure = questionOf(id).needed === 'always' || id === 'joined' || id === 'left' || dice.chance(care)
    if (isSure) entries.push([id, answer])
    else if (dice.chance(0.5)) entries.push([id, { absent: 'not-answered' }])
  }
  return Object.fromEntries(entries)
}

/** Answers in the order of the library of questions. */
export function answersIn(answers: WrittenAnswers): (readonly [QuestionId, Answer])[] {
  return questionIds.flatMap((id) => {
    const answer = answers[id]
    return answer === undefined ? [] : [[id, answer] as const]
  })
}

function aboutItself(cluster: SampleCluster, year: number): WrittenAnswers {
  const { seed, coordinator, number } = cluster
  const label = labelOf(cluster)
  const isValid = label !== null && Number(label.from.slice(0, 4)) <= year && Number(label.until.slice(0, 4)) > year
  const governance = paperOf(cluster, 'governance')
  const strategy = paperOf(cluster, 'strategy')
  const known = (paper: typeof strategy): Answer =>
    paper !== null && Number(paper.approved.slice(0, 4)) <= year ? { ...paper, url: null } : { absent: 'not-applicable' }
  const strategyAnswer = known(strategy)
  const hasStrategy = 'title' in Object(strategyAnswer)
  return {
    coordinator: coordinator.subject,
    website: `https://${seed.slug}.example`,
    fields: [...new Set(seed.trades.map((id) => tradeOf(id).field))].map((field) => ({ field })),
    'joint-activity-since': togetherSince(cluster),
    labels: isValid ? [{ scheme: 'swallow', level: label.level, from: label.from, until: label.until }] : [],
    listings: seed.vigour > 0.65 && year >= 2022 ? [{ listing: 'map-of-clusters' }] : [],
    services: servicesOf(cluster).map(([lt, en]) => ({ name: { lt, en } })),
    'joint-products': seed.vigour > 0.5 ? [{ name: productOf(cluster) }] : [],
    'governance-document': known(governance),
    'strategy-document': strategyAnswer,
    'strategy-state': hasStrategy
      ? number % 3 === 0
        ? 'in-force-with-plan'
        : 'in-force'
      : number % 2 === 0
        ? 'being-written'
        : 'none',
    'strategy-reviewed': hasStrategy && (year + number) % 2 === 0 ? 'yes' : 'no',
    'members-surveyed': (year + number) % 3 === 0 ? 'yes' : 'no',
    'public-body-cooperation': number % 10 < 7 ? 'yes' : 'no',
  }
}

function aboutMembers(cluster: SampleCluster, { year, members, firms, joined, left }: ClusterYear): WrittenAnswers {
  const roles = new Map(membersAt(cluster, year).map(({ organisation, role }) => [organisation.subject, role]))
  const research = members.filter(({ kind }) => kind === 'research' || kind === 'higher-education').length
  const count = (size: string) => firms.filter((firm) => sizeOf(firm, year) === size).length
  const large = count('large')
  return {
    members: members.map((member) => ({
      organisation: member.subject,
      role: roles.get(member.subject) ?? 'member',
      kind: member.kind,
      size: sizeOf(member, year),
    })),
    'members-total': members.length,
    'members-companies': firms.length,
    'members-smes': firms.length - large,
    'members-micro': count('micro'),
    'members-small': count('small'),
    'members-medium': count('medium'),
    'members-large': large,
    'members-research': research,
    'members-other': members.length - firms.length - research,
    'members-foreign': 0,
    joined: joined.map(({ organisation, from }) => ({ organisation: organisation.subject, on: from })),
    left: left.map(({ organisation, to }, index) => ({
      organisation: organisation.subject,
      on: to ?? String(year),
      reason: index % 3 === 0 ? 'unknown' : 'own-wish',
    })),
  }
}

/** The size of an organisation by the employees and the turnover of a year. */
function sizeOf({ kind, figures }: Organisation, year: number): string {
  const of = figures.get(year)
  if (kind !== 'company' || of === undefined) return 'not-a-firm'
  if (of.employees < 10 && of.turnoverEur <= 2_000_000) return 'micro'
  if (of.employees < 50 && of.turnoverEur <= 10_000_000) return 'small'
  return of.employees < 250 && of.turnoverEur <= 50_000_000 ? 'medium' : 'large'
}

/** The form of 2025 counts research that was bought from others as well. */
const BOUGHT_RESEARCH = 1.17

function aboutEconomy({ sums, firms, year }: ClusterYear, campaign: number): WrittenAnswers {
  const doing = firms.filter(({ figures }) => (figures.get(year)?.researchEur ?? 0) > 0).length
  const rounded = (eur: number) => Math.ceil(eur / 1000) * 1000
  return {
    'turnover-eur': rounded(sums.turnoverEur),
    'exports-eur': rounded(sums.exportEur),
    employees: sums.employees,
    'rd-spending-eur': rounded(sums.researchEur * (campaign >= 2025 ? BOUGHT_RESEARCH : 1)),
    'rd-staff': Math.ceil(sums.researchStaffFte * 1.4),
    'members-doing-rd': doing,
  }
}

function aboutWork({ seed }: SampleCluster, year: ClusterYear, campaign: number): WrittenAnswers {
  // The form of 2025 leaves training out and counts what is held at a distance.
  const events = campaign >= 2025 ? Math.round((year.events - year.trainings) * 1.25) : year.events
  return {
    'joint-projects': year.jointProjects,
    'joint-projects-rd': year.jointResearchProjects,
    'members-in-joint-work': year.membersInJointWork,
    'joint-activities': year.jointActivities,
    'new-products': year.newProducts,
    'patent-applications': year.patentApplications,
    'patents-granted': year.patentsGranted,
    events,
    'training-events': year.trainings,
    'people-trained': year.peopleTrained,
    'value-chain-entries': year.valueChains,
    'foreign-partners': year.foreignPartners,
    'partner-countries': Math.min(year.partnerCountries, year.foreignPartners),
    'international-projects': Math.min(year.internationalProjects, year.jointProjects),
    'events-abroad': year.eventsAbroad,
    'members-using-services': year.usingServices,
    'management-fte': year.managementFte,
    'green-activities': year.green,
    'digital-activities': year.digital,
    'members-green': Math.min(year.members.length, Math.round(year.green * (1 + seed.vigour * 2))),
    'members-digital': Math.min(year.members.length, Math.round(year.digital * (1 + seed.vigour * 2))),
  }
}

function aboutMoney(year: ClusterYear): WrittenAnswers {
  return {
    'income-eur': year.incomeEur,
    'income-members-eur': year.memberFeesEur,
    'income-services-eur': year.serviceIncomeEur,
    'income-public-eur': year.publicIncomeEur,
    'income-other-eur': year.otherIncomeEur,
  }
}

function inOwnWords({ number, seed }: SampleCluster, campaign: number): WrittenAnswers {
  const dice = diceFor(102, number, campaign)
  return { 'main-result': dice.pick(mainResults), obstacles: dice.pick(seed.natural ? obstacles.slice(0, 4) : obstacles) }
}
