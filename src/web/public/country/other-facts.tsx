import { propertyIds } from '#core/registry/properties.ts'
import type { PropertyId } from '#core/registry/properties.ts'
import type { PageContext } from '#web/page-context.ts'
import { FieldList } from '#web/parts/field-list.tsx'
import { propertyLabel } from '#web/parts/value.tsx'
import { Said, SaidBy } from '#web/public/records/said.tsx'
import type { CountryData } from './country-data.ts'

/** What other parts of the page show in their own way. */
const elsewhere: readonly PropertyId[] = [
  'name',
  'clusters-counted',
  'measures-total-eur',
  'clusters-only-share',
  'maturity-levels',
  'event',
]

/** Every other property of the country with all that sources say of it. */
export function OtherFacts({ page, data }: { page: PageContext; data: CountryData }) {
  const fields = propertyIds
    .filter((id) => !elsewhere.includes(id))
    .flatMap((id) => {
      const said = data.voices.filter(
        ({ property, value }) =>
          property === id && (typeof value !== 'object' || !('lt' in value || 'en' in value) || page.language in value),
      )
      if (said.length === 0) return []
      return [
        {
          id,
          label: propertyLabel(page, id),
          content: (
            <ul className="values">
              {said.map((voice) => (
                <li key={voice.statement}>
                  <Said page={page} voice={voice} /> <SaidBy page={page} voice={voice} sources={data.sources} />
                </li>
              ))}
            </ul>
          ),
        },
      ]
    })
  return <FieldList fields={fields} />
}
