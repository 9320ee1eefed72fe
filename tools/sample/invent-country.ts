import { diceFor } from '../../bench/country/dice.ts'
import { clusterSeeds } from './clusters.ts'
import type { ClusterSeed } from './clusters.ts'
import { slugOf } from './grammar.ts'
import { administrationOf, institutionSeeds } from './institutions.ts'
import { codeOf, inventFirm, steadyYears } from './invent-organisations.ts'
import type { Organisation } from './invent-organisations.ts'
import { placeOf } from './places.ts'
import { tradeOf } from './trades.ts'

export type Membership = {
  readonly organisation: Organisation
  readonly role: 'member' | 'founder' | 'initiator' | 'partner' | 'associate'
  readonly from: string
  /** The last month; null while it lasts. */
  readonly to: string | null
}

export type SampleCluster = {
  readonly seed: ClusterSeed
  readonly number: number
  readonly subject: string
  readonly coordinator: Organisation
  readonly members: readonly Membership[]
}

export type SampleCountry = { readonly clusters: readonly SampleCluster[]; readonly organisations: readonly Organisation[] }

const ORGANISATIONS = 900

/** The invented country, the same on every machine: its clusters, its organisations, and who belongs where since when. */
export function inventCountry(): SampleCountry {
  const taken = new Set<string>()
  const institutions = institutionSeeds.map((seed, index) => ({
    seed,
    organisation: steady({ ...seed, number: 2_000 + index, legalForm: null }),
  }))
  const administrations = new Map(
    [...new Set(clusterSeeds.map(({ town }) => town))].map((town, index) => {
      const name = administrationOf(town, placeOf(town).kind === 'city')
      const seed = { ...name, kind: 'municipality', town, founded: '1995-04', employees: 60 + placeOf(town).weight * 12 }
      return [town, steady({ ...seed, number: 2_100 + index, legalForm: null })] as const
    }),
  )
  const offices = new Map(
    clusterSeeds.flatMap((seed, index) => (index % 10 < 7 ? [[seed.slug, officeOf(seed, index)] as const] : [])),
  )
  const others = [...institutions.map(({ organisation }) => organisation), ...administrations.values(), ...offices.values()]
  const firmsWanted = ORGANISATIONS - others.length

  const fixed = new Map<string, Organisation[]>(
    clusterSeeds.map((seed) => {
      const field = tradeOf(seed.trades[0] ?? '').field
      const dice = diceFor(62, slugNumber(seed.slug))
      const near = institutions.filter((each) => each.seed.fields.includes(field))
      const wanted = seed.size < 18 ? 2 : seed.vigour > 0.6 ? 4 : 3
      const chosen = near
        .map((each) => ({ each, place: dice.roll() + (each.seed.town === seed.town ? -0.5 : 0) }))
        .toSorted((one, other) => one.place - other.place)
        .slice(0, wanted)
      const administration = administrations.get(seed.town)
      const own = offices.get(seed.slug)
      return [
        seed.slug,
        [...(own ? [own] : []), ...chosen.map(({ each }) => each.organisation), ...(administration ? [administration] : [])],
      ]
    }),
  )
  // An institution that no cluster chose joins the first one of its field.
  const chosen = new Set([...fixed.values()].flat())
  for (const { seed, organisation } of institutions) {
    if (chosen.has(organisation)) continue
    const home = clusterSeeds.find(({ trades }) => seed.fields.includes(tradeOf(trades[0] ?? '').field))
    if (home !== undefined) fixed.get(home.slug)?.push(organisation)
  }

  const unmerged = clusterSeeds.filter(({ mergedFrom }) => mergedFrom === undefined)
  const slots = unmerged.flatMap((seed) =>
    Array.from({ length: Math.max(0, seed.size - (fixed.get(seed.slug)?.length ?? 0)) }, (_, index) => ({ seed, index })),
  )
  const firms = new Map<string, Organisation[]>(unmerged.map(({ slug }) => [slug, []]))
  const borrowed: ClusterSeed[] = []
  let made = 0
  for (const [place, { seed, index }] of slots.entries()) {
    const due = Math.floor(((place + 1) * firmsWanted) / slots.length)
    if (due === made) {
      borrowed.push(seed)
      continue
    }
    const trade = seed.trades[index % 5 === 4 ? seed.trades.length - 1 : 0] ?? ''
    firms.get(seed.slug)?.push(inventFirm({ number: made, trade, town: seed.town, taken }))
    made += 1
  }
  const all = [...firms.values()].flat()
  for (const [index, seed] of borrowed.entries()) borrow(seed, firms, all, index)

  const clusters = new Map<string, SampleCluster>()
  for (const [number, seed] of clusterSeeds.entries()) {
    const members =
      seed.mergedFrom === undefined
        ? membersOf(seed, number, [...(fixed.get(seed.slug) ?? []), ...(firms.get(seed.slug) ?? [])])
        : mergedMembers(
            seed,
            number,
            seed.mergedFrom.flatMap((slug) => clusters.get(slug)?.members ?? []),
            fixed.get(seed.slug) ?? [],
          )
    const coordinator =
      offices.get(seed.slug) ?? members.find(({ organisation }) => organisation.kind === 'company')?.organisation
    if (coordinator === undefined) throw new Error(`${seed.slug} has no members`)
    clusters.set(seed.slug, { seed, number, subject: `cluster/${seed.slug}`, coordinator, members })
  }
  return { clusters: [...clusters.values()], organisations: withGroups([...others, ...all]) }
}

