import type { Language } from '#core/values/language.ts'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { say } from '#words/say.ts'

/** Who a row is about: name and address. */
export function personColumn<Row extends { readonly name: string; readonly email: string }>(
  language: Language,
): TableColumn<Row> {
  return {
    id: 'person',
    title: say(language, 'people.person'),
    head: true,
    cell: ({ name, email }) => (
      <>
        {name}
        <span className="row-note"> {email}</span>
      </>
    ),
  }
}
