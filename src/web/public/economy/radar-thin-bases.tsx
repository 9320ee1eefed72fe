import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { Section } from '#web/parts/section.tsx'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'
import type { Frame } from './economy-data.ts'
import { ActivityLink, PlaceLink } from './economy-links.tsx'
import { FigureText } from './figure-text.tsx'
import type { EconomyRadar } from './radar-data.ts'

export function ThinBases({ page, frame, thin }: { page: PageContext; frame: Frame; thin: EconomyRadar['thin'] }) {
  const { language } = page
  return (
    <Section id="thin" title={say(language, 'economy.radar.thin')} lead={say(language, 'economy.radar.thin.lead')}>
      {thin.length === 0 ? (
        <p>{say(language, 'economy.radar.thin.none')}</p>
      ) : (
        <DataTable
          caption={say(language, 'economy.radar.thin')}
          captionUnseen
          cards
          rows={thin}
          rowKey={({ cluster, group }) => `${cluster} ${group}`}
          columns={[
            {
              id: 'cluster',
              title: say(language, 'economy.radar.cluster'),
              head: true,
              cell: ({ cluster }) => <SubjectLink page={page} subject={cluster} />,
            },
            {
              id: 'group',
              title: say(language, 'economy.column.group'),
              cell: ({ group }) => <ActivityLink page={page} frame={frame} activity={group} />,
            },
            {
              id: 'place',
              title: say(language, 'economy.column.place'),
              cell: ({ place }) => <PlaceLink page={page} place={place} />,
            },
            {
              id: 'quotient',
              title: say(language, 'economy.column.quotient'),
              numeric: true,
              cell: ({ quotient }) => <FigureText language={language} figure={quotient} as="ratio" />,
            },
            {
              id: 'employed',
              title: say(language, 'economy.counted.employment'),
              numeric: true,
              cell: ({ employed }) => <FigureText language={language} figure={employed} as="count" />,
            },
            {
              id: 'missed',
              title: say(language, 'economy.radar.verdict'),
              cell: ({ thin: verdict, missed }) =>
                missed.length === 0
                  ? say(language, `economy.radar.thin.${verdict}`)
                  : missed.map((reason) => say(language, `economy.radar.thin.${reason}`)).join(' '),
            },
          ]}
        />
      )}
    </Section>
  )
}
