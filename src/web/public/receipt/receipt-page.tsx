import { Layout } from '#web/layout/layout.tsx'
import { linkTo, linkToSubject } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import { propertyLabel } from '#web/parts/value.tsx'
import { say } from '#words/say.ts'
import type { ReceiptData } from './receipt-data.ts'
import { ReceiptSlip } from './receipt-slip.tsx'

/** The receipt of one statement: a page of its own, or only the slip for the dialog. */
export function ReceiptPage({ page, data }: { page: PageContext; data: ReceiptData }) {
  if (data.fragment) return <ReceiptSlip page={page} data={data} heading="h2" />
  const { statement } = data
  const title = say(page.language, 'receipt.title.number', { number: String(statement.statement) })
  const description = say(page.language, 'receipt.says', {
    property: propertyLabel(page, statement.property),
    subject: nameOf(page, statement.subject),
  })
  const crumbs = [
    { title: nameOf(page, statement.subject), href: linkToSubject(page, statement.subject) },
    { title: say(page.language, 'layout.nav.sources'), href: linkTo(page, 'sources', statement.source) },
  ]
  return (
    <Layout page={page} title={title} description={description} crumbs={crumbs.slice(0, 1)} twins={['json']}>
      <div className="page-title">
        <ReceiptSlip page={page} data={data} heading="h1" />
      </div>
    </Layout>
  )
}
