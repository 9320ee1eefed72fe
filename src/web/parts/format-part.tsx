import type { ReactNode } from 'react'
import type { PartType, Unit } from '#core/registry/property-type.ts'
import type { Quantity, ValuePart } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import type { PageContext } from '#web/page-context.ts'
import { formatFuzzyDate, formatQuantity } from '#words/format.ts'
import { isMessageKey, say } from '#words/say.ts'
import { CodeName } from './code-name.tsx'
import { SubjectLink, Words } from './subject-link.tsx'

/** One part of a value as its type wants it written. */
export function formatPart(page: PageContext, type: PartType, part: ValuePart): ReactNode {
  if (isLocalised(part)) return <Words page={page} words={part} />
  if (typeof part !== 'string')
    return <span className="number">{quantityWithUnit(page, part, type.kind === 'number' ? type.unit : null)}</span>
  switch (type.kind) {
    case 'date':
      return isFuzzyDate(part) ? formatFuzzyDate(page.language, part) : part
    case 'url':
      return <OutsideLink page={page} url={part} />
    case 'code':
      return <CodeName page={page} list={type.list} code={part} />
    case 'ref':
      return <SubjectLink page={page} subject={part} />
    case 'text':
    case 'words':
    case 'number':
      return part
  }
}

/** A number as the source gives it, with its unit in words: `> 490 people`, `1 234,50 €`, `29,4 %`. */
export function quantityWithUnit(page: PageContext, quantity: Quantity, unit: Unit | null): string {
  const { language } = page
  if (unit === null) return formatQuantity(language, quantity, 'places')
  const written = formatQuantity(language, quantity, unit)
  if (unit === 'eur' || unit === 'share') return written
  if (unit === 'degrees') return `${written}°`
  const key = `unit.${unit}`
  // The form of the noun follows the number that is read last: "40–70 klasterių", "> 490 žmonių".
  return isMessageKey(key) ? `${written} ${say(language, key, { n: lastNumber(quantity) })}` : written
}

/** The one number by which bars are drawn and rows are sorted; bounds count with what is sure. */
export function lastNumber(quantity: Quantity): number {
  if (typeof quantity === 'number') return quantity
  if ('moreThan' in quantity) return quantity.moreThan
  return 'about' in quantity ? quantity.about : quantity.to
}

/** A link to another site. Only web addresses become links: a value is written by others. */
export function OutsideLink({ page, url, children }: { page: PageContext; url: string; children?: ReactNode }) {
  if (!/^https?:\/\//i.test(url)) return <>{children ?? url}</>
  return (
    <a className="outside" href={url} rel="external nofollow noopener">
      {children ?? url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')}
      <span className="unseen"> {say(page.language, 'common.new-window')}</span>
    </a>
  )
}

export function isQuantity(part: unknown): part is Quantity {
  if (typeof part === 'number') return true
  return (
    typeof part === 'object' &&
    part !== null &&
    ('moreThan' in part || 'about' in part || ('from' in part && 'to' in part && typeof part.from === 'number'))
  )
}

function isLocalised(part: ValuePart): part is Localised {
  return typeof part === 'object' && !isQuantity(part)
}
