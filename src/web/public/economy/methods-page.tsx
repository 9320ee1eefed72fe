import { families } from '#core/economy/methods/method.ts'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import type { MethodsData } from './economy-data.ts'
import { EconomyTabs } from './economy-tabs.tsx'
import { methodName, methodWord } from './method-words.ts'

/** Every measure of the observatory by its family: what it says, its formula and version. */
export function EconomyMethodsPage({ page, data }: { page: PageContext; data: MethodsData }) {
  const { language } = page
  const title = say(language, 'layout.nav.economy-methods')
  return (
    <Layout
      page={page}
      title={title}
      description={say(language, 'economy.methods.lead')}
      crumbs={[{ title: say(language, 'layout.nav.economy'), href: linkTo(page, 'economy') }]}
      twins={['json', 'csv', 'xlsx']}
      timeless
    >
      <PageTitle title={title}>
        <p>{say(language, 'economy.methods.lead')}</p>
      </PageTitle>
      <EconomyTabs page={page} />
      {families.map((family) => {
        const own = data.methods.filter(({ method }) => method.family === family)
        if (own.length === 0) return null
        const heading = say(language, `economy.family.${family}`)
        return (
          <Section key={family} id={family} title={heading}>
            <DataTable
              caption={heading}
              captionUnseen
              cards
              rows={own}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: 'name',
                  title: say(language, 'economy.column.measure'),
                  head: true,
                  cell: ({ id }) => <a href={linkTo(page, 'economy-methods', id)}>{methodName(language, id)}</a>,
                },
                {
                  id: 'short',
                  title: say(language, 'economy.column.says'),
                  cell: ({ id }) => methodWord(language, id, 'short'),
                },
                {
                  id: 'version',
                  title: say(language, 'economy.column.version'),
                  numeric: true,
                  cell: ({ method }) => String(method.version),
                },
              ]}
            />
          </Section>
        )
      })}
    </Layout>
  )
}
