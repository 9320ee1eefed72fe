import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { say } from '#words/say.ts'
import type { OpenDataData } from './about-data.ts'

export function OpenDataPage({ page }: { page: PageContext; data: OpenDataData }) {
  const title = say(page.language, 'layout.nav.open-data')
  return (
    <Layout page={page} title={title}>
      <PageTitle title={title} />
    </Layout>
  )
}
