import { firmLevel } from '#core/economy/observed/list-firms.ts'
import type { FirmRow } from '#core/economy/observed/list-firms.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { say } from '#words/say.ts'
import type { FirmsPart } from './firms-data.ts'
import type { Frame } from './economy-data.ts'
import { ActivityLink, MethodHead, PlaceLink } from './economy-links.tsx'
import { FirmFigure, isTold, methodOf } from './firm-facts.tsx'

const inTable = ['active', 'began', 'entry', 'exit', 'survival-1', 'survival-3', 'fast-share'] as const

export function FirmTable({
  page,
  frame,
  told: { names, rules },
  rows,
  by,
}: {
  page: PageContext
  frame: Frame
  told: NonNullable<FirmsPart['told']>
  rows: readonly FirmRow[]
  by: 'place' | 'activity'
}) {
  const { language } = page
  // Firms are told of whole sections and divisions, also where the page asks for classes or for groups of a set.
  const question = { ...frame.question, groups: null, level: firmLevel(frame.question.level) }
  const ofActivities = { ...frame, names, question }
  if (rows.length === 0) return <p>{say(language, 'economy.firms.none')}</p>
  const head: TableColumn<FirmRow> = {
    id: by,
    title: say(language, `economy.column.${by}`),
    head: true,
    cell: ({ place, activity }) =>
      by === 'place' ? (
        place === 'country' ? (
          say(language, 'economy.firms.country')
        ) : (
          <PlaceLink page={page} place={place} />
        )
      ) : activity === 'all' ? (
        say(language, 'economy.firms.all')
      ) : (
        <ActivityLink page={page} frame={ofActivities} activity={activity} />
      ),
  }
  return (
    <DataTable
      caption={say(language, 'economy.firms')}
      captionUnseen
      cards
      rows={rows}
      rowKey={({ place, activity }) => `${place} ${activity}`}
      columns={[
        head,
        ...inTable
          .filter((id) => isTold(rules, methodOf(id)))
          .map((id): TableColumn<FirmRow> => {
            const label = say(language, `economy.firms.${id}`)
            return {
              id,
              title: (
                <MethodHead page={page} method={methodOf(id)}>
                  {label}
                </MethodHead>
              ),
              label,
              numeric: true,
              cell: (row) => <FirmFigure language={language} row={row} id={id} />,
            }
          }),
      ]}
    />
  )
}
