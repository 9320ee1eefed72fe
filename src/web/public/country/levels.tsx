import type { PageContext } from '#web/page-context.ts'
import { Cell } from '#web/parts/cell.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { inLanguage, valuesOf } from '#web/parts/pick-shown.ts'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { Value } from '#web/parts/value.tsx'
import { RuleSetLinks } from '#web/public/rules/rule-sets/rule-set-links.tsx'
import { Said, SaidBy } from '#web/public/records/said.tsx'
import { say } from '#words/say.ts'
import type { CountryData } from './country-data.ts'

const editions = ['maturity-levels', 'maturity-level'] as const

/** How many levels each edition of the policy has, and what sources say of the country as a whole. */
export function Levels({ page, data }: { page: PageContext; data: CountryData }) {
  const { language } = page
  const acts = data.acts
    .filter(({ shown }) => shown.some(({ property }) => editions.some((each) => each === property)))
    .toSorted((one, other) => (adoptedOf(one.shown) < adoptedOf(other.shown) ? -1 : 1))
  const said = data.voices.filter(({ property }) => property === 'maturity-levels')
  return (
    <>
      <DataTable
        caption={say(language, 'country.levels')}
        captionUnseen
        cards
        rows={acts}
        rowKey={(act) => act.subject}
        columns={[
          {
            id: 'act',
            title: say(language, 'country.levels.act'),
            head: true,
            cell: (act) => <SubjectLink page={page} subject={act.subject} />,
          },
          {
            id: 'force',
            title: say(language, 'country.levels.force'),
            cell: ({ shown }) => (
              <>
                <Cell page={page} shown={shown} property="in-force-from" />
                {valuesOf(shown, 'in-force-to').length === 0 ? null : (
                  <>
                    {' – '}
                    <Cell page={page} shown={shown} property="in-force-to" />
                  </>
                )}
              </>
            ),
          },
          {
            id: 'count',
            title: say(language, 'country.levels.count'),
            numeric: true,
            cell: ({ shown }) => <Cell page={page} shown={shown} property="maturity-levels" unitless />,
          },
          {
            id: 'names',
            title: say(language, 'country.levels.names'),
            cell: ({ shown }) => (
              <ul className="values">
                {inOrderOfRecord(inLanguage(page, valuesOf(shown, 'maturity-level'))).map((each) => (
                  <li key={each.statement}>
                    <Value page={page} shown={each} />
                  </li>
                ))}
              </ul>
            ),
          },
          {
            id: 'minimum',
            title: say(language, 'country.levels.minimum'),
            cell: ({ shown }) =>
              valuesOf(shown, 'minimum-members').map((each) => (
                <Value key={each.statement} page={page} shown={each} parts={['count']} />
              )),
          },
        ]}
      />
      <ul className="voices">
        {said.map((voice) => (
          <li key={voice.statement}>
            <Said page={page} voice={voice} /> <SaidBy page={page} voice={voice} sources={data.sources} />
          </li>
        ))}
      </ul>
      {data.levelRules.length === 0 ? null : (
        <>
          <h3>{say(language, 'rules.country.levels')}</h3>
          <RuleSetLinks page={page} ruleSets={data.levelRules} />
        </>
      )}
    </>
  )
}

/** Levels are recorded from the lowest to the highest. */
function inOrderOfRecord(values: CountryData['shown']): CountryData['shown'] {
  return values.toSorted((one, other) => one.statement - other.statement)
}

function adoptedOf(shown: CountryData['acts'][number]['shown']): string {
  const value = valuesOf(shown, 'in-force-from')[0]?.value ?? valuesOf(shown, 'adopted')[0]?.value
  return typeof value === 'string' ? value : '9999'
}
