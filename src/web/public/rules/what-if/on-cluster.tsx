import type { RuleSet } from '#core/rules/rule-set.ts'
import type { TestVerdict, Verdict } from '#core/rules/verdict.ts'
import type { PageContext } from '#web/page-context.ts'
import { NoDecision } from '#web/public/rules/verdict-parts/no-decision.tsx'
import { OutcomeMark } from '#web/public/rules/verdict-parts/outcome-mark.tsx'
import { EditionLine } from '#web/public/rules/verdict-parts/rule-set-verdict.tsx'
import { ConditionList, NextSteps } from '#web/public/rules/verdict-parts/test-verdict.tsx'
import { say } from '#words/say.ts'
import { MoveList, nameOfTest } from './moves.tsx'
import type { WhatIfData } from './what-if-data.ts'

/** The chosen rule set on the chosen cluster, as it is and as it would be, condition by condition. */
export function OnCluster({ page, data }: { page: PageContext; data: WhatIfData }) {
  const { cluster, form, telling } = data
  const edition = telling.editions.find(({ ruleSet }) => ruleSet.id === form?.ruleSet.id)
  if (cluster === null || edition === undefined) return null
  return (
    <>
      <EditionLine page={page} edition={edition} />
      {cluster.after.map((after, index) => (
        <OneReading
          key={after.reading}
          page={page}
          data={data}
          ruleSet={edition.ruleSet}
          after={after}
          before={cluster.before[index]}
        />
      ))}
      <MoveList page={page} telling={telling} moves={data.alongside} title={say(page.language, 'what-if.alongside')} />
      <NoDecision page={page} ruleSet={edition.ruleSet} />
    </>
  )
}

type ReadingProps = { page: PageContext; data: WhatIfData; ruleSet: RuleSet; after: Verdict; before: Verdict | undefined }

function OneReading({ page, data, ruleSet, after, before }: ReadingProps) {
  const { telling } = data
  return after.tests.map((verdict, index) => {
    const test = ruleSet.tests.find(({ id }) => id === verdict.test)
    if (test === undefined) return null
    const was = before?.tests[index]
    const name = nameOfTest(page, telling, { ...after, test: verdict.test })
    return (
      <div key={verdict.test} className="test">
        <div className="test-head">
          <h3 className="test-name">{name}</h3>
          <Turn page={page} verdict={verdict} was={was} isAsked={data.assumed.length > 0} />
        </div>
        <ConditionList
          page={page}
          telling={telling}
          ruleSet={ruleSet}
          test={test}
          verdicts={verdict.conditions}
          {...(was === undefined ? {} : { before: was.conditions })}
        />
        <NextSteps page={page} telling={telling} verdict={verdict} />
      </div>
    )
  })
}

type TurnProps = { page: PageContext; verdict: TestVerdict; was: TestVerdict | undefined; isAsked: boolean }

/** The outcome before and after; where nothing turned, that is said. */
function Turn({ page, verdict, was, isAsked }: TurnProps) {
  const { language } = page
  if (was === undefined || was.outcome === verdict.outcome)
    return (
      <span className="turn">
        <OutcomeMark page={page} outcome={verdict.outcome} of="test" />
        {isAsked ? <span className="row-note"> {say(language, 'what-if.unchanged')}</span> : null}
      </span>
    )
  return (
    <span className="turn">
      <OutcomeMark page={page} outcome={was.outcome} of="test" /> <span aria-hidden="true">→</span>
      <span className="unseen">{say(language, 'what-if.becomes')}</span>{' '}
      <OutcomeMark page={page} outcome={verdict.outcome} of="test" />
    </span>
  )
}
