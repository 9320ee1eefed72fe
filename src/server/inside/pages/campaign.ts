import type { CampaignData } from '#web/agency/campaign-data.ts'
import { campaignTables } from '#server/tables/campaign-tables.ts'
import type { InsideDefinition } from '../inside-page.ts'
import { campaignData } from './campaign-content.ts'
import { campaignDeeds } from './campaign-deeds.ts'

/** How far a campaign is: map, board by state, the same as a table; and what the agency does with it. */
export const campaignPage: InsideDefinition<CampaignData> = {
  page: 'campaign',
  needs: () => ({ act: 'read-campaign', on: null }),
  load: (visit) => campaignData(visit),
  tables: (data, reader) => campaignTables(data, reader),
  deeds: campaignDeeds,
}
