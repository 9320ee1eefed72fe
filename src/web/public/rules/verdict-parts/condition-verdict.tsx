import type { ReactNode } from 'react'
import { evidenceIn, unknownsIn } from '#core/rules/finding-of.ts'
import type { Condition, RuleSet } from '#core/rules/rule-set.ts'
import type { ConditionVerdict, Outcome } from '#core/rules/verdict.ts'
import type { PageContext } from '#web/page-context.ts'
import { Words } from '#web/parts/subject-link.tsx'
import { sayRequirement } from '#words/say-requirement.ts'
import { say } from '#words/say.ts'
import { AuthorityLine } from './authority-line.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { FindingParts, MeasuredLine } from './finding-tree.tsx'
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
      <FindingParts page={page} telling={telling} requirement={condition.requires} finding={finding} ruleSet={props.ruleSet.id} />
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
  const isToFindOut = change.steps.every(({ kind }) => kind === 'establish' || kind === 'establish-some')
  return (
    <div className="condition-do">
      <p>{say(page.language, isToFindOut ? 'verdict-parts.steps.establish' : 'verdict-parts.steps')}</p>
      <StepList page={page} telling={telling} change={change} />
    </div>
  )
}

function More({ page, telling, ruleSet, condition, verdict }: ConditionProps) {
  const { language } = page
  const { finding, change, outcome } = verdict
  const evidence = evidenceIn(finding)
  // Of an outcome that is settled it no longer matters.
  const unknowns = outcome === 'cannot-say' ? unknownsIn(finding).filter(({ kind }) => kind !== 'not-entered') : []
  return (
    <details className="condition-more">
      <summary>
        {say(language, 'verdict-parts.more', { count: evidence.length })}
        <span className="unseen">: {condition.name[language]}</span>
      </summary>
      {condition.text === null ? null : (
        <blockquote className="wording">
          <Words page={page} words={condition.text} />
        </blockquote>
      )}
      <p className="condition-requires">
        <span className="row-note">{say(language, 'verdict-parts.computed')}</span>{' '}
        {sayRequirement(namingOf(page, telling), condition.requires, ruleSet.lists)}
      </p>
      <AuthorityLine page={page} telling={telling} authority={condition.authority} />
      {condition.note === null ? null : <p className="condition-note">{condition.note[language]}</p>}
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
