import { propertyIds } from '#core/registry/properties.ts'
import type { PropertyId } from '#core/registry/properties.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { PageContext } from '#web/page-context.ts'
import { FieldList, Values } from '#web/parts/field-list.tsx'
import { periodText } from '#web/parts/period.tsx'
import { holding, inLanguageEach, valuesOf } from '#web/parts/pick-shown.ts'
import { Value, propertyLabel } from '#web/parts/value.tsx'

/** What other sections show in their own way. */
const elsewhere: readonly PropertyId[] = [
  'name',
  'former-name',
  'other-name',
  'member',
  'members-total',
  'label',
  'predecessor',
  'project',
  'event',
  'delegation',
  'description',
]

/** Everything else that holds on the day, property by property, in the order of the register. */
export function Profile({
  page,
  shown,
  without = [],
}: {
  page: PageContext
  shown: readonly Shown[]
  without?: readonly PropertyId[]
}) {
  const now = holding(page, shown)
  const fields = propertyIds
    .filter((property) => !elsewhere.includes(property) && !without.includes(property))
    .flatMap((property) => {
      const values = inLanguageEach(page, valuesOf(now, property))
      if (values.length === 0) return []
      return [
        {
          id: property,
          label: propertyLabel(page, property),
          content: dated(values) ? <DatedValues page={page} values={values} /> : <Values page={page} values={values} />,
        },
      ]
    })
  return <FieldList fields={fields} wide />
}

function dated(values: readonly Shown[]): boolean {
  return values.some((shown) => typeof shown.value !== 'string' && shown.validFrom !== null)
}

/** Measured values say of when they are. */
function DatedValues({ page, values }: { page: PageContext; values: readonly Shown[] }) {
  return (
    <ul className="values">
      {values.map((shown) => (
        <li key={shown.statement}>
          <Value page={page} shown={shown} />
          {shown.validFrom === null ? null : <span className="row-note"> {periodText(page, shown)}</span>}
        </li>
      ))}
    </ul>
  )
}
