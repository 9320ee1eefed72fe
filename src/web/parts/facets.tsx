import type { PageContext } from '#web/page-context.ts'
import { UNKNOWN } from '#web/public/facet.ts'
import type { Facet, FacetOption } from '#web/public/facet.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { codeName } from './code-name.tsx'
import { nameOf } from './subject-link.tsx'

type FacetGroupProps = {
  page: PageContext
  facet: Omit<Facet, 'filter'> & { readonly filter: string }
  title: string
  open?: boolean
  /** The words of a choice, where it is neither a code of the country nor a subject. */
  wordsOf?: (value: string) => string
}

/** Choices of one filter with how many are left by each; several may be chosen. Stands in a form. */
export function FacetGroup({ page, facet, title, open = false, wordsOf }: FacetGroupProps) {
  const chosen = facet.options.filter((option) => option.chosen).length
  const offered = facet.options.filter((option) => option.count > 0 || option.chosen)
  // What is not known is no choice among the others: it comes last.
  const shown = [...offered.filter((option) => option.value !== UNKNOWN), ...offered.filter((option) => option.value === UNKNOWN)]
  if (shown.length === 0) return null
  return (
    <details className="facet" open={open || chosen > 0}>
      <summary>
        {title}
        {chosen === 0 ? null : <span className="facet-chosen"> {formatNumber(page.language, chosen)}</span>}
      </summary>
      <fieldset>
        <legend className="unseen">{title}</legend>
        {shown.map((option) => (
          <label key={option.value} className="choice">
            <input type="checkbox" name={facet.filter} value={option.value} defaultChecked={option.chosen} />
            <span className="choice-name">
              {wordsOf !== undefined && option.value !== UNKNOWN ? wordsOf(option.value) : optionName(page, facet.list, option)}
            </span>
            <span className="choice-count">{formatNumber(page.language, option.count)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}

/** A choice in words: the name of its code or subject, a span of years, "not known". */
export function optionName(page: PageContext, list: string | null, option: Pick<FacetOption, 'value'>): string {
  const { value } = option
  if (value === UNKNOWN) return say(page.language, 'common.unknown')
  if (value.includes('/')) return nameOf(page, value)
  if (/^\d{4}-\d{4}$/.test(value)) return value.replace('-', '–')
  return list === null ? value : codeName(page, list, value)
}
