import { diceFor } from '../../bench/country/dice.ts'
import type { Membership, SampleCluster } from './invent-country.ts'
import type { Figures, Organisation } from './invent-organisations.ts'

/** What a year of a cluster truly was. Returns tell it with gaps and slips. */
export type ClusterYear = {
  readonly year: number
  readonly members: readonly Organisation[]
  readonly joined: readonly Membership[]
  readonly left: readonly Membership[]
  readonly firms: readonly Organisation[]
  readonly sums: Figures
  readonly managementFte: number
  readonly jointActivities: number
  readonly jointProjects: number
  readonly jointResearchProjects: number
  readonly membersInJointWork: number
  readonly newProducts: number
  readonly patentApplications: number
  readonly patentsGranted: number
  readonly events: number
  readonly trainings: number
  readonly peopleTrained: number
  readonly foreignPartners: number
  readonly partnerCountries: number
  readonly internationalProjects: number
  readonly eventsAbroad: number
  readonly valueChains: number
  readonly usingServices: number
  readonly green: number
  readonly digital: number
  readonly incomeEur: number
  readonly publicIncomeEur: number
  readonly memberFeesEur: number
  readonly serviceIncomeEur: number
  readonly otherIncomeEur: number
}

/** The members at the end of a year. */
export function membersAt({ members }: SampleCluster, year: number): Membership[] {
  return members.filter(({ from, to }) => Number(from.slice(0, 4)) <= year && (to === null || Number(to.slice(0, 4)) > year))
}

export function livesIn({ seed }: SampleCluster, year: number): boolean {
  return Number(seed.founded.slice(0, 4)) <= year && (seed.ended === undefined || Number(seed.ended.slice(0, 4)) > year)
}

/** Everything grows out of the same few things: how many members there are, how vigorous the cluster is, how its trade did. */
export function clusterYear(cluster: SampleCluster, year: number): ClusterYear {
  const { seed, number } = cluster
  const dice = diceFor(81, number, year)
  const members = membersAt(cluster, year).map(({ organisation }) => organisation)
  const firms = members.filter(({ kind }) => kind === 'company')
  const inYear = (month: string | null) => month?.startsWith(String(year)) === true
  const sums = sumOfFigures(firms, year)
  // The first year after the plague was quiet everywhere; the dying cluster does less every year.
  const mood =
    (year === 2021 ? 0.7 : 1) *
    (seed.slug === 'kalkuvos-stiklo' ? Math.max(0.15, 1 - (year - 2020) * 0.22) : 1 + (year - 2021) * 0.04)
  const drive = seed.vigour * mood
  const about = (usual: number) => Math.max(0, Math.round(usual * (0.75 + dice.roll() * 0.5)))
  const research = sums.researchEur / Math.max(1, sums.turnoverEur)
  const jointProjects = about(1 + drive * 7)
  const events = about(2 + drive * 16)
  const trainings = Math.min(events, about(1 + drive * 6))
  const membersInJointWork = Math.min(members.length, about(members.length * (0.15 + drive * 0.6)))
  const managementFte = Math.round((0.25 + drive * 3.4 * Math.min(1.4, members.length / 30)) * 4) / 4
  const incomeEur = about(12_000 + drive * 260_000 * Math.min(1.5, members.length / 30))
  const publicShare = Math.min(0.9, (seed.natural ? 0.28 : 0.58) + (1 - seed.vigour) * 0.2 + (dice.roll() - 0.5) * 0.16)
  const [publicIncomeEur, memberFeesEur] = [Math.round(incomeEur * publicShare), Math.round(incomeEur * (1 - publicShare) * 0.55)]
  const serviceIncomeEur = Math.round(incomeEur * (1 - publicShare) * 0.35)
  return {
    year,
    members,
    firms,
    joined: cluster.members.filter(({ from }) => inYear(from)),
    left: cluster.members.filter(({ to }) => inYear(to)),
    sums,
    managementFte,
    jointActivities: jointProjects + about(2 + drive * 9),
    jointProjects,
    jointResearchProjects: Math.min(jointProjects, about(drive * research * 90)),
    membersInJointWork,
    newProducts: about(drive * 5 + research * 60),
    patentApplications: about(drive * research * 70),
    patentsGranted: about(drive * research * 30),
    events,
    trainings,
    peopleTrained: trainings * (8 + dice.below(16)),
    foreignPartners: about(drive * 22 * (0.3 + sums.exportEur / Math.max(1, sums.turnoverEur))),
    partnerCountries: about(1 + drive * 8),
    internationalProjects: about(drive * 3),
    eventsAbroad: about(drive * 6),
    valueChains: about(drive * 3.2),
    usingServices: Math.min(members.length, about(members.length * (0.25 + drive * 0.55))),
    green: about(drive * 4 * (1 + (year - 2021) * 0.15)),
    digital: about(drive * 5 * (1 + (year - 2021) * 0.1)),
    incomeEur,
    publicIncomeEur,
    memberFeesEur,
    serviceIncomeEur,
    otherIncomeEur: incomeEur - publicIncomeEur - memberFeesEur - serviceIncomeEur,
  }
}

export function ownMoneyShare({ incomeEur, publicIncomeEur }: ClusterYear): number {
  return Math.round((1 - publicIncomeEur / Math.max(1, incomeEur)) * 100) / 100
}

export function tiesShare({ membersInJointWork, members }: ClusterYear): number {
  return members.length === 0 ? 0 : Math.round((membersInJointWork / members.length) * 100) / 100
}

function sumOfFigures(firms: readonly Organisation[], year: number): Figures {
  const total = (part: keyof Figures) => firms.reduce((sum, { figures }) => sum + (figures.get(year)?.[part] ?? 0), 0)
  return {
    employees: total('employees'),
    turnoverEur: total('turnoverEur'),
    exportEur: total('exportEur'),
    researchEur: total('researchEur'),
    researchStaffFte: Math.round(total('researchStaffFte') * 10) / 10,
  }
}
