import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import type { Frame } from './economy-data.ts'
import { ActivityLink, PlaceLink } from './economy-links.tsx'
import type { EconomyRadar } from './radar-data.ts'
import { scoreText } from './radar-pair.tsx'

export function KeptBack({ page, frame, rows }: { page: PageContext; frame: Frame; rows: EconomyRadar['keptBack'] }) {
  const { language } = page
  if (rows.length === 0) return null
  return (
    <Section
      id="kept-back"
      title={say(language, 'economy.radar.kept-back.title')}
      lead={say(language, 'economy.radar.kept-back.lead')}
    >
      <DataTable
        caption={say(language, 'economy.radar.kept-back.title')}
        captionUnseen
        cards
        rows={rows}
        rowKey={({ place, group }) => `${place} ${group}`}
        columns={[
          {
            id: 'group',
            title: say(language, 'economy.column.group'),
            head: true,
            cell: ({ group }) => <ActivityLink page={page} frame={frame} activity={group} />,
          },
          {
            id: 'place',
            title: say(language, 'economy.column.place'),
            cell: ({ place }) => <PlaceLink page={page} place={place} />,
          },
          {
            id: 'ranks',
            title: say(language, 'economy.radar.ranks'),
            numeric: true,
            cell: ({ ranks }) => (ranks.from === ranks.to ? String(ranks.from) : `${ranks.from}–${ranks.to}`),
          },
          {
            id: 'score',
            title: say(language, 'economy.radar.score'),
            numeric: true,
            cell: ({ score }) => scoreText(language, score),
          },
          {
            id: 'kept-back',
            title: say(language, 'economy.radar.kept-back'),
            cell: ({ keptBack }) => keptBack.map((sign) => say(language, `economy.radar.unknown.${sign}`)).join(' '),
          },
        ]}
      />
    </Section>
  )
}
