import { partOf } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { CodeName } from '#web/parts/code-name.tsx'
import { isQuantity, quantityWithUnit } from '#web/parts/format-part.tsx'
import { periodText } from '#web/parts/period.tsx'
import { dayOf, valuesOf } from '#web/parts/pick-shown.ts'
import { ReceiptMark } from '#web/parts/receipt-mark.tsx'
import { say } from '#words/say.ts'
import type { HomeData } from './home-data.ts'

/** The national counts side by side, each with who counted what and when: why this register exists. */
export function HowMany({ page, data }: { page: PageContext; data: HomeData }) {
  const { language } = page
  const counts = once(valuesOf(data.nationalCounts, 'clusters-counted'), dayOf(page)).toSorted((one, other) =>
    (one.validFrom ?? '9') < (other.validFrom ?? '9') ? -1 : 1,
  )
  if (counts.length === 0) return null
  return (
    <aside className="how-many" aria-labelledby="how-many-title">
      <h2 id="how-many-title">{say(language, 'home.how-many')}</h2>
      <p>{say(language, 'home.how-many.lead')}</p>
      <ul>
        {counts.map((shown) => {
          const definition = partOf(shown.value, 'definition')
          return (
            <li key={shown.statement}>
              <span className="how-many-number">
                {countOf(page, shown)}
                <ReceiptMark page={page} shown={shown} />
              </span>
              <span className="how-many-what">
                {definition === undefined ? null : <CodeName page={page} list="count-definition" code={definition} />}
                <span className="row-note">, {periodText(page, shown)}</span>
              </span>
            </li>
          )
        })}
      </ul>
      <p>
        <a href={linkTo(page, 'country-facts')}>{say(language, 'home.how-many.more')}</a>
      </p>
    </aside>
  )
}

/** Each count once, as far as the shown day has come. */
function once(shown: readonly Shown[], day: string): Shown[] {
  const told = shown.filter((segment) => segment.from === null || segment.from <= day)
  return [...new Map(told.map((segment) => [segment.statement, segment])).values()]
}

/** The number alone: what was counted stands beside it. */
function countOf(page: PageContext, shown: Shown): string {
  const count = typeof shown.value === 'object' && 'count' in shown.value ? shown.value.count : undefined
  return isQuantity(count) ? quantityWithUnit(page, count, null) : ''
}
