import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { say } from '#words/say.ts'
import type { ApiOperation, ApiParameter } from './api-data.ts'

/** One question that a program may ask: address, parameters, formats to try, shape of the answer. */
export function OperationEntry({ page, operation }: { page: PageContext; operation: ApiOperation }) {
  const { language } = page
  return (
    <section className="operation" id={operation.id} aria-labelledby={`${operation.id}-title`}>
      <h3 id={`${operation.id}-title`}>{operation.summary}</h3>
      <p className="operation-path">
        <span className="badge badge-amber">{operation.method}</span>{' '}
        <code>
          {operation.path}.{operation.formats[0] ?? 'json'}
        </code>
      </p>
      <p>{operation.description}</p>
      <dl className="operation-facts">
        <div>
          <dt>{say(language, 'api.formats')}</dt>
          <dd>
            <Formats operation={operation} />
          </dd>
        </div>
        <div>
          <dt>{say(language, 'api.answer')}</dt>
          <dd>
            <a href={`#shape-${operation.shape}`}>
              <code>{operation.shape}</code>
            </a>
          </dd>
        </div>
      </dl>
      {operation.parameters.length === 0 ? null : (
        <details className="disclosure">
          <summary>
            {say(language, 'api.parameters.show', { count: operation.parameters.length })}
            <span className="unseen">: {operation.summary}</span>
          </summary>
          <Parameters page={page} operation={operation} />
        </details>
      )}
    </section>
  )
}

/** Each format as a link that answers; as a word only, where no example is known. */
function Formats({ operation: { formats, example } }: { operation: ApiOperation }) {
  const [path = '', query] = example?.split('?') ?? []
  return (
    <ul className="formats">
      {formats.map((format) => (
        <li key={format}>
          {example === null ? (
            <code>.{format}</code>
          ) : (
            <a href={`${path}.${format}${query === undefined ? '' : `?${query}`}`}>.{format}</a>
          )}
        </li>
      ))}
    </ul>
  )
}

function Parameters({ page, operation: { parameters, summary } }: { page: PageContext; operation: ApiOperation }) {
  const { language } = page
  return (
    <DataTable
      caption={`${say(language, 'api.parameters')}: ${summary}`}
      captionUnseen
      cards
      rows={parameters}
      rowKey={({ name }) => name}
      columns={[
        {
          id: 'term',
          title: say(language, 'api.parameter'),
          head: true,
          cell: ({ name, place }) => (
            <>
              <code>{name}</code>
              <span className="row-note term-notes">{say(language, `api.parameter.${place}`)}</span>
            </>
          ),
        },
        {
          id: 'meaning',
          title: say(language, 'api.parameter.meaning'),
          cell: (parameter) => <Meaning page={page} parameter={parameter} />,
        },
      ]}
    />
  )
}

function Meaning({ page, parameter: { description, choices, isRepeated } }: { page: PageContext; parameter: ApiParameter }) {
  const { language } = page
  return (
    <>
      {description}
      {choices.length === 0 ? null : (
        <span className="row-note term-notes">
          {say(language, 'api.parameter.choices')} <code>{choices.join(' | ')}</code>
        </span>
      )}
      {isRepeated ? <span className="row-note term-notes">{say(language, 'api.parameter.repeated')}</span> : null}
    </>
  )
}
