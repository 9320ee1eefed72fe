import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { say } from '#words/say.ts'
import type { AccessibilityData } from './about-data.ts'

export function AccessibilityPage({ page }: { page: PageContext; data: AccessibilityData }) {
  const title = say(page.language, 'layout.nav.accessibility')
  return (
    <Layout page={page} title={title}>
      <PageTitle title={title} />
    </Layout>
  )
}
