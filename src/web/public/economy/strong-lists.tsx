import type { Strong, StrongList } from '#core/economy/observed/strong-lists.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { Section } from '#web/parts/section.tsx'
import { Words } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'
import type { Frame } from './economy-data.ts'
import { FigureText } from './figure-text.tsx'
import { activityColumn, placeColumn } from './table-columns.tsx'
import { writeNumber } from './write-figure.ts'
import type { Writing } from './write-figure.ts'

const SHOWN = 10

type StrongProps = { page: PageContext; frame: Frame; lists: readonly StrongList[]; by: 'place' | 'activity' }

/** Strong clusters by published quantiles, each with what it had to reach. */
export function StrongLists({ page, frame, lists, by }: StrongProps) {
  const { language } = page
  if (lists.length === 0) return null
  return (
    <Section
      id="strong"
      title={say(language, 'economy.strong')}
      lead={
        <>
          {say(language, 'economy.strong.lead')}{' '}
          <a href={linkTo(page, 'economy-methods', 'strong-clusters')}>{say(language, 'economy.method.how-to-read')}</a>
        </>
      }
    >
      {lists.map((list) => (
        <StrongTable key={list.scheme.id} page={page} frame={frame} list={list} by={by} />
      ))}
    </Section>
  )
}

function StrongTable({ page, frame, list, by }: Omit<StrongProps, 'lists'> & { list: StrongList }) {
  const { language } = page
  const { scheme, strong, unsaid } = list
  const cut = (id: keyof Strong['cuts'], as: Writing): TableColumn<Strong> => ({
    id: `cut-${id}`,
    title: say(language, `economy.strong.cut.${id}`),
    numeric: true,
    cell: ({ cuts }) => {
      const { least, most } = cuts[id]
      const ends = [...new Set([least, most].map((end) => (Number.isFinite(end) ? writeNumber(language, end, as) : '…')))]
      return ends.join('–')
    },
  })
  return (
    <>
      <h3>
        <Words page={page} words={scheme.name} />
      </h3>
      {strong.length === 0 ? (
        <p>{say(language, 'economy.strong.none')}</p>
      ) : (
        <DataTable
          caption={scheme.name[language] ?? scheme.id}
          captionUnseen
          cards
          rows={strong.slice(0, SHOWN)}
          rowKey={({ place, activity }) => `${place} ${activity}`}
          columns={[
            by === 'place' ? placeColumn<Strong>(page) : activityColumn<Strong>(page, frame),
            {
              id: 'quotient',
              title: say(language, 'economy.column.quotient'),
              numeric: true,
              cell: ({ quotient }) => <FigureText language={language} figure={quotient} as="ratio" />,
            },
            cut('quotient', 'ratio'),
            cut('employment', 'count'),
            cut('firms', 'count'),
          ]}
        />
      )}
      <p className="row-note">
        {say(language, 'economy.stars.source', {
          title: scheme.source.title,
          publisher: scheme.source.publisher,
          year: String(scheme.source.year),
        })}{' '}
        {scheme.evidence === 'from-memory' ? say(language, 'economy.firms.growth-rule.remembered') : null}{' '}
        {strong.length > SHOWN ? say(language, 'economy.stars.more', { shown: SHOWN, all: strong.length }) : null}{' '}
        {unsaid === 0 ? null : say(language, 'economy.strong.unsaid', { count: unsaid })}
      </p>
    </>
  )
}
