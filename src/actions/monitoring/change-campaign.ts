import type { Campaign } from '#core/monitoring/campaign.ts'
import { withAsked, withoutAsked } from '#core/monitoring/campaign.ts'
import type { Person } from '#core/people/role.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { beginChange } from '#store/deed.ts'
import { appendCampaignEdition, readCampaign } from '#store/monitoring/campaigns.ts'
import { inWork, mustBeAllowed } from '#actions/in-work.ts'
import type { Work } from '#actions/in-work.ts'
import { Refusal } from '#actions/refusal.ts'
import type { World } from '#actions/world.ts'
import { addressingOf } from './letters-about.ts'
import type { ReturnLinks } from './letters-about.ts'
import { askClusters, mustBeSound, recordOfCampaign } from './open-campaign.ts'

/** A change, by somebody who saw the campaign in an edition. */
export type CampaignChange = {
  readonly id: string
  readonly seenEdition: number
  readonly change: (campaign: Campaign) => Campaign
  /** What the audit trail says of it. */
  readonly what: string
  readonly reason: string
  readonly links: ReturnLinks
}

/** Records a new edition of a campaign. Clusters that it asks and that were not asked before get a return and a letter. */
export async function changeCampaign(
  world: World,
  person: Person,
  { id, seenEdition, change, what, reason, links }: CampaignChange,
): Promise<Campaign> {
  mustBeAllowed(person, { act: 'open-campaign', on: null })
  const before = await readCampaign(world.db, id)
  if (before === null) throw new Refusal('not-found')
  if (before.edition !== seenEdition) throw new Refusal('changed-meanwhile')
  const campaign = change(before.campaign)
  mustBeSound(campaign)
  const already = new Set(before.campaign.population.asked)
  const clusters = campaign.population.asked.filter((cluster) => !already.has(cluster))
  const addressing = await addressingOf(world, clusters)
  const details = { what, ...(reason === '' ? {} : { reason }) }
  return inWork(world, person, { act: 'open-campaign', on: null, record: recordOfCampaign(id), details }, async (work) => {
    await recordEdition(work, campaign, { seenEdition, what })
    if (clusters.length > 0) work.tell(await askClusters(work, { campaign, clusters, addressing, links }))
    return campaign
  })
}

/** Writes the next edition down, unless somebody else did meanwhile. */
export async function recordEdition(
  { tx, at, person }: Work,
  campaign: Campaign,
  { seenEdition, what }: { readonly seenEdition: number; readonly what: string },
): Promise<void> {
  const isWritten = await appendCampaignEdition(tx, campaign, {
    edition: seenEdition + 1,
    at: at.toISOString(),
    by: person.id,
  })
  if (!isWritten) throw new Refusal('changed-meanwhile')
  await beginChange(tx, { by: person.id, deed: 'change-campaign', at, details: { campaign: campaign.id, what } })
}

/** What the agency may set anew while a campaign runs. More time to answer is given by an extension, which writes to those who wait. */
export type CampaignDates = Pick<Campaign, 'sheetsDue' | 'closes' | 'studyDue' | 'note'>

/** Sets dates and the word to coordinators anew, with the reason that stays with the campaign. */
export async function setCampaignDates(
  world: World,
  person: Person,
  { dates, ...asked }: Omit<CampaignChange, 'change' | 'what'> & { readonly dates: CampaignDates },
): Promise<Campaign> {
  mustBeAllowed(person, { act: 'open-campaign', on: null })
  const reason = asked.reason.trim()
  if (reason === '') throw new Refusal('reason-missing')
  const { sheetsDue, closes, studyDue, note } = dates
  for (const day of [sheetsDue, closes, studyDue])
    if (day.length !== 10 || !isFuzzyDate(day)) throw new Refusal('answer-malformed', ['dates'])
  const change = (campaign: Campaign) => ({ ...campaign, sheetsDue, closes, studyDue, note })
  const what = `sheets ${sheetsDue}, closes ${closes}, study ${studyDue}`
  return changeCampaign(world, person, { ...asked, reason, change, what })
}

type Asked = Omit<CampaignChange, 'change' | 'what'> & { readonly cluster: string }

/** Asks one more cluster: one that is new, or came out of a merger. */
export function askCluster(world: World, person: Person, { cluster, ...asked }: Asked): Promise<Campaign> {
  const change = (campaign: Campaign) => ({ ...campaign, population: withAsked(campaign.population, cluster) })
  return changeCampaign(world, person, { ...asked, change, what: `asked ${cluster}` })
}

/** Takes a cluster out, with the reason that stays with the campaign. Its return is kept, and stands on no board. */
export async function withdrawCluster(world: World, person: Person, { cluster, ...asked }: Asked): Promise<Campaign> {
  mustBeAllowed(person, { act: 'open-campaign', on: null })
  const reason = asked.reason.trim()
  if (reason === '') throw new Refusal('reason-missing')
  const change = (campaign: Campaign) => ({
    ...campaign,
    population: withoutAsked(campaign.population, { cluster, why: 'withdrawn', reason }),
  })
  return changeCampaign(world, person, { ...asked, change, what: `withdrew ${cluster}` })
}
