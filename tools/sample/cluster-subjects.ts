import { diceFor } from '../../bench/country/dice.ts'
import { clusterYear, livesIn, ownMoneyShare, tiesShare } from './cluster-years.ts'
import { labelOf, paperOf, productOf, servicesOf, togetherSince } from './cluster-facts.ts'
import type { SampleCluster } from './invent-country.ts'
import { inCase } from './grammar.ts'
import { municipalityOf, placeOf } from './places.ts'
import type { Project } from './project-subjects.ts'
import type { Entry, Subject } from './say.ts'
import { tradeOf } from './trades.ts'

type Said = [Subject['said'][number][0], Entry]

const ours = { source: 'xl-classing', ours: true } as const
const list = 'xl-member-lists'

/** The year that agencies last put on file before the returns of 2026. */
const ON_FILE = 2024

/** All that the folder says of a cluster. */
export function clusterSubject(cluster: SampleCluster, projects: readonly Project[]): Subject {
  const { seed, coordinator, members, subject, number } = cluster
  const site = siteOf(cluster)
  const dice = diceFor(93, number)
  const trade = tradeOf(seed.trades[0] ?? '')
  const named = seed.formerly ? { from: seed.formerly.until } : {}
  const said: Said[] = [
    ['name', { value: { lt: seed.lt }, ...named, source: site }],
    ['name', { value: { en: seed.en }, ...named, source: site }],
  ]
  if (seed.formerly)
    said.push(['former-name', { value: { lt: seed.formerly.lt, en: seed.formerly.en }, to: seed.formerly.until, source: site }])
  said.push(
    ['short-name', { value: seed.short, source: site }],
    ['kind', { value: seed.kind, source: site }],
    ...statusOf(cluster),
    ['sector', { value: trade.sector, source: site }],
    ['description', { value: describe(cluster), source: site }],
    ...[...new Set(seed.trades.map((id) => tradeOf(id).field))].map((field): Said => ['field', { value: field, ...ours }]),
    ['direction', { value: trade.direction, ...ours }],
    ['smart-specialisation', { value: trade.specialisation, ...ours }],
    ['seat', { value: municipalityOf(placeOf(seed.town)), source: site }],
    ['town', { value: seed.town, source: site }],
    ['founded', { value: seed.founded, source: site }],
  )
  if (dice.chance(0.12)) said.push(['founded', { value: String(Number(seed.founded.slice(0, 4)) + 1), source: 'xl-study-2018' }])
  if (seed.ended !== undefined) said.push(['ended', { value: seed.ended, source: 'xl-gazette' }])
  said.push(
    ['website', { value: `https://${seed.slug}.example`, source: site }],
    ['coordinator', { value: coordinator.subject, ...(seed.ended ? { to: seed.ended } : {}), source: site }],
    ['origin', { value: seed.natural ? 'natural' : 'funding-driven', source: 'xl-study-2018' }],
    ...members.map((member): Said => [
      'member',
      {
        value: { organisation: member.organisation.subject, role: member.role },
        from: member.from,
        ...(member.to === null ? {} : { to: member.to }),
        source: list,
      },
    ]),
    ...countsOf(cluster),
    ...labelsOf(cluster),
    ...papersOf(cluster),
    ...activityOf(cluster),
    ...(seed.mergedFrom ?? []).map((slug): Said => [
      'predecessor',
      { value: { from: `cluster/${slug}`, how: 'merger' }, from: seed.founded, source: 'xl-gazette' },
    ]),
    ...projects.map(({ subject: project, starts, ends }): Said => [
      'project',
      { value: project, from: starts, to: ends, source: 'xl-projects' },
    ]),
    ...eventsOf(cluster),
  )
  return { subject, said }
}

/** The source of what a cluster says of itself. */
export function siteOf({ seed }: SampleCluster): string {
  return `site-${seed.slug}`
}

function statusOf({ seed }: SampleCluster): Said[] {
  if (seed.ended === undefined) return [['status', { value: 'seen-active', from: seed.founded, source: list }]]
  const how = seed.slug === 'kalkuvos-stiklo' ? 'ended' : 'merged'
  return [
    ['status', { value: 'seen-active', from: seed.founded, to: seed.ended, source: list }],
    ['status', { value: how, from: nextMonth(seed.ended), source: 'xl-gazette' }],
  ]
}

function describe({ seed }: SampleCluster): { lt: string; en: string } {
  const trade = tradeOf(seed.trades[0] ?? '')
  const place = seed.lt.startsWith('Lendrijos') ? null : seed.town
  const natural = seed.natural
    ? {
        lt: 'Jo nariai kartu dirbo dar prieš pasirašydami sutartį.',
        en: 'Its members had worked together before they signed a contract.',
      }
    : { lt: 'Įsteigtas atsiradus kvietimui klasteriams.', en: 'Founded when a call for clusters opened.' }
  return {
    lt: `${place === null ? 'Visos Lendrijos' : `${inCase(place, 'locative')} ir aplink veikiantis`} klasteris; sritis – ${trade.sector.lt}. ${natural.lt}`,
    en: `A cluster ${place === null ? 'from all over Lendria' : `in and around ${place}`}; its field is ${trade.sector.en}. ${natural.en}`,
  }
}

