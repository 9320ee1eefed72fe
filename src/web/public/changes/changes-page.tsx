import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { say } from '#words/say.ts'
import type { ChangesData } from './changes-data.ts'

export function ChangesPage({ page }: { page: PageContext; data: ChangesData }) {
  const title = say(page.language, 'layout.nav.changes')
  return (
    <Layout page={page} title={title}>
      <PageTitle title={title} />
    </Layout>
  )
}
