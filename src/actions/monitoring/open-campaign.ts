import { datesInDisorder, datesOf } from '#core/monitoring/campaign.ts'
import type { Campaign } from '#core/monitoring/campaign.ts'
import { formOf } from '#core/monitoring/form.ts'
import type { Person } from '#core/people/role.ts'
import { beginChange } from '#store/deed.ts'
import { appendCampaignEdition } from '#store/monitoring/campaigns.ts'
import { makeReturns, returnIdOf } from '#store/monitoring/returns.ts'
import { inWork, mustBeAllowed } from '#actions/in-work.ts'
import type { Work } from '#actions/in-work.ts'
import { queueMail } from '#actions/queue-mail.ts'
import type { Mail } from '#actions/queue-mail.ts'
import { Refusal } from '#actions/refusal.ts'
import type { World } from '#actions/world.ts'
import { aboutReturn, addressingOf } from './letters-about.ts'
import type { Addressing, ReturnLinks } from './letters-about.ts'

export type OpenedCampaign = {
  /** False when it was open already: then nothing was done. */
  readonly isNew: boolean
  readonly returns: number
  readonly letters: number
}

/**
 * Opens a campaign: its first edition, a return for every cluster that is asked, and a letter to everybody who fills in or
 * signs. Opened twice, by two people at once as well, it is opened once.
 */
export async function openCampaign(
  world: World,
  person: Person,
  { campaign, links }: { readonly campaign: Campaign; readonly links: ReturnLinks },
): Promise<OpenedCampaign> {
  mustBeAllowed(person, { act: 'open-campaign', on: null })
  mustBeSound(campaign)
  const { asked } = campaign.population
  const addressing = await addressingOf(world, asked)
  const about = { act: 'open-campaign', on: null, record: recordOfCampaign(campaign.id) } as const
  return inWork(world, person, about, async (work) => {
    const { tx, at, tell } = work
    const isNew = await appendCampaignEdition(tx, campaign, { edition: 1, at: at.toISOString(), by: person.id })
    if (!isNew) {
      tell({ wasOpen: true })
      return { isNew, returns: 0, letters: 0 }
    }
    const made = await askClusters(work, { campaign, clusters: asked, addressing, links })
    tell({ returns: made.returns, letters: made.letters, deadline: campaign.deadline })
    // The dates of a campaign are public: pages that show them are drawn anew.
    await beginChange(tx, { by: person.id, deed: 'open-campaign', at, details: { campaign: campaign.id } })
    return { isNew, ...made }
  })
}

export type Asking = {
  readonly campaign: Campaign
  readonly clusters: readonly string[]
  readonly addressing: Addressing
  readonly links: ReturnLinks
}

/** Makes the returns of clusters and writes to their people. */
export async function askClusters(
  { tx, at }: Pick<Work, 'tx' | 'at'>,
  { campaign, clusters, addressing, links }: Asking,
): Promise<{ returns: number; letters: number }> {
  const recordedAt = at.toISOString()
  const made = await makeReturns(tx, { campaign: campaign.id, clusters, at: recordedAt })
  const mails = clusters.flatMap((cluster): Mail[] => {
    const id = returnIdOf(cluster, campaign.id)
    return addressing.peopleOf(cluster).map((to) => ({
      kind: 'campaign-opened',
      to,
      once: `campaign-opened:${id}:${to.person}`,
      args: {
        ...aboutReturn(addressing, { cluster, asksAbout: campaign.asksAbout, url: links.returnOf(to.language, id) }),
        campaign: campaign.id,
        deadline: campaign.deadline,
        dates: datesOf(campaign),
      },
    }))
  })
  return { returns: made.length, letters: await queueMail({ tx, recordedAt }, mails) }
}

/** A campaign whose dates go backwards, or for whose year there is no form, is refused. */
export function mustBeSound(campaign: Campaign): void {
  const disorder = datesInDisorder(campaign)
  if (disorder.length > 0) throw new Refusal('answer-malformed', disorder)
  if (formOf(Number(campaign.id))?.id !== campaign.form) throw new Refusal('answer-malformed', ['form'])
  if (campaign.asksAbout !== Number(campaign.id) - 1) throw new Refusal('answer-malformed', ['asksAbout'])
}

/** The record of a campaign in the audit trail. */
export function recordOfCampaign(id: string): string {
  return `campaign/${id}`
}
