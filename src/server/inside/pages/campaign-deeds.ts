import { askCluster, setCampaignDates, withdrawCluster } from '#actions/monitoring/change-campaign.ts'
import { extendDeadline } from '#actions/monitoring/extend-deadline.ts'
import { reviewMany } from '#actions/monitoring/review-return.ts'
import type { Seen } from '#actions/monitoring/review-return.ts'
import { Refusal } from '#actions/refusal.ts'
import { clusterOfReturn } from '#store/monitoring/returns.ts'
import { addressOf } from '#words/addresses.ts'
import type { MessageKey } from '#words/catalogue.ts'
import type { CampaignData } from '#web/agency/campaign-data.ts'
import { Problem } from '#server/problems.ts'
import type { FormDeed, Outcome, Visit } from '../inside-page.ts'
import type { Sent } from '../read-sent.ts'
import { returnLinks } from '../return-links.ts'
import { sayableRefusal } from '../sayable-refusal.ts'
import { noteIn } from './campaign-note.ts'
import { campaignData } from './campaign-content.ts'
import type { Told } from './campaign-content.ts'

type Deed = FormDeed<CampaignData>

/** What the agency does on the page of a campaign. */
export const campaignDeeds = {
  'approve-many': many('approve-return'),
  'lock-many': many('lock-return'),
  extend: (visit, sent) =>
    told(visit, sent, 'said.campaign.extended', async () => {
      const cluster = sent.fields.get('cluster') ?? ''
      await extendDeadline(visit.world, visit.person, {
        campaign: visit.reader.slug ?? '',
        clusters: cluster === '' ? 'all' : [cluster],
        until: sent.fields.get('until') ?? '',
        reason: sent.fields.get('reason') ?? '',
        links: returnLinks(visit.reader.publicUrl),
      })
    }),
  ask: (visit, sent) =>
    told(visit, sent, 'said.campaign.asked', async () => {
      const asked = changeIn(visit, sent)
      const index = await visit.reader.clusterIndex()
      if (!index.bySubject.has(asked.cluster)) throw new Refusal('not-found')
      await askCluster(visit.world, visit.person, asked)
    }),
  withdraw: (visit, sent) =>
    told(visit, sent, 'said.campaign.withdrawn', async () => {
      await withdrawCluster(visit.world, visit.person, changeIn(visit, sent))
    }),
  redate: (visit, sent) =>
    told(visit, sent, 'said.campaign.redated', async () => {
      const { cluster: _none, ...change } = changeIn(visit, sent)
      await setCampaignDates(visit.world, visit.person, { ...change, dates: datesIn(sent.fields) })
    }),
} satisfies { readonly [deed: string]: Deed }

function many(act: 'approve-return' | 'lock-return'): Deed {
  return async (visit, { fields }) => {
    const { world, person, reader } = visit
    const returns = fields.getAll('return').flatMap((text): Seen[] => {
      const [id = '', version = ''] = text.split('@')
      return /^\d+$/.test(version) && clusterOfReturn(id) !== null ? [{ id, seenVersion: Number(version) }] : []
    })
    const { done, left } = await reviewMany(world, person, { act, returns, links: returnLinks(reader.publicUrl) })
    if (returns.length === 0)
      return showAgain(visit, { trouble: { form: 'many', why: 'campaign.bulk.nothing', entered: {} } }, 422)
    const said = act === 'approve-return' ? 'said.return.approved' : 'said.return.locked'
    if (left.length === 0) return { goTo: addressOf('campaigns', reader.language, reader.slug ?? ''), said }
    const bulk = {
      act: act === 'approve-return' ? ('approve' as const) : ('lock' as const),
      done: done.length,
      left: left.map(({ id, why }) => ({ id, cluster: clusterOfReturn(id) ?? '', why: sayableRefusal(why) })),
    }
    return showAgain(visit, { bulk, ticked: [] }, 409)
  }
}

/** Does a deed; a refusal that the person can mend comes back beside the form, with what was entered. */
async function told(
  visit: Visit,
  { deed, fields }: Sent,
  said: MessageKey,
  work: () => Promise<void>,
): Promise<Outcome<CampaignData>> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'not-allowed' || error.code === 'not-found') throw error
    const trouble = { form: deed, why: sayableRefusal(error.code), entered: Object.fromEntries(fields) }
    return showAgain(visit, { trouble }, error.code === 'changed-meanwhile' ? 409 : 422)
  }
  return { goTo: addressOf('campaigns', visit.reader.language, visit.reader.slug ?? ''), said }
}

async function showAgain(visit: Visit, told: Told, status: 409 | 422): Promise<Outcome<CampaignData>> {
  const show = await campaignData(visit, told)
  if (show === null) throw new Problem('not-found')
  return { show, status }
}

function datesIn(fields: URLSearchParams) {
  const [sheetsDue = '', closes = '', studyDue = ''] = ['sheetsDue', 'closes', 'studyDue'].map((name) => fields.get(name) ?? '')
  return { sheetsDue, closes, studyDue, note: noteIn(fields) }
}

function changeIn({ reader }: Visit, { fields }: Sent) {
  const edition = Number(fields.get('edition') ?? '')
  if (!Number.isInteger(edition)) throw new Problem('bad-form')
  return {
    id: reader.slug ?? '',
    seenEdition: edition,
    cluster: fields.get('cluster') ?? '',
    reason: fields.get('reason') ?? '',
    links: returnLinks(reader.publicUrl),
  }
}
