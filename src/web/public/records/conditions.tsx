import type { Shown } from '#core/registry/shown.ts'
import { partOf } from '#core/registry/shown.ts'
import type { PageContext } from '#web/page-context.ts'
import { codeName } from '#web/parts/code-name.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { Value } from '#web/parts/value.tsx'
import { say } from '#words/say.ts'

/** Conditions by topic; several readings of one text stand one under the other. */
export function Rules({ page, rules }: { page: PageContext; rules: readonly Shown[] }) {
  const { language } = page
  const readings = new Set(rules.map(({ value }) => partOf(value, 'reading')))
  return (
    <DataTable
      caption={say(language, 'records.rules')}
      captionUnseen
      cards
      rows={rules}
      rowKey={(rule) => String(rule.statement)}
      columns={[
        {
          id: 'topic',
          title: say(language, 'records.rules.topic'),
          head: true,
          cell: ({ value }) => <span className="sentence">{codeName(page, 'rule-topic', partOf(value, 'topic') ?? '')}</span>,
        },
        // When there is one reading only, its name tells nobody anything.
        ...(readings.size > 1
          ? [
              {
                id: 'reading',
                title: say(language, 'records.rules.reading'),
                cell: ({ value }: Shown) => readingName(page, partOf(value, 'reading') ?? ''),
              },
            ]
          : []),
        {
          id: 'text',
          title: say(language, 'records.rules.text'),
          cell: (rule) => <Value page={page} shown={rule} parts={['text']} />,
        },
      ]}
    />
  )
}

/** Readings are named by letters, or by the call that they belong to. */
function readingName(page: PageContext, reading: string): string {
  const call = /^call-(\d+)$/.exec(reading)?.[1]
  return call === undefined ? reading : say(page.language, 'records.rules.call', { number: call })
}

/** Calls with their dates, sums and results. */
export function Calls({ page, calls }: { page: PageContext; calls: readonly Shown[] }) {
  const { language } = page
  const column = (id: 'opens' | 'closes' | 'result') => ({
    id,
    title: say(language, `records.calls.${id}`),
    cell: (call: Shown) => <Value page={page} shown={call} parts={[id]} bare />,
  })
  return (
    <DataTable
      caption={say(language, 'records.calls')}
      captionUnseen
      cards
      rows={calls}
      rowKey={(call) => String(call.statement)}
      columns={[
        {
          id: 'name',
          title: say(language, 'records.calls.name'),
          head: true,
          cell: (call) => <Value page={page} shown={call} parts={['name']} />,
        },
        column('opens'),
        column('closes'),
        {
          id: 'budget',
          title: say(language, 'records.calls.budget'),
          numeric: true,
          cell: (call) => <Value page={page} shown={call} parts={['budget-eur']} bare />,
        },
        column('result'),
      ]}
    />
  )
}
