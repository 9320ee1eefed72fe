import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { say } from '#words/say.ts'
import type { DictionaryData } from './dictionary-data.ts'

export function DictionaryPage({ page }: { page: PageContext; data: DictionaryData }) {
  const title = say(page.language, 'layout.nav.dictionary')
  return (
    <Layout page={page} title={title}>
      <PageTitle title={title} />
    </Layout>
  )
}
