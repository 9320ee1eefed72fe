import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { say } from '#words/say.ts'
import type { AboutData } from './about-data.ts'

export function AboutPage({ page }: { page: PageContext; data: AboutData }) {
  const title = say(page.language, 'layout.nav.about')
  return (
    <Layout page={page} title={title}>
      <PageTitle title={title} />
    </Layout>
  )
}
