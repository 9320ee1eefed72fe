import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { say } from '#words/say.ts'
import type { ApiData } from './api-data.ts'

export function ApiPage({ page }: { page: PageContext; data: ApiData }) {
  const title = say(page.language, 'layout.nav.api')
  return (
    <Layout page={page} title={title}>
      <PageTitle title={title} />
    </Layout>
  )
}
