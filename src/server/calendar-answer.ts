import { datesOf } from '#core/monitoring/campaign.ts'
import { writeCampaignCalendar } from '#publish/write-calendar.ts'
import { readCampaign } from '#store/monitoring/campaigns.ts'
import { answerOf } from './page-cache.ts'
import type { KeptAnswer } from './page-cache.ts'
import type { PageReader } from './page-definition.ts'
import { Problem } from './problems.ts'

/** The dates of a campaign as a calendar file: `/en/monitoring/2026.ics`. */
export async function calendarAnswer(reader: PageReader): Promise<KeptAnswer> {
  const { db, route, slug, language, country, publicUrl } = reader
  if (route !== 'campaigns' || slug === null) throw new Problem('no-such-format')
  const found = await readCampaign(db, slug)
  if (found === null) throw new Problem('not-found')
  const { campaign, edition, recordedAt } = found
  const body = writeCampaignCalendar({
    campaign: campaign.id,
    asksAbout: campaign.asksAbout,
    dates: datesOf(campaign),
    language,
    timezone: country.timezone,
    publicUrl,
    settledAt: new Date(recordedAt),
    revision: edition - 1,
  })
  return answerOf({
    status: 200,
    type: 'text/calendar; charset=utf-8',
    body,
    headers: {
      'access-control-allow-origin': '*',
      'content-disposition': `attachment; filename="santalka-${country.id}-${campaign.id}-${language}.ics"`,
    },
  })
}
