import { linkTo, linkToThis } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { formatMoment } from '#web/parts/format-moment.ts'
import { say } from '#words/say.ts'
import type { RecordedEdition, RuleSetData } from './rule-set-data.ts'

/** Every edition that was recorded, the latest first; each as it stood is one click away, and so is what it changed. */
export function History({ page, data }: { page: PageContext; data: RuleSetData }) {
  const { language } = page
  return (
    <DataTable
      caption={say(language, 'rules.part.history')}
      captionUnseen
      cards
      rows={data.history.toReversed()}
      rowKey={({ edition }) => String(edition)}
      columns={[
        {
          id: 'edition',
          title: say(language, 'rules.history.edition'),
          head: true,
          cell: (row) => <EditionName page={page} data={data} row={row} />,
        },
        {
          id: 'recorded',
          title: say(language, 'rules.history.recorded'),
          cell: ({ recordedAt }) => <time dateTime={recordedAt}>{formatMoment(recordedAt)}</time>,
        },
        {
          id: 'change',
          title: say(language, 'rules.history.change'),
          cell: ({ change }) => (
            <a href={linkTo(page, 'changes', String(change))}>
              {say(language, 'rules.edition.change', { number: String(change) })}
            </a>
          ),
        },
        {
          id: 'difference',
          title: say(language, 'rules.history.difference'),
          cell: (row) => <DifferenceLink page={page} data={data} row={row} />,
        },
      ]}
    />
  )
}

type RowProps = { page: PageContext; data: RuleSetData; row: RecordedEdition }

function EditionName({ page, data, row: { edition, recordedAt, isWithdrawn } }: RowProps) {
  const { language } = page
  const name = say(language, 'rules.edition', { number: edition })
  if (isWithdrawn)
    return (
      <>
        {name} <span className="row-note">{say(language, 'rules.history.withdrawn')}</span>
      </>
    )
  if (edition === data.edition.edition)
    return (
      <>
        {name} <span className="row-note">{say(language, 'rules.history.current')}</span>
      </>
    )
  return <a href={linkTo(page, 'rule-sets', data.edition.ruleSet.id, { knownAt: recordedAt })}>{name}</a>
}

/** An edition is compared with the one shown. */
function DifferenceLink({ page, data, row: { edition, isWithdrawn } }: RowProps) {
  const { language } = page
  if (data.history.length === 1) return say(language, 'rules.history.first')
  if (isWithdrawn || edition === data.edition.edition) return null
  return <a href={`${linkToThis(page, { compare: edition })}#difference`}>{say(language, 'rules.history.compare')}</a>
}
