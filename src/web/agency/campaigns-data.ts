import type { Progress } from '#core/monitoring/board.ts'
import type { Campaign } from '#core/monitoring/campaign.ts'

/** Campaigns with the dates that everybody may know; how far they are, for those who may know that. */
export type CampaignsData = {
  readonly campaigns: readonly { readonly campaign: Campaign; readonly progress: Progress | null }[]
  /** What the next one would be, for those who may open it; texts as entered when the form comes back. */
  readonly proposal: { readonly campaign: Campaign; readonly trouble: readonly string[] } | null
}