function countsOf(cluster: SampleCluster): Said[] {
  return [2023, 2024, 2025].flatMap((year): Said[] => {
    if (!livesIn(cluster, year)) return []
    const { members, firms } = clusterYear(cluster, year)
    const at = { at: String(year), source: list }
    const research = members.filter(({ kind }) => kind === 'research' || kind === 'higher-education').length
    return [
      ['members-total', { value: members.length, ...at }],
      ['members-companies', { value: firms.length, ...at }],
      ['members-research', { value: research, ...at }],
      ['members-other', { value: members.length - firms.length - research, ...at }],
    ]
  })
}

function labelsOf(cluster: SampleCluster): Said[] {
  const label = labelOf(cluster)
  if (label === null) return []
  const { level, from, until, assessed } = label
  const round = cluster.number % 3 === 0 ? 'renewal' : 'first'
  return [
    ['label', { value: { scheme: 'swallow', level }, from, to: until, source: 'xl-swallow-list' }],
    ['benchmarking', { value: { scheme: 'swallow', round, held: assessed }, source: 'xl-swallow-list' }],
  ]
}

function papersOf(cluster: SampleCluster): Said[] {
  const { seed, number } = cluster
  const dice = diceFor(94, number)
  const site = siteOf(cluster)
  const governance = paperOf(cluster, 'governance')
  const strategy = paperOf(cluster, 'strategy')
  const said: Said[] = [['joint-activity-since', { value: togetherSince(cluster), source: site }]]
  said.push([
    'governance-document',
    governance === null ? { absent: 'not-applicable', source: site } : { value: governance, source: site },
  ])
  if (strategy !== null) said.push(['strategy-document', { value: strategy, source: site }])
  else if (dice.chance(0.6)) said.push(['strategy-document', { absent: 'not-applicable', source: site }])
  said.push(['website-language', { value: 'lt', source: site }])
  if (seed.vigour > 0.45) said.push(['website-language', { value: 'en', source: site }])
  said.push(['public-body-cooperation', { value: dice.chance(0.7) ? 'yes' : 'no', source: site }])
  for (const [lt, en] of servicesOf(cluster)) said.push(['service', { value: { lt, en }, source: site }])
  if (seed.vigour > 0.5) said.push(['joint-product', { value: productOf(cluster), source: site }])
  else if (seed.vigour < 0.3) said.push(['joint-product', { absent: 'not-applicable', source: site }])
  if (seed.vigour > 0.65) said.push(['listed-on', { value: 'map-of-clusters', from: '2022', source: 'xl-cluster-map' }])
  return said
}

function activityOf(cluster: SampleCluster): Said[] {
  if (!livesIn(cluster, ON_FILE)) return []
  const year = clusterYear(cluster, ON_FILE)
  const at = { at: String(ON_FILE), source: 'xl-agency-file' }
  const { seed, number } = cluster
  const said: Said[] = [
    ['management-fte', { value: year.managementFte, ...at }],
    ['activities-held', { value: year.jointActivities, ...at }],
  ]
  // What was held together in the year after is in the calendar of the agency already.
  if (livesIn(cluster, ON_FILE + 1) && seed.vigour > 0.3)
    said.push([
      'activities-held',
      { value: clusterYear(cluster, ON_FILE + 1).jointActivities, at: String(ON_FILE + 1), source: 'xl-agency-calendar' },
    ])
  // Some were never asked for these two.
  if (number % 5 !== 4)
    said.push(
      ['own-money-share', { value: ownMoneyShare(year), ...at }],
      ['members-with-ties-share', { value: tiesShare(year), ...at }],
    )
  const months = seed.natural ? 14 + ((number * 5) % 30) : number % 11
  said.push(['months-before-first-grant', { value: months, source: 'xl-agency-file' }])
  return said
}

function eventsOf({ seed, number }: SampleCluster): Said[] {
  const said: Said[] = []
  if (seed.mergedFrom) {
    const value = { lt: 'Du klasteriai susijungė į vieną.', en: 'Two clusters merged into one.' }
    said.push(['event', { value, at: '2024-03', source: 'xl-gazette' }])
  }
  if (seed.formerly) {
    const value = {
      lt: 'Klasteris pakeitė pavadinimą, nes veikla išsiplėtė.',
      en: 'The cluster changed its name as its work had widened.',
    }
    said.push(['event', { value, at: seed.formerly.until, source: 'xl-gazette' }])
  }
  if (seed.slug === 'kalkuvos-stiklo') {
    const value = {
      lt: 'Narių susirinkimas nutarė klasterio veiklą baigti.',
      en: 'The meeting of members decided to end the cluster.',
    }
    said.push(['event', { value, at: '2025-06', source: 'xl-gazette' }])
  }
  if (seed.ended === undefined) {
    const value = { lt: 'Surengta klasterio diena verslui ir mokslui.', en: 'A cluster day for business and research was held.' }
    said.push(['event', { value, at: `2025-${String(3 + (number % 7)).padStart(2, '0')}`, source: `site-${seed.slug}` }])
  }
  return said
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
