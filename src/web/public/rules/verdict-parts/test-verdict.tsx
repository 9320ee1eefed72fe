import type { ReactNode } from 'react'
import type { RuleSet, Test } from '#core/rules/rule-set.ts'
import type { ConditionVerdict, TestVerdict } from '#core/rules/verdict.ts'
import type { PageContext } from '#web/page-context.ts'
import { say } from '#words/say.ts'
import { ConditionVerdictView } from './condition-verdict.tsx'
import { NotEnteredConditions } from './not-entered.tsx'
import { tallyOf } from '#core/rules/overview/tally.ts'
import { OutcomeCountsLine } from './outcome-counts.tsx'
import { OutcomeMark } from './outcome-mark.tsx'
import { StepList } from './step-list.tsx'
import type { Telling } from './telling.ts'

/** The outcome of a test with how many conditions are met, not met or open. */
export function TestHead({
  page,
  name,
  verdict,
  level,
}: {
  page: PageContext
  name: ReactNode
  verdict: TestVerdict
  level: 3 | 4
}) {
  const Heading = `h${level}` as const
  return (
    <div className="test-head">
      {name === null ? null : <Heading className="test-name">{name}</Heading>}
      <OutcomeMark page={page} outcome={verdict.outcome} of="test" />
      <OutcomeCountsLine page={page} counts={tallyOf(verdict.conditions.map(({ outcome }) => outcome))} />
      {verdict.exact ? null : <p className="row-note">{say(page.language, 'verdict.not-exact')}</p>}
    </div>
  )
}

type ListProps = {
  page: PageContext
  telling: Telling
  ruleSet: RuleSet
  test: Test
  verdicts: readonly ConditionVerdict[]
  before?: readonly ConditionVerdict[]
}

export function ConditionList({ page, telling, ruleSet, test, verdicts, before }: ListProps) {
  const judged = verdicts.flatMap((verdict) => {
    const condition = test.conditions.find(({ id }) => id === verdict.condition)
    return condition === undefined ? [] : [{ condition, verdict }]
  })
  const notEntered = judged.filter(({ condition }) => condition.requires.kind === 'not-entered')
  const entered = judged.filter((each) => !notEntered.includes(each))
  if (judged.length === 0) return null
  return (
    <ul className="conditions">
      {entered.map(({ condition, verdict }) => {
        const earlier = before?.find((each) => each.condition === verdict.condition)?.outcome
        return (
          <ConditionVerdictView
            key={verdict.condition}
            page={page}
            telling={telling}
            ruleSet={ruleSet}
            condition={condition}
            verdict={verdict}
            {...(earlier === undefined ? {} : { before: earlier })}
          />
        )
      })}
      <NotEnteredConditions page={page} telling={telling} conditions={notEntered.map(({ condition }) => condition)} />
    </ul>
  )
}

/** All conditions together: the smallest change that would make the test pass, where it is not just what each has said. */
export function NextSteps({ page, telling, verdict }: { page: PageContext; telling: Telling; verdict: TestVerdict }) {
  const { language } = page
  if (verdict.outcome === 'pass') return null
  if (verdict.change === null) return <p className="next-steps">{say(language, 'verdict.steps.none')}</p>
  const ofConditions = verdict.conditions.flatMap(({ change }) => change?.steps ?? [])
  const told = new Set(ofConditions.map((step) => JSON.stringify(step)))
  const isTold = verdict.change.steps.length === told.size && verdict.change.steps.every((step) => told.has(JSON.stringify(step)))
  if (isTold) return null
  return (
    <div className="next-steps">
      <p className="next-steps-title">{say(language, 'verdict-parts.next')}</p>
      <StepList page={page} telling={telling} change={verdict.change} />
    </div>
  )
}
