import type { RuleSet } from '#core/rules/rule-set.ts'
import { outcomes } from '#core/rules/overview/tally.ts'
import type { Tally, TestTally } from '#core/rules/overview/tally.ts'
import type { PageContext } from '#web/page-context.ts'
import { OutcomeMark, OutcomeSign } from '#web/public/rules/verdict-parts/outcome-mark.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'

/** How many clusters pass each test of a rule set, in each of its readings. */
export function Tallies({ page, ruleSet, tallies }: { page: PageContext; ruleSet: RuleSet; tallies: readonly TestTally[] }) {
  return (
    <ul className="tallies">
      {tallies.map(({ reading, test, tally }) => (
        <li key={`${reading} ${test}`}>
          <TallyName page={page} ruleSet={ruleSet} reading={reading} test={test} />
          <TallyBar tally={tally} />
          <TallyNumbers page={page} tally={tally} />
        </li>
      ))}
    </ul>
  )
}

/** Sign and number; the words stand above all tables, and are read aloud with each. */
function TallyNumbers({ page, tally }: { page: PageContext; tally: Tally }) {
  return (
    <ul className="tally-numbers">
      {outcomes.map((outcome) => (
        <li key={outcome} className={`outcome outcome-${outcome}`} data-none={tally[outcome] === 0 ? true : undefined}>
          <OutcomeSign outcome={outcome} />
          <span aria-hidden="true">{formatNumber(page.language, tally[outcome])}</span>
          <span className="unseen">{say(page.language, `verdict-parts.count.test.${outcome}`, { count: tally[outcome] })}</span>
        </li>
      ))}
    </ul>
  )
}

/** What the signs mean. */
export function TallyKey({ page }: { page: PageContext }) {
  return (
    <ul className="tally-key">
      {outcomes.map((outcome) => (
        <li key={outcome}>
          <OutcomeMark page={page} outcome={outcome} of="test" />
        </li>
      ))}
    </ul>
  )
}

/** What a tally is of: the test where there are several, the reading where there are several. */
function TallyName({
  page,
  ruleSet,
  reading,
  test,
}: {
  page: PageContext
  ruleSet: RuleSet
  reading: string | null
  test: string
}) {
  const name = columnName(page, ruleSet, { reading, test })
  return name === null ? null : <span className="tally-name">{name}</span>
}

/** The name of a test in a reading as far as it tells apart; null when the rule set has only one of each. */
export function columnName(
  { language }: PageContext,
  ruleSet: RuleSet,
  { reading, test }: { readonly reading: string | null; readonly test: string },
): string | null {
  const named = ruleSet.tests.find(({ id }) => id === test)?.name[language]
  const read = ruleSet.readings.find(({ id }) => id === reading)?.name[language]
  const names = [
    ...(ruleSet.tests.length > 1 && named !== undefined ? [named] : []),
    ...(read === undefined ? [] : [say(language, 'rules.tally.reading', { reading: read })]),
  ]
  return names.length === 0 ? null : names.join(', ')
}

/** The three shares as one bar; the numbers stand beside it as text. */
export function TallyBar({ tally }: { tally: Tally }) {
  const all = outcomes.reduce((sum, outcome) => sum + tally[outcome], 0)
  if (all === 0) return null
  const width = (outcome: (typeof outcomes)[number]) => Math.round((tally[outcome] / all) * 1000) / 10
  const start = (index: number) => outcomes.slice(0, index).reduce((sum, outcome) => sum + width(outcome), 0)
  return (
    <svg className="tally-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      {outcomes.map((outcome, index) =>
        tally[outcome] === 0 ? null : (
          <rect key={outcome} className={`tally-${outcome}`} x={start(index)} width={width(outcome)} height="8" />
        ),
      )}
    </svg>
  )
}
