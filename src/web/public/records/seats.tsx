import { partOf } from '#core/registry/shown.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { StatementValue } from '#core/statements/statement.ts'
import type { PageContext } from '#web/page-context.ts'
import { codeName } from '#web/parts/code-name.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { SourceById } from '#web/parts/source-link.tsx'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { Said } from './said.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { RecordData } from './records-data.ts'

/** Who fills how many seats, by each source on its own: their sums need not agree, not even with what the source itself states. */
export function Seats({ page, data }: { page: PageContext; data: RecordData }) {
  const { language } = page
  const delegations = data.voices.filter(({ property }) => property === 'delegation')
  return [...Map.groupBy(delegations, ({ source }) => source)].map(([source, own]) => {
    const stated = data.voices.filter((voice) => voice.property === 'seats-total' && voice.source === source)
    const sums = [...Map.groupBy(own, ({ value }) => partOf(value, 'capacity') ?? '')].map(([capacity, group]) => ({
      capacity,
      seats: group.reduce((sum, { value }) => sum + seatsOf(value), 0),
    }))
    return (
      <div key={source}>
        <h3>
          <SourceById page={page} sources={data.sources} id={source} />
        </h3>
        <DataTable
          caption={say(language, 'records.seats')}
          captionUnseen
          rows={own}
          rowKey={(voice) => String(voice.statement)}
          columns={[
            {
              id: 'organisation',
              title: say(language, 'records.seats.organisation'),
              head: true,
              cell: ({ value }) => <SubjectLink page={page} subject={partOf(value, 'organisation') ?? ''} />,
            },
            {
              id: 'capacity',
              title: say(language, 'records.seats.capacity'),
              cell: ({ value }) => codeName(page, 'seat-capacity', partOf(value, 'capacity') ?? ''),
            },
            {
              id: 'seats',
              title: say(language, 'records.seats.seats'),
              numeric: true,
              cell: (voice) => <Said page={page} voice={voice} parts={['seats']} />,
            },
          ]}
          foot={sums.map(({ capacity, seats }) => (
            <tr key={capacity}>
              <th scope="row">{say(language, 'records.seats.sum')}</th>
              <td>{codeName(page, 'seat-capacity', capacity)}</td>
              <td className="numeric">{formatNumber(language, seats)}</td>
            </tr>
          ))}
        />
        {stated.map((voice) => (
          <p key={voice.statement}>
            {say(language, 'records.seats.stated')}: <Said page={page} voice={voice} />
          </p>
        ))}
      </div>
    )
  })
}

function seatsOf(value: StatementValue): number {
  if (typeof value !== 'object' || isAbsentValue(value) || !('seats' in value)) return 0
  return typeof value.seats === 'number' ? value.seats : 0
}
