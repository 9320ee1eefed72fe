import { inSight } from '#actions/in-work.ts'
import { countOutliers } from '#actions/monitoring/count-outliers.ts'
import { boardOf, cardsOf, progressOf } from '#core/monitoring/board.ts'
import type { BoardCard } from '#core/monitoring/board.ts'
import type { Campaign } from '#core/monitoring/campaign.ts'
import { isSigned } from '#core/monitoring/signature.ts'
import { may } from '#core/people/may.ts'
import type { ClusterIndex } from '#core/registry/cluster-index.ts'
import { UNKNOWN } from '#core/registry/cluster-card.ts'
import type { Db, Transaction } from '#store/deed.ts'
import { readCampaign, readExtensions } from '#store/monitoring/campaigns.ts'
import { countOpenComments } from '#store/monitoring/comments.ts'
import { readEventsOf, readReturns } from '#store/monitoring/returns.ts'
import type { CampaignData, CardShown, CountyProgress } from '#web/agency/campaign-data.ts'
import { isClean } from '#web/agency/campaign-data.ts'
import { readCountryMap } from '#server/read-country-map.ts'
import type { Visit } from '../inside-page.ts'

export type Told = Partial<Pick<CampaignData, 'ticked' | 'bulk' | 'trouble'>>

export async function campaignData(visit: Visit, told: Told = {}): Promise<CampaignData | null> {
  const { world, person, reader } = visit
  const id = reader.slug ?? ''
  const wish = { act: 'read-campaign', on: null } as const
  const mayReview = may(person, { act: 'approve-return', on: null })
  const found = await inSight(world, person, wish, async (tx) => {
    const edition = await readCampaign(tx, id)
    if (edition === null) return null
    const { campaign } = edition
    const extensions = await readExtensions(tx, id)
    const returns = await readReturns(tx, { campaign: id })
    const cards = cardsOf({ campaign, returns, extensions, today: reader.today })
    return { ...edition, extensions, cards: mayReview ? await examined(tx, world.db, { campaign, cards }) : unexamined(cards) }
  })
  if (found === null) return null
  const [index, places] = await Promise.all([reader.clusterIndex(), readCountryMap(reader)])
  const { query } = reader
  const filter = { state: query.get('state'), county: query.get('county'), late: query.get('late') === 'yes' }
  const kept = found.cards.filter(
    (card) =>
      (filter.state === null || card.state === filter.state) &&
      (filter.county === null || countyOf(index, card.cluster) === filter.county) &&
      (!filter.late || card.daysLate > 0),
  )
  const cards = boardOf(kept).flatMap((column) => column.cards)
  const shown = new Map(kept.map((card) => [card.id, card]))
  const ordered = cards.flatMap((card) => shown.get(card.id) ?? [])
  const named = new Set([...found.campaign.population.asked, ...found.campaign.population.leftOut.map(({ cluster }) => cluster)])
  return {
    campaign: found.campaign,
    edition: found.edition,
    cards: ordered,
    progress: progressOf(found.cards),
    counties: countiesOf(
      found.cards,
      index,
      places.counties.map(({ subject }) => subject),
    ),
    map: places.map,
    extensions: found.extensions,
    filter,
    notAsked: index.cards.map(({ subject }) => subject).filter((subject) => !named.has(subject)),
    may: {
      change: may(person, { act: 'open-campaign', on: null }),
      extend: may(person, { act: 'extend-deadline', on: null }),
      review: mayReview,
      lock: may(person, { act: 'lock-return', on: null }),
    },
    ticked: told.ticked ?? tickedBy(query.get('tick'), ordered),
    bulk: told.bulk ?? null,
    trouble: told.trouble ?? null,
  }
}

function unexamined(cards: readonly BoardCard[]): CardShown[] {
  return cards.map((card) => ({ ...card, examined: null }))
}

async function examined(
  tx: Transaction,
  db: Db,
  { campaign, cards }: { readonly campaign: Campaign; readonly cards: readonly BoardCard[] },
): Promise<CardShown[]> {
  const ids = cards.filter(({ state }) => state === 'submitted').map(({ id }) => id)
  const outliers = await countOutliers(tx, db, campaign)
  const comments = await countOpenComments(
    tx,
    cards.map(({ id }) => id),
  )
  const events = await readEventsOf(tx, ids)
  return cards.map((card) => ({
    ...card,
    examined: {
      outliers: card.state === 'submitted' ? (outliers.get(card.id) ?? 0) : 0,
      comments: comments.get(card.id) ?? 0,
      isSigned: isSigned(events.get(card.id) ?? []),
    },
  }))
}

function tickedBy(what: string | null, cards: readonly CardShown[]): string[] {
  if (what === 'clean') return cards.filter(isClean).map(({ id }) => id)
  return what === 'approved' ? cards.filter(({ state }) => state === 'approved').map(({ id }) => id) : []
}

function countyOf(index: ClusterIndex, cluster: string): string | null {
  const county = index.bySubject.get(cluster)?.values.county[0] ?? UNKNOWN
  return county === UNKNOWN ? null : county
}

function countiesOf(cards: readonly BoardCard[], index: ClusterIndex, counties: readonly string[]): CountyProgress[] {
  const grouped = Map.groupBy(cards, ({ cluster }) => countyOf(index, cluster))
  const all = [...counties, ...(grouped.has(null) ? [null] : [])]
  return all.map((county) => {
    const { asked, submitted, approved, late } = progressOf(grouped.get(county) ?? [])
    return { county, asked, submitted, approved, late }
  })
}