function borrow(
  seed: ClusterSeed,
  firms: ReadonlyMap<string, Organisation[]>,
  all: readonly Organisation[],
  index: number,
): void {
  const own = firms.get(seed.slug) ?? []
  const dice = diceFor(63, index)
  const field = tradeOf(seed.trades[0] ?? '').field
  const county = placeOf(seed.town).county
  const close = all.filter(
    (firm) =>
      !own.includes(firm) &&
      firm.trade !== null &&
      (seed.trades.includes(firm.trade) || tradeOf(firm.trade).field === field || firm.place.county === county),
  )
  own.push(dice.pick(close.length > 0 ? close : all.filter((firm) => !own.includes(firm))))
}

/** Half of the members were there from the start, the others came one by one, and every eighth left. */
function membersOf(seed: ClusterSeed, number: number, organisations: readonly Organisation[]): Membership[] {
  const first = Number(seed.founded.slice(0, 4))
  const last = seed.ended === undefined ? 2025 : Number(seed.ended.slice(0, 4))
  return organisations.map((organisation, index) => {
    const dice = diceFor(64, number, index)
    const isFirst = index < 3 || dice.chance(0.5)
    const year = isFirst ? first : Math.min(last, first + 1 + Math.floor((last - first) * dice.roll()))
    const from = isFirst ? seed.founded : year === first ? seed.founded : `${year}-${month(1 + dice.below(9))}`
    const role = isFirst
      ? index === 0
        ? 'initiator'
        : 'founder'
      : dice.pick(['member', 'member', 'member', 'member', 'partner', 'associate'] as const)
    const leaves = index > 5 && dice.chance(seed.vigour < 0.4 ? 0.22 : 0.11) ? Math.max(year + 1, 2021 + dice.below(5)) : null
    const to = leaves !== null && leaves <= last ? `${leaves}-${month(1 + dice.below(12))}` : null
    return {
      organisation,
      role,
      from,
      to: to !== null && (seed.ended === undefined || to < seed.ended) ? to : (seed.ended ?? null),
    }
  })
}

function mergedMembers(
  seed: ClusterSeed,
  number: number,
  before: readonly Membership[],
  fixed: readonly Organisation[],
): Membership[] {
  const staying = before.filter(({ to }) => to === '2024-03').map(({ organisation }) => organisation)
  const all = [...new Set([...fixed, ...staying])].slice(0, seed.size)
  return all.map((organisation, index) => {
    const leaves = index > 8 && diceFor(65, number, index).chance(0.06)
    return { organisation, role: index === 0 ? 'initiator' : 'founder', from: seed.founded, to: leaves ? '2025-09' : null }
  })
}

/** Every thirteenth firm has the same owner as the one before. */
function withGroups(organisations: readonly Organisation[]): Organisation[] {
  return organisations.map((organisation, index) => {
    if (organisation.kind !== 'company') return organisation
    const leader = index % 13 === 0 ? organisations[index - 1] : index % 13 === 12 ? organisation : undefined
    return leader?.kind === 'company' ? { ...organisation, group: `${leader.slug}-group` } : organisation
  })
}

type SteadySeed = {
  readonly lt: string
  readonly en: string
  readonly kind: string
  readonly town: string
  readonly founded: string
  readonly employees: number
  readonly number: number
  readonly legalForm: { readonly lt: string; readonly en: string } | null
}

function steady({ lt, en, kind, town, founded, employees, number, legalForm }: SteadySeed): Organisation {
  const research = { research: 0.7, 'higher-education': 0.24, 'health-care': 0.02 }[kind] ?? 0
  return {
    subject: `organisation/${slugOf(lt)}`,
    slug: slugOf(lt),
    name: { lt, en },
    code: codeOf(number),
    kind,
    legalForm,
    place: placeOf(town),
    trade: null,
    activity: { research: '72.10', 'higher-education': '85.40', 'health-care': '86.10', municipality: '84.11' }[kind] ?? '94.11',
    founded,
    doesResearch: research > 0.1,
    group: null,
    figures: steadyYears(employees, 38_000, research),
  }
}

/** The association or public institution that some clusters have founded to run them. */
function officeOf({ short, town, founded }: ClusterSeed, index: number): Organisation {
  const isAssociation = index % 2 === 0
  return steady({
    lt: isAssociation ? `Asociacija „${short}“` : `Viešoji įstaiga „${short}“`,
    en: isAssociation ? `${short} Association` : `${short} Public Institution`,
    kind: isAssociation ? 'association' : 'business-support',
    town,
    founded,
    employees: 2 + (index % 4),
    number: 2_200 + index,
    legalForm: isAssociation ? { lt: 'Asociacija', en: 'Association' } : { lt: 'Viešoji įstaiga', en: 'Public institution' },
  })
}

function month(number: number): string {
  return String(number).padStart(2, '0')
}

function slugNumber(slug: string): number {
  return [...slug].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 100_003, 5)
}
