import type { PageContext } from '#web/page-context.ts'
import { linkTo, linkToThis } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { subjectKinds } from '#core/registry/property-type.ts'
import { queryParts } from '#web/links.ts'
import { addressOf } from '#words/addresses.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { CodeList } from './code-list.tsx'
import type { DictionaryData } from './dictionary-data.ts'
import { PropertyTable } from './property-table.tsx'

/** What the words of the register mean: every property and every code. */
export function DictionaryPage({ page, data }: { page: PageContext; data: DictionaryData }) {
  const { language } = page
  const title = say(language, 'dictionary.title')
  const { properties, lists } = data
  return (
    <Layout page={page} title={title} description={say(language, 'dictionary.lead')} twins={['json', 'csv', 'xlsx']}>
      <PageTitle title={title}>
        <p>{say(language, 'dictionary.lead')}</p>
      </PageTitle>
      <DictionarySearch page={page} data={data} />
      {properties.length === 0 && lists.length === 0 ? (
        <EmptyState title={say(language, 'dictionary.empty')}>
          <p>
            <a href={linkTo(page, 'dictionary')}>{say(language, 'dictionary.empty.all')}</a>
          </p>
        </EmptyState>
      ) : null}
      {properties.length === 0 ? null : (
        <Section
          id="properties"
          title={say(language, 'dictionary.properties.title')}
          lead={say(language, 'dictionary.properties.lead')}
        >
          <p role="status">
            {properties.length === data.registered
              ? say(language, 'dictionary.properties.all', { count: data.registered })
              : say(language, 'dictionary.properties.found', {
                  count: properties.length,
                  all: formatNumber(language, data.registered),
                })}
          </p>
          <PropertyTable page={page} properties={properties} />
        </Section>
      )}
      {lists.length === 0 ? null : (
        <Section id="lists" title={say(language, 'dictionary.lists.title')} lead={say(language, 'dictionary.lists.lead')}>
          {lists.map((list) => (
            <CodeList key={list.list} page={page} list={list} />
          ))}
        </Section>
      )}
    </Layout>
  )
}

function DictionarySearch({ page, data }: { page: PageContext; data: DictionaryData }) {
  const { language } = page
  return (
    <>
      <form
        className="search-form"
        action={addressOf('dictionary', language)}
        role="search"
        aria-label={say(language, 'dictionary.search')}
      >
        {queryParts(page, ['q', 'page']).map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <input
          type="search"
          name="q"
          defaultValue={data.q}
          maxLength={200}
          aria-label={say(language, 'dictionary.search')}
          placeholder={say(language, 'dictionary.search.hint')}
        />
        <button type="submit">{say(language, 'common.search')}</button>
      </form>
      <nav aria-label={say(language, 'dictionary.kinds')}>
        <ul className="tabs">
          <li>
            <a href={linkToThis(page, { kind: null })} aria-current={data.kind === null ? 'true' : undefined}>
              {say(language, 'dictionary.kinds.all')}
            </a>
          </li>
          {subjectKinds.map((kind) => (
            <li key={kind}>
              <a href={linkToThis(page, { kind })} aria-current={data.kind === kind ? 'true' : undefined}>
                {say(language, `common.kinds.${kind}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
