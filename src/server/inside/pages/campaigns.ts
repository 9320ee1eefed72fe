import { openCampaign } from '#actions/monitoring/open-campaign.ts'
import { Refusal } from '#actions/refusal.ts'
import { inSight } from '#actions/in-work.ts'
import { cardsOf, progressOf } from '#core/monitoring/board.ts'
import { datesInDisorder, populationOf, usualDates } from '#core/monitoring/campaign.ts'
import type { Campaign } from '#core/monitoring/campaign.ts'
import { formOf } from '#core/monitoring/form.ts'
import { usualPlan } from '#core/monitoring/reminders.ts'
import { may } from '#core/people/may.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { readCampaigns, readExtensions } from '#store/monitoring/campaigns.ts'
import { readReturns } from '#store/monitoring/returns.ts'
import { addressOf } from '#words/addresses.ts'
import type { CampaignsData } from '#web/agency/campaigns-data.ts'
import { campaignsTable } from '#server/tables/campaigns-table.ts'
import { Problem } from '#server/problems.ts'
import type { InsideDefinition, Visit } from '../inside-page.ts'
import { returnLinks } from '../return-links.ts'
import { noteIn } from './campaign-note.ts'

/** The campaigns of all years. Their dates are for everybody; how far they are, for those who may know. */
export const campaignsPage: InsideDefinition<CampaignsData> = {
  page: 'campaigns',
  needs: () => 'anyone',
  load: (visit) => dataFor(visit, null),
  tables: ({ campaigns }, { language }) => [campaignsTable(campaigns, language)],
  deeds: {
    async open(visit, { fields }) {
      const { world, person, reader } = visit
      if (!may(person, { act: 'open-campaign', on: null })) throw new Problem('not-allowed')
      const campaign = campaignIn(fields, await proposalFor(visit))
      if (campaign === null) return { show: await dataFor(visit, { trouble: ['dates'] }), status: 422 }
      const trouble = datesInDisorder(campaign)
      if (trouble.length > 0) return { show: await dataFor(visit, { campaign, trouble }), status: 422 }
      const { isNew } = await openCampaign(world, person, { campaign, links: returnLinks(reader.publicUrl) })
      const goTo = addressOf('campaigns', reader.language, campaign.id)
      return { goTo, said: isNew ? 'said.campaign.opened' : 'said.campaign.was-open' }
    },
  },
}

type Entered = { readonly campaign?: Campaign; readonly trouble: readonly string[] }

async function dataFor(visit: Visit, entered: Entered | null): Promise<CampaignsData> {
  const { world, person, reader } = visit
  const found = await readCampaigns(world.db)
  const maySee = may(person, { act: 'read-campaign', on: null })
  const campaigns = await Promise.all(
    found.map(async ({ campaign }) => {
      if (!maySee) return { campaign, progress: null }
      const cards = await inSight(world, person, { act: 'read-campaign', on: null }, async (tx) => {
        const returns = await readReturns(tx, { campaign: campaign.id })
        return cardsOf({ campaign, returns, extensions: await readExtensions(tx, campaign.id), today: reader.today })
      })
      return { campaign, progress: progressOf(cards) }
    }),
  )
  if (!may(person, { act: 'open-campaign', on: null })) return { campaigns, proposal: null }
  const proposal = entered?.campaign ?? (await proposalFor(visit))
  return { campaigns, proposal: { campaign: proposal, trouble: entered?.trouble ?? [] } }
}

/** The next campaign as it would usually be: of the year after the latest one, and not before this year. */
async function proposalFor({ world, reader }: Visit): Promise<Campaign> {
  const [latest] = await readCampaigns(world.db)
  const thisYear = Number(reader.today.slice(0, 4))
  const year = latest === undefined ? thisYear : Math.max(thisYear, Number(latest.campaign.id) + 1)
  const opens = String(year) === reader.today.slice(0, 4) ? reader.today : `${year}-02-01`
  const index = await reader.clusterIndex()
  return {
    id: String(year),
    asksAbout: year - 1,
    form: formOf(year)?.id ?? '',
    population: populationOf(index.cards, reader.today),
    opens,
    ...usualDates(opens),
    reminders: usualPlan,
    note: {},
  }
}

const dateNames = ['opens', 'sheetsDue', 'deadline', 'closes', 'studyDue'] as const

/** The campaign that a form describes; null when a date is none. */
function campaignIn(fields: URLSearchParams, proposal: Campaign): Campaign | null {
  const dates = dateNames.map((name) => fields.get(name) ?? '')
  if (dates.some((day) => day.length !== 10 || !isFuzzyDate(day))) return null
  const [opens = '', sheetsDue = '', deadline = '', closes = '', studyDue = ''] = dates
  const year = fields.get('year') ?? ''
  const form = formOf(Number(year))
  if (!/^\d{4}$/.test(year) || form === undefined) throw new Refusal('answer-malformed', ['year'])
  const steps = new Set(fields.getAll('step'))
  return {
    id: year,
    asksAbout: Number(year) - 1,
    form: form.id,
    population: proposal.population,
    opens,
    sheetsDue,
    deadline,
    closes,
    studyDue,
    reminders: usualPlan.filter(({ id }) => steps.has(id)),
    note: noteIn(fields),
  }
}
