import type { PropertyId } from '#core/registry/properties.ts'
import type { Shown } from '#core/registry/shown.ts'
import { partOf } from '#core/registry/shown.ts'
import type { PageContext } from '#web/page-context.ts'
import { Badge, toneOfLevel } from './badge.tsx'
import { codeName } from './code-name.tsx'
import { inLanguage, valuesOf } from './pick-shown.ts'
import { ReceiptMark } from './receipt-mark.tsx'
import { Value } from './value.tsx'
import { say } from '#words/say.ts'

type CellProps = { page: PageContext; shown: readonly Shown[]; property: PropertyId }

/** All values of a property in one cell of a list; a dash, read as "not known", when there is none. */
export function Cell({ page, shown, property, unitless = false }: CellProps & { unitless?: boolean }) {
  if (valuesOf(shown, property).length === 0) return <NotKnown page={page} />
  return inLanguage(page, valuesOf(shown, property)).map((each, index) => (
    <span key={each.statement} className="cell-value">
      {index === 0 ? null : ', '}
      <Value page={page} shown={each} unitless={unitless} />
    </span>
  ))
}

/** A number measured for a period: the number, and the year in small beside it. */
export function MeasuredCell({ page, shown, property }: CellProps) {
  if (valuesOf(shown, property).length === 0) return <NotKnown page={page} />
  return valuesOf(shown, property).map((each) => (
    <span key={each.statement}>
      {each.validFrom === null ? null : <span className="row-note">{each.validFrom.slice(0, 4)} </span>}
      <Value page={page} shown={each} unitless />
    </span>
  ))
}

/** Not a zero and not a no. */
export function NotKnown({ page }: { page: PageContext }) {
  return (
    <span className="absent not-known">
      <span aria-hidden="true">–</span>
      <span className="unseen">{say(page.language, 'common.unknown')}</span>
    </span>
  )
}

/** Quality labels as badges in the colour of their metal; nothing where there is none. */
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
    <span className="value value-badge">
      <Badge tone={toneOfLevel(level)}>
        {codeName(page, 'label-level', level)}
        {label.validFrom === null ? null : ` ${label.validFrom.slice(0, 4)}`}
      </Badge>
      <ReceiptMark page={page} shown={label} />
    </span>
  )
}
