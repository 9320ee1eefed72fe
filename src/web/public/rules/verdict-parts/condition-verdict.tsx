import type { ReactNode } from 'react'
import { evidenceIn, unknownsIn } from '#core/rules/finding-of.ts'
import type { Condition, RuleSet } from '#core/rules/rule-set.ts'
import type { ConditionVerdict, Outcome, Step, Unknown } from '#core/rules/verdict.ts'
import type { PageContext } from '#web/page-context.ts'
import { sayRequirement } from '#words/say-requirement.ts'
import { say } from '#words/say.ts'
import { AuthorityLine } from './authority-line.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { FindingParts, MeasuredLine } from './finding-tree.tsx'
import { Note, Wording } from './not-entered.tsx'
import { OutcomeMark } from './outcome-mark.tsx'
import { RowFindings } from './row-findings.tsx'
import { StepList } from './step-list.tsx'
import { namingOf } from './telling.ts'
import type { Telling } from './telling.ts'
import { UnknownList } from './unknown-list.tsx'

type ConditionProps = {
  page: PageContext
  telling: Telling
  ruleSet: RuleSet
  condition: Condition
  verdict: ConditionVerdict
  /** What it was before something was assumed. */
  before?: Outcome
  /** Beside the name: a mark of a reading, a box to tick on paper. */
  aside?: ReactNode
}

/** One condition: met, not met or cannot say; what was found, what is not known, what to do; wording and evidence a click away. */
export function ConditionVerdictView(props: ConditionProps) {
  const { page, telling, condition, verdict, before, aside } = props
  const { language } = page
  const { finding, outcome } = verdict
  return (
    <li className={`condition condition-${outcome}`}>
      <div className="condition-head">
        <OutcomeMark page={page} outcome={outcome} />
        <p className="condition-name">
          {condition.name[language]}
          {aside}
          {before === undefined || before === outcome ? null : (
            <span className="condition-before">
              {' '}
              {say(language, 'verdict-parts.before')} <OutcomeMark page={page} outcome={before} />
            </span>
          )}
        </p>
      </div>
      {finding.measured.kind === 'parts' ? null : <MeasuredLine page={page} telling={telling} finding={finding} />}
      <FindingParts
        page={page}
        telling={telling}
        requirement={condition.requires}
        finding={finding}
        ruleSet={props.ruleSet.id}
        levels={1}
      />
      <WhatToDo {...props} />
      <More {...props} />
    </li>
  )
}

/** The steps that would make it pass; where none can be named, what is not known. */
function WhatToDo({ page, telling, condition, verdict }: ConditionProps) {
  const { outcome, change, finding } = verdict
  // That it is to be entered from the act, what was found has just said.
  if (outcome === 'pass' || condition.requires.kind === 'not-entered') return null
  if (change === null) {
    const unknowns = unknownsIn(finding)
    if (unknowns.length === 0) return null
    return (
      <div className="condition-do">
        <p>{say(page.language, 'verdict-parts.unknown')}</p>
        <UnknownList page={page} telling={telling} unknowns={unknowns} />
      </div>
    )
  }
  return (
    <div className="condition-do">
      {change.steps.length > 1 ? <p>{say(page.language, 'verdict-parts.steps')}</p> : null}
      <StepList page={page} telling={telling} change={change} />
    </div>
  )
}

function More({ page, telling, ruleSet, condition, verdict }: ConditionProps) {
  const { language } = page
  const { finding, change, outcome } = verdict
  const evidence = evidenceIn(finding)
  // Of an outcome that is settled it no longer matters.
  const asked = new Set((change?.steps ?? []).flatMap(unknownsOfStep).map((unknown) => JSON.stringify(unknown)))
  const unknowns = outcome === 'cannot-say' ? unknownsIn(finding).filter((unknown) => !asked.has(JSON.stringify(unknown))) : []
  return (
    <details className="condition-more">
      <summary>
        {say(language, 'verdict-parts.more', { count: evidence.length })}
        <span className="unseen">: {condition.name[language]}</span>
      </summary>
      <Wording page={page} condition={condition} />
      <p className="condition-requires">
        <span className="row-note">{say(language, 'verdict-parts.computed')}</span>{' '}
        {sayRequirement(namingOf(page, telling), condition.requires, ruleSet.lists)}
      </p>
      <AuthorityLine page={page} telling={telling} authority={condition.authority} />
      <Note page={page} condition={condition} />
      {finding.parts.some(({ parts }) => parts.length > 0) ? (
        <FindingParts page={page} telling={telling} requirement={condition.requires} finding={finding} ruleSet={ruleSet.id} />
      ) : null}
      <p className="more-title">{say(language, 'verdict-parts.evidence')}</p>
      <EvidenceList page={page} telling={telling} evidence={evidence} />
      {change === null || unknowns.length === 0 ? null : (
        <>
          <p className="more-title">{say(language, 'verdict-parts.unknown.all')}</p>
          <UnknownList page={page} telling={telling} unknowns={unknowns} />
        </>
      )}
      <RowFindings
        page={page}
        telling={telling}
        rows={finding.rows}
        caption={say(language, 'verdict-parts.rows', { condition: condition.name[language] })}
      />
    </details>
  )
}

/** What a step says is to be found out. */
function unknownsOfStep(step: Step): Unknown[] {
  if (step.kind === 'establish') return [step.fact]
  return step.kind === 'establish-some' ? step.of.flatMap(({ facts }) => facts) : []
}
