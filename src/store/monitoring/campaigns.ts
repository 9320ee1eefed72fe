import { sql } from 'kysely'
import type { Campaign, Extension } from '#core/monitoring/campaign.ts'
import type { Moment } from '#core/statements/statement.ts'
import type { Reader } from '../deed.ts'

/** A campaign as it stands, with the number of its edition: whoever changes it names the edition that was seen. */
export type CampaignEdition = {
  readonly campaign: Campaign
  readonly edition: number
  readonly recordedAt: Moment
  readonly recordedBy: string
}

/** All campaigns as they stand now, the latest first. */
export async function readCampaigns(db: Reader): Promise<CampaignEdition[]> {
  const { rows } = await sql<CampaignEdition>`
    SELECT DISTINCT ON (campaign) content AS campaign, edition, recorded_at AS "recordedAt", recorded_by AS "recordedBy"
    FROM campaign_edition ORDER BY campaign DESC, edition DESC`.execute(db)
  return rows
}

export async function readCampaign(db: Reader, id: string): Promise<CampaignEdition | null> {
  const [latest] = await readCampaignHistory(db, id)
  return latest ?? null
}

/** Every edition of a campaign, the latest first. */
export async function readCampaignHistory(db: Reader, id: string): Promise<CampaignEdition[]> {
  const { rows } = await sql<CampaignEdition>`
    SELECT content AS campaign, edition, recorded_at AS "recordedAt", recorded_by AS "recordedBy"
    FROM campaign_edition WHERE campaign = ${id} ORDER BY edition DESC`.execute(db)
  return rows
}

/** Writes an edition down. Of two that want the same number one gets it; the other learns that it came too late. */
export async function appendCampaignEdition(
  tx: Reader,
  campaign: Campaign,
  { edition, at, by }: { readonly edition: number; readonly at: Moment; readonly by: string },
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO campaign_edition (campaign, edition, content, recorded_at, recorded_by)
    VALUES (${campaign.id}, ${edition}, ${JSON.stringify(campaign)}::jsonb, ${at}::timestamptz, ${by})
    ON CONFLICT DO NOTHING RETURNING edition`.execute(tx)
  return rows.length > 0
}

/** Every extension of a campaign, in the order in which they were given. */
export async function readExtensions(db: Reader, campaign: string): Promise<Extension[]> {
  const { rows } = await sql<Extension>`
    SELECT cluster, until_day AS "until", reason FROM deadline_extension WHERE campaign = ${campaign} ORDER BY id`.execute(db)
  return rows
}

export async function appendExtensions(
  tx: Reader,
  campaign: string,
  given: { readonly extensions: readonly Extension[]; readonly at: Moment; readonly by: string },
): Promise<void> {
  await sql`
    INSERT INTO deadline_extension (campaign, cluster, until_day, reason, at, person)
    SELECT ${campaign}, e.cluster, e.until::date, e.reason, ${given.at}::timestamptz, ${given.by}
    FROM jsonb_to_recordset(${JSON.stringify(given.extensions)}::jsonb) AS e(cluster text, until text, reason text)`.execute(tx)
}
