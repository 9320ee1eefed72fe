import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { say } from '#words/say.ts'
import type { SourceData } from './sources-data.ts'

export function SourcePage({ page }: { page: PageContext; data: SourceData }) {
  const title = say(page.language, 'layout.nav.sources')
  return (
    <Layout page={page} title={title}>
      <PageTitle title={title} />
    </Layout>
  )
}
