import type { Change, RowStep, Step } from '#core/rules/verdict.ts'
import type { PageContext } from '#web/page-context.ts'
import { sayStep } from '#words/say-verdict.ts'
import { say } from '#words/say.ts'
import { inBoth } from '#words/verdict-naming.ts'
import { NameList } from './name-list.tsx'
import { sayFactsOf } from './say-facts.ts'
import { conditionIn, namingOf, ruleSetIn } from './telling.ts'
import type { Telling } from './telling.ts'

type StepProps = { page: PageContext; telling: Telling }

/** What would make it pass: every step as a sentence. All of them together, when there are several. */
export function StepList({ page, telling, change }: StepProps & { change: Change }) {
  const { language } = page
  const [first, ...others] = change.steps
  if (first === undefined) return null
  return (
    <>
      {others.length === 0 ? (
        <div className="verdict-step">
          <StepView page={page} telling={telling} step={first} />
        </div>
      ) : (
        <ol className="verdict-steps">
          {change.steps.map((step) => (
            <li key={JSON.stringify(step)}>
              <StepView page={page} telling={telling} step={step} />
            </li>
          ))}
        </ol>
      )}
      {change.smallest ? null : <p className="row-note">{say(language, 'verdict.steps.not-proved')}</p>}
    </>
  )
}

export function StepView({ page, telling, step }: StepProps & { step: Step }) {
  const naming = namingOf(page, telling)
  const { language } = page
  if (step.kind === 'establish-some') return <AnyOf page={page} telling={telling} step={step} />
  if (step.kind === 'establish' && step.fact.kind === 'not-entered') {
    const ruleSet = ruleSetIn(telling, step.fact.ruleSet)
    const condition = ruleSet === undefined ? undefined : conditionIn(ruleSet, step.fact.condition)
    if (condition !== undefined)
      return <>{say(language, 'verdict-parts.step.enter', { condition: inBoth(language, condition.name) })}</>
  }
  return <>{sayStep(naming, step)}</>
}

/** Any so many of these rows; rows that lack the same facts stand in one line. */
function AnyOf({ page, telling, step }: StepProps & { step: Extract<Step, { kind: 'establish-some' }> }) {
  const naming = namingOf(page, telling)
  const alike = Map.groupBy(step.of, (row: RowStep) => sayFactsOf(naming, row.facts))
  const isAll = step.number === step.of.length
  return (
    <>
      {say(page.language, isAll ? 'verdict-parts.step.all-of' : 'verdict-parts.step.any-of', {
        number: step.number,
        total: step.of.length,
      })}
      <ul className="values step-rows">
        {[...alike].map(([facts, rows]) => (
          <li key={facts}>
            {facts === '' ? null : <>{facts} – </>}
            <NameList page={page} subjects={rows.map(({ row }) => row)} most={12} />
          </li>
        ))}
      </ul>
    </>
  )
}
