import type { PropertyId } from '#core/registry/properties.ts'
import type { Shown } from '#core/registry/shown.ts'
import { partOf } from '#core/registry/shown.ts'
import type { PageContext } from '#web/page-context.ts'
import { Badge, toneOfLevel } from './badge.tsx'
import { codeName } from './code-name.tsx'
import { inLanguage, valuesOf } from './pick-shown.ts'
import { ReceiptMark } from './receipt-mark.tsx'
import { Value } from './value.tsx'

/** All values of a property in one cell of a list. */
export function Cell({ page, shown, property }: { page: PageContext; shown: readonly Shown[]; property: PropertyId }) {
  return inLanguage(page, valuesOf(shown, property)).map((each, index) => (
    <span key={each.statement} className="cell-value">
      {index === 0 ? null : ', '}
      <Value page={page} shown={each} />
    </span>
  ))
}

/** A number measured for a period: the number, and the year in small beside it. */
export function MeasuredCell({ page, shown, property }: { page: PageContext; shown: readonly Shown[]; property: PropertyId }) {
  return valuesOf(shown, property).map((each) => (
    <span key={each.statement}>
      {each.validFrom === null ? null : <span className="row-note">{each.validFrom.slice(0, 4)} </span>}
      <Value page={page} shown={each} unitless />
    </span>
  ))
}

/** Quality labels as badges in the colour of their metal. */
export function LabelBadges({ page, shown }: { page: PageContext; shown: readonly Shown[] }) {
  return valuesOf(shown, 'label').map((each) => (
    <span key={`${each.statement}${each.item}`} className="cell-value">
      <LabelBadge page={page} label={each} />
    </span>
  ))
}

export function LabelBadge({ page, label }: { page: PageContext; label: Shown }) {
  const level = partOf(label.value, 'level')
  if (level === undefined) return <Value page={page} shown={label} />
  return (
    <span className="value">
      <Badge tone={toneOfLevel(level)}>
        {codeName(page, 'label-level', level)}
        {label.validFrom === null ? null : ` ${label.validFrom.slice(0, 4)}`}
      </Badge>
      <ReceiptMark page={page} shown={label} />
    </span>
  )
}
