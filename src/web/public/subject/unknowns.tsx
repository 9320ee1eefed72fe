import type { ReactNode } from 'react'
import type { PropertyId } from '#core/registry/properties.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { PageContext } from '#web/page-context.ts'
import type { Dossier } from '#web/public/dossier.ts'
import { holding, valuesOf } from '#web/parts/pick-shown.ts'
import { say } from '#words/say.ts'
import { Value, propertyLabel } from '#web/parts/value.tsx'

export type Unknown = { readonly property: PropertyId; readonly label: string; readonly reason: ReactNode }

/** What a reader would expect and the register cannot say on that day; a stated reason has its own receipt. */
export function unknownOf(page: PageContext, dossier: Dossier, expected: readonly PropertyId[]): Unknown[] {
  const now = holding(page, dossier.shown)
  return expected.flatMap((property): Unknown[] => {
    const values = valuesOf(now, property)
    const stated = values.find((shown) => typeof shown.value === 'object' && isAbsentValue(shown.value))
    const label = property === 'member' ? say(page.language, 'cluster.unknown.member') : propertyLabel(page, property)
    if (stated !== undefined) return [{ property, label, reason: <Value page={page} shown={stated} /> }]
    return values.length === 0 ? [{ property, label, reason: null }] : []
  })
}

export function Unknowns({ unknown }: { unknown: readonly Unknown[] }) {
  return (
    <ul className="unknowns">
      {unknown.map(({ property, label, reason }) => (
        <li key={property}>
          {label}
          {reason === null ? null : <>: {reason}</>}
        </li>
      ))}
    </ul>
  )
}
