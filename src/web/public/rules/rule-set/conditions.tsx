import type { Condition, RuleSet, Test } from '#core/rules/rule-set.ts'
import type { PageContext } from '#web/page-context.ts'
import { Words } from '#web/parts/subject-link.tsx'
import { AuthorityLine } from '#web/public/rules/verdict-parts/authority-line.tsx'
import { OutcomeCountsLine } from '#web/public/rules/verdict-parts/outcome-counts.tsx'
import { TallyBar } from '#web/public/rules/rule-sets/tallies.tsx'
import { say } from '#words/say.ts'
import { RequirementText, tellingOf } from './rule-text.tsx'
import type { RuleSetData } from './rule-set-data.ts'

type Props = { page: PageContext; data: RuleSetData }

/** Every condition with what it tests, its words, its place in the act and how many clusters meet it. */
export function Conditions({ page, data }: Props) {
  const { ruleSet } = data.edition
  const [only, ...others] = ruleSet.tests
  if (only !== undefined && others.length === 0) return <TestConditions page={page} data={data} test={only} />
  return ruleSet.tests.map((test) => (
    <section key={test.id} className="rule-test" id={`test-${test.id}`} aria-labelledby={`test-${test.id}-title`}>
      <h3 id={`test-${test.id}-title`}>{test.name[page.language]}</h3>
      <TestConditions page={page} data={data} test={test} />
    </section>
  ))
}

function TestConditions({ page, data, test }: Props & { test: Test }) {
  return (
    <ol className="rule-conditions">
      {test.conditions.map((condition, index) => (
        <li key={condition.id} id={anchorOf(condition)} className="rule-condition">
          <ConditionText page={page} data={data} condition={condition} number={index + 1} />
          <ConditionTally page={page} data={data} test={test} condition={condition} />
        </li>
      ))}
    </ol>
  )
}

/** The address of a condition on the page of its rule set. */
export function anchorOf({ id }: Pick<Condition, 'id'>): string {
  return `condition-${id}`
}

function ConditionText({ page, data, condition, number }: Props & { condition: Condition; number: number }) {
  const { language } = page
  const { ruleSet } = data.edition
  const telling = tellingOf(data)
  return (
    <div className="rule-condition-text">
      <p className="rule-condition-name">
        <span className="rule-condition-number">{number}.</span> {condition.name[language]}
        <ReadingMark page={page} ruleSet={ruleSet} condition={condition} />
      </p>
      {condition.text === null ? null : (
        <blockquote className="wording">
          <p className="row-note">{say(language, `rules.condition.wording.${condition.authority.textStatus}`)}</p>
          <Words page={page} words={condition.text} />
        </blockquote>
      )}
      <div className="rule-tested">
        <p className="row-note">{say(language, 'rules.condition.tested')}</p>
        <RequirementText page={page} telling={telling} ruleSet={ruleSet} requires={condition.requires} />
      </div>
      {condition.note === null ? null : (
        <p className="rule-condition-note">
          <span className="row-note">{say(language, 'rules.condition.note')}</span> {condition.note[language]}
        </p>
      )}
      <AuthorityLine page={page} telling={telling} authority={condition.authority} />
    </div>
  )
}

/** Says that a condition belongs to one reading of the text only. */
export function ReadingMark({ page, ruleSet, condition }: { page: PageContext; ruleSet: RuleSet; condition: Condition }) {
  const reading = ruleSet.readings.find(({ id }) => id === condition.reading)
  if (reading === undefined) return null
  return (
    <span className="reading-mark">{say(page.language, 'rules.condition.only', { reading: reading.name[page.language] })}</span>
  )
}

/** What a condition says of a cluster does not depend on the reading: it is counted once. */
function ConditionTally({ page, data, test, condition }: Props & { test: Test; condition: Condition }) {
  const tally = data.tallies.find((each) => each.test === test.id && each.conditions[condition.id] !== undefined)?.conditions[
    condition.id
  ]
  if (tally === undefined) return null
  return (
    <div className="rule-condition-tally">
      <TallyBar tally={tally} />
      <OutcomeCountsLine page={page} counts={tally} of="condition" />
    </div>
  )
}
