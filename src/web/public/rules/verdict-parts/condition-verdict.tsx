import type { ReactNode } from 'react'
import { evidenceIn, unknownsIn } from '#core/rules/finding-of.ts'
import type { Condition, RuleSet } from '#core/rules/rule-set.ts'
import type { ConditionVerdict, Outcome } from '#core/rules/verdict.ts'
import type { SubjectId } from '#core/statements/statement.ts'
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
  subject: SubjectId
  /** What it was before something was assumed. */
  before?: Outcome
  /** Beside the name: a mark of a reading, a box to tick on paper. */
  aside?: ReactNode
}

/** One condition: met, not met or cannot say; what was found, what is not known, what to do; wording and evidence a click away. */
export function ConditionVerdictView(props: ConditionProps) {
  const { page, telling, condition, verdict, before, aside } = props
  const { language } = page
  const { finding, change, outcome } = verdict
  const unknowns = outcome === 'cannot-say' ? unknownsIn(finding).filter(({ kind }) => kind !== 'not-entered') : []
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
      {unknowns.length === 0 ? null : (
        <div className="condition-unknown">
          <p>{say(language, 'verdict-parts.unknown')}</p>
          <UnknownList page={page} telling={telling} unknowns={unknowns} />
        </div>
      )}
      {outcome === 'pass' || change === null ? null : (
        <div className="condition-steps">
          <p>{say(language, 'verdict-parts.steps')}</p>
          <StepList page={page} telling={telling} change={change} />
        </div>
      )}
      <More {...props} />
    </li>
  )
}

function More({ page, telling, ruleSet, condition, verdict, subject }: ConditionProps) {
  const { language } = page
  const { finding } = verdict
  const evidence = evidenceIn(finding)
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
        {sayRequirement(namingOf(page, telling.editions), condition.requires, ruleSet.lists)}
      </p>
      <AuthorityLine page={page} telling={telling} authority={condition.authority} />
      {condition.note === null ? null : <p className="condition-note">{condition.note[language]}</p>}
      <p className="more-title">{say(language, 'verdict-parts.evidence')}</p>
      <EvidenceList page={page} telling={telling} evidence={evidence} about={subject} />
      <RowFindings
        page={page}
        telling={telling}
        rows={finding.rows}
        caption={say(language, 'verdict-parts.rows', { condition: condition.name[language] })}
      />
    </details>
  )
}
