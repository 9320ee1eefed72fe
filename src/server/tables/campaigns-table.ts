import type { Column, Table } from '#core/registry/table.ts'
import type { Language } from '#core/values/language.ts'
import type { CampaignsData } from '#web/agency/campaigns-data.ts'
import { say } from '#words/say.ts'
import { columnHead } from './property-column.ts'

const dates = ['opens', 'sheets-due', 'deadline', 'closes', 'study-due'] as const
const numbers = ['asked', 'submitted', 'approved'] as const

/** Campaigns with their dates, and with numbers for those who may know them. */
export function campaignsTable(campaigns: CampaignsData['campaigns'], language: Language): Table {
  const knowsProgress = campaigns.some(({ progress }) => progress !== null)
  const head = (id: string, type: Column['type']): Column => ({ id, ...columnHead(headOf(id), language), type })
  return {
    id: 'campaigns',
    title: say(language, 'campaign.list.title'),
    columns: [
      head('campaign', 'text'),
      head('asks-about', 'number'),
      ...dates.map((id) => head(id, 'date')),
      ...(knowsProgress ? numbers.map((id): Column => ({ ...head(id, 'number'), unit: 'clusters' })) : []),
    ],
    rows: campaigns.map(({ campaign, progress }) => [
      campaign.id,
      campaign.asksAbout,
      campaign.opens,
      campaign.sheetsDue,
      campaign.deadline,
      campaign.closes,
      campaign.studyDue,
      ...(progress === null ? [] : numbers.map((id) => progress[id])),
    ]),
  }
}

type Head = (typeof dates)[number] | (typeof numbers)[number] | 'campaign' | 'asks-about'

function headOf(id: string): `campaign.column.${Head}` {
  const known = [...dates, ...numbers, 'campaign', 'asks-about'] as const
  const found = known.find((each) => each === id)
  if (found === undefined) throw new Error(`a column of campaigns has no head: ${id}`)
  return `campaign.column.${found}`
}
