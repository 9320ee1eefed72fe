import type { PageContext } from '#web/page-context.ts'
import { linkTo } from '#web/links.ts'
import { listsOf } from '#core/registry/lists-of.ts'
import { propertyIds } from '#core/registry/properties.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { OursMark } from '#web/parts/receipt-mark.tsx'
import { Words } from '#web/parts/subject-link.tsx'
import { propertyLabel } from '#web/parts/value.tsx'
import { textIn } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import type { CodeListEntry } from './dictionary-data.ts'

/** A list of codes with their names and definitions, and the properties that take them. */
export function CodeList({ page, list }: { page: PageContext; list: CodeListEntry }) {
  const { language } = page
  const users = propertyIds.filter((id) => listsOf(id).includes(list.list))
  return (
    <section className="by-subject" id={`list-${list.list}`} aria-labelledby={`list-${list.list}-title`}>
      <h3 id={`list-${list.list}-title`}>
        <Words page={page} words={list.name} otherwise={list.list} /> <code className="row-note">{list.list}</code>
      </h3>
      <p className="row-note">
        {users.length === 0
          ? null
          : `${say(language, 'dictionary.lists.used-by', { properties: users.map((id) => propertyLabel(page, id).toLocaleLowerCase(language)).join(', ') })}. `}
        {list.source === null ? null : <a href={linkTo(page, 'sources', list.source)}>{say(language, 'common.source')}</a>}
        {list.isWhole ? null : ` ${say(language, 'dictionary.lists.part')}`}
      </p>
      <DataTable
        caption={textIn(list.name, language)?.text ?? list.list}
        captionUnseen
        cards
        rows={list.codes}
        rowKey={({ code }) => code}
        columns={[
          {
            id: 'term',
            title: say(language, 'dictionary.code.name'),
            head: true,
            cell: ({ code, name, isOurs }) => (
              <>
                <Words page={page} words={name} otherwise={code} />
                {isOurs ? <OursMark page={page} /> : null}
                <code className="term-id">{code}</code>
              </>
            ),
          },
          {
            id: 'meaning',
            title: say(language, 'dictionary.code.definition'),
            cell: ({ definition }) => (definition === null ? null : <Words page={page} words={definition} />),
          },
        ]}
      />
    </section>
  )
}
