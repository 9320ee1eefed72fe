import type { PageContext } from '#web/page-context.ts'
import { Layout } from '#web/layout/layout.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import { StatesTable } from './states-table.tsx'
import type { RightsData } from './rights-data.ts'

type Row = RightsData['acts'][number]

/** The whole table of who may do what, as the program itself uses it. */
export function RightsPage({ page, data }: { page: PageContext; data: RightsData }) {
  const { language } = page
  const title = say(language, 'rights.title')
  const columns: TableColumn<Row>[] = [
    { id: 'act', title: say(language, 'rights.act'), head: true, cell: ({ act }) => say(language, `act.${act}`) },
    ...data.roles.map((role): TableColumn<Row> => ({
      id: role,
      title: say(language, `role.${role}`),
      cell: ({ reach }) => (
        <span className={`right right-${reach[role] ?? 'none'}`}>{say(language, `rights.${reach[role] ?? 'none'}`)}</span>
      ),
    })),
  ]
  return (
    <Layout page={page} title={title} description={say(language, 'rights.lead')} twins={['json', 'csv', 'xlsx']}>
      <PageTitle title={title}>
        <p>{say(language, 'rights.lead')}</p>
      </PageTitle>
      <DataTable
        caption={say(language, 'rights.caption')}
        captionUnseen
        columns={columns}
        rows={data.acts}
        rowKey={({ act }) => act}
      />
      <p className="row-note">{say(language, 'rights.own.note')}</p>
      <p className="row-note">{say(language, 'rights.firm.note')}</p>
      <Section id="grants" title={say(language, 'rights.grants.title')} lead={say(language, 'rights.grants.lead')}>
        <dl className="field-list">
          {data.grants.map(({ role, gives }) => (
            <div key={role}>
              <dt>{say(language, 'rights.grants.gives', { role: say(language, `role.${role}`) })}</dt>
              <dd>{gives.map((each) => say(language, `role.${each}`)).join(', ')}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <StatesTable page={page} />
    </Layout>
  )
}
