import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { propertyOf } from '#core/registry/properties.ts'
import { subjectKinds } from '#core/registry/property-type.ts'
import type { PartType, ValueType } from '#core/registry/property-type.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { propertyLabel } from '#web/parts/value.tsx'
import { formatNumber } from '#words/format.ts'
import { isMessageKey, say } from '#words/say.ts'
import type { DictionaryData } from './dictionary-data.ts'

type Row = DictionaryData['properties'][number]

/** Properties with meaning, kind of value and the subjects that have them, all from their definitions. */
export function PropertyTable({ page, properties }: { page: PageContext; properties: readonly Row[] }) {
  const { language } = page
  return (
    <DataTable
      caption={say(language, 'dictionary.properties.title')}
      captionUnseen
      cards
      rows={properties}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'term',
          title: say(language, 'dictionary.column.name'),
          head: true,
          cell: ({ id }) => (
            <span id={`property-${id}`}>
              {propertyLabel(page, id)}
              <code className="term-id">{id}</code>
            </span>
          ),
        },
        {
          id: 'meaning',
          title: say(language, 'dictionary.column.meaning'),
          cell: ({ id }) => say(language, `property.${id}.meaning`),
        },
        { id: 'type', title: say(language, 'dictionary.column.type'), cell: ({ id }) => <TypeCell page={page} property={id} /> },
        {
          id: 'of',
          title: say(language, 'dictionary.column.of'),
          cell: ({ id }) => kindWords(page, id),
        },
        {
          id: 'used',
          title: say(language, 'dictionary.column.used'),
          numeric: true,
          cell: ({ used }) => formatNumber(language, used),
        },
      ]}
    />
  )
}

function kindWords({ language }: PageContext, id: Row['id']): string {
  const kinds = propertyOf(id)?.of ?? []
  if (kinds.length === subjectKinds.length) return say(language, 'dictionary.of.everything')
  return kinds.map((kind) => say(language, `common.kind.${kind}`).toLocaleLowerCase(language)).join(', ')
}

function TypeCell({ page, property: id }: { page: PageContext; property: Row['id'] }) {
  const { language } = page
  const property = propertyOf(id)
  if (property === undefined) return null
  // The usual case is told once, above the table.
  const notes = [
    property.many === true ? 'dictionary.many' : null,
    property.timing === 'observation' ? 'dictionary.timing.observation' : null,
  ] as const
  return (
    <>
      <ValueTypeWords page={page} type={property.type} />
      <span className="row-note term-notes">
        {notes.flatMap((note) => (note === null ? [] : say(language, note))).join('; ')}
      </span>
    </>
  )
}

function ValueTypeWords({ page, type }: { page: PageContext; type: ValueType }): ReactNode {
  if (type.kind !== 'record') return <PartTypeWords page={page} type={type} />
  return (
    <ul className="term-parts">
      {Object.entries(type.parts).map(([part, partType]) => (
        <li key={part}>
          {partName(page, part)}: <PartTypeWords page={page} type={partType} />
          {partType.optional === true ? ` (${say(page.language, 'dictionary.optional')})` : null}
        </li>
      ))}
    </ul>
  )
}

function PartTypeWords({ page, type }: { page: PageContext; type: PartType }): ReactNode {
  const { language } = page
  switch (type.kind) {
    case 'text':
    case 'words':
    case 'date':
    case 'url':
      return say(language, `dictionary.type.${type.kind}`)
    case 'number':
      return say(language, 'dictionary.type.number', { unit: say(language, `unit.${type.unit}`, { n: 10 }) })
    case 'code':
      return (
        <>
          {say(language, 'dictionary.type.code')} <a href={`${linkTo(page, 'dictionary')}#list-${type.list}`}>{type.list}</a>
        </>
      )
    case 'ref':
      return (
        <>
          {say(language, 'dictionary.type.ref')}{' '}
          {type.to.map((kind, index) => (
            <Fragment key={kind}>
              {index === 0 ? null : ', '}
              {say(language, `common.kind.${kind}`).toLocaleLowerCase(language)}
            </Fragment>
          ))}
        </>
      )
  }
}

/** The name of a part of a value; its id while it has no word. */
function partName({ language }: PageContext, part: string): string {
  const key = `dictionary.part.${part}`
  return isMessageKey(key) ? say(language, key) : part
}
