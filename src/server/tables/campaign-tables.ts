import type { Column, Table } from '#core/registry/table.ts'
import { textIn } from '#core/values/language.ts'
import type { PageReader } from '#server/page-definition.ts'
import type { CampaignData } from '#web/agency/campaign-data.ts'
import { say } from '#words/say.ts'
import { columnHead } from './property-column.ts'

/** Where the returns of a campaign stand, and how far each county is. No answer is among it. */
export async function campaignTables(data: CampaignData, reader: PageReader): Promise<Table[]> {
  const { language } = reader
  const subjects = [...data.cards.map(({ cluster }) => cluster), ...data.counties.flatMap(({ county }) => county ?? [])]
  const names = await reader.namesOf(subjects)
  const nameOf = (subject: string) => textIn(names.get(subject) ?? {}, language)?.text ?? subject
  const column = (id: ColumnId, type: Column['type']): Column => ({ id, ...columnHead(`campaign.column.${id}`, language), type })
  const count = (id: ColumnId): Column => ({ ...column(id, 'number'), unit: 'clusters' })
  return [
    {
      id: 'returns',
      title: say(language, 'campaign.board.title'),
      columns: [
        column('return', 'text'),
        column('cluster', 'text'),
        column('state', 'text'),
        column('deadline', 'date'),
        { ...column('days-late', 'number'), unit: 'days' },
      ],
      rows: data.cards.map(({ id, cluster, state, deadline, daysLate }) => [
        id,
        nameOf(cluster),
        say(language, `return.state.${state}`),
        deadline,
        daysLate,
      ]),
    },
    {
      id: 'counties',
      title: say(language, 'campaign.map.title'),
      columns: [column('county', 'text'), count('asked'), count('submitted'), count('approved'), count('late')],
      rows: data.counties.map(({ county, asked, submitted, approved, late }) => [
        county === null ? say(language, 'campaign.county.unknown') : nameOf(county),
        asked,
        submitted,
        approved,
        late,
      ]),
    },
  ]
}

type ColumnId = 'return' | 'cluster' | 'state' | 'deadline' | 'days-late' | 'county' | 'asked' | 'submitted' | 'approved' | 'late'
