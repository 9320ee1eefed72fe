import { diceFor } from './dice.ts'
import { answersOfCluster, answersOfYear, monthOfAnswers } from './answer-for-rules.ts'
import { describeCluster, introduceCluster, joining, observeCluster } from './invent-cluster.ts'
import type { InventedCluster, InventedMember, MembersOf } from './invent-cluster.ts'
import { answersOfMembers } from './members-asked.ts'
import { countInsured, describeOrganisation, introduceOrganisation, moveOrganisation } from './invent-organisation.ts'
import { asLine, statementLine } from './statement-lines.ts'
import type { PastDeed, Said } from './statement-lines.ts'
import type { Surroundings } from './surroundings.ts'
import { MONTHS, nameOfMonth, yearOfMonth } from './time.ts'

/** How large the country is; a hundred organisations for each cluster. */
export type CountrySize = {
  readonly clusters: number
  readonly organisations: number
  readonly membersOf?: MembersOf
  /** Whether clusters and members also answer what rule sets ask. */
  readonly answersRules?: boolean
}

/** Everything of the past besides the statements themselves; filled while they are written. */
export type Past = { readonly deeds: PastDeed[]; readonly rankings: string[]; statements: number }

type Step = {
  readonly size: CountrySize
  readonly around: Surroundings
  readonly past: Past
  readonly firstStatement: number
  readonly firstChange: number
}

/** Writes fifteen years of statements as lines for COPY, month by month in the order in which they were recorded. */
export function* unfoldCountry({ size, around, past, firstStatement, firstChange }: Step): Generator<string> {
  const organisations = Array.from({ length: size.organisations }, (_, number) => introduceOrganisation(number).firstMonth)
  const subjectOf = (organisation: number) => introduceOrganisation(organisation).subject
  const clusters = Array.from({ length: size.clusters }, (_, number) => introduceCluster(number, size, around))
  const { joins, leaves } = membershipsByMonth(clusters)
  const joined = new Map<string, number>()
  const asked = size.answersRules === true ? answersOfMembers(clusters, around) : null
  let lines: string[] = []

  function beginDeed(month: number, part: { day: number; by: string; deed: string; isImport: boolean }): PastDeed {
    const at = `${nameOfMonth(month)}-${String(part.day).padStart(2, '0')}T09:00:00.000000Z`
    const deed = { id: firstChange + past.deeds.length, at, by: part.by, deed: part.deed, isImport: part.isImport }
    past.deeds.push(deed)
    return deed
  }

  function record(deed: PastDeed, subject: string, said: Said): number {
    const id = firstStatement + past.statements
    past.statements += 1
    lines.push(statementLine(id, deed, subject, said))
    judge(id, deed)
    return id
  }

  /** One in a hundred statements was judged, and then one in ten of those withdrawn. */
  function judge(id: number, deed: PastDeed): void {
    const dice = diceFor(21, id)
    if (!dice.chance(0.01)) return
    const rank = dice.pick([
      'preferred',
      'preferred',
      'preferred',
      'preferred',
      'disputed',
      'disputed',
      'disputed',
      'disputed',
      'disputed',
      'withdrawn',
    ])
    const reason = JSON.stringify({ lt: 'Patikrinta su antru šaltiniu.', en: 'Checked against a second source.' })
    past.rankings.push(asLine([id, rank, reason, deed.at, deed.by, deed.id]))
  }

  for (let month = 0; month < MONTHS; month += 1) {
    const year = yearOfMonth(month)
    const extract = beginDeed(month, { day: 2, by: 'agency', deed: 'import-register', isImport: true })
    const counts: { subject: string; said: Said }[] = []
    for (const [number, firstMonth] of organisations.entries()) {
      const isTurn = number % 12 === month % 12 && month > firstMonth
      if (firstMonth !== month && !isTurn) continue
      const organisation = introduceOrganisation(number)
      if (firstMonth === month)
        for (const said of describeOrganisation(organisation, around)) record(extract, organisation.subject, said)
      if (!isTurn) continue
      for (const said of moveOrganisation(organisation, year, around)) record(extract, organisation.subject, said)
      const count = countInsured(organisation, year - 1)
      if (count) counts.push({ subject: organisation.subject, said: count })
      if (lines.length > 5_000) {
        yield lines.join('')
        lines = []
      }
    }
    const insured = beginDeed(month, { day: 9, by: 'agency', deed: 'import-insured', isImport: true })
    for (const { subject, said } of counts) record(insured, subject, said)
    const returns = beginDeed(month, { day: 20, by: 'coordinators', deed: 'record-statements', isImport: false })
    for (const cluster of clusters) {
      if (cluster.firstMonth === month) {
        const coordinator = subjectOf(cluster.members[0]?.organisation ?? 0)
        for (const said of describeCluster(cluster, coordinator, around)) record(returns, cluster.subject, said)
      } else if (cluster.number % 12 === month % 12 && month > cluster.firstMonth) {
        for (const said of observeCluster(cluster, year - 1, around)) record(returns, cluster.subject, said)
        if (asked !== null && month > monthOfAnswers(cluster))
          for (const said of answersOfYear(cluster, year - 1)) record(returns, cluster.subject, said)
      }
      if (asked !== null && monthOfAnswers(cluster) === month)
        for (const said of answersOfCluster(cluster, around)) record(returns, cluster.subject, said)
    }
    for (const { cluster, member } of joins.get(month) ?? []) {
      joined.set(
        `${cluster.number} ${member.organisation}`,
        record(returns, cluster.subject, joining(member, subjectOf(member.organisation))),
      )
    }
    for (const { cluster, member } of leaves.get(month) ?? []) {
      const corrects = joined.get(`${cluster.number} ${member.organisation}`)
      if (corrects !== undefined)
        record(returns, cluster.subject, { ...joining(member, subjectOf(member.organisation)), to: nameOfMonth(month), corrects })
    }
    for (const { organisation, said } of asked?.(month) ?? []) record(returns, subjectOf(organisation), said)
    yield lines.join('')
    lines = []
  }
}

type Membership = { readonly cluster: InventedCluster; readonly member: InventedMember }

function membershipsByMonth(clusters: readonly InventedCluster[]) {
  const all = clusters.flatMap((cluster) => cluster.members.map((member): Membership => ({ cluster, member })))
  return { joins: Map.groupBy(all, ({ member }) => member.joins), leaves: Map.groupBy(all, ({ member }) => member.leaves) }
}
