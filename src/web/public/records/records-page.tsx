import type { PropertyId } from '#core/registry/properties.ts'
import type { Shown } from '#core/registry/shown.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { queryParts } from '#web/links.ts'
import { Cell } from '#web/parts/cell.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { inLanguage, valuesOf } from '#web/parts/pick-shown.ts'
import { ReceiptMark } from '#web/parts/receipt-mark.tsx'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { propertyLabel } from '#web/parts/value.tsx'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import type { RecordKind, RecordsData } from './records-data.ts'

/** What a reader looks for first in the list of each kind. */
const columnsOf = {
  study: ['published', 'author', 'issuer', 'study-pages'],
  act: ['code', 'adopted', 'in-force-from', 'in-force-to', 'issuer'],
  measure: ['code', 'period', 'target', 'administrator', 'budget-eur'],
  project: ['code', 'starts', 'ends', 'measure', 'budget-eur', 'grant-eur'],
  body: ['founded', 'part-of', 'seats-total'],
} as const satisfies Record<RecordKind, readonly PropertyId[]>

const numeric: readonly PropertyId[] = ['study-pages', 'budget-eur', 'grant-eur', 'seats-total']

/** The list of studies, acts, measures, projects or bodies: one page made from their properties. */
export function RecordsPage({ page, data }: { page: PageContext; data: RecordsData }) {
  const { language } = page
  const { kind, rows } = data
  const title = say(language, `records.${kind}.title`)
  const columns = columnsOf[kind].filter((property) =>
    rows.some(({ shown }) => shown.some((segment) => segment.property === property)),
  )
  return (
    <Layout page={page} title={title} description={say(language, `records.${kind}.lead`)} twins={['json', 'csv', 'xlsx']}>
      <PageTitle title={title}>
        <p>{say(language, `records.${kind}.lead`)}</p>
      </PageTitle>
      <form
        className="search-form"
        action={addressOf(page.route, language)}
        role="search"
        aria-label={say(language, 'records.search')}
      >
        {queryParts(page, ['q', 'page']).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          type="search"
          name="q"
          defaultValue={data.q}
          maxLength={200}
          aria-label={say(language, 'records.search')}
          placeholder={say(language, 'records.search')}
        />
        <button type="submit">{say(language, 'common.search')}</button>
      </form>
      <p className="result-count" role="status">
        {say(language, 'records.found', { count: rows.length })}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={say(language, 'records.none')} />
      ) : (
        <DataTable
          caption={title}
          captionUnseen
          cards
          rows={rows}
          rowKey={(row) => row.subject}
          columns={[
            {
              id: 'name',
              title: say(language, 'records.name'),
              head: true,
              cell: ({ subject, shown }) => (
                <span className="row-title">
                  <SubjectLink page={page} subject={subject} />
                  <NameMark page={page} shown={shown} />
                </span>
              ),
            },
            ...columns.map((property) => ({
              id: property,
              title: propertyLabel(page, property),
              numeric: numeric.includes(property),
              cell: ({ shown }: RecordsData['rows'][number]) => <Cell page={page} shown={shown} property={property} />,
            })),
          ]}
        />
      )}
    </Layout>
  )
}

function NameMark({ page, shown }: { page: PageContext; shown: readonly Shown[] }) {
  const name = inLanguage(page, valuesOf(shown, 'name'))[0]
  return name === undefined ? null : <ReceiptMark page={page} shown={name} />
}
