import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { say } from '#words/say.ts'
import type { SourcesData } from './sources-data.ts'

export function SourcesPage({ page }: { page: PageContext; data: SourcesData }) {
  const title = say(page.language, 'layout.nav.sources')
  return (
    <Layout page={page} title={title}>
      <PageTitle title={title} />
    </Layout>
  )
}
