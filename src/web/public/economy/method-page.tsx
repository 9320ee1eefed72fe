import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { FieldList } from '#web/parts/field-list.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import type { MethodData } from './economy-data.ts'
import { EconomyTabs } from './economy-tabs.tsx'
import { methodName, methodWord } from './method-words.ts'

/** One measure: what it says, how it is worked out, how to read it, and what it refuses. */
export function EconomyMethodPage({ page, data }: { page: PageContext; data: MethodData }) {
  const { language } = page
  const { id, method, others } = data
  const title = methodName(language, id)
  return (
    <Layout
      page={page}
      title={title}
      description={methodWord(language, id, 'short')}
      crumbs={[
        { title: say(language, 'layout.nav.economy'), href: linkTo(page, 'economy') },
        { title: say(language, 'layout.nav.economy-methods'), href: linkTo(page, 'economy-methods') },
      ]}
      twins={['json', 'csv', 'xlsx']}
      timeless
    >
      <PageTitle kind={say(language, `economy.family.${method.family}`)} title={title}>
        <p>{methodWord(language, id, 'short')}</p>
      </PageTitle>
      <EconomyTabs page={page} />
      <div className="formula">
        <code>{method.formula}</code>
      </div>
      <FieldList
        fields={[
          { id: 'reads', label: say(language, 'economy.method.how-to-read'), content: methodWord(language, id, 'reads') },
          { id: 'refuses', label: say(language, 'economy.method.what-it-refuses'), content: methodWord(language, id, 'refuses') },
          { id: 'unit', label: say(language, 'economy.column.unit'), content: say(language, `economy.unit.${method.unit}`) },
          {
            id: 'version',
            label: say(language, 'economy.column.version'),
            content: say(language, 'economy.method.version', { version: String(method.version) }),
          },
          {
            id: 'sources',
            label: say(language, 'economy.method.sources'),
            content: (
              <ul className="values">
                {method.sources.map(({ title: source, year, address }) => (
                  <li key={source}>
                    {address === undefined ? (
                      source
                    ) : (
                      <a href={address} className="outside" rel="noreferrer">
                        {source}
                      </a>
                    )}
                    , {year}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {others.length === 0 ? null : (
        <Section id="others" title={say(language, 'economy.method.others')}>
          <ul className="columns">
            {others.map((each) => (
              <li key={each}>
                <a href={linkTo(page, 'economy-methods', each)}>{methodName(language, each)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Layout>
  )
}
