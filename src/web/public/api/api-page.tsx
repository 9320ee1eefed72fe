import type { PageContext } from '#web/page-context.ts'
import { Layout } from '#web/layout/layout.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Contents, Section } from '#web/parts/section.tsx'
import { CodeExample } from '#web/public/about/code-example.tsx'
import { say } from '#words/say.ts'
import type { ApiData, ApiShape } from './api-data.ts'
import { OperationEntry } from './operation-entry.tsx'

/** The programming interface, described from the same data as /api/openapi.json. */
export function ApiPage({ page, data }: { page: PageContext; data: ApiData }) {
  const { language } = page
  const title = say(language, 'api.title')
  const parts = [
    ...data.groups.map(({ id, name }) => ({ id: `group-${id}`, title: name })),
    { id: 'shapes', title: say(language, 'api.shapes') },
    { id: 'errors', title: say(language, 'api.errors') },
  ]
  return (
    <Layout page={page} title={title} description={say(language, 'api.lead')}>
      <PageTitle kind={say(language, 'api.version', { version: data.version })} title={title}>
        <p>{say(language, 'api.lead')}</p>
      </PageTitle>
      <p className="start">
        <a className="button" href={`/api/openapi.json?language=${language}`}>
          {say(language, 'api.machine')}
        </a>
        <code>{page.publicUrl}/api/openapi.json</code>
      </p>
      <p>{say(language, 'api.stable')}</p>
      <Contents page={page} parts={parts} />
      {data.groups.map((group) => (
        <Section key={group.id} id={`group-${group.id}`} title={group.name}>
          {group.operations.map((operation) => (
            <OperationEntry key={operation.id} page={page} operation={operation} />
          ))}
        </Section>
      ))}
      <Section id="shapes" title={say(language, 'api.shapes')} lead={say(language, 'api.shapes.lead')}>
        {data.shapes.map((shape) => (
          <Shape key={shape.name} page={page} shape={shape} />
        ))}
      </Section>
      <Section id="errors" title={say(language, 'api.errors')} lead={say(language, 'api.errors.lead')}>
        <DataTable
          caption={say(language, 'api.errors')}
          captionUnseen
          rows={data.responses}
          rowKey={({ status }) => status}
          columns={[
            { id: 'status', title: say(language, 'api.errors.status'), head: true, cell: ({ status }) => status },
            { id: 'meaning', title: say(language, 'api.errors.meaning'), cell: ({ description }) => description },
          ]}
        />
      </Section>
    </Layout>
  )
}

function Shape({ page, shape: { name, fields, example } }: { page: PageContext; shape: ApiShape }) {
  const { language } = page
  return (
    <section className="shape" id={`shape-${name}`} aria-labelledby={`shape-${name}-title`}>
      <h3 id={`shape-${name}-title`}>
        <code>{name}</code>
      </h3>
      <ul className="shape-fields">
        {fields.map((field) => (
          <li key={field.name}>
            <code>{field.name}</code> <span className="row-note">{field.type}</span>
            {field.isRequired ? null : (
              <span className="row-note" aria-hidden="true">
                ?
              </span>
            )}
          </li>
        ))}
      </ul>
      {example === null ? null : (
        <details className="disclosure">
          <summary>
            {say(language, 'api.example')}
            <span className="unseen">: {name}</span>
          </summary>
          <CodeExample page={page} id={`example-${name}`} code={example} />
        </details>
      )}
    </section>
  )
}
