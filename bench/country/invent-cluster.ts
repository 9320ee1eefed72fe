import { diceFor } from './dice.ts'
import { inventCluster } from './invented-names.ts'
import type { InventedName } from './invented-names.ts'
import type { Said } from './statement-lines.ts'
import type { Surroundings } from './surroundings.ts'
import { FIRST_YEAR, MONTHS, nameOfMonth, yearOfMonth } from './time.ts'

/** A member's way through a cluster, in months of the register. */
export type InventedMember = {
  readonly organisation: number
  readonly role: string
  readonly joins: number
  readonly leaves: number | null
}

export type InventedCluster = {
  readonly number: number
  readonly subject: string
  readonly name: InventedName
  readonly firstMonth: number
  readonly members: readonly InventedMember[]
}

/** How many organisations ever join a cluster, where that is not left to the dice; `usual` is what they say. */
export type MembersOf = (cluster: number, usual: number) => number

/** Clusters came with the waves of money: most before 2018. Sizes differ by a factor of twenty. */
export function introduceCluster(
  number: number,
  { organisations, membersOf }: { organisations: number; membersOf?: MembersOf | undefined },
  { codes }: Surroundings,
): InventedCluster {
  const dice = diceFor(11, number)
  const name = inventCluster(number, dice)
  const firstMonth = Math.floor(dice.roll() ** 1.6 * 150)
  const usual = Math.floor(8 + 150 * dice.roll() ** 2.2)
  const size = membersOf?.(number, usual) ?? usual
  const members = new Map<number, InventedMember>()
  while (members.size < size) {
    const organisation = dice.below(organisations)
    const joins = firstMonth + Math.floor(dice.roll() ** 3 * (MONTHS - firstMonth))
    const stays = 6 + dice.below(120)
    const leaves = dice.chance(0.25) && joins + stays < MONTHS ? joins + stays : null
    members.set(organisation, {
      organisation,
      role: dice.chance(0.8) ? 'member' : dice.pick(codes('member-role')),
      joins,
      leaves,
    })
  }
  return { number, name, subject: `cluster/${name.slug}`, firstMonth, members: [...members.values()] }
}

/** What the first return says of a cluster. */
export function describeCluster(cluster: InventedCluster, coordinator: string, { municipalities, codes }: Surroundings): Said[] {
  const dice = diceFor(12, cluster.number)
  const { name, firstMonth } = cluster
  const source = `cluster-returns-${yearOfMonth(firstMonth)}`
  const founded = String(yearOfMonth(firstMonth) - dice.below(4))
  const place = { from: founded, source }
  const said: Said[] = [
    { property: 'name', value: { lt: name.lt }, ...place },
    { property: 'name', value: { en: name.en }, source: 'own-translations', ours: true },
    { property: 'short-name', value: name.slug.slice(0, 7).toUpperCase(), source },
    { property: 'kind', value: dice.chance(0.85) ? 'cluster' : dice.pick(codes('cluster-kind')), source },
    { property: 'status', value: dice.pick(codes('cluster-status')), ...place },
    { property: 'sector', value: { lt: name.lt.replace('klasteris', 'pramonė') }, source },
    { property: 'sector', value: { en: name.en.replace('cluster', 'industry') }, source },
    {
      property: 'description',
      value: { lt: `${name.lt} jungia įmones, mokslo įstaigas ir savivaldybes bendriems darbams.` },
      source,
    },
    {
      property: 'description',
      value: { en: `The ${name.en} brings companies, research and municipalities together for common work.` },
      source,
    },
    { property: 'field', value: dice.pick(codes('field')), source: 'own-classing', ours: true },
    { property: 'direction', value: dice.pick(codes('direction')), source: 'own-classing', ours: true },
    { property: 'smart-specialisation', value: dice.pick(codes('smart-specialisation')), source: 'own-classing', ours: true },
    { property: 'seat', value: dice.pick(municipalities), ...place },
    { property: 'founded', value: founded, source },
    { property: 'website', value: `https://${name.slug}.example`, source },
    { property: 'coordinator', value: coordinator, ...place },
  ]
  if (dice.chance(0.4)) said.push({ property: 'field', value: dice.pick(codes('field')), source })
  if (dice.chance(0.3))
    said.push({
      property: 'former-name',
      value: { lt: inventCluster(cluster.number, dice).lt },
      to: String(Number(founded) + 3),
      source,
    })
  if (dice.chance(0.2)) said.push({ property: 'founded', value: String(Number(founded) + 1), source: 'older-study' })
  return said
}

/** The yearly return: counts of the year before, and labels now and then. */
export function observeCluster(cluster: InventedCluster, year: number, { codes }: Surroundings): Said[] {
  const dice = diceFor(13, cluster.number, year)
  const { length } = membersAtEnd(cluster, year)
  // Half of the totals are those of the list of members, the others count some whom nobody names.
  const more = dice.below(9)
  const total = length + (more < 4 ? 0 : more)
  const period = { from: String(year), to: String(year), source: `cluster-returns-${year + 1}` }
  const said: Said[] = [
    { property: 'members-total', value: total, ...period },
    { property: 'members-companies', value: Math.floor(length * 0.8) + dice.below(5), ...period },
    { property: 'members-turnover-eur', value: length * 1_000_000 + dice.below(20_000_000), ...period },
    { property: 'members-employees', value: length * 25 + dice.below(300), ...period },
  ]
  if (dice.chance(0.3)) said.push({ property: 'members-total', value: length + dice.below(9), ...period, source: 'older-study' })
  if (dice.chance(0.12))
    said.push({
      property: 'label',
      value: { scheme: dice.pick(codes('label-scheme')), level: dice.pick(codes('label-level')) },
      from: String(year),
      to: String(year + 2),
      source: 'label-list',
    })
  if (dice.chance(0.1))
    said.push({
      property: 'event',
      value: { lt: `${year} m. susitikimas su partneriais`, en: `Meeting with partners in ${year}` },
      from: `${year}-05`,
      to: `${year}-05`,
      source: period.source,
    })
  return said
}

/** Who was a member when a year ended. */
function membersAtEnd({ members }: InventedCluster, year: number): InventedMember[] {
  const after = (year + 1 - FIRST_YEAR) * 12
  return members.filter(({ joins, leaves }) => joins < after && (leaves === null || leaves >= after))
}

export function joining(member: InventedMember, organisation: string): Said {
  return {
    property: 'member',
    value: { organisation, role: member.role },
    from: nameOfMonth(member.joins),
    source: `cluster-returns-${yearOfMonth(member.joins)}`,
  }
}
