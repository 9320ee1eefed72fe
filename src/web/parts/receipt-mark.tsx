import type { Shown } from '#core/registry/shown.ts'
import type { PageContext } from '#web/page-context.ts'
import { linkToReceipt } from '#web/links.ts'
import { say } from '#words/say.ts'
import { propertyWord } from './property-word.ts'

type Marked = Pick<Shown, 'property' | 'statement' | 'contested' | 'ours' | 'rank'>

/** The small mark behind a value: a link to the statement that the value rests on, and what a reader should know of it. */
export function ReceiptMark({ page, shown }: { page: PageContext; shown: Marked }) {
  const { language } = page
  const label = say(language, 'common.receipt', { property: propertyWord(page, shown.property) })
  return (
    <span className="marks">
      {shown.ours ? <OursMark page={page} /> : null}
      {shown.rank === 'disputed' ? <span className="mark-word">{say(language, 'common.disputed')}</span> : null}
      <a
        className={shown.contested ? 'receipt receipt-contested' : 'receipt'}
        href={linkToReceipt(page, shown.statement)}
        data-receipt={shown.statement}
      >
        <span className="unseen">{shown.contested ? `${label}. ${say(language, 'common.contested.meaning')}` : label}</span>
      </a>
    </span>
  )
}

/** Says that a value is our translation or classing, not read in the source. */
export function OursMark({ page }: { page: PageContext }) {
  return (
    <span className="mark-word" title={say(page.language, 'common.ours.meaning')}>
      {say(page.language, 'common.ours')}
    </span>
  )
}
