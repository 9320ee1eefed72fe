import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { activityName } from '#core/registry/activity-name.ts'
import { propertyOf } from '#core/registry/properties.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { StatementValue, ValuePart } from '#core/statements/statement.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { PageContext } from '#web/page-context.ts'
import { say } from '#words/say.ts'
import { formatPart, isQuantity, quantityWithUnit } from './format-part.tsx'
import { propertyWord } from './property-word.ts'
import { ReceiptMark } from './receipt-mark.tsx'
import { Words } from './subject-link.tsx'

type ValueProps = {
  page: PageContext
  shown: Shown
  /** Only these parts of a record, in this order; all when not given. */
  parts?: readonly string[]
  /** Without the mark: where a row or a sentence has one mark for all its values. */
  bare?: boolean
  /** Numbers without their unit: where the head of the column says it. */
  unitless?: boolean
}

/** A value as people read it, with the mark that opens its receipt. */
export function Value({ page, shown, parts, bare = false, unitless = false }: ValueProps) {
  return (
    <span className={shown.rank === 'disputed' ? 'value value-disputed' : 'value'}>
      {unitless && isQuantity(shown.value)
        ? quantityWithUnit(page, shown.value, null)
        : formatValue(page, shown.property, shown.value, parts)}
      {bare ? null : <ReceiptMark page={page} shown={shown} />}
    </span>
  )
}

/** The bare value of a statement, for rows that show their own marks. */
export function formatValue(page: PageContext, property: string, value: StatementValue, parts?: readonly string[]): ReactNode {
  const type = propertyOf(property)?.type ?? { kind: 'text' }
  if (typeof value === 'object' && isAbsentValue(value))
    return <span className="absent">{say(page.language, `common.absent.${value.absent}`)}</span>
  if (type.kind !== 'record') return isPart(value) ? formatPart(page, type, value) : null
  if (typeof value !== 'object' || isQuantity(value)) return isPart(value) ? formatPart(page, { kind: 'text' }, value) : null
  const given = new Map<string, ValuePart>(Object.entries(value))
  const wanted = (parts ?? Object.keys(type.parts)).filter((part) => given.has(part))
  const name = property === 'activity' ? activityName(value, page.codes) : undefined
  const shown = wanted.map((part, index) => {
    const partType = type.parts[part]
    const partValue = given.get(part)
    if (partType === undefined || partValue === undefined) return null
    return (
      <Fragment key={part}>
        {index === 0 ? null : <span className="part-gap"> · </span>}
        {formatPart(page, partType, partValue)}
      </Fragment>
    )
  })
  if (name === undefined) return shown
  return (
    <>
      {shown}
      <span className="part-gap"> · </span>
      <Words page={page} words={name} />
    </>
  )
}

/** The name of a property in the reader's language; its id while it has no word. */
export function propertyLabel(page: PageContext, property: string): string {
  const word = propertyWord(page, property)
  return word.charAt(0).toLocaleUpperCase(page.language) + word.slice(1)
}

function isPart(value: StatementValue): value is ValuePart {
  if (typeof value !== 'object') return true
  return isQuantity(value) || 'lt' in value || 'en' in value
}
