import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { FieldList } from '#web/parts/field-list.tsx'
import { dataSetName } from '#web/public/economy/economy-names.ts'
import { formatNumber } from '#words/format.ts'
import { sayLoadNote, sayParts } from '#words/lake-load.ts'
import { sayRefusedRow, sayRowReason } from '#words/lake-trouble.ts'
import { saySlice, saySlices } from '#words/say-slice.ts'
import { isMessageKey, say } from '#words/say.ts'
import type { ImportTold } from './economy-import-data.ts'

/** A year of months stands open; longer tables would hide what can be done. */
const SHOWN_AT_ONCE = 12

/** What a file was recognised as, what of it is not taken and why, and what it changes against what is held. */
export function ToldOfFile({ page, told }: { page: PageContext; told: ImportTold }) {
  const { language } = page
  const number = (value: number) => formatNumber(language, value)
  return (
    <>
      <FieldList
        fields={[
          { id: 'data-set', label: say(language, 'economy.column.data-set'), content: dataSetName(page, told.dataSet) },
          { id: 'layout', label: say(language, 'economy.column.layout'), content: `${told.layout}, ${told.encoding}` },
          { id: 'version', label: say(language, 'economy.column.activity-version'), content: told.activityVersion ?? '–' },
          { id: 'slices', label: say(language, 'economy.column.period'), content: saySlices(language, told.slices) || '–' },
          { id: 'read', label: say(language, 'economy.column.read'), content: number(told.read) },
          { id: 'kept', label: say(language, 'economy.column.kept'), content: number(told.kept) },
          { id: 'refused', label: say(language, 'economy.column.refused'), content: <Refused page={page} told={told} /> },
          {
            id: 'covers',
            label: say(language, 'economy.column.covers'),
            content:
              told.parts === null
                ? say(language, 'economy.load.whole')
                : say(language, 'economy.load.part', { part: sayParts(language, told.parts) }),
          },
        ]}
      />
      {told.notes.length === 0 ? null : (
        <ul className="prose-list">
          {told.notes.map((note) => (
            <li key={note.code}>{sayLoadNote(language, note)}</li>
          ))}
        </ul>
      )}
      {told.changes.length > SHOWN_AT_ONCE ? (
        <details>
          <summary>{say(language, 'economy.import.changes')}</summary>
          <Changes page={page} told={told} />
        </details>
      ) : (
        <Changes page={page} told={told} />
      )}
    </>
  )
}

function Refused({ page: { language }, told }: { page: PageContext; told: ImportTold }) {
  return (
    <>
      {formatNumber(language, told.refused)}
      {told.refusals.length === 0 ? null : (
        <ul className="values">
          {told.refusals.map(({ code, rows }) => (
            <li key={code}>
              {sayRowReason(language, code)}: {formatNumber(language, rows)}
            </li>
          ))}
        </ul>
      )}
      {told.firstRefused.length === 0 ? null : (
        <details>
          <summary>{say(language, 'economy.import.first-refused')}</summary>
          <ul className="prose-list">
            {told.firstRefused.map((row) => (
              <li key={`${row.line} ${row.column} ${row.code}`}>{sayRefusedRow(language, row)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

type Change = ImportTold['changes'][number]

function Changes({ page: { language }, told }: { page: PageContext; told: ImportTold }) {
  const measures = Object.keys(told.changes[0]?.after.measures ?? {})
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formatNumber(language, value, 0)
  const hasFirms = told.changes.some(({ after }) => after.firms !== null)
  const both = (before: number | null | undefined, now: number | null | undefined) => `${number(before)} → ${number(now)}`
  const column = (id: string, title: string, cell: (change: Change) => string): TableColumn<Change> => ({
    id,
    title,
    numeric: true,
    cell,
  })
  return (
    <DataTable
      caption={say(language, 'economy.import.changes')}
      cards
      rows={told.changes}
      rowKey={({ slice }) => slice}
      columns={[
        {
          id: 'slice',
          title: say(language, 'economy.column.period'),
          head: true,
          cell: ({ slice }) => saySlice(language, slice) || slice,
        },
        column('rows', say(language, 'economy.column.rows'), ({ before, after }) => both(before?.rows, after.rows)),
        ...(hasFirms
          ? [
              column('firms', say(language, 'economy.load.firms'), ({ before, after }) => both(before?.firms, after.firms)),
              column('appeared', say(language, 'economy.load.appeared'), ({ appeared }) => number(appeared)),
              column('vanished', say(language, 'economy.load.vanished'), ({ vanished }) => number(vanished)),
            ]
          : []),
        column('corrected', say(language, 'economy.load.corrected'), ({ corrected }) => number(corrected)),
        ...measures.map((measure) => {
          const key = `economy.lake.measure.${measure}`
          return column(`measure ${measure}`, isMessageKey(key) ? say(language, key) : measure, ({ before, after }) =>
            both(before?.measures[measure], after.measures[measure]),
          )
        }),
      ]}
    />
  )
}
