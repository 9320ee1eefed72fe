import { propertyIds } from '#core/registry/properties.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { Period } from '#web/parts/period.tsx'
import { SourceById } from '#web/parts/source-link.tsx'
import { propertyLabel } from '#web/parts/value.tsx'
import type { Voice } from '#web/public/dossier.ts'
import { Said } from '#web/public/records/said.tsx'
import { say } from '#words/say.ts'
import type { CountryData } from './country-data.ts'

const told = ['budget-eur', 'grant-eur', 'starts', 'ends', 'new-members', 'clusters-matured', 'clusters-served', 'labels-awarded']

/** Projects that served clusters in general, with every sum and result that a source gives. */
export function ServingProjects({ page, data }: { page: PageContext; data: CountryData }) {
  const dated = data.projects.some(({ voices }) =>
    voices.some((voice) => told.includes(voice.property) && (voice.validFrom !== null || voice.validTo !== null)),
  )
  return data.projects.map((project) => (
    <div key={project.subject}>
      <h3>
        <SubjectLink page={page} subject={project.subject} />
      </h3>
      <DataTable
        caption={say(page.language, 'country.projects')}
        captionUnseen
        cards
        rows={propertyIds
          .filter((id) => told.includes(id))
          .flatMap((id) => project.voices.filter(({ property }) => property === id))}
        rowKey={(voice) => String(voice.statement)}
        columns={[
          {
            id: 'property',
            title: say(page.language, 'country.projects.what'),
            head: true,
            cell: (voice) => <span className="sentence">{propertyLabel(page, voice.property)}</span>,
          },
          { id: 'value', title: say(page.language, 'common.value'), cell: (voice) => <Said page={page} voice={voice} /> },
          ...(dated
            ? [
                {
                  id: 'period',
                  title: say(page.language, 'common.period'),
                  cell: (voice: Voice) =>
                    voice.validFrom === null && voice.validTo === null ? null : <Period page={page} validity={voice} />,
                },
              ]
            : []),
          {
            id: 'source',
            title: say(page.language, 'common.source'),
            cell: (voice) => <SourceById page={page} sources={data.sources} id={voice.source} />,
          },
        ]}
      />
    </div>
  ))
}
