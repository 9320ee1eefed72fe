import type { ReactNode } from 'react'
import type { Shown } from '#core/registry/shown.ts'
import type { PageContext } from '#web/page-context.ts'
import { Value } from './value.tsx'

export type Field = { readonly id: string; readonly label: ReactNode; readonly content: ReactNode }

/** Names and values, side by side; `wide`: in two columns where the screen has room. */
export function FieldList({ fields, wide = false }: { fields: readonly Field[]; wide?: boolean }) {
  return (
    <dl className={wide ? 'fields fields-two' : 'fields'}>
      {fields.map((field) => (
        <div key={field.id}>
          <dt>{field.label}</dt>
          <dd>{field.content}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Values({ page, values }: { page: PageContext; values: readonly Shown[] }) {
  if (values.length === 1) return values.map((shown) => <Value key={shown.statement} page={page} shown={shown} />)
  return (
    <ul className="values">
      {values.map((shown) => (
        <li key={`${shown.statement}-${shown.item}`}>
          <Value page={page} shown={shown} />
        </li>
      ))}
    </ul>
  )
}
