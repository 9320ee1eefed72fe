import type { RuleSetEdition, Test } from '#core/rules/rule-set.ts'
import type { TestVerdict, Verdict } from '#core/rules/verdict.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { dayOf } from '#web/parts/pick-shown.ts'
import { periodText } from '#web/parts/period.tsx'
import { formatFuzzyDate } from '#words/format.ts'
import { say } from '#words/say.ts'
import { AuthorityLine, ReadingLine } from './authority-line.tsx'
import { NoDecision } from './no-decision.tsx'
import type { Telling } from './telling.ts'
import { ConditionList, NextSteps, TestHead } from './test-verdict.tsx'

export type JudgedSet = { readonly edition: RuleSetEdition; readonly verdicts: readonly Verdict[] }

/** Which edition it is, when it was in force, and the day that it was judged for. */
export function EditionLine({ page, edition }: { page: PageContext; edition: RuleSetEdition }) {
  const { language } = page
  const { from, to } = edition.ruleSet.inForce
  return (
    <p className="edition-line">
      {from === null && to === null
        ? say(language, 'verdict-parts.period-unknown')
        : say(language, 'verdict-parts.in-force', { period: periodText(page, { validFrom: from, validTo: to }) })}{' '}
      · {say(language, 'verdict-parts.edition', { edition: edition.edition })} ·{' '}
      {say(language, 'verdict.reference-day', { day: formatFuzzyDate(language, dayOf(page)) })} ·{' '}
      <a href={linkTo(page, 'rule-sets', edition.ruleSet.id)}>{say(language, 'verdict-parts.whole-text')}</a>
    </p>
  )
}

/** Everything that one rule set says of a subject: each test with its conditions, and what would make it pass. */
export function RuleSetVerdict({
  page,
  telling,
  judged,
  level = 4,
}: {
  page: PageContext
  telling: Telling
  judged: JudgedSet
  /** Of the headings of its tests and readings: they follow the page. */
  level?: 3 | 4
}) {
  const { ruleSet } = judged.edition
  return (
    <>
      <EditionLine page={page} edition={judged.edition} />
      <AuthorityLine page={page} telling={telling} authority={ruleSet.authority} />
      {ruleSet.note === null ? null : <p className="condition-note">{ruleSet.note[page.language]}</p>}
      {ruleSet.tests.map((test) => (
        <TestView key={test.id} page={page} telling={telling} judged={judged} test={test} level={level} />
      ))}
      <NoDecision page={page} ruleSet={ruleSet} />
    </>
  )
}

type TestProps = { page: PageContext; telling: Telling; judged: JudgedSet; test: Test; level: 3 | 4 }

function TestView({ page, telling, judged, test, level }: TestProps) {
  const { language } = page
  const { ruleSet } = judged.edition
  const found = judged.verdicts.flatMap((verdict) => {
    const own = verdict.tests.find((each) => each.test === test.id)
    return own === undefined ? [] : [{ reading: verdict.reading, test: own }]
  })
  const [first] = found
  if (first === undefined) return null
  const isOnly = ruleSet.tests.length === 1
  if (ruleSet.readings.length === 0)
    return (
      <div className="test">
        <TestHead page={page} name={isOnly ? null : test.name[language]} level={level} verdict={first.test} />
        <ConditionList page={page} telling={telling} ruleSet={ruleSet} test={test} verdicts={first.test.conditions} />
        <NextSteps page={page} telling={telling} verdict={first.test} />
      </div>
    )
  const shared = first.test.conditions.filter(({ condition }) => isInEveryReading(test, condition))
  return (
    <div className="test">
      <p className="test-common">{say(language, 'verdict-parts.readings.common')}</p>
      <ConditionList page={page} telling={telling} ruleSet={ruleSet} test={test} verdicts={shared} />
      <p className="test-common">{sayDifference(page, found)}</p>
      <div className="readings">
        {found.map(({ reading, test: verdict }) => {
          const own = ruleSet.readings.find(({ id }) => id === reading)
          return (
            <div key={reading} className="reading">
              <TestHead page={page} name={own?.name[language] ?? reading} level={level} verdict={verdict} />
              {own === undefined ? null : <ReadingLine page={page} telling={telling} reading={own} />}
              <ConditionList
                page={page}
                telling={telling}
                ruleSet={ruleSet}
                test={test}
                verdicts={verdict.conditions.filter(({ condition }) => !isInEveryReading(test, condition))}
              />
              <NextSteps page={page} telling={telling} verdict={verdict} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

function isInEveryReading(test: Test, condition: string): boolean {
  return test.conditions.find(({ id }) => id === condition)?.reading === null
}

function sayDifference(page: PageContext, found: readonly { reading: string | null; test: TestVerdict }[]): string {
  const outcomes = new Set(found.map(({ test }) => test.outcome))
  return say(page.language, outcomes.size > 1 ? 'verdict-parts.readings.differ' : 'verdict-parts.readings.agree')
}
