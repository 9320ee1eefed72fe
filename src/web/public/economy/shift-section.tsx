import { shiftIds } from '#core/economy/observed/shown-shift.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { FieldList } from '#web/parts/field-list.tsx'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import type { EconomyPlace } from './profile-data.ts'
import type { Frame } from './economy-data.ts'
import { FigureText } from './figure-text.tsx'
import { methodFor } from './method-for.ts'
import { activityColumn } from './table-columns.tsx'

const SHOWN = 12

/** What the change of a place came from: the country, its make-up, itself. */
export function ShiftSection({ page, frame, content }: { page: PageContext; frame: Frame; content: EconomyPlace }) {
  const { language } = page
  const { shift } = content
  if (shift === null || frame.growthYears === null) return null
  const shown = shift.rows.slice(0, SHOWN)
  return (
    <Section
      id="shift"
      title={say(language, 'economy.shift')}
      lead={
        <>
          {say(language, 'economy.shift.lead', {
            counted: say(language, `economy.counted.${frame.question.unit}`),
            from: String(frame.year - frame.growthYears),
            to: String(frame.year),
          })}{' '}
          <a href={linkTo(page, 'economy-methods', methodFor.shift)}>{say(language, 'economy.method.how-to-read')}</a>
        </>
      }
    >
      <FieldList
        wide
        fields={shiftIds.map((id) => ({
          id: `shift-${id}`,
          label: say(language, `economy.shift.${id}`),
          content: <FigureText language={language} figure={shift.whole[id]} as="change" />,
        }))}
      />
      <h3>{say(language, 'economy.shift.by-activity')}</h3>
      <DataTable
        caption={say(language, 'economy.shift.by-activity')}
        captionUnseen
        cards
        rows={shown}
        rowKey={({ activity }) => activity}
        columns={[
          activityColumn(page, frame),
          ...shiftIds.map((id) => ({
            id,
            title: say(language, `economy.shift.${id}`),
            numeric: true,
            cell: (row: (typeof shown)[number]) => <FigureText language={language} figure={row[id]} as="change" />,
          })),
        ]}
      />
      {shift.rows.length > SHOWN ? (
        <p className="row-note">{say(language, 'economy.shift.more', { shown: SHOWN, all: shift.rows.length })}</p>
      ) : null}
    </Section>
  )
}
