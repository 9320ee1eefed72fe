import type { PageContext } from '#web/page-context.ts'
import { SourceById } from '#web/parts/source-link.tsx'
import { TallyBar } from '#web/public/rules/rule-sets/tallies.tsx'
import { OutcomeCountsLine } from '#web/public/rules/verdict-parts/outcome-counts.tsx'
import { anchorOf } from './conditions.tsx'
import type { RuleSetData } from './rule-set-data.ts'

/** The readings of one text side by side: who reads it so, which conditions are their own, how many clusters pass. */
export function Readings({ page, data }: { page: PageContext; data: RuleSetData }) {
  const { language } = page
  const { ruleSet } = data.edition
  const conditions = ruleSet.tests.flatMap((test) => test.conditions)
  return (
    <ul className="rule-readings">
      {ruleSet.readings.map((reading) => (
        <li key={reading.id} className="rule-reading">
          <h3>{reading.name[language]}</h3>
          {reading.note === null ? null : <p>{reading.note[language]}</p>}
          <p className="row-note">
            <SourceById page={page} sources={data.sources} id={reading.source} />
          </p>
          <ol className="reading-conditions">
            {conditions
              .filter((condition) => condition.reading === null || condition.reading === reading.id)
              .map((condition) => (
                <li key={condition.id} className={condition.reading === null ? undefined : 'reading-own'}>
                  <a href={`#${anchorOf(condition)}`}>{condition.name[language]}</a>
                </li>
              ))}
          </ol>
          {data.tallies
            .filter((tally) => tally.reading === reading.id)
            .map(({ test, tally }) => (
              <div key={test}>
                {ruleSet.tests.length === 1 ? null : (
                  <p className="tally-name">{ruleSet.tests.find(({ id }) => id === test)?.name[language]}</p>
                )}
                <TallyBar tally={tally} />
                <OutcomeCountsLine page={page} counts={tally} of="test" />
              </div>
            ))}
        </li>
      ))}
    </ul>
  )
}
